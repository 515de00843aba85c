extension FormTemplate {
  static let weatherWarnings: [FormTemplate] = [
    FormTemplate(
      .weatherWarning,
      .chinese,
      """
      = {!city}气象台发布暴雨黄色预警信号
      = 气象台{day}{time}发布暴雨黄色预警信号：预计未来六小时内{place:p}降雨量将达五十毫米以上，或者已达五十毫米以上且降雨可能持续，请注意防范。
      = 防御指南：切断低洼地带有危险的室外电源，暂停在空旷地方的户外作业，转移危险地带人员和危房居民到安全场所避雨。
      * {place}已出现{30-99}.{0-9}毫米降水，阵风{5-11}级，{noun}附近积水{10-90}厘米。
      * 过去{1-12}小时，{village}、{village}最大雨强为每小时{20-80}.{0-9}毫米，联系人{name}，电话{phone}。
      * 值班员{name}提醒，{sentence}
      + 交通管理部门应当根据路况在强降雨路段采取交通管制措施，在积水路段实行交通引导；学校、幼儿园采取适当措施，保证学生和幼儿安全。
      + 预警信号由弱到强依次分为蓝色、黄色、橙色、红色四级，解除之前持续有效，最新信息可拨打121或者12379收听，每十分钟更新一次。
      """
    ),
    FormTemplate(
      .weatherWarning,
      .english,
      """
      = YELLOW WARNING OF WIND for {!city}
      = Issued on {date} at {time}. Gusts of 45 to 55 miles an hour are expected, and up to 65 on \
      exposed coasts. Some delays to road, rail and ferry transport are likely, and short losses of \
      power are possible.
      * Affected: {place}, {place} and {place}; gusts of {40-75} already at {city}, waves of \
      {2-9}.{0-9} metres.
      * The {noun} at {city} is closed until {time}; flood gauge {1-6}.{00-99} metres; call {phone}.
      * The duty officer, {name}, warns that {clause}. {sentence}
      + Secure loose objects outside, such as bins, ladders and trampolines. Keep at least 20 metres \
      from the edge of cliffs and do not drive through water deeper than 10 centimetres.
      + Warnings are yellow, amber or red by their likelihood and impact, and they are reviewed every 6 \
      hours. If the power fails call 105; in an emergency call 999.
      """
    ),
    FormTemplate(
      .weatherWarning,
      .german,
      """
      = Amtliche Warnung vor Sturm für den Kreis {!city}
      = Gültig ab {date}, {time}. Es treten Böen mit Geschwindigkeiten zwischen 65 und 85 Kilometern in \
      der Stunde auf, in Schauern auch bis 95. Stufe 2 von 4.
      * Betroffen sind {city}, {city} und {city}; gemessen wurden {60-110} in {city}.
      * Die {noun} in {city} ist bis {time} gesperrt, Pegel {1-8},{00-99} Meter, Auskunft {phone}.
      * Der Leitstand teilt mit: {sentence}
      + Es können einzelne Äste herabstürzen. Halten Sie mindestens 50 Meter Abstand von hohen Bäumen \
      und Gerüsten und schließen Sie Fenster und Türen.
      + Die Warnung wird alle 3 Stunden geprüft. Im Notfall wählen Sie 112, bei Stromausfall die \
      Störstelle unter {!phone}.
      """
    ),
    FormTemplate(
      .weatherWarning,
      .thai,
      """
      = ประกาศเตือนภัย ฝนตกหนัก {!place}
      = ออกประกาศเมื่อวันที่ {date} {time} คาดว่าจะมีฝนตกหนัก มากกว่า 90 มิลลิเมตร ภายใน 24 ชั่วโมง \
      ขอให้ประชาชน ในพื้นที่เสี่ยง ระวังน้ำท่วมฉับพลัน และน้ำป่าไหลหลาก
      * พื้นที่ {city} {city} และ {city} วัดฝนได้ {50-180}.{0-9} มิลลิเมตร
      * ระดับน้ำที่ {noun} {1-9}.{00-99} เมตร แจ้งเหตุที่ {name} โทร {phone}
      * เจ้าหน้าที่แจ้งว่า {sentence}
      + งดออกเรือ 3 วัน ตัดกระแสไฟฟ้า ชั้นล่างของบ้าน และย้ายสิ่งของ ขึ้นที่สูงอย่างน้อย 1 เมตร
      + ติดตามประกาศ ทุก 6 ชั่วโมง ทางสายด่วน 1182 หรือศูนย์ป้องกันภัย ตลอด 24 ชั่วโมง
      """
    ),
  ]
}
