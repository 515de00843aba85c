/// The site that a page belongs to, as far as it is known.
package struct PageSite: Sendable, Hashable {
  /// How the site is known.
  package enum Origin: String, Sendable, Hashable {
    /// The crawler names it.
    case source
    /// The host of the address, or a folder that is named like a host.
    case host
    /// The folder of the file: perhaps a site, perhaps not.
    case folder
  }

  /// The site's name; of a folder its path, which is empty for the folder that the input named.
  package var name: String
  package var origin: Origin

  /// The site of a document: its source, else the host of its URL, else what its id tells.
  package init(_ document: Document) {
    if let source = document.source {
      self.init(name: source, origin: .source)
    } else if let host = document.url.flatMap(Self.host(of:)) {
      self.init(name: host, origin: .host)
    } else {
      self.init(path: document.id)
    }
  }

  private init(name: String, origin: Origin) {
    self.name = name
    self.origin = origin
  }

  /// The site of a file: a folder with the name of a host, as tools that mirror sites make them, else its own folder.
  private init(path: String) {
    let folders = path.utf8.split(separator: UInt8(ascii: "/")).dropLast()
    if let host = folders.first(where: Self.isHost) {
      self.init(name: String(Substring(host)), origin: .host)
    } else {
      let end = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
      self.init(name: String(path[..<end]), origin: .folder)
    }
  }

  private static func host(of url: String) -> String? {
    let scalars = url.unicodeScalars
    guard let scheme = scalars.firstRange(of: "://".unicodeScalars) else { return nil }
    let host = scalars[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return host.isEmpty ? nil : String(host)
  }

  /// Whether a name is labels of letters, digits and hyphens with dots between them, the last of two letters or more.
  private static func isHost(_ name: Substring.UTF8View) -> Bool {
    let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, last.count >= 2 else { return false }
    return labels.allSatisfy { !$0.isEmpty && $0.allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x2D } }
      && last.allSatisfy(isLetter)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// A hash of name and origin.
  var hash: UInt64 {
    name.utf8.reduce(mix64(origin == .folder ? 2 : 1)) { mix64($0 ^ UInt64($1)) }
  }
}
