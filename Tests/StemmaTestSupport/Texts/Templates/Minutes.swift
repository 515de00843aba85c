extension FormTemplate {
  static let minutes: [FormTemplate] = [
    FormTemplate(
      .minutes,
      .chinese,
      """
      = {!stem}{!end}小区业主委员会会议纪要
      = 会议于{date}在物业楼二层会议室召开，应到委员九人，实到七人，符合议事规则第十一条规定的人数。会议由主任主持，{name:r}记录。
      = 会议讨论通过以下事项，自公示之日起七日内无异议即生效。
      * 一、{item}。经表决，{4-7}票赞成，{0-2}票反对，{0-1}票弃权，由{name}负责，于{day}之前完成。
      * 二、{name}提出{phrase}的问题，会议决定{phrase}。
      * 三、听取{name}关于{noun}的说明：{sentence}
      * 四、{sentence}
      + 会议重申，公共收益账目每季度公布一次，单笔支出超过五千元的须经全体委员三分之二以上同意，并附发票复印件在单元门口张贴十五天。
      + 电动自行车一律停放于北门充电棚，充电时间不得超过八小时，严禁在楼道停放或者飞线充电，违者由物业公司记录在案，三次以上的通报批评。
      + 垃圾分类投放时间为早晨七时至九时、傍晚六时至八时，其余时间桶站关闭，装修垃圾应当袋装，由二十六号楼东侧的临时堆放点统一清运。
      + 下次会议定于下月第一个星期三十九时召开，缺席两次以上的委员应当书面说明理由。本纪要一式两份，分别送社区和物业公司。
      """
    ),
    FormTemplate(
      .minutes,
      .english,
      """
      = Minutes of the meeting of {!city} Parish Council
      = The meeting was held in the village hall on {date} and was opened by the chair at 7.30 p.m. \
      Seven of nine members were present, so that the quorum of five was met. The clerk, {name:c}, took \
      the minutes.
      = The minutes of the last meeting were taken as read and signed. No interests were declared.
      * Item: {item}. Resolved by {4-7} votes to {0-3} that {name} should act before {day}.
      * {name} raised {phrase}; it was agreed to ask {org} about it.
      * {name} reported that {clause}. {sentence}
      * Correspondence: {sentence}
      + The council recalled that spending above £500 needs two signatures and three quotations under \
      standing order 17, and that the accounts are open to any elector for 20 working days from 1 June.
      + Members of the public may speak for up to 3 minutes each before item 5, but may not record \
      others without telling the chair. Dogs must be kept on a lead on the playing field, where the \
      gate closes at 9 p.m.
      + Allotment rents fall due on 29 September. Plots that have not been worked for 6 months will be \
      offered to the next of the 14 names on the waiting list.
      + There being no further business, the chair closed the meeting at 9.05 p.m. The next one will \
      take place on the second Tuesday of next month at the same place and time.
      """
    ),
    FormTemplate(
      .minutes,
      .chinese,
      """
      = {!company}股东会会议记录
      = 时间：{date}；地点：公司三楼会议室；出席：代表百分之八十三表决权的股东；记录：{name:r}。会议的召集程序、表决方式符合公司章程第二十二条至第二十六条的规定，会前十五日已经书面通知全\
      体股东，会议所作决议合法有效。
      * 议案{ordinal}：{item}。{name}提议，{name}附议，同意{51-99}.{0-9}%。
      * {name}质询：{sentence}董事会秘书{name}答复：{sentence}
      * 监事{name}报告，{sentence}
      + 第一条　股东按照实缴的出资比例分取红利，公司新增资本时，股东有权优先按照实缴的出资比例认缴出资，但是全体股东另有约定的除外。公司弥补亏损和提取百分之十的法定公积金之后所余税后利润，方可分配；法\
      定公积金累计额达到注册资本百分之五十以上的，可以不再提取。
      + 第二条　董事会由五名董事组成，任期三年，任期届满连选可以连任。董事会每年度至少召开两次会议，每次会议应当于召开十日以前通知全体董事和监事。三分之一以上的董事可以提议召开临时会议，董事长应当自接\
      到提议后十日内召集和主持。
      + 第三条　公司设监事会，成员三人，其中职工代表一人。监事会行使下列职权：检查公司财务；对董事、高级管理人员执行职务的行为进行监督；当其行为损害公司的利益时，要求予以纠正；提议召开临时股东会会议；\
      向股东会会议提出提案。
      + 第四条　股东向股东以外的人转让股权的，应当将转让的数量、价格、支付方式和期限书面通知其他股东，其他股东在同等条件下有优先购买权；自接到书面通知之日起三十日内未答复的，视为放弃优先购买权。两个以\
      上股东行使优先购买权的，协商确定各自的购买比例。
      + 第五条　公司为股东或者实际控制人提供担保的，必须经股东会决议，该股东不得参加表决，由出席会议的其他股东所持表决权的过半数通过。单笔担保金额超过净资产百分之十，或者累计超过百分之三十的，须经代表\
      三分之二以上表决权的股东通过。
      + 第六条　修改章程、增加或者减少注册资本，以及合并、分立、解散或者变更公司形式的决议，应当经代表三分之二以上表决权的股东通过；其余决议过半数通过即可。股东可以委托代理人出席，代理人应当提交授权委\
      托书，并在授权范围内行使表决权。
      + 第七条　会计年度自公历一月一日起至十二月三十一日止。公司应当在每一会计年度终了后六十日内编制财务会计报告，依法经会计师事务所审计，并在股东会年会召开二十日以前置备于公司，供股东查阅；股东可以要\
      求查阅会计账簿，公司应当自书面请求之日起十五日内答复并说明理由。
      + 第八条　公司因营业期限届满或者股东会决议而解散的，应当在十五日内成立清算组，清算组应当自成立之日起十日内通知债权人，并于六十日内公告。债权人应当自接到通知之日起三十日内，未接到通知的自公告之日\
      起四十五日内，向清算组申报债权。
      """
    ),
    FormTemplate(
      .minutes,
      .spanish,
      """
      = Acta de la junta de propietarios, {!street}
      = En segunda convocatoria, el {date}, se reúnen catorce de los veintidós propietarios en el \
      portal, bajo la presidencia de la vecina del tercero B. Actúa como secretario {name:s}.
      = Se aprueba el acta anterior y se recuerda que las cuotas se pagan antes del día 10 de cada mes.
      * Punto: {item}. Votan a favor {5-14} y en contra {0-8}; se encarga {name} antes del {day}.
      * {name} se queja de {phrase} y propone {phrase}.
      * Interviene {name}: {sentence}
      + El trastero común se abre los sábados de 10:00 a 13:00; queda prohibido dejar bicicletas en el \
      rellano, con multa de 30 euros según el artículo 8 de los estatutos.
      + La próxima revisión del ascensor será en el mes de marzo. Sin más asuntos que tratar, se \
      levanta la sesión a las 21:15 horas.
      """
    ),
    FormTemplate(
      .minutes,
      .japanese,
      """
      = {!city}自治会 定例会議事録
      = 日時は{date}午後七時、場所は公民館第二集会室、出席者は役員十二名中九名で、会則第八条により成立しました。書記は{name:s}です。
      = 前回の議事録を承認し、次の事項を話し合いました。
      * {item}。賛成{5-9}名、反対{0-3}名で可決し、{name}が{day}までに行います。
      * {name}から{phrase}について質問があり、{phrase}を検討することになりました。
      * {name}の報告：{sentence}
      + ごみ出しは朝八時までとし、資源ごみは第一と第三の水曜日に出します。当番は掃除用具を物置に戻し、鍵を班長に返してください。
      + 会費は一世帯年額三千六百円で、四月末日までに納めます。次回は翌月の第二土曜日に開きます。
      """
    ),
  ]
}
