extension FormTemplate {
  static let invoices: [FormTemplate] = [
    FormTemplate(
      .invoice,
      .chinese,
      """
      = 电费缴纳通知单
      = 户名：{name:a}，用电地址：{street:s}。您户本期应缴电费{#3}.{00-99}元，请于每月二十五日之前缴清，逾期每日按千分之一加收违约金；逾期三十日仍未缴清的，将依照规定中止供电。
      * 户号{#10}，上期示数{#5}，本期示数{#5}，用电量{#3}千瓦时，倍率{1-20}。
      * 抄表日期{date}，抄表员{name}，电表编号{#8}。
      * 峰{#3} 谷{#3} 平{#3} 金额{#3}.{00-99} {#3}.{00-99} {#2}.{00-99}
      * 备注：{sentence}
      + 居民阶梯电价：第一档每月一百八十度以内，每度0.52元；第二档一百八十一度至三百五十度，每度0.57元；第三档三百五十度以上，每度0.82元。
      + 缴费方式：手机客户端、银行代扣、营业厅柜台（工作日八时三十分至十七时）。报修及咨询请拨打95598，二十四小时服务。
      """
    ),
    FormTemplate(
      .invoice,
      .english,
      """
      = Invoice from {!company}
      = Invoice number {#6} of {date} to {name:a}. Payment is due within 30 days; after that date we \
      charge interest of 8 per cent above the base rate and £12 for each reminder. Goods remain our \
      property until they have been paid for in full.
      * {#2} x {product} at {money}: {money}
      * Item {#5}: {#2} hours at {#2}.{00-99}, {#4}.{00-99}, tax {#3}.{00-99}, total {#4}.{00-99}
      * Delivered to {street}, {city}, received by {name} at {time}.
      * Note: {sentence}
      + Please quote the number above with your transfer to account 20-44-17 81530264. Cheques take 5 \
      working days to clear, and cards are accepted up to £2,000.
      + Complaints about quantity must reach us within 3 days of delivery and those about quality \
      within 14; the courts of this county have jurisdiction. VAT registration 417 2280 93.
      """
    ),
    FormTemplate(
      .invoice,
      .japanese,
      """
      = 請求書　{!company}
      = {name:a}様。{date}付でご請求申し上げます。ご請求額は{money:m}（消費税十パーセントを含む）です。翌月末日までに下記の口座へお振り込みください。振込手数料はお客様のご負担と\
      なります。
      * {product}　数量{1-99}　単価{money}　金額{money}
      * 伝票番号{#6} {#5} {#4} {#3} {#5} {#4}
      * 納品先は{street}、受領者は{name}様です。
      * 備考：{sentence}
      + 振込先は中央信用金庫本店営業部、普通預金、口座番号三〇七一五二八です。お支払いが遅れた場合は年十四・六パーセントの遅延損害金を申し受けます。
      + 品違い、数量不足は納品から七日以内にお申し出ください。領収書は振込の控えをもって代えさせていただきます。
      """
    ),
    FormTemplate(
      .invoice,
      .korean,
      """
      = 관리비 납부 고지서 {!city} {!root}{!tail}아파트
      = {name:a} 세대의 이번 달 관리비는 {#3},{#3}원입니다. 매달 말일까지 내지 않으면 2퍼센트의 연체료가 붙고, 3개월 이상 밀리면 규약 제21조에 따라 단수 \
      조치할 수 있습니다.
      * 고지 번호 {#8}, 전기 {#5}원, 수도 {#5}원, 난방 {#5}원, 청소 {#4}원.
      * {#5} {#5} {#4} {#6} {#3} {#5}
      * 검침일 {date}, 검침원 {name}.
      * 안내 말씀: {sentence}
      + 관리 사무소는 평일 오전 9시부터 오후 6시까지 문을 열고, 자동 이체를 신청하시면 매달 500원을 깎아 드립니다.
      + 음식물 쓰레기는 저녁 8시 이후에 내놓고, 분리수거는 매주 목요일에 합니다.
      """
    ),
  ]
}
