import Foundation
import Stemma
import StemmaIngest
import Testing

@Suite struct InputFilesTests {
  private let folder: TemporaryFolder
  private let reader = InputReader()

  init() throws { folder = try TemporaryFolder() }

  @Test func aPlainFileIsOneDocumentUnchanged() throws {
    let text = "第一行\r\n\r\n  second\u{0} line\rlast \u{FEFF}"
    let (documents, problems) = reader.readAll([
      try folder.write("a.txt", text), try folder.write("b.MD", "\u{FEFF}# 标题\n"),
    ])
    #expect(documents == [Document(id: "a.txt", text: text), Document(id: "b.MD", text: "# 标题\n")])
    #expect(problems.isEmpty)
  }

  @Test func aFolderIsReadInOrderOfTheBytesOfThePaths() throws {
    for name in ["b/z.txt", "b.txt", "b-.md", "a/1.txt", "a/10.txt", "a/2.txt", "B.txt", "中.txt", "a/é/x.md"]
    {
      try folder.write(name, "text")
    }
    let ids = ["B.txt", "a/1.txt", "a/10.txt", "a/2.txt", "a/é/x.md", "b-.md", "b.txt", "b/z.txt", "中.txt"]
    for path in [folder.path, folder.path + "/", folder.path + "/b/.."] {
      let (documents, problems) = reader.readAll([path])
      #expect(documents.map(\.id) == ids)
      #expect(problems.isEmpty)
    }
  }

  @Test func hiddenAndOtherFilesInAFolderArePassedOver() throws {
    for name in [
      ".hidden.txt", ".git/a.txt", "a/.b/c.txt", "image.png", "notes.txt.bak", "txt", "x.gz", "x.html",
    ] {
      try folder.write(name, "text")
    }
    try folder.write("real.txt", "text")
    let (documents, problems) = reader.readAll([folder.path])
    #expect(documents.map(\.id) == ["real.txt"])
    #expect(problems.isEmpty)
  }

  @Test func linksInAFolderAreNotFollowed() throws {
    try folder.write("in/a.txt", "text")
    try folder.write("out/secret.txt", "secret")
    try folder.link("in/loop", to: "..")
    try folder.link("in/self", to: "self")
    try folder.link("in/other", to: folder.path + "/out")
    try folder.link("in/b.txt", to: "../out/secret.txt")
    let (documents, problems) = reader.readAll([folder.path + "/in"])
    #expect(documents.map(\.id) == ["a.txt"])
    #expect(problems.isEmpty)
  }

  @Test func linksThatAreInputsThemselvesAreFollowed() throws {
    try folder.write("real/a.txt", "text")
    let file = try folder.link("link.txt", to: "real/a.txt")
    let other = try folder.link("linked", to: "real")
    let (documents, problems) = reader.readAll([file, other])
    #expect(documents.map(\.id) == ["link.txt", "a.txt"])
    #expect(problems.isEmpty)
  }

