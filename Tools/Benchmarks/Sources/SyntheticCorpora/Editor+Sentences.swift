extension Editor {
  /// The article without about a share of its sentences; at least one stays.
  mutating func dropping(_ article: Article, share: Double) -> Article {
    var copy = article
    for paragraph in copy.paragraphs.indices {
      copy.paragraphs[paragraph].removeAll { _ in writer.generator.chance(share) }
    }
    return copy.sentenceCount > 0 ? copy : article
  }

  /// The article with new sentences: about a share of what it has.
  mutating func inserting(_ article: Article, share: Double) -> Article {
    var copy = article
    for paragraph in copy.paragraphs.indices {
      copy.paragraphs[paragraph] = copy.paragraphs[paragraph].flatMap { sentence in
        writer.generator.chance(share) ? [sentence, writer.sentence()] : [sentence]
      }
    }
    return copy
  }

  /// The paragraphs in another order.
  mutating func reordered(_ article: Article) -> Article {
    Article(paragraphs: article.paragraphs.shuffled(using: &writer.generator))
  }

  /// Neighbouring sentences that make 30 to 70 % of the article.
  mutating func excerpt(_ article: Article) -> Article {
    let sentences = article.paragraphs.flatMap { $0 }
    let share = Double.random(in: 0.3...0.7, using: &writer.generator)
    let count = max(1, Int(Double(sentences.count) * share))
    let start = Int.random(in: 0...(sentences.count - count), using: &writer.generator)
    return Article(paragraphs: [Array(sentences[start..<(start + count)])])
  }

  /// The article inside another one that is two to five times as long.
  mutating func embedded(_ article: Article) -> Article {
    let length = article.spelled(vocabulary).count * Int.random(in: 2...5, using: &writer.generator)
    var host = writer.article(length: length)
    let place = Int.random(in: 0...host.paragraphs.count, using: &writer.generator)
    host.paragraphs.insert(contentsOf: article.paragraphs, at: place)
    return host
  }

  /// The article with sentences split at inner marks and joined to the next one.
  mutating func repunctuated(_ article: Article) -> Article {
    var copy = article
    for paragraph in copy.paragraphs.indices {
      for sentence in copy.paragraphs[paragraph].indices {
        let end = copy.paragraphs[paragraph][sentence].count - 1
        for place in copy.paragraphs[paragraph][sentence].indices {
          let word = copy.paragraphs[paragraph][sentence][place]
          guard word < Mark.count, writer.generator.chance(0.35) else { continue }
          copy.paragraphs[paragraph][sentence][place] =
            (place == end ? Mark.comma : Mark.stop).rawValue
        }
      }
    }
    return copy
  }

  /// The article with a share of its words exchanged for synonyms.
  mutating func reworded(_ article: Article, rate: Double) -> Article {
    var copy = article
    for paragraph in copy.paragraphs.indices {
      copy.paragraphs[paragraph] = copy.paragraphs[paragraph].map { sentence in
        sentence.map { writer.generator.chance(rate) ? vocabulary.synonym(of: $0) : $0 }
      }
    }
    return copy
  }
}
