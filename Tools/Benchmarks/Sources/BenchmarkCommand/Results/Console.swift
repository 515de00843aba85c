import Foundation

/// What the program says while it works, on standard error.
enum Console {
  static func say(_ text: String) {
    FileHandle.standardError.write(Data("benchmark: \(text)\n".utf8))
  }
}
