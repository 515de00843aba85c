import Glibc
import Harness

@testable import StemmaIngest

/// Damaged, cut and joined gzip data, read as a stream, as a text and in lines: the same bytes as from zlib in one go,
/// or the same refusal, whatever the sizes of the buffers; and no more bytes than are allowed.
@main
enum FuzzGzip: Fuzzer {
  static let maximumLength = 1024

  static func check(_ input: [UInt8]) {
    let sample = GzipCase(input)
    let oracle = GzipOracle(sample.file)
    file.write(sample.file)
    checkStream(sample, oracle)
    checkWholeFile(sample, oracle)
    checkLines(sample, oracle)
  }

  /// The file that is read, with each input anew.
  private static let file = MemoryFile()

  /// What a reader should find, and what it must not.
  private static func isExpected(_ failure: StreamFailure?, _ oracle: GzipOracle, _ file: [UInt8]) -> Bool {
    switch (failure, oracle.end) {
    case (nil, .complete): true
    case (.truncatedGzip(let offset), .truncated): offset == file.count
    case (.corruptGzip(let offset, let message), .corrupt(let expected)):
      offset <= file.count && message == expected
    case (.trailingGarbage(let offset), .garbage(let expected)): offset == expected
    default: false
    }
  }

  // MARK: Readers

  private static func checkStream(_ sample: GzipCase, _ oracle: GzipOracle) {
    var bytes: [UInt8] = []
    var failure: StreamFailure?
    do throws(StreamFailure) {
      var stream = try open(sample)
      var buffer = [UInt8](repeating: 0, count: sample.bufferSize)
      while true {
        let start = bytes.count % buffer.count
        let count = try stream.read(into: &buffer, from: start)
        precondition(count <= buffer.count - start, "more bytes than there is room for")
        if count == 0 { break }
        bytes += buffer[start..<start + count]
      }
      let more = try stream.read(into: &buffer, from: 0)
      precondition(more == 0, "the end is no end")
      failure = stream.trailingGarbage
    } catch {
      failure = error
    }
    precondition(bytes == oracle.bytes, "the stream has other bytes")
    precondition(isExpected(failure, oracle, sample.file), "the stream ends otherwise")
  }

  private static func checkWholeFile(_ sample: GzipCase, _ oracle: GzipOracle) {
    do throws(StreamFailure) {
      let whole = try WholeFile(
        file.path,
        followsLink: true,
        isGzip: true,
        maximum: sample.maximum,
        blindCapacity: sample.blindCapacity
      )
      precondition(whole.bytes.count <= sample.maximum, "a text is larger than allowed")
      precondition(whole.bytes == oracle.bytes, "the text has other bytes")
      precondition(isExpected(whole.trailingGarbage, oracle, sample.file), "the text ends otherwise")
    } catch .tooLarge(let maximum) {
      precondition(maximum == sample.maximum && oracle.bytes.count > maximum, "a text is not too large")
    } catch {
      precondition(oracle.bytes.count <= sample.maximum, "a text that is too large is read to its end")
      precondition(isExpected(error, oracle, sample.file), "the text fails otherwise")
    }
  }

  private static func checkLines(_ sample: GzipCase, _ oracle: GzipOracle) {
    // Nil stands for a line that is too long.
    var lines: [[UInt8]?] = []
    var failure: StreamFailure?
    do throws(StreamFailure) {
      let stream = try open(sample)
      var reader = LineBlockReader(stream, maximumLength: sample.maximum, blockSize: sample.bufferSize)
      reading: while true {
        switch reader.next() {
        case .block(let block):
          let room = 2 * max(sample.maximum, sample.bufferSize, 16) + 2 * max(sample.bufferSize, 16)
          precondition(block.buffer.count <= room, "a block outgrows what is allowed")
          precondition(
            block.buffer[block.range].elementsEqual(oracle.bytes[block.offset...].prefix(block.range.count)),
            "a block says the wrong place"
          )
          var place = LinePlace()
          while let line = block.line(at: &place) {
            lines.append(line.count > sample.maximum ? nil : Array(block.buffer[line]))
          }
        case .tooLong(let length):
          precondition(length > sample.maximum, "a line is not too long")
          lines.append(nil)
        case .failure(let error):
          failure = error
          break reading
        case .end(let trailingGarbage):
          failure = trailingGarbage
          break reading
        }
      }
    } catch {
      failure = error
    }
    precondition(isExpected(failure, oracle, sample.file), "the lines end otherwise")
    var expected = oracle.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    // A line that the damage cuts is dropped, and nothing follows the last newline.
    let isCut =
      switch oracle.end {
      case .truncated, .corrupt: true
      case .complete, .garbage: expected.last?.isEmpty == true
      }
    if isCut { expected.removeLast() }
    precondition(lines.count == expected.count, "there are more lines or fewer")
    for (line, other) in zip(lines, expected) {
      precondition(line.map { $0[...] } == (other.count > sample.maximum ? nil : other), "a line is another")
    }
  }

  private static func open(_ sample: GzipCase) throws(StreamFailure) -> ByteStream {
    let input = try InputFile(opening: file.path, followsLink: true)
    return try ByteStream(input, isGzip: true, bufferSize: sample.bufferSize)
  }
}
