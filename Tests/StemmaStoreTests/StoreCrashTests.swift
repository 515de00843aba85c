import Glibc
import Stemma
import Synchronization
import Testing

@testable import StemmaStore

/// Power cuts, dying processes and failing calls at every place of a session.
@Suite struct StoreCrashTests {
  /// What is left at a call if the process dies or the power goes there.
  private struct Wreck: Sendable {
    var call: Int
    var remains: MemoryFileSystem
    /// The steps that had returned.
    var done: Int
    /// Those of which the changes were on the disk.
    var durable: Int
    /// Whether the power went, so that only what was durable must be there.
    var hasLostPower: Bool
  }

  private struct Progress {
    var done = 0
    var durable = 0
    var call = 0
    var wrecks: [Wreck] = []
    var seen: Set<[String: [UInt8]]> = []
  }

  /// Runs a session, and keeps what is left at each call that changes something, once for each different one.
  private func wrecks(of session: StoreSession) async throws -> [Wreck] {
    let fileSystem = MemoryFileSystem()
    let progress = Mutex(Progress())
    fileSystem.observe { _ in
      progress.withLock { progress in
        progress.call += 1
        for crash in MemoryFileSystem.Crash.allCases {
          for hasLostPower in crash == .losesNothing ? [true, false] : [true] {
            let remains = fileSystem.remains(after: crash)
            var state = remains.files(in: "s")
            state["progress"] = [UInt8(progress.done), UInt8(hasLostPower ? progress.durable : 255)]
            guard progress.seen.insert(state).inserted else { continue }
            progress.wrecks.append(
              Wreck(
                call: progress.call,
                remains: remains,
                done: progress.done,
                durable: progress.durable,
                hasLostPower: hasLostPower
              )
            )
          }
        }
      }
    }
    var store: Store?
    for (number, step) in session.steps.enumerated() {
      try await session.run(number, &store, fileSystem)
      progress.withLock {
        $0.done = number + 1
        if step.isDurable { $0.durable = number + 1 }
      }
    }
    fileSystem.observe(nil)
    return progress.withLock { $0.wrecks }
  }

  @Test func `What a session saves has forms and neighbors`() throws {
    let session = StoreSession.everything
    let step = try #require(session.steps.firstIndex { if case .save = $0 { true } else { false } })
    let analysis = StoreSession.analysis(of: session.states[step])
    #expect(analysis.forms.contains { !$0.slots.isEmpty })
    #expect(analysis.clusters.flatMap(\.members).contains { $0.nearest != nil })
  }

  @Test(arguments: [StoreSession.everything, .merging])
  func `After a crash at any call what was acknowledged is there, and nothing by halves`(
    session: StoreSession
  ) async throws {
    let wrecks = try await wrecks(of: session)
    #expect(wrecks.count > 300)
    for wreck in wrecks {
      let comment: Comment = "call \(wreck.call), \(wreck.done) steps done, power cut: \(wreck.hasLostPower)"
      let first = wreck.hasLostPower ? wreck.durable : wreck.done
      let allowed = session.states[first...min(wreck.done + 1, session.steps.count)].map(bytes)
      var found: [Document] = []
      if Store.isStore(at: "s", fileSystem: wreck.remains) {
        let snapshot = try StoreSnapshot.open(at: "s", fileSystem: wreck.remains)
        found = try snapshot.documents()
        let analysis = try snapshot.analysis()
        #expect(analysis == nil || analysis == StoreSession.analysis(of: found), comment)
      }
      #expect(allowed.contains(bytes(found)), comment)
      do {
        let store = try session.open(wreck.remains)
        try expectContents(of: store.snapshot(), found, comment)
        try expectSound(wreck.remains, comment)
        // What a writer found is durable once it has opened the store.
        try expectContents(
          of: StoreSnapshot.open(at: "s", fileSystem: wreck.remains.remains(after: .losesAllButRemovals)),
          found,
          comment
        )
        try await store.add(StoreSession.document("after"), durability: .sync)
      }
      wreck.remains.endProcess()
      let rest = wreck.remains.remains(after: .losesAll)
      try expectContents(
        of: StoreSnapshot.open(at: "s", fileSystem: rest),
        found + [StoreSession.document("after")],
        comment
      )
    }
  }

