import Foundation
import Stemma
import StemmaStore
import Testing

/// An analysis that an earlier version saved by other rules is not taken for one of this version.
@Suite struct OldAnalysisTests {
  private static let fixtures = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/Store")

  @Test(
    arguments: ["v1/tiny", "v2/analysed", "v2/unseen"],
    ["report old.stemma", "export old.stemma", "trace old.stemma b"]
  )
  func `The first command that needs an analysis makes it anew, and saves it`(
    fixture: String,
    command: String
  ) throws {
    let folder = try CommandFolder()
    let store = folder.path + "/old.stemma"
    try FileManager.default.copyItem(
      atPath: Self.fixtures.appending(path: fixture).path(percentEncoded: false),
      toPath: store
    )
    let old = try StoreSnapshot.open(at: store)
    let saved = try #require(try old.analysis())
    #expect(try !old.isAnalyzed)
    #expect(try folder.run("stemma info old.stemma").output.contains("analysed when it is first asked for"))

    #expect(try folder.run("stemma " + command).status == 0)
    let new = try StoreSnapshot.open(at: store)
    #expect(try new.isAnalyzed)
    let analysis = try #require(try new.analysis())
    #expect(analysis.documents == saved.documents && analysis.signatures != saved.signatures)
    #expect(try folder.run("stemma info old.stemma").output.contains("analysed with --folding full"))

    let generation = new.info().generation
    #expect(try folder.run("stemma " + command).status == 0)
    #expect(try StoreSnapshot.open(at: store).info().generation == generation)
  }
}
