/// The names of the months and their usual abbreviations, in lower case, in some twenty languages of the web.
enum MonthNames {
  /// The month that a word names, 1...12.
  static func month(_ word: [UInt8]) -> Int? { table[word] }

  private static let table: [[UInt8]: Int] = {
    var table: [[UInt8]: Int] = [:]
    for (index, names) in names.enumerated() {
      for name in names.split(separator: " ") { table[Array(name.utf8)] = index + 1 }
    }
    return table
  }()

  private static let names = [
    "jan january januar janvier janv enero ene gennaio gen janeiro januari jänner januára stycznia styczeń leden ledna "
      + "tammikuuta január ianuarie ocak января січня siječnja ιανουαρίου",
    "feb february februar février févr fevr febrero febbraio fevereiro fev februari februára lutego luty února únor "
      + "helmikuuta február februarie şubat февраля лютого veljače φεβρουαρίου",
    "mar march märz mars marzo março maart mrt marec marca marzec března březen maaliskuuta március martie mart marts "
      + "марта березня ožujka μαρτίου",
    "apr april avril avr abril abr aprile kwietnia kwiecień dubna duben huhtikuuta április aprilie nisan aprill апреля "
      + "квітня travnja απριλίου",
    "may mai mayo maggio maio mei maj maja května květen toukokuuta május mayıs мая травня svibnja μαΐου",
    "jun june juni juin junio giugno giu junho jún czerwca czerwiec června červen kesäkuuta június iunie haziran июня "
      + "червня lipnja ιουνίου",
    "jul july juli juillet juil julio luglio lug julho júla lipca lipiec července červenec heinäkuuta július iulie "
      + "temmuz июля липня srpnja ιουλίου",
    "aug august août aout agosto ago augustus augusti sierpnia sierpień srpna srpen elokuuta augusztus ağustos августа "
      + "серпня kolovoza αυγούστου",
    "sep sept september septembre septiembre settembre set setembro septembra września wrzesień září syyskuuta "
      + "szeptember septembrie eylül сентября вересня rujna σεπτεμβρίου",
    "oct october oktober okt octobre octubre ottobre ott outubro out október októbra października październik října "
      + "říjen lokakuuta octombrie ekim октября жовтня οκτωβρίου",
    "nov november novembre noviembre novembro novembra marraskuuta noiembrie kasım ноября листопада studenoga "
      + "νοεμβρίου",
    "dec december dezember dez décembre déc diciembre dic dicembre dezembro decembra grudnia grudzień prosince "
      + "prosinec joulukuuta decembrie aralık desember des декабря грудня prosinca δεκεμβρίου",
  ]
}
