import Stemma
import Testing

@Suite struct ParallelChunksTests {
  @Test(arguments: [1, 2, 7], [0, 1, 5, 6, 100]) func chunksCoverTheRangeInOrder(threads: Int, count: Int)
    async
  {
    let chunks = await ParallelChunks.map(count: count, chunk: 5, threads: threads) { Array($0) }
    #expect(chunks.flatMap { $0 } == Array(0..<count))
    #expect(chunks.allSatisfy { (1...5).contains($0.count) })
  }
}
