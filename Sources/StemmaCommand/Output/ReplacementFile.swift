import Glibc
import StemmaIngest

/// A file that is written beside the one whose place it takes when it is complete; until then that one stays as it
/// was.
///
/// A run that fails or is interrupted leaves nothing behind. One that is killed leaves a file of the name, with
/// `.stemma-partial-` and a number behind it.
final class ReplacementFile {
  let descriptor: Int32
  private let target: FilePath
  private let temporary: FilePath
  private let slot: Int?
  private var isOpen = true

  /// - Parameters:
  ///   - target: The file, with no link at its end.
  ///   - status: Its mode and owner; nil if there is none yet.
  init(of target: FilePath, status: stat?) throws(Descriptor.Failure) {
    self.target = target
    var attempt = 0
    while true {
      let suffix = ".stemma-partial-\(getpid())" + (attempt == 0 ? "" : "-\(attempt)")
      // A name has at most 255 bytes on most file systems.
      let name = target.name.prefix(255 - suffix.utf8.count) + Array(suffix.utf8)
      let path = target.folder.appending(Array(name))
      let slot = TemporaryNames.add(path)
      do throws(Descriptor.Failure) {
        descriptor = try Descriptor.open(
          path,
          O_WRONLY | O_CREAT | O_EXCL,
          permissions: status == nil ? 0o666 : 0o600
        )
        temporary = path
        self.slot = slot
        break
      } catch {
        TemporaryNames.remove(slot)
        attempt += 1
        guard error.number == EEXIST, attempt < 100 else { throw error }
      }
    }
    guard let status else { return }
    // Only the superuser can give a file to another owner; who may write the folder may replace the file all the
    // same.
    _ = fchown(descriptor, status.st_uid, status.st_gid)
    try Descriptor.check(fchmod(descriptor, status.st_mode & 0o777))
  }

  /// Makes the file last and puts it in its place.
  func commit() throws(Descriptor.Failure) {
    try Descriptor.check(fsync(descriptor))
    isOpen = false
    // Some file systems tell only now that a write failed.
    let closed = Glibc.close(descriptor)
    do throws(Descriptor.Failure) {
      try Descriptor.check(closed)
      try Descriptor.rename(temporary, to: target)
    } catch {
      Descriptor.unlink(temporary)
      TemporaryNames.remove(slot)
      throw error
    }
    TemporaryNames.remove(slot)
  }

  deinit {
    guard isOpen else { return }
    Glibc.close(descriptor)
    Descriptor.unlink(temporary)
    TemporaryNames.remove(slot)
  }
}
