import Glibc
import StemmaIngest
import Synchronization

/// The names of the temporary files of the run, which a signal that ends it removes. All unsafe code of that is
/// here.
///
/// Invariant: a slot holds 0 or the address of a C string that is never freed, as a handler in another thread may
/// still read it. A run makes one or two. Slots are only read and written as atomics, so that all threads may use
/// them.
enum TemporaryNames {
  private static let slots = InlineArray<4, Atomic<UInt>> { _ in Atomic(0) }

  /// Takes a name before there is a file of it. Returns its slot; nil if none is free, and the file stays if the
  /// run is interrupted.
  static func add(_ path: FilePath) -> Int? {
    watch()
    guard let name = unsafe path.withCString({ unsafe strdup($0) }) else { return nil }
    let address = UInt(bitPattern: name)
    return slots.indices.first {
      slots[$0].compareExchange(expected: 0, desired: address, ordering: .sequentiallyConsistent).exchanged
    }
  }

  /// Forgets a name.
  static func remove(_ slot: Int?) {
    guard let slot else { return }
    slots[slot].store(0, ordering: .sequentiallyConsistent)
  }

  /// Installs the handler for the signals that people and systems end a run with, where they are not ignored.
  private static func watch() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let earlier = signal(number) { number in
        // Only what may be called in a handler: atomic loads, and system calls.
        for slot in TemporaryNames.slots.indices {
          let address = TemporaryNames.slots[slot].load(ordering: .sequentiallyConsistent)
          if let name = unsafe UnsafePointer<CChar>(bitPattern: address) { unsafe unlink(name) }
        }
        // The signal is held back until the handler returns, and then does what it would have done.
        _ = signal(number, SIG_DFL)
        raise(number)
      }
      // `SIG_IGN` is an address that is no function, so that only its number can be compared.
      if unsafe unsafeBitCast(earlier, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        _ = signal(number, SIG_IGN)
      }
    }
  }
}
