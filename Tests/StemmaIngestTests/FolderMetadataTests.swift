import Glibc
import Stemma
import StemmaIngest
import Testing

@Suite struct FolderMetadataTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func filesGetWhatTheFolderKnowsOfThem() throws {
    try folder.write("a.txt", "a")
    try folder.write("sub/b.txt", "b")
    try folder.write("sub/c.txt.gz", Gzip.member("c".utf8))
    try folder.write(
      "metadata.jsonl",
      """
      {"file":"a.txt","url":"https://a.example/","source":"a","title":"甲","date":"2024","fetched":"2025","more":1}
      {"file":"./sub/b.txt","url":"outer","title":"outer"}
      {"file":"sub/c.txt.gz","date":2023}

      """
    )
    try folder.write("sub/metadata.jsonl", #"{"file":"b.txt","title":"inner"}"#)
    let (documents, problems) = InputReader().readAll([folder.path])
    #expect(
      documents == [
        Document(
          id: "a.txt",
          text: "a",
          url: "https://a.example/",
          source: "a",
          title: "甲",
          date: "2024",
          fetched: "2025"
        ),
        Document(id: "sub/b.txt", text: "b", url: "outer", title: "inner"),
        Document(id: "sub/c.txt.gz", text: "c", date: "2023"),
      ]
    )
    #expect(problems.isEmpty)
  }

  @Test func recordsTakeWhatTheyDoNotSayThemselves() throws {
    try folder.write("a.jsonl", "{\"text\":\"a\",\"source\":\"own\"}\n{\"text\":\"b\"}")
    try folder.write("metadata.jsonl", #"{"file":"a.jsonl","source":"folder","date":"2024"}"#)
    let documents = InputReader().readAll([folder.path]).documents
    #expect(documents.map(\.source) == ["own", "folder"])
    #expect(documents.map(\.date) == ["2024", "2024"])
  }

  @Test func entriesThatNameNoFileAreOneLineEach() throws {
    try folder.write("in/a.txt", "a")
    try folder.write("in/picture.png", "a")
    let secret = try folder.write("secret.txt", "secret")
    try folder.write(
      "in/metadata.jsonl",
      """
      {"file":"a.txt"}
      {"file":"../secret.txt"}
      {"file":"\(secret)"}
      {"file":"picture.png"}
      {"file":"b\\u001b.txt"}
      {"title":"none"}
      {"file":["a"]}
      {"file":"a.txt","title":"again"}
      noise
      """
    )
    let (documents, problems) = InputReader().readAll([folder.path + "/in"])
    #expect(documents == [Document(id: "a.txt", text: "a")])
    #expect(
      folder.lines(problems) == [
        "TMP/in/metadata.jsonl:6: field \"file\": expected a path, got nothing; the entry is skipped",
        "TMP/in/metadata.jsonl:7: field \"file\": expected a string or a number, got an array; the entry is skipped",
        "TMP/in/metadata.jsonl:8: \"file\" is \"a.txt\", but line 1 names it already; the entry is skipped",
        "TMP/in/metadata.jsonl:9: not valid JSON at byte 0 of the line: expected '{', got 'n'; the line is skipped",
        "TMP/in/metadata.jsonl:2: \"file\" is \"../secret.txt\", but there is no such file in the folder; "
          + "the entry is skipped",
        "TMP/in/metadata.jsonl:3: \"file\" is \"TMP/secret.txt\", but there is no such file in the folder; "
          + "the entry is skipped",
        "TMP/in/metadata.jsonl:5: \"file\" is \"b\\u{1B}.txt\", but there is no such file in the folder; "
          + "the entry is skipped",
      ]
    )
  }

  @Test func aMetadataFileThatIsAnInputItselfIsJSONLines() throws {
    let path = try folder.write("metadata.jsonl", #"{"file":"a.txt","text":"t"}"#)
    #expect(InputReader().readAll([path]).documents.map(\.id) == ["metadata.jsonl:1"])
  }

  @Test func aFileNamedAloneHasWhatTheFoldersOfItsPathKnow() throws {
    try folder.write("corpus/sub/a.txt", "a")
    try folder.write("corpus/sub/b.jsonl", #"{"text":"b","date":"2020"}"#)
    try folder.write(
      "corpus/metadata.jsonl",
      """
      {"file":"sub/a.txt","title":"outer","date":"2024"}
      {"file":"sub/b.jsonl","date":"2024","source":"b"}
      {"file":"sub/gone.txt"}
      noise
      """
    )
    try folder.write("corpus/sub/metadata.jsonl", #"{"file":"a.txt","title":"inner"}"#)
    let root = folder.path + "/corpus"
    for path in ["sub/a.txt", "./sub/a.txt", "sub//./a.txt", "sub/../sub/a.txt"] {
      let (documents, problems) = InputReader().readAll(["\(root)/\(path)"])
      #expect(documents == [Document(id: "a.txt", text: "a", title: "inner", date: "2024")])
      #expect(problems.isEmpty)
    }
    let records = InputReader().readAll(["\(root)/sub/b.jsonl"]).documents
    #expect(records == [Document(id: "b.jsonl:1", text: "b", source: "b", date: "2020")])
  }

  @Test func metadataIsNotReadThroughALink() throws {
    try folder.write("corpus/a.txt", "a")
    let elsewhere = try folder.write("elsewhere.jsonl", #"{"file":"a.txt","title":"elsewhere"}"#)
    let link = folder.path + "/corpus/metadata.jsonl"
    #expect(symlink(elsewhere, link) == 0)
    #expect(
      InputReader().readAll([folder.path + "/corpus/a.txt"]).documents == [Document(id: "a.txt", text: "a")]
    )
  }
}
