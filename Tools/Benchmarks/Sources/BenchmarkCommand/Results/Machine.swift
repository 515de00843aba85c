import Foundation

/// The machine that measures.
enum Machine {
  /// The processor, its cores, the memory and the kernel, in a line.
  static var description: String {
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let memory = Number.text(Double(ProcessInfo.processInfo.physicalMemory) / Double(1 << 30), decimals: 0)
    let kernel = contents("/proc/sys/kernel/osrelease")
    return "\(processor), \(cores) cores on line, \(memory) GiB of memory, Linux \(kernel)"
  }

  /// The average number of runnable tasks over the last minute.
  static var load: String {
    contents("/proc/loadavg").split(separator: " ").first.map(String.init) ?? "unknown"
  }

  private static var processor: String {
    let line = contents("/proc/cpuinfo").split(separator: "\n").first { $0.hasPrefix("model name") }
    let name = line?.split(separator: ":").last ?? "unknown processor"
    return name.trimmingCharacters(in: .whitespaces)
  }

  private static func contents(_ path: String) -> String {
    let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
