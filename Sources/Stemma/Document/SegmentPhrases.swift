/// The phrases by which the segmenter knows where a text begins or ends.
///
/// To teach it another phrase, add the phrase to its table, simplified and traditional, ASCII letters
/// in lower case. A class, for each page's reader shares the tables.
final class SegmentPhrases: Sendable {
  static let standard = SegmentPhrases()

  /// How a salutation begins: `尊敬的各位领导：`.
  let salutationHeads = PhraseTable([
    "尊敬的", "敬爱的", "亲爱的", "親愛的", "各位", "诸位", "諸位", "在座的", "全体", "全體",
    "同志们", "同志們", "同事们", "同事們", "同学们", "同學們", "同仁们", "同仁們", "朋友们", "朋友們",
    "老师们", "老師們", "女士们", "女士們", "先生们", "先生們", "来宾们", "來賓們", "嘉宾们", "嘉賓們",
    "乡亲们", "鄉親們", "战友们", "戰友們", "代表们", "代表們", "委员们", "委員們", "家长们", "家長們",
    "孩子们", "孩子們", "伙伴们", "夥伴們", "父老乡亲", "父老鄉親", "领导们", "領導們",
    "青年朋友",
  ])

  /// Whom a salutation names last, right before its colon.
  let addressees = PhraseTable([
    "们", "們", "领导", "領導", "来宾", "來賓", "嘉宾", "嘉賓", "贵宾", "貴賓", "代表", "委员", "委員",
    "同志", "同仁", "同事", "朋友", "老师", "老師", "同学", "同學", "先生", "女士", "小姐", "主席",
    "书记", "書記", "市长", "市長", "县长", "縣長", "部长", "部長", "校长", "校長", "主任", "家长",
    "家長", "专家", "專家", "评委", "評委", "战友", "戰友", "乡亲", "鄉親", "阁下", "閣下", "董事长",
    "董事長", "经理", "經理", "院长", "院長", "局长", "局長", "厅长", "廳長", "省长", "省長", "区长",
    "區長", "镇长", "鎮長", "乡长", "鄉長", "会长", "會長", "理事长", "理事長", "秘书长", "秘書長",
    "首长", "首長", "员工", "員工", "职工", "職工", "伙伴", "夥伴", "客人", "用户", "用戶", "学者", "學者",
    "企业家", "企業家", "学员", "學員", "村民", "社员", "社員", "党员", "黨員", "干部", "幹部", "考生", "选手", "選手",
    "观众", "觀眾", "听众", "聽眾", "媒体", "媒體", "教职员工", "教職員工", "大家好", "你们好", "你們好", "您好",
    "上午好", "下午好", "中午好", "晚上好", "早上好",
  ])

  /// Greetings that stand for the colon of a salutation: `各位同学，大家好！`.
  let greetings = PhraseTable([
    "大家好", "大家上午好", "大家下午好", "大家晚上好", "上午好", "下午好", "中午好", "晚上好", "早上好",
    "你们好", "你們好", "新年好", "过年好", "過年好",
  ])

  /// English salutations, followed by a comma or a colon.
  let englishSalutations = PhraseTable([
    "ladies and gentlemen", "dear colleagues", "dear friends", "dear guests", "dear students",
    "dear delegates", "distinguished guests", "distinguished delegates", "distinguished colleagues",
    "honoured guests", "honored guests", "honourable members", "honorable members", "your excellencies",
    "excellencies", "mr. president", "mr president", "madam president", "mr. speaker", "mr speaker",
    "madam speaker", "mr. chairman", "mr chairman", "madam chair", "fellow citizens",
    "my fellow citizens", "fellow delegates", "comrades", "friends and colleagues", "good morning",
    "good afternoon", "good evening",
  ])

