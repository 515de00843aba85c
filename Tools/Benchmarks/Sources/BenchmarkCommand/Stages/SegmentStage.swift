import Stemma

/// Looks for the segments of each text.
struct SegmentStage: Stage {
  let name = "segment"

  func run(_ input: StageInput) {
    var count = 0
    for text in input.texts { count += Segmenter().segments(of: text.span).count }
    Blackhole.take(count)
  }
}
