/// A page on its way from copier to copier.
struct SimulatedPage {
  /// A character with where it was first written.
  struct Glyph {
    var character: Character
    /// Different for each character that anyone wrote; copies keep it.
    var id: Int
  }

  var body: [Glyph]
  /// The lines of the site around the text, which the next copier mostly leaves out.
  var header: [Glyph] = []
  var footer: [Glyph] = []
  var day = 0
  /// Whether a change that happens in one direction only was made on the way to this page, here or before.
  var hasTrace = false

  var glyphs: [Glyph] { header + body + footer }
  var text: String { String(glyphs.map(\.character)) }
}
