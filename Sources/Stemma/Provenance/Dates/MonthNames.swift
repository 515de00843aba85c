/// The words of written dates: names of the months in some thirty languages, and what stands between the parts.
enum MonthNames {
  /// What a word of a date says.
  enum Word: Equatable {
    /// 1...12.
    case month(Int)
    /// Says nothing: an article, a preposition, the ending of a numeral, the word for year or day.
    case particle
    /// The number of the month follows (Vietnamese).
    case monthSign
    /// November in Polish and Ukrainian, October in Croatian, which puts a dot after the day.
    case leafFall
  }

  /// What a word says; nil for a word of no date. O(length of the word).
  static func word(_ range: Range<Int>, in text: ByteText) -> Word? {
    switch table.value(range, in: text) {
    case nil: nil
    case particle: .particle
    case monthSign: .monthSign
    case leafFall: .leafFall
    case .some(let month): .month(month)
    }
  }

  private static let particle = 13
  private static let monthSign = 14
  private static let leafFall = 15

  private static let table: WordTable = {
    var words: [(word: Substring, value: Int)] = []
    for (index, names) in names.enumerated() {
      words += names.split(separator: " ").map { ($0, index + 1) }
    }
    words += particles.split(separator: " ").map { ($0, particle) }
    words += "tháng thg".split(separator: " ").map { ($0, monthSign) }
    words += "listopada listopad листопада листопад".split(separator: " ").map { ($0, leafFall) }
    return WordTable(words)
  }()

  private static let particles = """
    of the day st nd rd th er re ère ème eme e a an o de del dels d di do da den der des dels dne dnia \
    lui anul anno am le la el il ος η του го е ый г гг года року р roku rok r g godine god leta m d gada \
    gads aasta év évi yılı ko năm ngày pada tahun في من של
    """

  /// January to December: the nominative, the case of a date, and abbreviations.
  private static let names: [String] = [
    """
    jan january januar janvier janv enero ene gennaio gen janeiro januari jänner jän januára stycznia \
    styczeń sty leden ledna tammikuuta tammikuu január ianuarie ian ocak oca января январь янв січня \
    січень siječnja siječanj ιανουαρίου ιανουάριος ιαν януари gener jaanuar sausio sausis janvāris \
    janvārī janvāra januarja јануар јануара يناير ינואר בינואר जनवरी มกราคม
    """,
    """
    feb february februar février fevrier févr fév febrero febbraio fevereiro fev februari februára \
    lutego luty lut únor února helmikuuta helmikuu február februarie febr şubat şub февраля февраль фев \
    лютого лютий veljače veljača φεβρουαρίου φεβρουάριος φεβ февруари febrer veebruar vasario vasaris \
    februāris februārī februāra februarja фебруар фебруара فبراير פברואר בפברואר फरवरी กุมภาพันธ์
    """,
    """
    mar march märz maerz mär mars marzo março marco maart mrt marec marca marzec březen března \
    maaliskuuta maaliskuu március márc martie mart marts марта март мар березня березень ožujka ožujak \
    μαρτίου μάρτιος μαρ març märts kovo kovas martā marec maret مارس מרץ במרץ मार्च มีนาคม
    """,
    """
    apr april avril avr abril abr aprile kwietnia kwiecień kwi dubna duben huhtikuuta huhtikuu április \
    ápr aprilie nisan nis aprill апреля апрель апр квітня квітень travnja travanj απριλίου απρίλιος απρ \
    април balandžio balandis aprīlis aprīlī aprīļa aprila أبريل אפריל באפריל अप्रैल เมษายน
    """,
    """
    may mai mayo maggio mag maio mei maj maja máj mája május květen května toukokuuta toukokuu máj mayıs \
    мая май травня травень svibnja svibanj μαΐου μάιος μαϊ maig gegužės gegužė maijs maijā maija мај \
    маја مايو מאי במאי मई พฤษภาคม
    """,
    """
    jun june juni juin junio giugno giu junho jún júna czerwca czerwiec cze června červen kesäkuuta \
    kesäkuu június iunie iun haziran haz июня июнь июн червня червень lipnja lipanj ιουνίου ιούνιος ιουν \
    юни juny juuni birželio birželis jūnijs jūnijā jūnija junija јун јуна يونيو יוני ביוני जून มิถุนายน
    """,
    """
    jul july juli juillet juil julio luglio lug julho júl júla lipca lipiec lip července červenec \
    heinäkuuta heinäkuu július iulie iul temmuz tem июля июль июл липня липень srpnja srpanj ιουλίου \
    ιούλιος ιουλ юли juliol juuli liepos liepa jūlijs jūlijā jūlija julija јул јула يوليو יולי ביולי \
    जुलाई กรกฎาคม
    """,
    """
    aug august août aout agosto ago augustus augusti sierpnia sierpień sie srpna srpen elokuuta elokuu \
    augusztus ağustos ağu августа август авг серпня серпень kolovoza kolovoz αυγούστου αύγουστος αυγ \
    agost rugpjūčio rugpjūtis augusts augustā augusta avgusta avgust agustus أغسطس אוגוסט באוגוסט अगस्त \
    สิงหาคม
    """,
    """
    sep sept september septembre septiembre setiembre settembre set setembro septembra września wrzesień \
    wrz září syyskuuta syyskuu szeptember szept septembrie eylül eyl сентября сентябрь сен сент вересня \
    вересень rujna rujan σεπτεμβρίου σεπτέμβριος σεπ септември setembre rugsėjo rugsėjis septembris \
    septembrī септембар септембра سبتمبر ספטמבר בספטמבר सितंबर กันยายน
    """,
    """
    oct october oktober okt octobre octubre ottobre ott outubro out október októbra października \
    październik paź října říjen lokakuuta lokakuu octombrie ekim eki октября октябрь окт жовтня жовтень \
    οκτωβρίου οκτώβριος οκτ октомври oktoober spalio spalis oktobris oktobrī oktobra октобар октобра \
    أكتوبر אוקטובר באוקטובר अक्टूबर ตุลาคม
    """,
    """
    nov november novembre noviembre novembro novembra marraskuuta marraskuu noiembrie noi kasım kas \
    listopadu ноября ноябрь ноя studenoga studenog studeni νοεμβρίου νοέμβριος νοε ноември lapkričio \
    lapkritis novembris novembrī новембар новембра نوفمبر נובמבר בנובמבר नवंबर พฤศจิกายน
    """,
    """
    dec december dezember dez décembre decembre déc diciembre dic dicembre dezembro decembra grudnia \
    grudzień gru prosince prosinec joulukuuta joulukuu decembrie aralık ara desember des декабря декабрь \
    дек грудня грудень prosinca prosinac δεκεμβρίου δεκέμβριος δεκ декември desembre detsember gruodžio \
    gruodis decembris decembrī децембар децембра ديسمبر דצמבר בדצמבר दिसंबर ธันวาคม
    """,
  ]
}
