/// The parts of GraphML that are the same for every graph.
enum GraphMLText {
  /// What stands before nodes and edges: the keys of their data, each with its type. No two may have one name.
  static func head(nodeKeys: KeyValuePairs<String, String>, edgeKeys: KeyValuePairs<String, String>) -> String
  {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
      http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

      """
    for (keys, owner) in [(nodeKeys, "node"), (edgeKeys, "edge")] {
      for (name, type) in keys {
        text += "  <key id=\"\(name)\" for=\"\(owner)\" attr.name=\"\(name)\" attr.type=\"\(type)\"/>\n"
      }
    }
    return text + "  <graph id=\"stemma\" edgedefault=\"directed\">\n"
  }

  static let tail = "  </graph>\n</graphml>\n"

  /// A value of a node or an edge; nothing where there is none.
  static func data(_ key: String, _ value: String?) -> String {
    guard let value else { return "" }
    return "      <data key=\"\(key)\">\(MarkupText.escaped(value))</data>\n"
  }
}
