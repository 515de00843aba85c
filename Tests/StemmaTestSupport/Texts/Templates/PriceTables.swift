extension FormTemplate {
  static let priceTables: [FormTemplate] = [
    FormTemplate(
      .priceTable,
      .chinese,
      """
      = {!city}农贸市场价格公示
      = 采价时间为上午七时至八时，计量单位为元每五百克，价格为三个摊位的平均值，监制单位为市场管理所。{date}。
      * {!noun}（{!adj}）：{1-48}.{00-99}，昨日{1-48}.{00-99}，涨跌{0-9}.{0-9}%，成交{#3}公斤。
      * {!noun} {1-48}.{00-99} {1-48}.{00-99} {0-9}.{0-9} {#3} {#4}
      + 经营者应当明码标价，不得在标价之外加价出售，不得收取任何未予标明的费用，违者处以五千元以下罚款。
      + 消费者发现短斤缺两的，可到市场东门公平秤免费复核，误差超过百分之五的，由摊主三倍赔偿，投诉电话{!phone}。
      + 市场营业时间夏季为五时至十九时，冬季为六时至十八时，每月十五日下午休市半天进行消毒，水产区设在二号棚。
      """
    ),
    FormTemplate(
      .priceTable,
      .english,
      """
      = Prices at {!city} wholesale market
      = Prices are in pounds a crate of 12 kilograms unless another weight is given, as paid before 6 \
      a.m. They are a guide only and do not include value added tax of 20 per cent. {weekday}, {date}.
      * {!adj} {!noun}: from {2-59}.{00-99} to {60-99}.{00-99}, sold {#3}, change {0-9}.{0-9} per cent.
      * {!noun} {2-59}.{00-99} {60-99}.{00-99} {#3} {0-9}.{0-9} {#4} {#5}
      + Traders need a pass, which costs £15 a year. Gates open at 2 a.m. and close at 9 a.m.; vehicles \
      over 7.5 tonnes use the north gate, and engines must be off while loading.
      + Crates carry a deposit of £1.20, which is paid back within 7 days. Claims about quality must be \
      made at the office by noon on the day of the sale, with the ticket.
      + The market does not trade on Sundays, on 25 and 26 December or on 1 January, when the cold \
      store may still be reached by ringing {!phone}.
      """
    ),
    FormTemplate(
      .priceTable,
      .hindi,
      """
      = {!city} मंडी भाव सूची
      = सभी भाव रुपये प्रति क्विंटल हैं और सुबह 9 बजे की नीलामी से लिए गए हैं। ये केवल सूचना के लिए \
      हैं। दिनांक {date}।
      * {!noun} {!adj}: न्यूनतम {#4}, अधिकतम {#4}, औसत {#4}, आवक {#3} बोरी।
      * {!noun} {#4} {#4} {#4} {#3} {#2}.{0-9}
      + मंडी शुल्क 2 प्रतिशत है, तौल की शिकायत उसी दिन 12 बजे तक कार्यालय कक्ष 3 में दर्ज कराएँ।
      + मंडी रविवार और अमावस्या को बंद रहती है, वाहन केवल द्वार संख्या 2 से प्रवेश करें।
      """
    ),
    FormTemplate(
      .priceTable,
      .thai,
      """
      = ตารางราคาสินค้า ตลาดกลาง {!city}
      = ราคาเป็นบาทต่อกิโลกรัม สำรวจเมื่อเวลา 6.00 น. จากแผงค้า 5 แห่ง ใช้เพื่ออ้างอิงเท่านั้น \
      ประจำวันที่ {date}
      * {!noun}{!adj} ต่ำสุด {10-99} สูงสุด {100-399} เฉลี่ย {50-299} ปริมาณ {#4} กิโลกรัม
      * {!noun} {10-99} {100-399} {50-299} {#4} {#5} {#4}
      + ผู้ค้าต้องติดป้ายราคา ให้เห็นชัดเจน ฝ่าฝืนปรับไม่เกิน 10,000 บาท ร้องเรียนได้ที่ โทร {!phone}
      + ตลาดเปิดทุกวัน เวลา 2.00 น. ถึง 18.00 น. ยกเว้นวันที่ 1 ของเดือน ซึ่งปิดทำความสะอาด
      """
    ),
  ]
}
