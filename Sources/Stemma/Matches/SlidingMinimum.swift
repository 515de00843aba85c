/// The least of the last few seeds, the first of equal ones.
///
/// A queue of those that may become the least: a seed goes when a lesser one comes, or when the window has passed it. O(1)
/// a seed on the average.
struct SlidingMinimum {
  private struct Entry {
    var number: Int
    var start: Int
    var hash: UInt64
  }

  /// Ascending by number and by hash; a ring of as many places as the window has.
  private var ring: [Entry]
  private var head = 0
  private var count = 0
  /// The number of seeds, those beyond the end of the text too.
  private var next = 0
  /// The number of the seed that was given last.
  private var given = -1

  init(window: Int) {
    ring = [Entry](repeating: Entry(number: 0, start: 0, hash: 0), count: window)
  }

  /// Takes the next seed; returns the least of the window that ends with it, unless it was returned before.
  mutating func append(start: Int, hash: UInt64) -> (start: Int, hash: UInt64)? {
    dropPassed()
    while count > 0, ring[(head + count - 1) % ring.count].hash > hash { count -= 1 }
    ring[(head + count) % ring.count] = Entry(number: next, start: start, hash: hash)
    count += 1
    next += 1
    return least()
  }

  /// Moves the window on where there are no more seeds.
  mutating func advance() -> (start: Int, hash: UInt64)? {
    dropPassed()
    next += 1
    return least()
  }

  private mutating func dropPassed() {
    guard count > 0, ring[head].number + ring.count <= next else { return }
    head = (head + 1) % ring.count
    count -= 1
  }

  private mutating func least() -> (start: Int, hash: UInt64)? {
    guard count > 0, ring[head].number > given else { return nil }
    given = ring[head].number
    return (ring[head].start, ring[head].hash)
  }
}
