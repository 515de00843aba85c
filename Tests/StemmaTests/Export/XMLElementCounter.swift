import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Counts the elements of an XML text by name; none if it is not well-formed.
final class XMLElementCounter: NSObject, XMLParserDelegate {
  private(set) var counts: [String: Int] = [:]

  init(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    if !parser.parse() { counts = [:] }
  }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    counts[name, default: 0] += 1
  }
}
