/// Where the text of a span of an ancestor stands in the traced text, with bounds where it is not known exactly.
struct SpanMap: Sendable, Hashable {
  /// The span of the ancestor's text, in scalars.
  let domain: Range<Int>
  /// The way up from the traced text.
  private let links: [SpanLink]

  /// The map of a text to itself.
  init(identity domain: Range<Int>) {
    self.init(domain: domain, links: [])
  }

  private init(domain: Range<Int>, links: [SpanLink]) {
    self.domain = domain
    self.links = links
  }

  /// The map from the source of a pair.
  ///
  /// - Parameter part: The part of the target, within the domain, that is asked for; the source is clipped to it where
  ///   the two sides correspond scalar by scalar.
  func map(from pair: Derivation.SpanPair, part: Range<Int>) -> SpanMap {
    var link = SpanLink(source: pair.source.chars, target: pair.target.chars)
    if link.isExact {
      let start = link.source.lowerBound + part.lowerBound - link.target.lowerBound
      link = SpanLink(source: start..<start + part.count, target: part)
    }
    return SpanMap(domain: link.source, links: links + [link])
  }

  /// The span of the traced text that is certainly from a part of the domain, nil if there is none. O(links).
  func certainImage(of part: Range<Int>) -> Range<Int>? {
    let start = places(of: part.lowerBound).upperBound
    let end = places(of: part.upperBound).lowerBound
    return start < end ? start..<end : nil
  }

  /// The part of the domain outside of which nothing stands in a span of the traced text. O(links).
  func window(of span: Range<Int>) -> Range<Int> {
    let window = links.reduce(span.lowerBound...span.upperBound) { $1.reversed.places(of: $0) }
    return (window.lowerBound..<window.upperBound).clamped(to: domain)
  }

  /// Where a span of the traced text stands in the ancestor: exactly if that is known, else the whole domain. O(links).
  func origin(of span: Range<Int>) -> Range<Int> {
    links.allSatisfy(\.isExact) ? window(of: span) : domain
  }

  /// Where an offset of the ancestor may stand in the traced text.
  private func places(of offset: Int) -> ClosedRange<Int> {
    links.reversed().reduce(offset...offset) { $1.places(of: $0) }
  }
}
