import Stemma
import StemmaTestSupport
import Testing

@Suite struct ShingleHasherTests {
  @Test(arguments: [1, 2, 5, 9]) func rolledHashesAreEqualExactlyWhereTheWindowsAre(length: Int) {
    var generator = SeededGenerator(seed: 11)
    let tokens = (0..<400).map { _ in UInt32.random(in: 0..<3, using: &generator) }
    let hasher = ShingleHasher(length: length)
    var hashOfWindow: [[UInt32]: UInt64] = [:]
    var windowOfHash: [UInt64: [UInt32]] = [:]
    var places: [Int] = []
    hasher.forEach(in: tokens[...]) { hash, place in
      let window = Array(tokens[place..<(place + length)])
      #expect(hashOfWindow.updateValue(hash, forKey: window) ?? hash == hash)
      #expect(windowOfHash.updateValue(window, forKey: hash) ?? window == window)
      places.append(place)
    }
    #expect(places == Array(0...(tokens.count - length)))
  }

  @Test func noShingleHoldsAWildcard() {
    let w = Token.wildcard
    let hasher = ShingleHasher(length: 2)
    var places: [Int] = []
    hasher.forEach(in: [1, 2, w, 3, 4, 5, w, w, 6]) { _, place in places.append(place) }
    #expect(places == [0, 3, 4])
  }

  @Test func aTextShorterThanAShingleHasOneOfAllItsTokens() {
    let hasher = ShingleHasher(length: 5)
    func hashes(_ tokens: [UInt32]) -> [UInt64] {
      var hashes: [UInt64] = []
      hasher.hashes(of: tokens.span, into: &hashes)
      return hashes
    }
    #expect(hashes([]).isEmpty)
    #expect(hashes([Token.wildcard]).isEmpty)
    #expect(hashes([7, 8]).count == 1)
    #expect(hashes([7, 8]) == hashes([7, Token.wildcard, 8]))
    #expect(hashes([7, 8]) != hashes([8, 7]))
    #expect(hashes([0]) != hashes([0, 0]))
  }

  @Test func aSliceHashesLikeItsCopy() {
    let tokens: [UInt32] = Array(0..<50)
    let hasher = ShingleHasher(length: 4)
    var ofSlice: [UInt64] = []
    var ofCopy: [UInt64] = []
    hasher.hashes(of: tokens.span.extracting(13..<31), into: &ofSlice)
    hasher.hashes(of: Array(tokens[13..<31]).span, into: &ofCopy)
    #expect(ofSlice == ofCopy && ofSlice.count == 15)
  }
}
