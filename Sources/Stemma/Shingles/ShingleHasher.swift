import CKernels

/// Hashes the shingles of a text: a polynomial in the tokens, rolled along the text, then mixed.
///
/// O(1) a token for any length. Unsafe code: the token buffer is read at offsets below its count only.
package struct ShingleHasher: Sendable {
  /// The number of tokens in a shingle.
  package let length: Int
  private let leaving: UInt64
  private static let base: UInt64 = 0xD134_2543_DE82_EF95

  /// Creates a hasher for shingles of `length` tokens; lengths below 1 count as 1.
  package init(length: Int) {
    self.length = max(1, length)
    var power: UInt64 = 1
    for _ in 0..<self.length { power = power &* Self.base }
    leaving = power
  }

  /// Calls `body` with the hash and the place of each shingle, in the order of the text.
  ///
  /// No shingle holds a wildcard. A text in which no `length` tokens stand together without one has a single shingle,
  /// at 0, of all its tokens but the wildcards; without such tokens it has none.
  @inline(__always)
  package func forEach(in tokens: ArraySlice<UInt32>, _ body: (_ hash: UInt64, _ place: Int) -> Void) {
    unsafe tokens.withUnsafeBufferPointer { unsafe forEach(in: $0, body) }
  }

  @inline(__always)
  private func forEach(in tokens: UnsafeBufferPointer<UInt32>, _ body: (UInt64, Int) -> Void) {
    var sum: UInt64 = 0
    var run = 0
    var found = false
    for index in 0..<tokens.count {
      let token = unsafe tokens[index]
      if token == Token.wildcard {
        sum = 0
        run = 0
        continue
      }
      sum = sum &* Self.base &+ UInt64(token) &+ 1
      run += 1
      if run > length { sum = unsafe sum &- leaving &* (UInt64(tokens[index - length]) &+ 1) }
      if run >= length {
        found = true
        body(mix64(sum), index + 1 - length)
      }
    }
    if found { return }
    var count: UInt64 = 0
    sum = 0
    for index in 0..<tokens.count {
      let token = unsafe tokens[index]
      if token == Token.wildcard { continue }
      sum = sum &* Self.base &+ UInt64(token) &+ 1
      count += 1
    }
    if count > 0 { body(mix64(sum ^ (count << 56)), 0) }
  }

  /// Replaces the content of `hashes` by the hashes of all shingles, in the order of the text, repetitions included.
  package func hashes(of tokens: Span<UInt32>, into hashes: inout [UInt64]) {
    hashes.removeAll(keepingCapacity: true)
    unsafe tokens.withUnsafeBufferPointer { tokens in
      let isPlain = unsafe !stemma_contains(tokens.baseAddress, tokens.count, Token.wildcard)
      guard isPlain && tokens.count >= length else {
        hashes.reserveCapacity(tokens.count)
        return unsafe forEach(in: tokens) { hash, _ in hashes.append(hash) }
      }
      let count = tokens.count - length + 1
      hashes.append(addingCapacity: count) { output in
        unsafe output.withUnsafeMutableBufferPointer { hashes, initialized in
          unsafe stemma_hash_shingles(tokens.baseAddress, tokens.count, length, Self.base, hashes.baseAddress)
          initialized = count
        }
      }
    }
  }
}
