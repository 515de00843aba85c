/// Splits a scraped page that holds several speeches or articles into them.
///
/// A text of its own begins where
/// - a title is repeated at the beginning of its body, as pages that collect texts do it;
/// - a numbered heading stands (`【篇一】`, `范文二：`, `(三)同志们：`), one of a run that counts from 1;
/// - a title or Markdown heading is followed by a salutation (`尊敬的各位领导：`);
/// - a salutation follows the last words of a speech (`谢谢大家！同志们：`), even inside a line.
///
/// The segmenter would rather leave a collection whole than split a single text: salutations inside a
/// running speech, ordinary section numbers and a title stated twice at the top split nothing, and a
/// page is split only into two segments or more of at least 300 bytes (100 Han
/// characters), each with sentences in it. The
/// beginning of a speech that breaks off before that length stays with the text it follows. Lines of
/// the site's own at the end of a segment belong to no segment.
///
/// Time is linear in the length of the text; nearly all pages cost one pass over their bytes and no
/// allocation.
package struct Segmenter: Sendable {
  private let phrases = SegmentPhrases.standard

  /// Creates a segmenter.
  package init() {}

  /// The segments of a text in order, or none if it holds only one text.
  package func segments(of text: String) -> [Segment] {
    var steps = 0
    return segments(of: text, steps: &steps)
  }

  /// The segments of a text in valid UTF-8.
  package func segments(of text: Span<UInt8>) -> [Segment] {
    var reader = SegmentReader(phrases: phrases)
    return reader.mayHoldSeveral(text) ? reader.segments(of: text) : []
  }

  /// Whether the text holds a sign of a second text; if not, ``segments(of:)`` looks no further.
  package func mayHoldSeveral(_ text: String) -> Bool {
    var reader = SegmentReader(phrases: phrases)
    return reader.mayHoldSeveral(text.utf8.span)
  }

  /// The segments of a text, and the work they took: `steps` grows by the bytes looked at.
  package func segments(of text: String, steps: inout Int) -> [Segment] {
    let bytes = text.utf8.span
    var reader = SegmentReader(phrases: phrases)
    defer { steps += reader.steps }
    return reader.mayHoldSeveral(bytes) ? reader.segments(of: bytes) : []
  }

  /// The segments of a text without the pass that turns away ordinary pages.
  package func segmentsWithoutPrecheck(of text: String) -> [Segment] {
    var reader = SegmentReader(phrases: phrases)
    return reader.segments(of: text.utf8.span)
  }
}
