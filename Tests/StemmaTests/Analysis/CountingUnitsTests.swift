import Stemma
import Testing

@Suite("What counts once")
struct CountingUnitsTests {
  /// Three pages of each site.
  static func documents(sites: Int) -> [Document] {
    (0..<3 * sites).map { Document(id: "\($0)", text: "", source: "site \($0 / 3)") }
  }

  @Test("The pages of a site count once, and a family where its first page is")
  func sitesCountOnce() {
    let documents = Self.documents(sites: 60)
    var family = Array(documents.indices)
    // The first pages of the first and the last site are copies.
    family[177] = 0
    let units = CountingUnits.units(of: documents, family: family)
    #expect(units == documents.indices.map { $0 == 177 ? 0 : $0 / 3 })
  }

  @Test("Families count where sites are few, or unknown")
  func familiesCount() {
    #expect(CountingUnits.units(of: Self.documents(sites: 49), family: Array(0..<147)) == nil)
    let unknown = Self.documents(sites: 60) + [Document(id: "x", text: "")]
    #expect(CountingUnits.units(of: unknown, family: Array(0..<181)) == nil)
  }
}