  @Test func whatCannotBeReadIsOneLineEach() throws {
    mkfifo(folder.path + "/pipe.txt", 0o600)
    try folder.link("broken.txt", to: "nowhere")
    try folder.link("loop.txt", to: "loop.txt")
    let good = try folder.write("good.txt", "text")
    try folder.write("page.html", "text")
    try folder.write("empty/.keep", "")
    let inputs = [
      "missing.txt", "missing", "pipe.txt", "broken.txt", "loop.txt", "page.html", "empty", "good.txt/",
    ]
    let (documents, problems) = reader.readAll(inputs.map { folder.path + "/" + $0 } + [good, ""])
    #expect(documents.map(\.id) == ["good.txt"])
    #expect(
      folder.lines(problems) == [
        "TMP/missing.txt: cannot be read (No such file or directory); the file is skipped",
        "TMP/missing: cannot be read (No such file or directory); what could not be read is skipped",
        "TMP/pipe.txt: cannot be read: expected a file, got a folder, a link, a pipe or a device; "
          + "the input is skipped; standard input is named -",
        "TMP/broken.txt: cannot be read (No such file or directory); the file is skipped",
        "TMP/loop.txt: cannot be read (Too many levels of symbolic links); the file is skipped",
        "TMP/page.html: not a supported file: expected a name that ends in .txt, .md or .jsonl, or one of them and "
          + ".gz, got \"page.html\"; the file is skipped; rename or convert it",
        "TMP/empty: no document in the folder: expected files named .txt, .md or .jsonl, or one of them and .gz, got "
          + "none but hidden ones and links; the folder is skipped",
        "TMP/good.txt/: cannot be read (Not a directory); the file is skipped",
        ": cannot be read (No such file or directory); what could not be read is skipped",
      ]
    )
  }

  @Test func aPathWithAZeroByteIsNotCutOff() throws {
    let path = try folder.write("a.txt", "text")
    #expect(reader.readAll([path + "\0.txt"]).documents.isEmpty)
    #expect(reader.readAll([path + "\0.txt"]).problems.map(\.code) == [.unreadable])
  }

  @Test func aFolderNamedLikeAFileIsAFolder() throws {
    try folder.write("x.txt/a.txt", "text")
    #expect(reader.readAll([folder.path + "/x.txt"]).documents.map(\.id) == ["a.txt"])
    #expect(reader.readAll([folder.path]).documents.map(\.id) == ["x.txt/a.txt"])
  }

  @Test(.enabled(if: getuid() != 0, "root may read everything")) func permissionsAreRespected() throws {
    let file = try folder.write("a.txt", "text")
    chmod(file, 0)
    #expect(reader.readAll([folder.path]).problems.map(\.code) == [.unreadable])
  }

  @Test func emptyFilesAreProblems() throws {
    try folder.write("a.txt", "")
    try folder.write("b.txt", " \n\t\u{3000}\r\n")
    try folder.write("c.jsonl", "")
    try folder.write("d.jsonl", "\n \r\n")
    try folder.write("e.txt.gz", Gzip.member([]))
    try folder.write("f.jsonl.gz", [])
    try folder.write("g.txt", [0xEF, 0xBB, 0xBF])
    let (documents, problems) = reader.readAll([folder.path])
    #expect(documents.isEmpty)
    #expect(problems.map(\.code) == Array(repeating: .emptyText, count: 7))
    #expect(
      problems.first?.description.hasSuffix(
        "a.txt: no text: expected text, got nothing but white space; the file is skipped"
      ) == true
    )
  }

  @Test func largeFilesAreRefusedUnread() throws {
    try folder.write("a.txt", String(repeating: "a", count: 100))
    try folder.write("b.txt", String(repeating: "a", count: 101))
    try folder.write("c.txt.gz", Gzip.member(repeatElement(0x61, count: 101)))
    try folder.write("d.txt.gz", Gzip.member(repeatElement(0x61, count: 100)))
    let reader = InputReader(limits: InputLimits(maximumTextBytes: 100))
    let (documents, problems) = reader.readAll([folder.path])
    #expect(documents.map(\.id) == ["a.txt", "d.txt.gz"])
    #expect(problems.map(\.code) == [.tooLarge, .tooLarge])
  }

  @Test func textThatGrowsWhenDecodedIsMeasuredAgain() throws {
    let text = String(repeating: "我们是学生。", count: 10)
    try folder.write("a.txt", try #require(Encoder.encode(text, to: "GB18030")))
    #expect(
      InputReader(limits: InputLimits(maximumTextBytes: 120)).readAll([folder.path]).problems.map(\.code) == [
        .tooLarge
      ]
    )
    #expect(
      InputReader(limits: InputLimits(maximumTextBytes: 180)).readAll([folder.path]).documents.map(\.text)
        == [text]
    )
  }

  @Test func undecodableTextIsOneLineWithTheOffset() throws {
    let path = try folder.write("a.txt", Array("中文".utf8) + [0xFF, 0x0A] + Array("and more".utf8))
    #expect(
      folder.lines(reader.readAll([path]).problems) == [
        "TMP/a.txt: not text at byte 6 of the file: expected UTF-8, or text in GB18030 or Big5, got byte 0xFF; "
          + "the file is skipped; convert it to UTF-8"
      ]
    )
  }

  @Test func namesThatAreNotUTF8StayDistinct() throws {
    for byte in [0xB9, 0xBA] as [UInt8] {
      let path = Array(folder.path.utf8) + [0x2F, byte, 0x41] + Array(".txt".utf8)
      let descriptor = open(path.map(CChar.init(bitPattern:)) + [0], O_CREAT | O_WRONLY, 0o600)
      write(descriptor, "text", 4)
      close(descriptor)
    }
    let (documents, problems) = reader.readAll([folder.path])
    #expect(documents.map(\.id) == [#"\xB9A.txt"#, #"\xBAA.txt"#])
    #expect(problems.isEmpty)
  }

  @Test func controlCharactersInNamesAreEscapedInProblems() throws {
    try folder.write("a\n\u{1B}[31m\u{202E}.txt", "")
    #expect(
      folder.lines(reader.readAll([folder.path]).problems) == [
        #"TMP/a\u{A}\u{1B}[31m\u{202E}.txt: no text: expected text, got nothing but white space; the file is skipped"#
      ]
    )
  }

  @Test func deepFoldersAreReadWithoutRecursion() throws {
    let deep = Array(repeating: "d", count: 400).joined(separator: "/")
    try folder.write(deep + "/a.txt", "text")
    #expect(reader.readAll([folder.path]).documents.map(\.id) == [deep + "/a.txt"])
  }

  @Test func sameIdsOfTwoInputsAreReportedWithBothPlaces() throws {
    try folder.write("x/a.txt", "first")
    try folder.write("y/a.txt", "second")
    let (documents, problems) = reader.readAll([folder.path + "/x", folder.path + "/y"])
    #expect(documents == [Document(id: "a.txt", text: "first")])
    #expect(
      folder.lines(problems) == [
        "TMP/y/a.txt: the id \"a.txt\" is used already at TMP/x/a.txt; the later document is skipped"
      ]
    )
  }

  @Test func whatTheCallerThrowsEndsTheReading() throws {
    struct Stop: Error {}
    try folder.write("a.txt", "text")
    try folder.write("b.txt", "text")
    var count = 0
    #expect(throws: Stop.self) {
      try reader.read([folder.path]) { _ in
        count += 1
        throw Stop()
      } onProblem: { _ in
      }
    }
    #expect(count == 1)
  }
}
