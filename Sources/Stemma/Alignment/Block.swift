/// Equal tokens at two places of an alignment.
package struct Block: Sendable, Hashable {
  package var a: Int
  package var b: Int
  package var length: Int

  package init(a: Int, b: Int, length: Int) {
    self.a = a
    self.b = b
    self.length = length
  }

  package var endA: Int { a + length }
  package var endB: Int { b + length }
}
