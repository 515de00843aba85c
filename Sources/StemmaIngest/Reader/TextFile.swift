/// A file that is one document.
struct TextFile {
  var item: InputItem
  var options: InputReader

  /// The text of the file; nil if there is none that can be used.
  func read(at path: FilePath, onProblem: (InputProblem) -> Void) -> String? {
    let maximum = options.limits.maximumTextBytes
    let text: String
    do throws(StreamFailure) {
      let file = try WholeFile(
        path,
        followsLink: item.followsLink,
        isGzip: item.format.isGzip,
        maximum: maximum,
        blindCapacity: options.blindCapacity
      )
      if !item.format.isGzip, file.bytes.starts(with: [0x1F, 0x8B]) {
        onProblem(.unnamedGzip(item))
        return nil
      }
      if let failure = file.trailingGarbage { onProblem(failure.problem(in: item)) }
      do throws(TextDecoder.Failure) {
        text = try TextDecoder.decode(file.bytes)
      } catch {
        onProblem(.undecodable(item, error))
        return nil
      }
      if text.utf8.count > maximum { throw .tooLarge(maximum) }
    } catch {
      onProblem(error.problem(in: item))
      return nil
    }
    guard text.isBlank else { return text }
    onProblem(.empty(item))
    return nil
  }
}

extension String {
  /// Whether there is nothing but white space. Stops at the first other scalar.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
