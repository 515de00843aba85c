/// Finds the templates among the witnesses with masked words: two related texts fill in the same blanks differently.
///
/// Where all that spell out the masked words agree on them, the words were there first and were masked later.
package struct TemplateWitnesses {
  /// Tokens before a blank by which it is found in another text.
  private static let contextLength = 4
  /// Tokens of a filling that are compared.
  private static let fillingLength = 2
  /// Blanks of one witness and related texts of it that are looked at.
  private static let maximumBlanks = 64
  private static let maximumRelatives = 32

  /// For each witness, whether it is a template.
  package private(set) var flags: [Bool]

  /// - Parameters:
  ///   - witnesses: All witnesses.
  ///   - instances: For each witness, the related texts that spell out what it masks.
  /// - Complexity: O(t) in the number of tokens of the first 32 instances of all masked texts.
  package init(witnesses: [WitnessText], instances: [[Int]]) {
    flags = zip(witnesses, instances).map { witness, instances in
      guard instances.count > 1 else { return false }
      let blanks = Self.blanks(of: witness.folded)
      let fillings = instances.prefix(Self.maximumRelatives).map { instance in
        Self.fillings(of: blanks, in: witnesses[instance].folded)
      }
      return fillings.indices.contains { index in
        fillings[(index + 1)...].contains { Self.differ(fillings[index], $0) }
      }
    }
  }

  /// The tokens before each blank, with the number of the blank; contexts that stand before two blanks are left out.
  private static func blanks(of tokens: ArraySlice<UInt32>) -> [[UInt32]: Int] {
    var blanks: [[UInt32]: Int] = [:]
    var repeated: Set<[UInt32]> = []
    for index in tokens.indices.dropFirst(contextLength) where tokens[index] == Token.wildcard {
      let context = Array(tokens[index - contextLength..<index])
      guard !context.contains(Token.wildcard) else { continue }
      if blanks[context] != nil { repeated.insert(context) }
      blanks[context] = blanks.count
      if blanks.count == maximumBlanks { break }
    }
    return blanks.filter { !repeated.contains($0.key) }
  }

  /// What a text has in place of each blank that is found in it.
  private static func fillings(of blanks: [[UInt32]: Int], in tokens: ArraySlice<UInt32>) -> [Int: [UInt32]] {
    var fillings: [Int: [UInt32]] = [:]
    guard tokens.count > contextLength + fillingLength else { return [:] }
    for end in tokens.startIndex + contextLength...tokens.endIndex - fillingLength {
      guard let blank = blanks[Array(tokens[end - contextLength..<end])] else { continue }
      let filling = Array(tokens[end..<end + fillingLength])
      if !filling.contains(Token.wildcard) { fillings[blank] = filling }
    }
    return fillings
  }

  /// Edits of a copy change a filling now and then; instances differ in more than half of them.
  private static func differ(_ left: [Int: [UInt32]], _ right: [Int: [UInt32]]) -> Bool {
    let common = left.filter { right[$0.key] != nil }
    return common.count { right[$0.key] != $0.value } * 2 > common.count
  }
}
