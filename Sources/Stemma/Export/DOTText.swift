/// Text in the DOT language of Graphviz, as HTML-like labels and quoted strings take it.
enum DOTText {
  /// The longest line of a label, in columns.
  private static let labelWidth = 44

  /// A line of a label. Graphviz refuses an empty one.
  static func line(_ text: String) -> String {
    let cut = ColumnWidth.cutMiddle(HostileText.visible(text), to: labelWidth)
    return cut.allSatisfy { $0 == " " } ? "(no name)" : escaped(cut)
  }

  /// A label of a name and smaller lines below it.
  static func label(_ name: String, details: [String]) -> String {
    var rows = "<TR><TD>\(line(name))</TD></TR>"
    for detail in details {
      rows += "<TR><TD><FONT POINT-SIZE=\"10\" COLOR=\"#57606a\">\(line(detail))</FONT></TD></TR>"
    }
    return "<<TABLE BORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"2\">\(rows)</TABLE>>"
  }

  /// A quoted string for what shows beside the pointer.
  static func tooltip(_ text: String) -> String {
    "\"\(escaped(ColumnWidth.cutMiddle(text, to: 400)))\""
  }

  /// A text for labels and quoted strings. Graphviz expands `\N` and the like in both, so backslashes are
  /// masked.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    HostileText.append(MarkupText.escapedLine(text), to: &escaped, isSpecial: { $0 == 0x5C }) { scalar in
      scalar == "\\" ? "&#92;" : nil
    }
    return escaped
  }

  /// How drawings look, before their nodes and edges.
  static let head = """
    digraph stemma {
      graph [rankdir=LR, ranksep=0.5, nodesep=0.2, pad=0.3, bgcolor="#ffffff", fontname="Noto Sans CJK SC",
        fontsize=11, fontcolor="#57606a"];
      node [shape=box, style="rounded,filled", fillcolor="#ffffff", color="#8c959f",
        fontname="Noto Sans CJK SC", fontsize=12, fontcolor="#1f2328", margin="0.12,0.03"];
      edge [color="#57606a", fontname="Noto Sans CJK SC", fontsize=10, fontcolor="#57606a", arrowsize=0.8];

    """
}
