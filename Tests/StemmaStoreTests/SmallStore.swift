import Stemma
import StemmaStore

/// A store in memory with a bit of everything, small enough that each of its bytes can be broken.
struct SmallStore {
  enum Kind: CaseIterable {
    /// Two segments of records, removals, an analysis.
    case analysed
    /// One of each, and a log of three batches behind them, with marks between.
    case logged
  }

  static let documents = [
    Document(
      id: "a",
      text: "夜来风雨声花落知多少春眠不觉晓处处闻啼鸟白日依山尽黄河入海流",
      url: "https://a.example/1",
      title: "春晓"
    ),
    Document(id: "b", text: "床前明月光疑是地上霜举头望明月低头思故乡", source: "b.example", date: "2024-08-06"),
    Document(id: "c", text: "千山鸟飞绝万径人踪灭"),
  ]
  static let logged = Document(id: "d", text: "欲穷千里目更上一层楼", fetched: "2024-08-07")
  /// Shares a passage with the first document.
  static let question = Document(id: "q", text: "他说：夜来风雨声花落知多少春眠不觉晓处处闻啼鸟白日依山尽，黄河入海流。")
  /// The documents that were ever in the store.
  static let ever = documents + [logged, Document(id: "a", text: "另一首")]

  let raw = RawStore()
  let kind: Kind
  /// What the sound store answers; of the logged one, after each record of the log.
  private(set) var states: [StoreAnswers] = []
  /// What is there in the end.
  private(set) var contents: [Document] = []

  var fileSystem: MemoryFileSystem { raw.fileSystem }

  init(_ kind: Kind) async throws {
    self.kind = kind
    let store = try Store.open(at: "s", fileSystem: fileSystem)
    let first = kind == .analysed ? 2 : 3
    try await store.withBatch { batch in
      for document in Self.documents[..<first] { _ = try batch.add(document) }
    }
    try await store.withBatch { batch in
      for document in Self.documents[first...] { _ = try batch.add(document) }
    }
    try await store.remove(id: "b")
    var random = RandomAnalysis(seed: 12)
    try await store.save(random.analysis(of: try store.snapshot().documents()))
    states.append(answers)
    if kind == .logged {
      try await store.add(Self.logged, durability: .sync)
      states.append(answers)
      try await store.update(Self.ever[4], durability: .sync)
      states.append(answers)
      try await store.remove(id: "c", durability: .sync)
      states.append(answers)
    }
    contents = try store.snapshot().documents()
  }

  /// What the store answers as it is now.
  var answers: StoreAnswers {
    StoreAnswers(fileSystem, ids: ["a", "b", "c", "d", ""], question: Self.question)
  }

  /// The files whose bytes count.
  var files: [(name: String, bytes: [UInt8])] {
    fileSystem.files(in: "s").filter { $0.key != "LOCK" }.sorted { $0.key < $1.key }.map { ($0, $1) }
  }

  /// What is answered where so many records of the log are whole.
  func state(records: Int) -> StoreAnswers {
    let log = RawLog(files.first { $0.name.hasSuffix(".log") }?.bytes ?? [])
    return states[log.records.prefix(records).count { $0 != RawLog.mark }]
  }

  /// Whether everything is as it was written, and of the log nothing is cut off.
  var isSound: Bool {
    guard let verification = try? StoreVerification(ofStoreAt: "s", fileSystem: fileSystem) else {
      return false
    }
    return verification.damages.isEmpty && verification.interruptedWrite == nil
  }

  func replace(_ name: String, with bytes: [UInt8]?) { fileSystem.replace("s/\(name)", with: bytes) }

  /// Saves what can be saved into a new store in memory; nil if an error said that nothing can.
  func repair() async -> (documents: [Document], losses: [String])? {
    fileSystem.endProcess()
    for name in fileSystem.files(in: "saved").keys { fileSystem.replace("saved/\(name)", with: nil) }
    do {
      let repair = try await StoreRepair(ofStoreAt: "s", to: "saved", fileSystem: fileSystem)
      let saved = try StoreSnapshot.open(at: "saved", fileSystem: fileSystem).documents()
      return saved.count == repair.savedCount ? (saved, repair.losses) : nil
    } catch {
      return nil
    }
  }
}
