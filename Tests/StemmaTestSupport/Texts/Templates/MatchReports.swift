extension FormTemplate {
  static let matchReports: [FormTemplate] = [
    FormTemplate(
      .matchReport,
      .chinese,
      """
      = {!city}业余足球联赛战报
      = 本轮比赛在体育公园二号场进行，全场九十分钟战罢，{stem}{end}队以{0-6}比{0-6}的比分结束战斗。首开纪录的是{name:a}，全场最佳球员由组委会评出，奖品为运动水壶一只。
      * 第{1-90}分钟，{name}接{name}传球，在禁区{1-18}米处射门得分。
      * 第{1-90}分钟，{name}被出示黄牌；下半场{name}替换{name}登场。
      * 观众{#4}人，主裁判{name}，下一场于{date}{time}进行。
      * 赛后教练{name}表示，{sentence}
      + 联赛采用双循环赛制，胜一场积三分，平一场积一分，负一场不得分，累计三张黄牌停赛一场，红牌停赛两场并罚款二百元，迟到十五分钟以上判零比三负。
      + 看台免费开放，自带饮水，禁止携带玻璃瓶入场。报名下赛季的球队请在十一月三十日之前交齐二十二人名单和每队八百元的场地费。
      """
    ),
    FormTemplate(
      .matchReport,
      .english,
      """
      = {!city} and District Sunday League
      = The home side met {city:v} on the lower pitch, and after 90 minutes the score stood at {0-6} to \
      {0-6}. The opening goal was made by {name:a}, whom the visitors' captain chose as the best \
      player. Half-time oranges were kindly given by the social club.
      * {name} scored in minute {1-90} from {5-30} yards after a pass by {name}.
      * {name} was booked in minute {1-90}, and {name} came on for {name}.
      * Attendance {#3}; referee {name}; the next match is on {date} at {time}.
      * Coach {name} said afterwards that {clause}. {sentence}
      + Three points are given for a win and one for a draw. Five yellow cards mean a ban of 1 match \
      and a red card one of 3, with a fine of £15. Teams that arrive more than 20 minutes late lose by \
      3 to 0.
      + Entry costs £2, and children under 12 are free. The bar opens at 12.30 p.m.; the car park \
      closes an hour after the final whistle, and the draw for the cup takes place on the first Monday \
      of March.
      """
    ),
    FormTemplate(
      .matchReport,
      .german,
      """
      = Spielbericht der Kreisliga {!city}
      = Auf dem Platz 2 trafen die Gastgeber auf {city:v}. Nach 90 Minuten stand es {0-6} zu {0-6}. Das \
      erste Tor bereitete {name:a} vor und wurde von den Zuschauern zum Spieler des Tages gewählt.
      * {name} traf in der {1-90}. Minute aus {5-30} Metern nach Vorlage von {name}.
      * {name} sah in der {1-90}. Minute Gelb, für {name} kam {name}.
      * {#3} Zuschauer, Schiedsrichter {name}, nächstes Spiel am {date} um {time}.
      * Trainer {name} sagte danach: {sentence}
      + Ein Sieg zählt drei Punkte, ein Unentschieden einen. Nach 5 gelben Karten folgt eine Sperre von \
      einem Spiel, nach einer roten von dreien.
      + Der Eintritt kostet 4 Euro, Kinder unter 14 Jahren zahlen nichts. Das Vereinsheim öffnet um 11 Uhr.
      """
    ),
    FormTemplate(
      .matchReport,
      .arabic,
      """
      = دوري الهواة في {!city}
      = انتهت المباراة على الملعب رقم 2 أمام فريق {city:v} بعد 90 دقيقة بنتيجة {0-6} مقابل {0-6}. صنع \
      الهدف الأول {name:a} واختير أفضل لاعب في اللقاء.
      * سجل {name} في الدقيقة {1-90} من مسافة {5-30} مترا بعد تمريرة من {name}.
      * أنذر {name} في الدقيقة {1-90}، ودخل {name} بدلا من {name}.
      * الحضور {#4} متفرجا، والحكم {name}، والمباراة القادمة يوم {date}.
      * قال المدرب {name} إن {noun} {adj}. {sentence}
      + للفوز ثلاث نقاط وللتعادل نقطة، ومن ينل 3 إنذارات يغب عن مباراة، والبطاقة الحمراء تعني الغياب \
      مباراتين.
      + الدخول مجاني لمن هم دون 12 سنة، وتفتح الأبواب قبل البداية بساعة واحدة.
      """
    ),
  ]
}
