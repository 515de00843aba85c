import Glibc
import Stemma
import StemmaStore
import Testing

/// Power cuts and failing calls at every place of a session: create, add, add, compact, add.
@Suite struct StoreCrashTests {
  /// The corpus after each step of the session; the first step makes the empty store.
  private static let states: [[Document]] = {
    let all = ["b", "d", "a", "c", "e"].map { Document(id: $0, text: "text of \($0)", date: "2024") }
    return [[], Array(all[..<2]), Array(all[..<4]), Array(all[..<4]), all]
  }()

  private static func step(_ number: Int, _ store: inout Store) throws(StoreError) {
    if number == 3 {
      try store.compact()
    } else {
      let new = Array(states[number][states[number - 1].count...])
      try store.add(new, analysis: emptyAnalysis(of: states[number]))
    }
  }

  /// Runs the session until a call fails; returns the number of steps that were acknowledged.
  private func acknowledgedSteps(_ fileSystem: MemoryFileSystem) -> Int {
    var done = 0
    do {
      var store = try Store.openForWriting(at: "s", createIfMissing: true, fileSystem: fileSystem)
      done = 1
      while done < Self.states.count {
        try Self.step(done, &store)
        done += 1
      }
    } catch {}
    return done
  }

  @Test func `After a crash at any call the store is what was acknowledged, or the whole next step`() throws {
    var call = 0
    var checked: Set<[String: [UInt8]]> = []
    while true {
      let fileSystem = MemoryFileSystem()
      fileSystem.fail(call: call, errno: EIO, isFinal: true)
      let done = acknowledgedSteps(fileSystem)
      for crash in MemoryFileSystem.Crash.allCases {
        let remains = fileSystem.remains(after: crash)
        var state = remains.files(in: "s")
        state["acknowledged"] = [UInt8(done)]
        guard checked.insert(state).inserted else { continue }
        try expectState(done, remains, "\(crash) at call \(call)")
      }
      if done == Self.states.count { break }
      call += 1
    }
    #expect(call > 100)
  }

  @Test func `A writer that follows a dead one loses nothing when the power goes`() throws {
    var call = 0
    while true {
      let fileSystem = MemoryFileSystem()
      fileSystem.fail(call: call, errno: EIO, isFinal: true)
      let done = acknowledgedSteps(fileSystem)
      fileSystem.endProcess()
      _ = try Store.openForWriting(at: "s", createIfMissing: true, fileSystem: fileSystem)
      try expectState(max(done, 1), fileSystem.remains(after: .losesAllButRemovals), "call \(call)")
      if done == Self.states.count { break }
      call += 1
    }
  }

  @Test func `After any single failing call the session can be finished`() throws {
    var call = 0
    var hasFailed = true
    while hasFailed {
      let fileSystem = MemoryFileSystem()
      fileSystem.fail(call: call, errno: ENOSPC, isFinal: false)
      hasFailed = false
      var done = 0
      var attempts = 0
      while done < Self.states.count {
        attempts += 1
        try #require(attempts < 10, "call \(call)")
        do {
          var store = try Store.openForWriting(at: "s", createIfMissing: true, fileSystem: fileSystem)
          done = max(done, 1)
          while done < Self.states.count {
            do throws(StoreError) {
              try Self.step(done, &store)
              done += 1
            } catch let error where error.code != .uncertain {
              hasFailed = true
            }
          }
        } catch {
          hasFailed = true
        }
      }
      hasFailed = hasFailed || fileSystem.calls.count > call
      try expectState(done, fileSystem.remains(after: .losesAll), "call \(call)")
      call += 1
    }
  }

  @Test func `A failing call is reported with its path and reason`() throws {
    let fileSystem = MemoryFileSystem()
    var store = try Store.openForWriting(at: "s", createIfMissing: true, fileSystem: fileSystem)
    fileSystem.fail(call: 0, errno: ENOSPC, isFinal: true)
    let error = #expect(throws: StoreError.self) { try store.add([], analysis: emptyAnalysis(of: [])) }
    #expect(error?.code == .inputOutput(ENOSPC))
    #expect(
      error?.description.hasPrefix("s/0000000000000002.analysis: input or output failed (No space") == true
    )
  }

  @Test func `What a crash left is removed by the next writer, strangers are not`() throws {
    let fileSystem = MemoryFileSystem()
    _ = try Store.openForWriting(at: "s", createIfMissing: true, fileSystem: fileSystem)
    let strangers = ["notes.txt", "0000000000000009.other", "9.documents", "MANIFEST.newer"]
    for name in strangers + ["0000000000000009.documents", "00000000000000ff.analysis", "MANIFEST.new"] {
      fileSystem.replace("s/\(name)", with: [1])
    }
    let reader = try Store.open(at: "s", fileSystem: fileSystem)
    #expect(reader.verify().isEmpty)
    var store = try Store.openForWriting(at: "s", createIfMissing: false, fileSystem: fileSystem)
    #expect(Set(fileSystem.files(in: "s").keys) == Set(strangers + ["LOCK", "MANIFEST"]))
    try store.add([], analysis: emptyAnalysis(of: []))
    #expect(store.info().segments.map(\.name) == ["0000000000000100.analysis"])
  }

  /// Expects the state of the last acknowledged step or of the one after, then finishes the session.
  private func expectState(_ done: Int, _ fileSystem: MemoryFileSystem, _ comment: Comment) throws {
    if done > 0 || Store.isStore(at: "s", fileSystem: fileSystem) {
      let reader = try Store.open(at: "s", fileSystem: fileSystem)
      let documents = try reader.documents()
      let analysis = try reader.analysis()
      let allowed = Self.states[max(done - 1, 0)...min(done, Self.states.count - 1)].map {
        emptyAnalysis(of: $0).documents
      }
      #expect(allowed.contains(documents), comment)
      #expect(analysis?.documents ?? [] == documents, comment)
      #expect(reader.verify().isEmpty, comment)
    }
    var writer = try Store.openForWriting(at: "s", createIfMissing: true, fileSystem: fileSystem)
    let all = Self.states[Self.states.count - 1]
    try writer.add(all, analysis: emptyAnalysis(of: all))
    try expectContents(of: writer, emptyAnalysis(of: all))
    let names = Set(writer.info().segments.map(\.name) + ["LOCK", "MANIFEST"])
    #expect(Set(fileSystem.files(in: "s").keys) == names, comment)
  }
}
