import Stemma

/// How the documents of a store were folded and sketched: signatures made with other options never meet silently.
struct IndexOptions: Sendable, Hashable {
  var algorithms = AlgorithmIdentifiers.current
  var folding: Folding

  var encoded: [UInt8] {
    var writer = ByteWriter()
    for number in [algorithms.folding, algorithms.seeds] { writer.varint(number) }
    writer.words([folding])
    return writer.bytes
  }

  init(folding: Folding) { self.folding = folding }

  init(from reader: inout ByteReader) throws(Malformed) {
    algorithms.folding = try reader.varint()
    algorithms.seeds = try reader.varint()
    folding = try reader.word(as: Folding.self)
  }
}
