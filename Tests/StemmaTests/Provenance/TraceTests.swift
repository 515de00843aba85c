import Stemma
import StemmaTestSupport
import Testing

@Suite struct TraceTests {
  @Test func `Text without parents is its document's own`() {
    let corpus = TracedCorpus(["a": "甲乙丙"])
    let entries = corpus.trace("a").entries
    let whole = TextSpan(chars: 0..<3, bytes: 0..<9)
    #expect(entries == [Trace.Entry(span: whole, origin: 0, originSpan: nil, kind: nil, confidence: 1)])
  }

  @Test func `An empty text has no entries`() {
    #expect(TracedCorpus(["a": ""]).trace("a").entries.isEmpty)
  }

  @Test func `A quotation from one parent stands between own text, with exact scalars and bytes`() {
    var corpus = TracedCorpus(["a": "é甲乙😀丙。", "b": "他说：乙😀丙!"])
    corpus.derive("b", from: "a", .quotation, 0.75, [(2..<5, 3..<6)])
    #expect(
      corpus.trace("b").entries == [
        Trace.Entry(
          span: TextSpan(chars: 0..<3, bytes: 0..<9),
          origin: 1,
          originSpan: nil,
          kind: nil,
          confidence: 1
        ),
        Trace.Entry(
          span: TextSpan(chars: 3..<6, bytes: 9..<19),
          origin: 0,
          originSpan: TextSpan(chars: 2..<5, bytes: 5..<15),
          kind: .quotation,
          confidence: 0.75
        ),
        Trace.Entry(
          span: TextSpan(chars: 6..<7, bytes: 19..<20),
          origin: 1,
          originSpan: nil,
          kind: nil,
          confidence: 1
        ),
      ]
    )
  }

  @Test func `What the parent has from its own parent goes to the grandparent, the rest stays`() {
    var corpus = TracedCorpus(["a": "0123456789", "b": "xx3456yyzz", "c": "__xx3456yy"])
    corpus.derive("b", from: "a", .quotation, 0.5, [(3..<7, 2..<6)])
    corpus.derive("c", from: "b", .revision, 0.5, [(0..<8, 2..<10)])
    #expect(
      corpus.lines("c") == [
        "0-2 own c", "2-4 revision b 0-2 0.5", "4-8 revision a 3-7 0.25", "8-10 revision b 6-8 0.5",
      ]
    )
  }

  @Test func `Within spans of unequal lengths the doubtful text stays with the parent`() {
    // c lacks one scalar of b's first eight, and nothing says which.
    var corpus = TracedCorpus(["a": "0123456789", "b": "xx3456yyzz", "c": "__x3456yy"])
    corpus.derive("b", from: "a", .quotation, 0.5, [(3..<7, 2..<6)])
    corpus.derive("c", from: "b", .revision, 0.5, [(0..<8, 2..<9)])
    #expect(
      corpus.lines("c") == [
        "0-2 own c", "2-4 revision b 0-8 0.5", "4-7 revision a 3-7 0.25", "7-9 revision b 0-8 0.5",
      ]
    )
  }

  @Test func `Ends of unequal spans correspond, so text that is covered whole goes up whole`() {
    var corpus = TracedCorpus(["a": "01234567", "b": "0123X4567", "c": "0123X4Y567"])
    corpus.derive("b", from: "a", .revision, 0.5, [(0..<8, 0..<9)])
    corpus.derive("c", from: "b", .revision, 0.5, [(0..<9, 0..<10)])
    #expect(corpus.lines("c") == ["0-10 revision a 0-8 0.25"])
  }

  @Test func `Of two parents the primary one has the text they share`() {
    var corpus = TracedCorpus(["a": "0123456789", "b": "0123456789", "c": "0123456789"])
    corpus.derive("c", from: "a", .quotation, 0.5, [(0..<6, 0..<6)], primary: false)
    corpus.derive("c", from: "b", .quotation, 1, [(4..<8, 4..<8)])
    #expect(
      corpus.lines("c") == ["0-4 quotation a 0-4 0.5", "4-8 quotation b 4-8 1.0", "8-10 own c"]
    )
  }

  @Test func `Of two parents that are not primary the first has the text they share`() {
    var corpus = TracedCorpus(["a": "0123456789", "b": "0123456789", "c": "0123456789"])
    corpus.derive("c", from: "a", .quotation, 0.5, [(2..<6, 2..<6)], primary: false)
    corpus.derive("c", from: "b", .quotation, 1, [(0..<10, 0..<10)], primary: false)
    #expect(
      corpus.lines("c") == [
        "0-2 quotation b 0-2 1.0", "2-6 quotation a 2-6 0.5", "6-10 quotation b 6-10 1.0",
      ]
    )
  }

  @Test func `Neighbours that continue each other at their origin are joined, others are not`() {
    var corpus = TracedCorpus(["a": "0123456789", "b": "012389014567"])
    let pairs = [(0..<2, 0..<2), (2..<4, 2..<4), (8..<10, 4..<6), (0..<2, 6..<8), (4..<8, 8..<12)]
    corpus.derive("b", from: "a", .quotation, 1, pairs)
    #expect(
      corpus.lines("b") == [
        "0-4 quotation a 0-4 1.0", "4-6 quotation a 8-10 1.0", "6-8 quotation a 0-2 1.0",
        "8-12 quotation a 4-8 1.0",
      ]
    )
  }

  @Test func `The parents of an aggregator's segments are the parents of its text`() {
    var corpus = TracedCorpus(["a": "012345", "p": "一、012345二、own", "q": "345"])
    corpus.addSegment(of: "p", 2..<8)
    corpus.addSegment(of: "p", 10..<13)
    corpus.derive("p#1", from: "a", .copy, 0.5, [(0..<6, 2..<8)])
    corpus.derive("p#1", from: "p", .member, 1, [(2..<8, 2..<8)])
    corpus.derive("p#2", from: "p", .member, 1, [(10..<13, 10..<13)])
    corpus.derive("q", from: "p#1", .quotation, 0.5, [(5..<8, 0..<3)])
    #expect(
      corpus.lines("p") == ["0-2 own p", "2-8 copy a 0-6 0.5", "8-10 own p", "10-13 own p#2"]
    )
    #expect(corpus.lines("q") == ["0-3 quotation a 3-6 0.25"])
  }

  @Test func `A segment without parents is an origin of its own`() {
    var corpus = TracedCorpus(["p": "一、0123", "q": "0123"])
    corpus.addSegment(of: "p", 2..<6)
    corpus.derive("q", from: "p#1", .copy, 0.5, [(2..<6, 0..<4)])
    #expect(corpus.lines("q") == ["0-4 copy p#1 2-6 0.5"])
  }

  @Test func `Undirected and member edges are not followed`() {
    var corpus = TracedCorpus(["a": "0123", "b": "0123", "c": "0123"])
    corpus.derive("b", from: "a", .copy, 0.5, [(0..<4, 0..<4)], directed: false)
    corpus.derive("c", from: "a", .member, 1, [(0..<4, 0..<4)])
    #expect(corpus.lines("b") == ["0-4 own b"])
    #expect(corpus.lines("c") == ["0-4 own c"])
  }

  @Test func `A circle of documents ends where it would enter one again`() {
    var corpus = TracedCorpus(["a": "0123", "b": "0123", "c": "0123"])
    corpus.derive("b", from: "a", .copy, 1, [(0..<4, 0..<4)])
    corpus.derive("c", from: "b", .copy, 1, [(0..<4, 0..<4)])
    corpus.derive("a", from: "c", .copy, 1, [(0..<4, 0..<4)])
    #expect(corpus.lines("c") == ["0-4 copy a 0-4 1.0"])
    #expect(corpus.lines("a") == ["0-4 copy b 0-4 1.0"])
  }

  @Test func `Spans that do not fit their texts are left out`() {
    var corpus = TracedCorpus(["a": "0123", "b": "0123"])
    corpus.derive("b", from: "a", .copy, 1, [(2..<Int.max, 0..<4), (-4..<0, 0..<4), (1..<1, 0..<4)])
    corpus.derive("b", from: "a", .copy, 1, [(0..<4, Int.min..<4), (1..<3, 1..<3)])
    #expect(corpus.lines("b") == ["0-1 own b", "1-3 copy a 1-3 1.0", "3-4 own b"])
  }
}
