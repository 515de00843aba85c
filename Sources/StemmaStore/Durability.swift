/// When a change is acknowledged.
public enum Durability: Sendable, Hashable {
  /// At once: a crash of the process loses nothing, a power cut may lose what came after the last ``Store/flush()``.
  case buffered
  /// When it is on disk.
  case sync
}
