/// Room for tokens outside of memory: written once, read again from several tasks.
package protocol TokenStorage: AnyObject, Sendable {
  /// Keeps tokens. Returns the number of tokens before them; nil if there is no room.
  func append(_ tokens: [UInt32]) -> Int?

  /// Tokens that were kept, by their numbers; fewer if they cannot be read.
  func read(_ range: Range<Int>) -> [UInt32]
}
