extension Lexicon {
  static let german = Lexicon(
    """
    first= Anna Karl Lena Otto Greta Jonas Frieda Emil Ursula Heinz Ilse Bernd Renate Uwe Helga Dieter \
    Sabine Rolf Käthe Armin
    last= Müller Brandt Vogel Kranz Lindner Sommer Hauser Reuter Engel Kuhn Dorn Steiner Wirth Albers \
    Petersen Noll Ziegler Ehlers Wagner Busch
    name: {first} {last} | {first} {first} {last}
    root= Ober Nieder Alten Neuen Linden Birken Stein Hohen Rohr Mühl
    tail= bach berg dorf feld hausen heim kirchen rode stadt tal
    city: {root}{tail}
    place: {city} | {city} am See | Bad {city}
    street: {root}{tail}er Straße {1-180} | {last}weg {1-60}
    company: {last} & Söhne GmbH | Autohaus {last} | {last} Bau AG
    org: {company} | Gemeinde {city} | Turnverein {city} | Volkshochschule {city}
    month= Januar Februar März April Mai Juni Juli August September Oktober November Dezember
    weekday= Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag
    ordinal= erste zweite dritte vierte fünfte
    day: {1-28}. {month}
    date: {1-28}. {month} {2021-2024}
    time: {7-20}.{00-59} Uhr
    money: {#3},{00-99} Euro | {1-9}.{#3},{00-99} Euro
    phone: 0{#4} {#6}
    cause: Mietrückstand | Kündigungsschutz | Schadensersatz | Grenzverlauf | Erbauseinandersetzung | \
    mangelhafte Lieferung
    noun= Brücke Markt Werkstatt Mühle Garten Turm Weg Archiv Dach Lager Boot Uhr Heft Hafen Theater \
    Ofen Brunnen Stall Nachbar Lehrer Bäcker Fischer
    noun= Arzt Maler Winter Sommer Wind Haushalt Antrag Entwurf Bericht Wettbewerb Zaun Kiste Laterne \
    Wiese Chor Orgel
    verb= reparierte bewachte vermaß tauschte strich versammelte zeigte wählte verlor verwahrte ordnete \
    genehmigte verschob erweiterte veröffentlichte reinigte prüfte
    adj= alte enge feuchte schwere ruhige ferne billige starke saubere seltsame schlichte raue neue kleine
    when: vor Sonnenaufgang | spät am Abend | im letzten Winter | nach dem Regen | am Monatsende | \
    während des Festes
    clause: die {adj} {noun} {verb} die {noun} | niemand {verb} die {noun} in {city} | {name} {verb} \
    die {noun} | jede {noun} {verb} {when} eine {adj} {noun}
    Clause: Die {adj} {noun} {verb} die {noun} | Niemand {verb} die {noun} in {city} | Jede {noun} \
    {verb} eine {adj} {noun}
    sentence: {Clause}, aber {clause}. | {Clause}, denn {clause}. | {Clause}, und {clause}. | {Clause}; \
    {when} {verb} die {noun} die {noun}.
    sentences: {sentence} {sentence} | {sentence} {sentence} {sentence}
    phrase: die {adj} {noun} bei der {noun} | eine {noun} und eine {adj} {noun}
    item: Erneuerung der {noun} | Ankauf einer {noun} für {money}
    product: {last} {noun} {#3} | {adj} {noun} {last}
    more: Weiterlesen | Den ganzen Artikel lesen Sie im Abonnement
    header: Startseite > {noun} > {noun} | {city}er Bote, {date}
    footer: Redaktion: {name} | Alle Rechte vorbehalten | Nach oben
    letter= a e i o u n r s l m t d
    boiler: Das Büro ist montags bis donnerstags von 8.30 bis 12 Uhr und von 13.30 bis 16 Uhr geöffnet, \
    freitags nur bis 12 Uhr; zwischen den Jahren bleibt es geschlossen.
    boiler: Gegen diesen Bescheid kann nach Paragraf 70 innerhalb eines Monats schriftlich Widerspruch \
    erhoben werden; die Frist beginnt mit der Zustellung.
    boiler: Personenbezogene Angaben werden nach zehn Jahren gelöscht und ohne schriftliche \
    Einwilligung nicht an Dritte weitergegeben.
    boiler: Rückfragen beantworten wir unter der Rufnummer {!phone} oder am Schalter 5 im Erdgeschoss, \
    in der Regel innerhalb von 14 Tagen.
    boiler: Unterlagen sind im Original oder als beglaubigte Abschrift vorzulegen; fremdsprachige \
    Urkunden müssen übersetzt und dürfen nicht älter als 6 Monate sein.
    """
  )
}