  @Test(arguments: [StoreSession.everything, .merging], 0..<4)
  func `After any single failing call the session can be finished`(
    session: StoreSession,
    part: Int
  ) async throws {
    var call = part
    while true {
      let fileSystem = MemoryFileSystem()
      fileSystem.fail(call: call, errno: ENOSPC, isFinal: false)
      var store: Store?
      var number = 0
      var failures = 0
      while number < session.steps.count {
        let comment: Comment = "call \(call), step \(number)"
        try #require(failures < 4, comment)
        do {
          try await session.run(number, &store, fileSystem)
          number += 1
          if let store { try expectContents(of: store.snapshot(), session.states[number], comment) }
        } catch let error as StoreError {
          failures += 1
          // What has failed is not there, unless nobody knows.
          if error.code == .uncertain {
            store = nil
          } else {
            #expect(error.code == .inputOutput(ENOSPC) && error.description.contains("No space"), comment)
            if let store { try expectContents(of: store.snapshot(), session.states[number], comment) }
          }
        }
      }
      let hasFailed = fileSystem.calls.count > call
      fileSystem.succeed()
      store = nil
      try expectContents(of: session.open(fileSystem).snapshot(), session.states[number], "call \(call)")
      try expectSound(fileSystem, "call \(call)")
      let rest = fileSystem.remains(after: .losesAll)
      try expectContents(of: session.open(rest).snapshot(), session.states[number], "call \(call)")
      if !hasFailed { break }
      call += 4
    }
    #expect(call > 300)
  }

  @Test func `A batch that could not be written whole is not written at all`() async throws {
    let fileSystem = MemoryFileSystem()
    let store = try await makeStore([Document(id: "a", text: "b")], in: fileSystem, spillLimit: 64)
    let before = fileSystem.files(in: "s")
    fileSystem.fail(call: 12, errno: ENOSPC, isFinal: false)
    let error = await #expect(throws: StoreError.self) {
      try await store.withBatch { batch in
        // Whoever passes over errors has no part of the batch either.
        for number in 0..<9 { _ = try? batch.add(StoreSession.document("\(number)", isLong: true)) }
      }
    }
    #expect(error?.code == .inputOutput(ENOSPC))
    #expect(fileSystem.files(in: "s") == before)
    try expectContents(of: store.snapshot(), [Document(id: "a", text: "b")])
  }

  @Test func `What was acknowledged before a full disk stays, and more is written when there is room`()
    async throws
  {
    let fileSystem = MemoryFileSystem()
    let store = try await makeStore([Document(id: "a", text: "b")], in: fileSystem, spillLimit: 64)
    fileSystem.fail(call: 0, errno: ENOSPC, isFinal: true)
    for number in 0..<5 {
      let error = await #expect(throws: StoreError.self) {
        try await store.add(Document(id: "\(number)", text: "c"))
      }
      // A write that failed by half could not be undone either.
      #expect(error?.code == (number == 0 ? .inputOutput(ENOSPC) : .uncertain))
    }
    try expectContents(of: store.snapshot(), [Document(id: "a", text: "b")])
    fileSystem.endProcess()
    let next = try Store.open(at: "s", fileSystem: fileSystem)
    try await next.add(Document(id: "c", text: "d"), durability: .sync)
    try expectContents(
      of: StoreSnapshot.open(at: "s", fileSystem: fileSystem.remains(after: .losesAll)),
      [Document(id: "a", text: "b"), Document(id: "c", text: "d")]
    )
  }

  @Test func `What a crash left is removed by the next writer, strangers are not`() async throws {
    let fileSystem = MemoryFileSystem()
    _ = try Store.open(at: "s", fileSystem: fileSystem)
    let strangers = ["notes.txt", "0000000000000009.other", "9.documents", "MANIFEST.newer"]
    let ours = [
      "0000000000000009.records", "00000000000000ff.analysis", "0000000000000007.log", "MANIFEST.new",
    ]
    for name in strangers + ours { fileSystem.replace("s/\(name)", with: [1]) }
    #expect(try StoreVerification(ofStoreAt: "s", fileSystem: fileSystem).damages.isEmpty)
    let store = try Store.open(at: "s", fileSystem: fileSystem)
    #expect(Set(fileSystem.files(in: "s").keys) == Set(strangers + ["LOCK", "MANIFEST"]))
    try await store.withBatch { batch in _ = try batch.add(Document(id: "a", text: "b")) }
    #expect(store.snapshot().info().segments.map(\.name) == ["0000000000000100.records"])
  }
}
