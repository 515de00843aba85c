extension Lexicon {
  static let japanese = Lexicon(
    """
    last= 佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 松本 井上 木村 清水 林 斎藤 森田
    first= 健一 美咲 翔太 陽子 大輔 由美 直樹 恵子 拓也 真理 浩二 千春 和夫 明美 隆 さくら 誠 文子 修 みどり
    name: {last}{first} | {last} {first}
    root= 青 大 小 上 下 中 東 西 南 北 松 竹 梅 桜
    tail= 川 山 野 島 田 原 沢 崎 浜 橋
    city: {root}{tail}市 | {root}{tail}町 | {root}{tail}村
    place: {city}{root}{tail} | {city}
    street: {root}{tail}{1-9}丁目{1-30}番{1-20}号
    company: 株式会社{last}製作所 | {root}{tail}商事株式会社 | 有限会社{last}工務店
    org: {company} | {city}役場 | {city}立{root}{tail}小学校
    weekday= 月 火 水 木 金 土 日
    ordinal= 一 二 三 四 五
    day: {1-12}月{1-28}日
    date: {2021-2024}年{1-12}月{1-28}日
    time: 午前{8-11}時{00-59}分 | 午後{1-6}時{00-59}分
    money: {1-9},{#3}円 | {10-99},{#3}円
    phone: 0{#2}-{#3}-{#4}
    cause: 貸金返還 | 建物明渡し | 損害賠償 | 請負代金 | 解雇無効確認
    noun= 橋 市場 工場 果樹園 灯台 倉庫 船 時計 日記 港 劇場 井戸 隣人 先生 漁師 医者 旅人 画家 冬 夏祭り 予算 契約 計画 報告書 台風 畑 列車 鍵 石垣 池 提灯 物置 階段 屋根
    verb= 直した 見守った 測った 替えた 塗った 集めた 選んだ なくした 預かった 調べた 延期した 広げた 片付けた 売った 訪ねた
    adj= 古い 狭い 重い 静かな 遠い 安い 丈夫な きれいな 不思議な 暖かい 素朴な 新しい
    when= 夜明け前に 夕方遅く 去年の冬に 雨のあとで 月末に 祭りの間に 翌週
    clause: {adj}{noun}が{noun}を{verb} | {when}{noun}と{noun}を{verb} | {name}さんは{adj}{noun}を{verb} | \
    {city}の{noun}は{noun}を{verb}
    sentence: {clause}が、{clause}。 | {clause}ので、{clause}。 | {clause}。そして{clause}。 | {clause}とき、{clause}。
    sentences: {sentence}{sentence} | {sentence}{sentence}{sentence}
    phrase: {adj}{noun}と{noun} | {noun}のそばの{adj}{noun}
    item: {noun}の修理について | {money}での{noun}の購入
    product: {adj}{noun} {#3}型
    more: 続きを読む | この先は有料会員の方のみご覧いただけます
    header: ホーム > {noun} > {noun} | {city}新報　{date}
    footer: 編集：{name} | 無断転載を禁じます | ページの先頭へ
    letter= の に は を が と で も い う え か き く さ し た な
    boiler: 窓口の受付時間は平日の午前八時三十分から午後五時十五分までです。土曜日、日曜日、祝日と十二月二十九日から一月三日まではお休みします。
    boiler: この決定に不服があるときは、通知を受け取った日の翌日から六十日以内に、規則第十二条により書面で申し立てることができます。
    boiler: お預かりした個人情報は五年間保管し、ご本人の書面による同意がない限り第三者に提供しません。
    boiler: お問い合わせは電話{!phone}または二階の三番窓口までお願いします。回答には十日ほどかかります。
    boiler: 書類は原本と写し二部をご持参ください。外国語の書類には、九十日以内に作成された訳文を添えてください。
    """
  )
}
