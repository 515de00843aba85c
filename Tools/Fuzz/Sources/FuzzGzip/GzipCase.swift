/// A file, and how to read it: made from what libFuzzer gives, so that checksums do not keep it out of the data.
///
/// The file is the input itself, or members and garbage that the input describes.
struct GzipCase {
  private(set) var file: [UInt8] = []
  /// The bytes that are read and inflated at once.
  let bufferSize: Int
  /// The most bytes of a text or line.
  let maximum: Int
  /// What inflates to more is measured first.
  let blindCapacity: Int

  init(_ input: [UInt8]) {
    var rest = input[...]
    func next(_ rest: inout ArraySlice<UInt8>) -> Int { Int(rest.popFirst() ?? 0) }
    bufferSize = 1 + next(&rest)
    maximum = next(&rest) * 16
    blindCapacity = 1 + next(&rest) * 16
    let isFile = next(&rest).isMultiple(of: 2)
    if isFile {
      file = Array(rest)
      return
    }
    let missing = next(&rest)
    while !rest.isEmpty {
      let (kind, count) = (next(&rest), next(&rest))
      let content = rest.prefix(count)
      rest = rest.dropFirst(count)
      let detail = kind >> 2
      switch kind & 3 {
      case 0: file += Gzip.member(content, level: Int32(detail % 10))
      case 1: file += Gzip.member((0..<1 << (detail & 3)).flatMap { _ in content })
      case 2: file += content
      default:
        var member = Gzip.member(content)
        member[next(&rest) % member.count] ^= UInt8(1 << (detail & 7))
        file += member
      }
    }
    file.removeLast(min(missing, file.count))
  }
}
