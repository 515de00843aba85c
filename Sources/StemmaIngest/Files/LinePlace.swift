/// Where a line begins.
struct LinePlace: Hashable, Sendable {
  /// The offset in the memory of its block.
  var offset = 0
  /// The number of the line before it, counted from 1.
  var number = 0
}
