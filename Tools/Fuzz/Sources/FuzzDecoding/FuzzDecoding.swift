import Harness
import Stemma
import StemmaIngest

/// Bytes that should be text, decoded and folded: nothing crashes, the map back to the original is one, and all ways
/// of folding give the same tokens.
@main
enum FuzzDecoding: Fuzzer {
  static let maximumLength = 2048

  static func check(_ input: [UInt8]) {
    guard let text = decode(input) else { return }
    if !text.utf8.starts(with: "\u{FEFF}".utf8) {
      precondition(
        decode(Array(text.utf8))?.utf8.elementsEqual(text.utf8) == true,
        "a text is not read again"
      )
    }
    for folding in Folding.allCases {
      let folded = FoldedText(text, folding: folding)
      checkMap(of: folded, to: text)
      checkTokens(of: folded, of: text, folding)
    }
    precondition(FoldingOracle(text).output == FoldedText(text), "the oracle folds otherwise")
  }

  // MARK: Decoding

  /// The text of the bytes; nil where they are refused.
  private static func decode(_ input: [UInt8]) -> String? {
    let invalid = firstInvalidOffset(of: input)
    precondition(UTF8Scan.firstInvalidOffset(in: input.span) == invalid, "UTF-8 is judged otherwise")
    do throws(TextDecoder.Failure) {
      let text = try TextDecoder.decode(input)
      if invalid == nil, !input.starts(with: [0, 0, 0xFE, 0xFF]) {
        let mark = input.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        precondition(text.utf8.elementsEqual(input[mark...]), "valid UTF-8 is changed")
      }
      return text
    } catch {
      precondition(input.indices.contains(error.offset), "the failure is outside of the bytes")
      precondition(invalid != nil, "valid UTF-8 is refused")
      return nil
    }
  }

  private static func firstInvalidOffset(of input: [UInt8]) -> Int? {
    do throws(Unicode.UTF8.ValidationError) {
      _ = try UTF8Span(validating: input.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  // MARK: Folding

  /// Each token stands for one scalar or more, in order; those that share one are parts of its compatibility form.
  private static func checkMap(of folded: FoldedText, to text: String) {
    let counts = [folded.charStarts, folded.charEnds, folded.byteStarts, folded.byteEnds].map(\.count)
    precondition(counts.allSatisfy { $0 == folded.tokens.count }, "a token without its place")
    var borders = [0]
    for scalar in text.unicodeScalars { borders.append(borders[borders.count - 1] + scalar.utf8.count) }
    var previous = 0..<0
    for token in folded.tokens.indices {
      guard let span = folded.span(of: token..<token + 1) else { preconditionFailure("no span") }
      let chars = span.chars
      precondition(!chars.isEmpty && chars.upperBound < borders.count, "a span outside of the text")
      precondition(borders[chars.lowerBound] == span.bytes.lowerBound, "a span begins inside of a scalar")
      precondition(borders[chars.upperBound] == span.bytes.upperBound, "a span ends inside of a scalar")
      precondition(
        chars.lowerBound >= max(previous.lowerBound, previous.upperBound - 1)
          && chars.upperBound >= previous.upperBound,
        "the spans do not ascend"
      )
      previous = chars
    }
  }

  private static func checkTokens(of folded: FoldedText, of text: String, _ folding: Folding) {
    let bare = FoldedText(text, folding: folding, keepsOrigins: false)
    precondition(bare.tokens == folded.tokens && bare.noise == folded.noise, "the map changes the tokens")
    // A voicing mark at the start of the text must not join the kana before it.
    let before = FoldedText("か").tokens
    var tokens = before
    let noise = FoldedText.appendTokens(of: text.utf8.span, folding: folding, to: &tokens)
    precondition(tokens == before + folded.tokens && noise == folded.noise, "the batch folds otherwise")
  }
}
