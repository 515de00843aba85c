import StemmaIngest

/// Finds the fields of each record.
struct ScanStage: Stage {
  let name = "scan JSON"

  func run(_ input: StageInput) throws {
    var scanner = JSONRecordScanner(fields: ["text", "id"])
    for line in input.lines { try scanner.scan(input.bytes.span.extracting(line)) }
  }
}
