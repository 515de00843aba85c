extension FormTemplate {
  static let courtNotices: [FormTemplate] = [
    FormTemplate(
      .courtNotice,
      .chinese,
      """
      = {!city}人民法院公告
      = {name:a}：本院受理原告{name:b}与你{cause}纠纷一案，因采用其他方式无法送达，依照民事诉讼法第九十五条的规定，现向你公告送达起诉状副本、应诉通知书、举证通知书及开庭传票。
      = 自本公告发布之日起，经过三十日即视为送达。提出答辩状和举证的期限分别为公告期满后十五日和三十日内，逾期将依法缺席裁判。
      * 本案案号为（{2021-2024}）民初{#4}号，定于举证期满后的第三日（遇法定节假日顺延）在本院第{ordinal}法庭公开开庭审理，由审判员{name}独任审判。
      * 原告{name:b}向本院提出诉讼请求：判令被告{name:a}支付{money}及自{date}起的利息，并承担本案诉讼费用{money}。
      * 据原告陈述，{sentence}原告提交了{noun}、{noun}等证据。
      * 另查明，{sentence}
      + 当事人应当向本院提供准确的送达地址；拒不提供的，依照有关规定，以其户籍登记地址或者经常居住地为送达地址，由此产生的不利后果自行承担。
      + 经传票传唤，无正当理由拒不到庭，或者未经法庭许可中途退庭的，可以缺席判决；旁听人员须凭有效身份证件，于开庭前三十分钟经安全检查入场。
      + 联系地址：{!street}，联系电话：{!phone}，邮政编码：{!#6}。
      + 如不服判决，可以在判决书送达之日起十五日内向本院递交上诉状，并按对方当事人的人数提出副本，上诉于上一级人民法院；案件受理费须在七日内预交。
      """
    ),
    FormTemplate(
      .courtNotice,
      .chinese,
      """
      = 送达公告
      = {name:a}：关于申请人{company:c}申请强制执行{cause}一案，本院依法向你送达执行通知书、报告财产令和限制消费令。限你在公告期满后五日内履行生效法律文书确定的义务。
      * 本案执行依据为（{2019-2024}）民终{#4}号判决书，执行标的为{money}，执行案号为（{2021-2024}）执{#3}号。
      * 现查明你名下位于{city}{street}的房产一处，拟于{date}{time}在网络平台公开拍卖，起拍价为{money}。
      * {name}、{name}为本案共同被执行人。
      * 申请人称，{sentence}
      + 被执行人未按执行通知履行给付金钱义务的，应当加倍支付迟延履行期间的债务利息；有隐匿、转移财产行为的，处以十万元以下罚款、十五日以下拘留，构成犯罪的依法追究刑事责任。
      + 被限制消费的人员不得乘坐飞机、列车软卧和轮船二等以上舱位，不得在星级以上宾馆、夜总会和高尔夫球场进行高消费，其子女不得就读高收费私立学校。
      + 自公告之日起满六十日即视为送达，执行款专户信息请向执行局内勤索取。
      """
    ),
    FormTemplate(
      .courtNotice,
      .english,
      """
      = COUNTY COURT AT {!city} - NOTICE BY PUBLICATION
      = To {name:a}. TAKE NOTICE that proceedings have been started against you by {name:b} and that, \
      as you could not be found at your last known address, the judge has ordered that this notice be \
      served on you by publication.
      = You are required to file an acknowledgment of service within 14 days and a defence within 28 \
      days after the date on which this notice appears, failing which judgment may be entered in your \
      absence.
      * The claim, number {#2}CT{#5}, concerns {cause}; the amount claimed is {money} with interest \
      from {date}.
      * The hearing will take place on {weekday} {date} at {time} in court {1-5}, before District Judge \
      {last}.
      * {name:b} states that {clause}, and relies upon statements by {name} and {name}.
      * It is further alleged that {clause}. {sentence}
      + Copies of the claim form and of the particulars may be collected from the court office at \
      {!street} between 10 a.m. and 2 p.m. on any weekday, on payment of a fee of £11.
      + If you dispute the jurisdiction of the court you must apply under Part 11 within 14 days of \
      filing your acknowledgment. Time does not run in August for cases in the family list.
      + You are strongly advised to take legal advice. You may be entitled to help with costs; the duty \
      scheme can be reached on {!phone} and keeps a list of 36 firms that offer a first meeting of 30 \
      minutes without charge.
      + Anybody who removes or defaces this notice before the period of 28 days has ended commits an \
      offence and may be fined up to £1,000.
      """
    ),
    FormTemplate(
      .courtNotice,
      .spanish,
      """
      = Juzgado de Primera Instancia número 4 de {!city}. Edicto
      = Por el presente se hace saber a {name:a}, cuyo paradero se desconoce, que en el procedimiento \
      seguido a instancia de {name:b} se ha dictado resolución por la que se le concede un plazo de \
      veinte días para comparecer y contestar a la demanda.
      = En caso de no hacerlo será declarado en rebeldía conforme al artículo 496, sin volver a citarlo \
      ni notificarle otras resoluciones que las que la ley determina.
      * El asunto, número {#3}/{2021-2024}, versa sobre {cause}, con una cuantía de {money}.
      * La vista se celebrará el {weekday} {date} a las {time} en la sala {1-5}, y la presidirá {name}.
      * La parte actora expone lo siguiente: {sentence}
      + Las copias de la demanda están a su disposición en la oficina judicial, sita en {!street}, de \
      9:00 a 14:00 horas, planta segunda, mostrador 3.
      + Contra esta resolución cabe recurso de reposición en el plazo de cinco días, previo depósito de \
      25 euros en la cuenta del juzgado.
      """
    ),
    FormTemplate(
      .courtNotice,
      .japanese,
      """
      = 公示送達
      = {name:a}殿。原告{name:b}からあなたに対する{cause}請求事件について、訴状副本、期日呼出状および答弁書催告状を当裁判所の書記官室で保管していますので、出頭してお受け取りください。
      = 民事訴訟法第百十一条により、掲示を始めた日から二週間が経過したときに送達の効力が生じます。
      * 事件番号は令和{3-6}年（ワ）第{#4}号、第一回口頭弁論の期日は{date}{time}、場所は第{ordinal}号法廷です。
      * 請求の趣旨は、被告は原告に対し{money}を支払え、というものです。
      * 請求の原因として原告は次のとおり述べています。{sentence}
      + 期日に出頭せず、答弁書も提出しないときは、原告の主張を認めたものとして扱われることがあります。答弁書は期日の七日前までに提出してください。
      + 保管場所は{!street}、{!city}地方裁判所庁舎四階です。受け取りには身分を証明する書類と印鑑が必要です。
      """
    ),
    FormTemplate(
      .courtNotice,
      .arabic,
      """
      = محكمة الصلح في {!city} - إعلان تبليغ بالنشر
      = إلى المدعى عليه {name:a}. نعلمكم بأن المدعي {name:b} أقام عليكم دعوى، وأنه تعذر تبليغكم في آخر \
      عنوان معروف، فتقرر تبليغكم بطريق النشر وفقا للمادة 14 من قانون الأصول.
      = عليكم الحضور بأنفسكم أو بواسطة محام خلال خمسة عشر يوما من تاريخ هذا الإعلان، وإلا نظرت الدعوى \
      في غيابكم.
      * رقم الدعوى {#4} لعام {2021-2024}، وموضوعها {cause}، وقيمتها {money}.
      * حدد للنظر فيها يوم {weekday} {date}، {time}، في القاعة {ordinal}، أمام القاضي {name}.
      * جاء في لائحة الدعوى ما يلي: {sentence}
      + تسلم نسخة اللائحة من قلم المحكمة في الطابق 2، مكتب رقم 8، لقاء رسم قدره 5 دنانير.
      + يعد الغياب عن جلستين متتاليتين سببا لإسقاط الحق في الدفع بعدم الاختصاص.
      """
    ),
    FormTemplate(
      .courtNotice,
      .russian,
      """
      = Извещение районного суда города {!city}
      = Гражданин {last:a} вызывается в качестве ответчика по иску, который заявил истец {last:b}. \
      Место жительства ответчика неизвестно, поэтому извещение публикуется на основании статьи 119 кодекса.
      = Если ответчик не явится и не сообщит об уважительных причинах, дело рассмотрят без него в \
      порядке заочного производства.
      * Дело № 2-{#4}/{2021-2024}, предмет: {cause}, цена иска {money}.
      * Заседание состоится {date} в {time}, зал {1-5}, председательствует судья {last}.
      * Истец указывает следующее. {sentence}
      + С материалами можно ознакомиться в канцелярии, кабинет № 12, по вторникам и четвергам с 10:00 \
      до 13:00, предъявив паспорт.
      + Заявление об отмене заочного решения подаётся в течение семи дней со дня вручения копии, \
      государственная пошлина составляет 300 рублей.
      """
    ),
  ]
}
