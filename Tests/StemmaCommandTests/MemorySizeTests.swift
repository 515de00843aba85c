import StemmaCommand
import Testing

@Suite struct MemorySizeTests {
  @Test(arguments: [
    ("1", 1), ("1b", 1), ("500M", 500 << 20), ("2g", 2 << 30), ("64KiB", 64 << 10), ("1.5GB", 3 << 29), ("1T", 1 << 40),
  ])
  func `A number with a suffix is a size`(text: String, bytes: Int) {
    #expect(MemorySize(argument: text)?.bytes == bytes)
  }

  @Test(arguments: ["", "M", "0", "-1", "1X", "1 M", "1MM", "1iB1", "1e3", "9999999999T", "1..2"])
  func `Other text is none`(text: String) {
    #expect(MemorySize(argument: text) == nil)
  }
}
