package import Stemma

extension SketchedCorpus {
  /// The texts of the witnesses, read again.
  var source: WitnessSource {
    WitnessSource(tokens: { tokens(of: $0) }, values: { values(of: $0) })
  }

  /// The clusters of near-duplicates, by the order of their representatives' ids.
  ///
  /// - Returns: The clusters, and how they were found.
  package func clusters(_ finder: ClusterFinder) async -> (clusters: [Cluster], search: ClusterResult) {
    let pages = Set(segments.map(\.document))
    let found = await finder.find(
      sketches,
      texts: source,
      document: { witness($0).document },
      isPage: { pages.contains($0) }
    )
    let choice = choice
    var clusters = found.groups.map { group in
      let representative = choice.representative(of: group)
      var members = finder.members(
        of: group,
        representative: representative,
        found: found,
        tokens: { tokens(of: $0) }
      )
      members[1...].sort { precedes($0.witness, $1.witness) }
      return Cluster(representative: representative, members: members)
    }
    clusters.sort { precedes($0.representative, $1.representative) }
    return (clusters, found)
  }

  /// The numbers of the forms that were found with clusters, in the order of the ids of their first instances.
  package func formNumbers(of found: ClusterResult) -> FormNumbers {
    let choice = choice
    let forms = found.forms.map { $0.instances.map { choice.representative(of: $0) }.sorted(by: precedes) }
    return FormNumbers(forms.sorted { precedes($0[0], $1[0]) })
  }

  /// Which witness stands for others.
  private var choice: RepresentativeChoice {
    RepresentativeChoice(
      date: { records.date(witness($0).document) },
      length: { Int(sketches.tokenCounts[$0]) },
      isFirst: precedes
    )
  }

  /// What decides which of several documents is kept.
  package func keptSource(_ preference: KeepPreference) -> KeptSet.Source {
    let choice = RepresentativeChoice(
      preference: preference,
      date: { records.date($0) },
      length: { Int(sketches.tokenCounts[$0]) },
      isFirst: { preference == .first ? $0 < $1 : precedes($0, $1) }
    )
    return KeptSet.Source(
      texts: source,
      document: { witness($0).document },
      isWhole: { witness($0).segment == nil },
      precedes: { choice.precedes($0, $1) }
    )
  }
}
