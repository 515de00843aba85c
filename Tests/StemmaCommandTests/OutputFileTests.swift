import Foundation
import Testing

/// Files that the command writes: an older one stays until the new one is complete, and no input is touched.
@Suite struct OutputFileTests {
  private let folder: CommandFolder

  init() throws {
    folder = try CommandFolder()
    try folder.write("a.jsonl", "{\"id\":\"a\",\"text\":\"\(text)\"}\n{\"id\":\"b\",\"text\":\"\(text)\"}\n")
  }

  private let text = "Nobody knows who first wrote down the song of the three millers and their dog."
  private static let line = "{\"id\":\"b\",\"kept\":\"a\","

  private func isPartial(_ name: String) -> Bool { name.contains("stemma-partial") }

  @Test func `A run that fails leaves the older file`() throws {
    try folder.write("r.jsonl", "old")
    let run = try folder.run("stemma dedupe a.jsonl --removed r.jsonl > /dev/full")
    #expect(run.status == 2 && folder.text("r.jsonl") == "old")
    #expect(try folder.names() == [".err", ".out", "a.jsonl", "r.jsonl"])
    #expect(try folder.run("stemma dedupe a.jsonl --removed r.jsonl").status == 0)
    #expect(folder.text("r.jsonl")?.hasPrefix(Self.line) == true)
    #expect(try folder.names() == [".err", ".out", "a.jsonl", "r.jsonl"])
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func `A run that is interrupted leaves the older file`(signal: Int32) async throws {
    try folder.write("r.jsonl", "old")
    let input = Pipe()
    let process = try folder.start("exec stemma dedupe - --removed r.jsonl", input: input)
    for _ in 0..<1000 where try !folder.names().contains(where: isPartial) {
      try await Task.sleep(for: .milliseconds(10))
    }
    #expect(try folder.names().contains(where: isPartial))
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == signal)
    #expect(try !folder.names().contains(where: isPartial) && folder.text("r.jsonl") == "old")
    try input.fileHandleForWriting.close()
  }

  @Test func `Permissions and links stay as they were`() throws {
    try folder.write("r.jsonl", "old")
    let run = try folder.run(
      """
      umask 077
      mkdir links; ln -s ../r.jsonl links/one; ln -s links/one two; ln -s new.jsonl three; chmod 640 r.jsonl
      stemma dedupe a.jsonl -q --removed two && stemma dedupe a.jsonl -q --removed three
      readlink two three links/one; stat -c %a r.jsonl new.jsonl
      """
    )
    #expect(run.output.hasSuffix("links/one\nnew.jsonl\n../r.jsonl\n640\n600\n"))
    #expect(folder.text("r.jsonl")?.hasPrefix(Self.line) == true)
    #expect(folder.text("new.jsonl") == folder.text("r.jsonl"))
    #expect(try folder.names("links") == ["one"])
  }

  @Test func `What is no regular file is written as it is`() throws {
    let run = try folder.run(
      """
      stemma dedupe a.jsonl -q --removed /dev/null > kept.jsonl
      stemma dedupe a.jsonl -q --removed /dev/fd/3 3> plain > /dev/null
      mkfifo pipe; cat pipe > piped & stemma dedupe a.jsonl -q --removed pipe > /dev/null; wait
      stemma dedupe a.jsonl -q --removed /dev/stdout > both
      stemma dedupe a.jsonl -q --removed /dev/stderr 2> errors > /dev/null
      test -c /dev/null
      """
    )
    #expect(run.status == 0 && run.errors == "")
    let line = try #require(folder.text("errors"))
    #expect(line.hasPrefix(Self.line) && folder.text("piped") == line && folder.text("plain") == line)
    let both = try #require(folder.text("both"))
    #expect(
      both.contains(line) && both.utf8.count == line.utf8.count + (folder.bytes("kept.jsonl")?.count ?? 0)
    )
  }

  @Test(arguments: [
    "stemma dedupe a.jsonl --removed a.jsonl", "stemma dedupe a.jsonl --removed hard",
    "stemma dedupe a.jsonl --removed link", "stemma dedupe link --removed a.jsonl",
    "stemma dedupe in --removed in/x/b.txt", "stemma dedupe in --removed other", "stemma dedupe in >> other",
    "cd in && stemma dedupe . >> x/b.txt", "stemma dedupe in/x/.. --removed through/x/b.txt",
    "stemma dedupe in --removed in/metadata.jsonl",
    "stemma dedupe s.stemma --removed s.stemma/MANIFEST", "stemma dedupe - --removed a.jsonl < a.jsonl",
    "stemma dedupe a.jsonl >> a.jsonl", "stemma dedupe link >> hard", "stemma dedupe in >> in/x/b.txt",
    "stemma clusters - < a.jsonl >> a.jsonl", "stemma report in >> in/x/b.txt",
    "stemma info s.stemma >> s.stemma/MANIFEST",
    "stemma reuse in --stock-phrases words >> words", "stemma dedupe a.jsonl --removed out > out",
  ])
  func `An output that is an input is refused`(command: String) throws {
    let prepare = """
      ln a.jsonl hard; ln -s a.jsonl link; mkdir -p in/x
      echo 'A text in a folder.' > in/x/b.txt; echo some words > words
      echo '{"file":"x/b.txt","title":"B"}' > in/metadata.jsonl; stemma add s.stemma a.jsonl -q
      ln in/metadata.jsonl other; ln -s in through
      """
    try folder.run(prepare)
    let names = ["a.jsonl", "in/x/b.txt", "in/metadata.jsonl", "s.stemma/MANIFEST", "words"]
    let before = names.map { folder.bytes($0) }
    let run = try folder.run(command)
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(
      run.errors.split(separator: "\n").count == 1 && run.errors.contains("; nothing was "),
      "\(run.errors)"
    )
    #expect(names.map { folder.bytes($0) } == before)
    #expect(try !folder.names().contains(where: isPartial))
  }

  @Test func `An output that cannot be written is one line`() throws {
    try folder.write("in/x.txt", "text")
    for (path, reason) in [
      ("no/r.jsonl", "No such file or directory"), ("in", "Is a directory"), ("r/", "Is a directory"),
      ("''", "No such file or directory"), ("a.jsonl/r", "Not a directory"),
      ("loop", "Too many levels of symbolic links"),
    ] {
      let run = try folder.run("ln -sf loop loop; stemma dedupe a.jsonl --removed \(path)")
      #expect(run.status == 2 && run.output == "" && run.errors.split(separator: "\n").count == 1)
      #expect(run.errors.contains(": cannot be written: \(reason); nothing was written; "), "\(run.errors)")
    }
  }
}
