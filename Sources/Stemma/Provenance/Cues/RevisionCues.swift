/// Which of two versions names the later state: numbers of versions and articles, links that moved to https.
enum RevisionCues {
  /// Strengths are 1, -1 or 0. O(1).
  static func cues(_ first: TextTraits, _ second: TextTraits) -> [Cue] {
    [
      Cue(.version, strength: Cue.sign(first.version, second.version)),
      Cue(.link, strength: links(first, second)),
      Cue(.articles, strength: articles(first, second)),
    ]
  }

  private static func links(_ first: TextTraits, _ second: TextTraits) -> Double {
    if first.plainLinks > second.plainLinks, second.secureLinks > first.secureLinks { return 1 }
    if second.plainLinks > first.plainLinks, first.secureLinks > second.secureLinks { return -1 }
    return 0
  }

  /// Articles are put between others so that the numbers of the others stay; a law that is numbered anew has none.
  private static func articles(_ first: TextTraits, _ second: TextTraits) -> Double {
    guard first.lastArticle != nil, second.lastArticle != nil else { return 0 }
    let inserted = Cue.sign(first.insertedArticles, second.insertedArticles)
    return inserted != 0 ? inserted : Cue.sign(first.lastArticle, second.lastArticle)
  }
}
