extension FormTemplate {
  static let productPages: [FormTemplate] = [
    FormTemplate(
      .productPage,
      .chinese,
      """
      = {product:a}
      = {product:a}现货供应，全国包邮（偏远地区除外），下单后四十八小时内发货，支持七天无理由退换，质保期为两年，凭订单编号享受免费检修。
      * 商品编号{#6}，净重{1-30}.{0-9}千克，外形尺寸{#3}×{#3}×{#2}毫米，产地{city}。
      * 活动价{money}，原价{money}，已有{#4}人付款。
      * 产品特点：{phrase}，{phrase}。
      * 买家{name}评价：{sentence}
      + 收到商品请先验货再签收，外包装破损的请当场拒收，并在二十四小时之内联系客服，否则视为完好；客服在线时间为九时至二十二时。
      + 请使用中性洗涤剂擦拭，水温不要超过40℃，避免阳光直射，闲置超过三十天的，请取出电池，存放于阴凉干燥处，远离儿童。
      + 因拍摄光线和显示器的差异，图片颜色与实物可能略有不同，手工测量存在一至三厘米的误差，均属正常现象，不作为退货理由。
      + 电子发票于确认收货后五个工作日内发送至预留邮箱，如需增值税专用发票，请在备注栏填写税号及开户银行信息。
      """
    ),
    FormTemplate(
      .productPage,
      .english,
      """
      = {product:a}
      = The {product:a} is in stock and will leave our warehouse within 2 working days. Delivery is \
      free on orders over £40, and you may send it back unused within 30 days for a full refund.
      * Catalogue number {#6}; weight {1-30}.{0-9} kg; size {#2} x {#2} x {#2} cm; made in {city}.
      * Price {money}, reduced from {money}; rated {1-4}.{0-9} of 5 by {#3} customers.
      * What makes it special: {phrase}, and {phrase}.
      * {name} from {city} writes: {sentence}
      + Wipe with a dry cloth only. Do not put it in the dishwasher or in water above 40 degrees, and \
      keep it away from children under 3, who might swallow small parts.
      + The guarantee covers faults in material and manufacture for 24 months from purchase, but not \
      wear, misuse or repairs by others. Your statutory rights are not affected.
      + Colours on your screen may differ slightly from those of the article. Sizes are measured by \
      hand, and a difference of up to 2 cm is no defect.
      + Returns go to Unit 5, {!street}. Please enclose the delivery note; refunds reach your account \
      within 14 days, less £3.95 for collection where we arrange it.
      """
    ),
    FormTemplate(
      .productPage,
      .japanese,
      """
      = {product:a}
      = {product:a}は在庫がございます。ご注文から二営業日以内に発送し、五千円以上のお買い上げで送料は無料です。未使用の品に限り、到着後八日以内の返品を承ります。
      * 商品番号は{#6}、重さは{1-30}.{0-9}キログラム、大きさは{#3}×{#3}×{#2}ミリです。
      * 価格は{money}（税込）、通常価格は{money}です。
      * 特長は{phrase}です。
      * {name}様の感想：{sentence}
      + お手入れは乾いた布で行い、四十度以上の湯や漂白剤は使わないでください。小さな部品が含まれるため、三歳未満のお子様の手の届かない所に置いてください。
      + 保証期間は購入日から一年間です。保証書に販売店の印がない場合は無効となりますのでご注意ください。
      """
    ),
    FormTemplate(
      .productPage,
      .german,
      """
      = {product:a}
      = Der Artikel {product:a} ist auf Lager und wird innerhalb von 2 Werktagen verschickt. Ab 50 Euro \
      liefern wir frei Haus; unbenutzte Ware nehmen wir 30 Tage lang zurück.
      * Bestellnummer {#6}, Gewicht {1-30},{0-9} kg, Maße {#2} x {#2} x {#2} cm.
      * Preis {money}, statt bisher {money}.
      * Besonderheiten: {phrase}, {phrase}.
      * {name} aus {city} schreibt: {sentence}
      + Nur mit einem trockenen Tuch abwischen, nicht über 40 Grad erhitzen und von Kindern unter 3 \
      Jahren fernhalten, da verschluckbare Kleinteile enthalten sind.
      + Die Gewährleistung beträgt 24 Monate ab Kauf. Verschleiß und eigene Reparaturen sind davon \
      ausgenommen, Rücksendungen gehen an {!street}.
      """
    ),
  ]
}
