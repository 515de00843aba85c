/// One page under two addresses, one of which shows that it is a copy: an archive, a mirror, a page for printers.
struct MirrorCue: CuePart {
  /// A page for printers or phones is made together with the page.
  private static let edition = 0.5

  private let addresses: [PageAddress?]

  init(witnesses: [WitnessText]) {
    addresses = witnesses.map { $0.witness.segment == nil ? $0.document.url.flatMap(PageAddress.init) : nil }
  }

  func cues(of pair: CuePair) -> [Cue] {
    guard let a = addresses[pair.relation.a], let b = addresses[pair.relation.b], a.isSamePage(as: b) else {
      return []
    }
    let mirrors = later(.mirror, a.copy == .mirror, b.copy == .mirror)
    guard mirrors.isEmpty, a.copy != .mirror else { return mirrors }
    return later(.mirror, a.copy == .edition, b.copy == .edition, strength: Self.edition)
  }
}