  /// The last words of a speech, wherever they stand.
  let endings = PhraseTable([
    "谢谢大家", "謝謝大家", "谢谢各位", "謝謝各位", "感谢大家", "感謝大家", "谢谢你们", "謝謝你們",
    "谢谢同志们", "謝謝同志們", "讲话完了", "講話完了", "发言完了", "發言完了", "讲话完毕", "講話完畢",
    "发言完毕", "發言完畢", "汇报完毕", "匯報完畢", "讲话到此结束", "講話到此結束", "发言到此结束",
    "發言到此結束", "演讲到此结束", "演講到此結束", "致辞到此结束", "致辭到此結束", "汇报到此结束",
    "匯報到此結束", "讲话就到这里", "講話就到這裡", "我就讲到这里", "我就講到這裡", "就讲这些", "就講這些",
    "谢谢大家的聆听", "謝謝大家的聆聽", "谢谢聆听", "謝謝聆聽",
  ])

  /// Last words that count only at the end of a line.
  let lineEndings = PhraseTable([
    "谢谢", "謝謝", "thank you", "thank you all", "thank you very much", "thank you so much",
    "thank you for your attention", "thank you for listening", "thanks for listening", "i thank you",
    "god bless you", "god bless you all",
  ])

  /// A wish that closes a speech when its sentence ends a line with an exclamation mark.
  let wishes = PhraseTable(["祝"])

  /// Words that hold a wish's character without being one: `庆祝`.
  let notWishes = PhraseTable(["庆祝", "慶祝"])

  /// Kinds of text, as they end or mark a title.
  let genres = PhraseTable([
    "讲话", "講話", "讲话稿", "講話稿", "发言", "發言", "发言稿", "發言稿", "致辞", "致辭", "致词", "致詞",
    "演讲", "演講", "演讲稿", "演講稿", "演讲词", "演講詞", "主持词", "主持詞", "主持稿", "开幕词",
    "開幕詞", "闭幕词", "閉幕詞", "祝酒词", "祝酒詞", "欢迎词", "歡迎詞", "答谢词", "答謝詞", "悼词",
    "悼詞", "贺词", "賀詞", "倡议书", "倡議書", "范文", "範文", "心得体会", "心得體會", "述职报告",
    "述職報告", "工作总结", "工作總結", "观后感", "觀後感", "读后感", "讀後感", "自我介绍", "自我介紹",
  ])

  /// English kinds of text, as they mark the title of a speech.
  let englishGenres = PhraseTable([
    "speech", "address", "remarks", "statement", "keynote", "lecture", "toast", "eulogy",
  ])

  /// Words before the number of a heading: `篇一：`, `范文二`.
  let headingWords = PhraseTable([
    "篇", "范文", "範文", "例文", "范例", "範例", "样文", "樣文", "范本", "範本",
  ])

  /// English words before the number of a heading at the start of a line.
  let englishHeadingWords = PhraseTable([
    "speech", "sample speech", "example speech", "essay", "sample essay", "example essay", "sample letter",
    "article no.",
  ])

  /// What follows a title in a line without being the start of a body: `适用范围包括…`.
  let continuations = PhraseTable([
    "是", "为", "為", "的", "及", "和", "与", "與", "或", "等", "应", "應", "由", "包括", "之", "，", "、",
    "。", "；", "：", "》", "”", "）", "」", "』", ",", ".", ";", ":", ")", "]", "!", "?", "！", "？",
  ])

  /// What a page adds to the title of a collection: `（精选5篇）`.
  let collectionWords = PhraseTable([
    "篇", "合集", "集锦", "集錦", "精选", "精選", "通用", "完整版", "最新", "优秀", "優秀", "推荐", "推薦",
    "范文", "範文", "大全", "模板", "热门", "熱門", "实用", "實用", "samples", "examples", "speeches",
  ])

  /// What the lines around a text say that are the site's and not the text's.
  let furniture = PhraseTable([
    "下载文档", "下載文檔", "文档内容的完整性", "文檔內容的完整性", "部分预览", "部分預覽", "不可在线预览",
    "侵犯您的权益", "侵犯您的權益", "联系客服", "聯繫客服", "免责声明", "免責聲明", "版权声明", "版權聲明",
    "本文来源", "本文來源", "相关推荐", "相關推薦", "相关文章", "相關文章", "猜你喜欢", "猜你喜歡", "试读结束",
    "試讀結束", "收藏本文", "纠错反馈", "糾錯反饋", "站长统计", "站長統計", "会员上传", "會員上傳",
    "上一篇：", "下一篇：", "上一篇:", "下一篇:", "all rights reserved", "copyright ©", "related articles",
  ])
}
