/// The parts of PROV-JSON that are the same for every document.
enum ProvJSONText {
  /// Writes the prefixes of qualified names, the first value of a document.
  static func writePrefixes(_ json: inout JSONWriter) {
    json.key("prefix")
    json.beginObject()
    json.field("stemma", "urn:stemma:")
    json.field("text", "urn:stemma:text:")
    json.field("site", "urn:stemma:site:")
    json.endObject()
  }

  /// Writes a type, as the submission has qualified names (section 3.1.2).
  static func writeType(_ name: String, _ json: inout JSONWriter) {
    json.key("prov:type")
    json.beginObject()
    json.field("$", name)
    json.field("type", "xsd:QName")
    json.endObject()
  }

  /// A qualified name: a local part with all but letters, digits, `_`, `-` and `/` percent-encoded.
  static func name(_ prefix: String, _ local: String) -> String {
    var name = prefix + ":"
    for byte in local.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x2F:
        name.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        name += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return name
  }

  /// Writes a site as an agent.
  static func writeAgent(
    _ site: String,
    _ json: inout JSONWriter,
    addFields: (inout JSONWriter) -> Void = { _ in }
  ) {
    json.key(name("site", site))
    json.beginObject()
    writeType("stemma:Site", &json)
    json.field("prov:label", site)
    addFields(&json)
    json.endObject()
  }
}
