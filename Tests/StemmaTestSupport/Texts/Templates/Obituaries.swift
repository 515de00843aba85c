extension FormTemplate {
  static let obituaries: [FormTemplate] = [
    FormTemplate(
      .obituary,
      .chinese,
      """
      = 讣告
      = {name:a}同志{illness}，与世长辞。兹定于当日上午九时在殡仪馆一号厅举行遗体告别仪式，谨此哀告诸亲友。
      = {name:a}同志一生勤勉，待人宽厚，家风俭朴，深得邻里敬重。遵照逝者遗愿，丧事从简，不收花圈奠仪。
      * 逝者生于{1928-1962}年{1-12}月{1-28}日，{city}人，享年{60-99}岁。
      * 生前曾任{org}{noun}管理员，{date}退休。
      * 家属：{name}、{name}携众孙辈泣告。
      * 回忆往事，{sentence}
      * 前来吊唁者可与{name}联系，电话{phone}。
      + 殡仪馆大门每日六时三十分开启，送别车辆于八时十五分从小区东门准时出发，请亲友提前十分钟到达，勿燃放鞭炮，勿焚烧纸钱。
      + 骨灰将于三日后安放于{!stem}{!end}陵园第九区，届时仅由亲属参加；承蒙各界关怀，无法逐一面谢，谨在此一并致以深切的谢意。
      + 治丧小组设在老干部活动中心二楼203室，吊唁时间为每日八时至二十时，唁电唁函可以发送到值班室。
      """
    ),
    FormTemplate(
      .obituary,
      .chinese,
      """
      = 沉痛悼念{name:a}老师
      = 我校退休教师{name:a}老师不幸逝世，全校师生深感悲痛。{name:a}老师从教三十余年，淡泊名利，桃李满园，是同事的良友，是学生的严师。
      * 追悼会由{name}主持，{name}致悼词。
      * {name}、{name}、{name}等老同事送来挽联。
      * 学生{name}从外地赶来，说起{name:a}老师，几度哽咽。
      + 告别仪式当天，一至三年级照常上课，四至六年级由班主任带领，在操场默哀三分钟，随后降半旗，并由少先队员敬献白花。
      + 学校工会已经看望家属，并按照离退休人员管理办法第六条送去慰问金，家属谢绝其他馈赠，希望把心意捐给图书室。
      """
    ),
    FormTemplate(
      .obituary,
      .english,
      """
      = {name:a} has died {illness}. A service of thanksgiving will be held at the parish church of \
      {!place}, followed by private burial. All who knew {name:a} are welcome.
      = The family ask for no flowers, but gifts may be made to the lifeboat fund and left in the box \
      by the porch.
      * Born in {city} on {date}, {name:a} worked for {org} for {10-45} years.
      * {name:a} leaves {name}, {name} and {1-9} grandchildren.
      * Friends remember how {clause}. {sentence}
      * The service begins at {time} on {weekday}, {date}; enquiries to {name}, {phone}.
      + Tea will be served afterwards in the hall, which holds 80 people; there is room for 25 cars in \
      the field behind the school, and a minibus will run from the station at 10.15 and 10.45 a.m.
      + A book of condolence lies open at the library during its usual hours until the end of the \
      month, and those who cannot attend may write a few lines, to be read aloud by the vicar.
      + Please do not wear black. The collection is for the two charities that were named in the will, \
      and cheques should be made payable to the undertakers, who have been in business since 1904.
      """
    ),
    FormTemplate(
      .obituary,
      .english,
      """
      = In loving memory of {name:a}
      = It is with great sadness that the committee announces the death of {name:a}, a founder of our \
      walking club and its secretary for longer than anybody can remember. The club sends its sympathy \
      to {name:b} and to the whole family.
      * Tributes were paid by {name}, {name} and {name}.
      * {name} will read a poem, and {name} will play the organ.
      * {name:b} wishes to thank {name}, who nursed the patient at home.
      + The autumn walk of 7 miles will go ahead as planned, starting from the usual car park at 9.30 \
      a.m., but there will be a silence of two minutes at the first stile.
      + A bench of oak is to be placed at the top of the hill; members who would like to share the cost \
      are asked to speak to the treasurer at one of the meetings on the third Thursday of the month.
      """
    ),
    FormTemplate(
      .obituary,
      .german,
      """
      = Wir nehmen Abschied von {name:a}
      = In stiller Trauer geben wir bekannt, dass {name:a} nach einem erfüllten Leben von uns gegangen \
      ist. Die Trauerfeier findet in der Friedhofskapelle in {!city} statt, die Beisetzung im engsten Kreis.
      = Von Beileidsbekundungen am Grab bitten wir abzusehen.
      * Geboren am {date} in {city}, tätig bei {company} bis {1980-2015}.
      * Es trauern {name}, {name} und {name} mit allen Angehörigen.
      * Wir erinnern uns gern: {sentence}
      * Die Feier beginnt am {weekday}, dem {date}, um {time}.
      + Anstelle von Blumen bitten wir um eine Spende für das Hospiz; ein Korb steht am Eingang der \
      Kapelle. Im Anschluss laden wir zu Kaffee in das Gemeindehaus ein, Raum 2.
      + Parkplätze stehen hinter der Kirche in begrenzter Zahl zur Verfügung; die Buslinie 12 hält alle \
      20 Minuten vor dem Haupttor.
      """
    ),
    FormTemplate(
      .obituary,
      .russian,
      """
      = Коллектив школы города {!city} с глубоким прискорбием извещает о кончине ветерана труда. Ушёл \
      из жизни {last:a}, человек редкой доброты и честности.
      = Прощание пройдёт в малом зале Дома культуры. Выражаем искренние соболезнования родным и близким.
      * Некролог подписали: {last}, {last}, {last}.
      * Родился {date}, место рождения: {city}, стаж {20-55} лет.
      * Коллеги вспоминают. {sentence}
      * Начало церемонии {date} в {time}, телефон для справок {phone}.
      + Автобус отправится от главного входа в 9:40, просьба прийти за десять минут; вход в зал с \
      правой стороны здания, гардероб работает до 14:00.
      + Средства, собранные в память об ушедшем, пойдут на ремонт школьной библиотеки, отчёт будет \
      вывешен через 40 дней.
      """
    ),
  ]
}
