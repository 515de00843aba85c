public import Stemma

/// Analyses built by hand, for tests of what is made of an analysis.
public enum SampleAnalysis {
  /// A speech of one page, its copy and revision on others, an aggregator page with the speech as its second
  /// segment, and a report that quotes it.
  ///
  /// Documents, in order: `aggregator.txt` (0), `copy.txt` (1), `original.txt` (2), `report.txt` (3),
  /// `revised.txt` (4), `unrelated.txt` (5). Witnesses 6 and 7 are the segments of the aggregator.
  public static let speech = make()

  /// Ids, titles and addresses that try to break every format.
  public static let hostileText = [
    "a\"b\\N\\G\n<script>alert('&amp;')</script>", "\u{1B}[31mred\u{9B}0m\u{7}", "\u{202E}txt.exe\u{2066}",
    "]]>--><!--",
    "", "   ", "\u{0}\u{FFFE}\u{FFFF}\u{85}\u{2028}", "%41#1:/..é 中文", String(repeating: "很长的名字", count: 200),
    "\\", "-starts.ends.",
  ]

  /// An analysis of documents named by ``hostileText``, each a revision of the one before.
  public static let hostile: Analysis = {
    var documents = hostileText.map {
      Document(id: $0, text: "x", url: "http://x/\($0)", source: $0, title: $0, date: $0, fetched: $0)
    }
    documents.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    let edges = (1..<documents.count).map { target in
      Derivation(
        source: target - 1,
        target: target,
        kind: .revision,
        directed: target % 2 == 0,
        confidence: 0.9,
        primary: true,
        evidence: [.date],
        spans: []
      )
    }
    let members = [0, 1, 2].map { Cluster.Member(witness: $0, similarity: 1, kind: .copy) }
    return Analysis(
      options: AnalysisOptions(),
      documents: documents,
      witnesses: documents.indices.map { Witness(document: $0) },
      signatures: [],
      clusters: [Cluster(representative: 0, members: members)],
      matches: [],
      graph: ProvenanceGraph(derivations: edges)
    )
  }()

  /// Two witnesses of a lost text, which had itself a lost source, and a third that is related to one of them.
  ///
  /// Documents: `*a` (0), `b` (1), `c` (2); unseen ancestors: 3, and 4 above it, named `**1` and `**2`.
  public static let unseen: Analysis = {
    let documents = ["*a", "b", "c"].map {
      Document(id: $0, text: "the text of \($0)", source: "site of \($0)")
    }
    func edge(_ source: Int, _ target: Int, directed: Bool = true) -> Derivation {
      Derivation(
        source: source,
        target: target,
        kind: .revision,
        directed: directed,
        confidence: 0.85,
        primary: true,
        evidence: directed ? [.sharedError] : [],
        spans: []
      )
    }
    return Analysis(
      options: AnalysisOptions(),
      documents: documents,
      witnesses: documents.indices.map { Witness(document: $0) },
      signatures: [],
      clusters: [],
      matches: [],
      graph: ProvenanceGraph(
        derivations: [edge(3, 0), edge(3, 1), edge(1, 2, directed: false), edge(4, 3)],
        unseen: 2
      )
    )
  }()

  /// The span of the first occurrence of some words.
  public static func span(of words: String, in text: String) -> TextSpan {
    let scalars = Array(text.unicodeScalars)
    let wanted = Array(words.unicodeScalars)
    let starts = scalars.indices.filter { scalars[$0...].starts(with: wanted) }
    let start = starts.first ?? 0
    func bytes(_ part: some Sequence<Unicode.Scalar>) -> Int {
      part.reduce(0) { $0 + Character($1).utf8.count }
    }
    let byteStart = bytes(scalars[..<start])
    return TextSpan(
      chars: start..<start + wanted.count,
      bytes: byteStart..<byteStart + bytes(wanted)
    )
  }

