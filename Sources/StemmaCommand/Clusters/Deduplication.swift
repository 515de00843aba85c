import Stemma
import StemmaIngest

/// Gives back the records that stay, and says of the others why they went.
///
/// A record whose id an earlier one has was compared with nothing. It goes if it has the very text of that one, and
/// stays otherwise: its text may be nowhere else.
struct Deduplication {
  private let listing: ClusterListing
  private let records: InputRecords
  private let plan: RemovalPlan
  /// Where each document is among the removals; nothing for those that stay.
  private var removals: [Int32]
  /// The records that stay although their id is taken.
  private var repeatedCount = 0
  /// The records that go as they repeat the id and the text of an earlier one.
  private var copyCount = 0
  private var copyBytes = 0

  init(
    _ listing: ClusterListing,
    _ records: InputRecords,
    judge: PairJudge,
    keeping preference: KeepPreference
  ) {
    self.listing = listing
    self.records = records
    plan = RemovalPlan(listing, judge: judge, keeping: preference)
    removals = Array(repeating: -1, count: records.count)
    for (number, removal) in plan.removals.enumerated() { removals[removal.document] = Int32(number) }
  }

  /// Writes the records that stay in the order of the input, and a line for each of the others: first the documents
  /// in the order of their ids, then the repeated records.
  mutating func write(to output: Output, removed log: Output?, options: AnalysisOptions) throws {
    let lines = RemovalLines(listing, options: options)
    if let log {
      for removal in plan.removals {
        let place = records.place(of: records.number(ofDocument: removal.document))
        try log.write(lines.line(for: removal, at: place))
      }
    }
    for number in 0..<records.count {
      let record = records[number]
      let isCopy =
        record.isRepeated && records.haveSameText(number, records.number(ofDocument: record.document))
      if isCopy {
        copyCount += 1
        copyBytes += listing.textSize(record.document)
        try log?.write(lines.line(for: removal(ofCopyOf: record.document), at: records.place(of: number)))
      } else if record.isRepeated || removals[record.document] < 0 {
        if record.isRepeated { repeatedCount += 1 }
        if let bytes = records.bytes(of: number) { try output.write(bytes) }
      }
    }
  }

  /// A copy of a document that goes itself goes for the same one.
  private func removal(ofCopyOf document: Int) -> RemovalPlan.Removal {
    let number = Int(removals[document])
    if number >= 0 { return plan.removals[number] }
    return RemovalPlan.Removal(document: document, kept: document, similarity: 1, kind: .copy)
  }

  /// What was done with each record and line, in one line.
  var summary: String {
    let total = listing.documents.count
    var parts = [
      "kept \(Quantity.grouped(total - plan.removals.count)) of \(Quantity.count(total, "document")), "
        + "removed \(Quantity.bytes(plan.bytes(in: listing) + copyBytes))"
    ]
    if repeatedCount > 0 {
      let words =
        repeatedCount == 1 ? "whose id is taken by another text" : "whose ids are taken by other texts"
      parts.append("kept \(Quantity.count(repeatedCount, "more record")) \(words), compared with nothing")
    }
    if copyCount > 0 {
      let words = copyCount == 1 ? "as a copy of the one with its id" : "as copies of those with their ids"
      parts.append("removed \(Quantity.count(copyCount, "more record")) \(words)")
    }
    if listing.forms.count > 0 {
      let texts = Quantity.count(listing.forms.instanceCount, "text stays", "texts stay")
      let forms = listing.forms.count == 1 ? "one form" : "\(Quantity.grouped(listing.forms.count)) forms"
      parts.append("\(texts) although they are alike, as instances of \(forms) that differ in their values")
    }
    let unusable = records.unusable
    if unusable.lines > 0 {
      parts.append("left out \(Quantity.count(unusable.lines, "line")) without a document")
    }
    if unusable.files > 0 {
      parts.append("left out \(Quantity.count(unusable.files, "file")) without a document")
    }
    return parts.joined(separator: "; ")
  }
}
