import Glibc
import Synchronization

/// What must hold of any bytes, as a program: libFuzzer looks for an input that refutes it.
public protocol Fuzzer: SendableMetatype {
  /// The longest input to try, in bytes.
  static var maximumLength: Int { get }

  /// Ends the process, by `precondition`, if the input shows a fault.
  static func check(_ input: [UInt8])
}

extension Fuzzer {
  /// Runs libFuzzer with the arguments of the command line.
  public static func main() {
    running.withLock { $0 = self }
    var texts = CommandLine.arguments
    texts.insert("-max_len=\(maximumLength)", at: min(1, texts.count))
    // libFuzzer keeps the arguments to the end of the process.
    let arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: texts.count + 1)
    for (index, text) in texts.enumerated() { arguments[index] = strdup(text) }
    arguments[texts.count] = nil
    var (count, start) = (CInt(texts.count), arguments)
    exit(runFuzzer(&count, &start, checkInput))
  }
}

/// The fuzzer of this process: what libFuzzer calls takes nothing but the input.
private let running = Mutex<(any Fuzzer.Type)?>(nil)

/// The name is one that libFuzzer's own `main` asks for, though that never runs.
@_cdecl("LLVMFuzzerTestOneInput")
public func checkInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  running.withLock { $0 }?.check(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// libFuzzer as a function: SwiftPM gives each program a `main` of its own.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ check: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