  private static func make() -> Analysis {
    let passage = "我们要把乡村道路修到每一个村口，让孩子们上学不再走泥路。"
    let speech = "同志们：\(passage)今年的任务是修三十公里路。谢谢大家。"
    let revised = "同志们：\(passage)今年的任务是修五十公里路。谢谢大家。"
    let other = "各位来宾：欢迎来到茶叶节，请品尝今年的新茶。"
    let documents = [
      Document(
        id: "aggregator.txt",
        text: "一、茶叶节致辞\n\(other)\n二、修路讲话\n\(speech)\n",
        url: "http://pages.example/all",
        source: "pages.example",
        date: "2023-05-01"
      ),
      Document(id: "copy.txt", text: speech, source: "mirror.example", fetched: "2022-03-05"),
      Document(
        id: "original.txt",
        text: speech,
        url: "https://county.example/1",
        source: "county.example",
        title: "修路讲话",
        date: "2022-03-01"
      ),
      Document(
        id: "report.txt",
        text: "记者从会上获悉，县里表示：“\(passage)”工程四月开工。",
        source: "news.example",
        date: "2022-03-02"
      ),
      Document(id: "revised.txt", text: revised, source: "city.example", date: "2022-04-01"),
      Document(id: "unrelated.txt", text: "The harbour was closed for the winter.", source: "news.example"),
    ]
    let page = documents[0].text
    let segments = [
      Segment(ordinal: 1, title: span(of: "茶叶节致辞", in: page), body: span(of: other, in: page)),
      Segment(ordinal: 2, title: span(of: "修路讲话", in: page), body: span(of: speech, in: page)),
    ]
    let witnesses =
      documents.indices.map { Witness(document: $0) } + segments.map { Witness(document: 0, segment: $0) }
    let whole = span(of: speech, in: speech)
    func place(_ document: Int) -> TextSpan { span(of: passage, in: documents[document].text) }
    func match(
      _ source: Int,
      _ target: Int,
      _ spans: (TextSpan, TextSpan),
      identity: Double,
      class: Match.Class = .passage,
      directed: Bool = true
    ) -> Match {
      Match(
        source: source,
        target: target,
        sourceSpan: spans.0,
        targetSpan: spans.1,
        identity: identity,
        score: 41.25,
        class: `class`,
        directed: directed,
        matched: spans.0.chars.count
      )
    }
    func edge(
      _ source: Int,
      _ target: Int,
      _ kind: Derivation.Kind,
      _ confidence: Double,
      _ evidence: [Evidence],
      _ spans: [(TextSpan, TextSpan)],
      directed: Bool = true
    ) -> Derivation {
      Derivation(
        source: source,
        target: target,
        kind: kind,
        directed: directed,
        confidence: confidence,
        primary: true,
        evidence: evidence,
        spans: spans.map { Derivation.SpanPair(source: $0.0, target: $0.1) }
      )
    }
    let greeting = "同志们："
    return Analysis(
      options: AnalysisOptions(),
      documents: documents,
      witnesses: witnesses,
      signatures: [],
      clusters: [
        Cluster(
          representative: 2,
          members: [
            Cluster.Member(witness: 2, similarity: 1, kind: .copy),
            Cluster.Member(witness: 7, similarity: 1, kind: .copy),
            Cluster.Member(witness: 1, similarity: 1, kind: .copy),
            Cluster.Member(witness: 4, similarity: 0.95833, kind: .nearDuplicate),
          ]
        )
      ],
      matches: [
        match(2, 0, (whole, segments[1].body), identity: 1),
        match(2, 1, (whole, whole), identity: 1, directed: false),
        match(2, 3, (place(2), place(3)), identity: 1),
        match(2, 4, (whole, span(of: revised, in: revised)), identity: 0.95833),
        match(
          1,
          4,
          (span(of: greeting, in: speech), span(of: greeting, in: revised)),
          identity: 1,
          class: .formula,
          directed: false
        ),
      ],
      graph: ProvenanceGraph(derivations: [
        edge(2, 1, .copy, 0.5, [], [(whole, whole)], directed: false),
        edge(2, 3, .quotation, 0.91, [.date, .containment], [(place(2), place(3))]),
        edge(2, 4, .revision, 0.92, [.date], [(whole, span(of: revised, in: revised))]),
        edge(0, 6, .member, 1, [.membership], [(segments[0].body, segments[0].body)]),
        edge(2, 7, .copy, 0.9, [.date, .equality], [(whole, segments[1].body)]),
        edge(0, 7, .member, 1, [.membership], [(segments[1].body, segments[1].body)]),
      ])
    )
  }
}
