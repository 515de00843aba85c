/// The tokens of many texts, which need not all be in memory: read when they are needed, from several tasks.
package struct TextTokens: Sendable {
  /// Where the texts begin.
  package let starts: TextStarts
  private let read: @Sendable (_ text: Int, _ range: Range<Int>) -> ArraySlice<UInt32>

  /// - Parameters:
  ///   - counts: The number of tokens of each text.
  ///   - read: Some tokens of a text; the indices of the slice do not matter. All of a text should come as the whole of
  ///     an array.
  package init(
    counts: some Sequence<Int>,
    read: @escaping @Sendable (_ text: Int, _ range: Range<Int>) -> ArraySlice<UInt32>
  ) {
    starts = TextStarts(counts: counts)
    self.read = read
  }

  /// Texts in memory.
  package init(_ texts: [[UInt32]]) {
    self.init(counts: texts.lazy.map(\.count)) { texts[$0][$1] }
  }

  /// The number of texts.
  package var count: Int { starts.count }

  /// The tokens of a text.
  package subscript(text: Int) -> [UInt32] { Array(read(text, 0..<starts[text].count)) }

  /// Some tokens of a text.
  package subscript(text: Int, range: Range<Int>) -> ArraySlice<UInt32> { read(text, range) }
}
