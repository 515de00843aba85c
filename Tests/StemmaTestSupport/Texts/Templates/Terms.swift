extension FormTemplate {
  static let terms: [FormTemplate] = [
    FormTemplate(
      .terms,
      .english,
      """
      = Terms of use of {company:c}
      = These terms apply to all services that {company:c} offers to private customers; by ordering you \
      accept them. They were last changed on {date}, and the version that was in force when you ordered \
      governs your contract.
      * Our registered number is {#8}, our address {street}, {city}; complaints go to {name}, {phone}.
      * The service covers {phrase} and {phrase}, at {money} a month and {money} for the first connection.
      * Schedule: {sentence} {sentence}
      * Your contact for {phrase} is {name}; limit {money}.
      + 1. Contract. A contract comes into being when we confirm your order by letter or e-mail, not \
      when you send it. We may decline an order within 5 working days without giving reasons, in which \
      case any payment is returned within 14 days. Descriptions and illustrations on our pages are not \
      binding.
      + 2. Withdrawal. You may withdraw from the contract within 14 days without giving reasons. The \
      period begins when you or a person named by you, other than the carrier, has received the goods. \
      To withdraw, send us a clear statement; the form in annex 2 may be used but is not required. We \
      then repay everything, including the cheapest standard delivery, within 14 days.
      + 3. Prices and payment. All prices include tax at the rate of 20 per cent. Invoices fall due \
      after 30 days. If you are in arrears with two successive payments we may suspend the service \
      after a warning of 10 days; you then still owe the basic charge. We may raise prices once a year \
      by no more than the index of consumer prices plus 2 per cent.
      + 4. Liability. We are liable without limit for death and injury, for intent and gross \
      negligence. For slight negligence we are liable only if a duty has been broken that is essential \
      to the contract, and then only for damage that is typical and could be foreseen, up to £10,000 \
      for each case. We are not liable for events beyond our control that last less than 72 hours.
      + 5. Duration. The contract runs for 12 months and is then prolonged by one month at a time, \
      unless it is ended with notice of 4 weeks. Either side may end it at once for good cause. Notice \
      must be given in writing; a message by telephone is not enough.
      + 6. Data. We store what we need for the contract and delete it 6 years after its end. You may \
      ask once a year, free of charge, what is stored about you. We pass data on only to carriers and \
      banks, and to courts where section 35 obliges us to do so.
      + 7. Use. You may not resell the service, share your password with more than 4 persons of your \
      household or burden our network with automatic queries at more than 60 an hour. If you break this \
      rule we may charge £25 and close the account after a second warning.
      + 8. Final clauses. If one of these clauses is invalid the others remain in force. Changes are \
      announced 6 weeks before they take effect, and you may object until then. The law of the country \
      in which you live applies, and its courts decide; we do not take part in arbitration.
      """
    ),
    FormTemplate(
      .terms,
      .chinese,
      """
      = {company:c}服务协议
      = 本协议由您与{company:c}共同缔结，适用于其提供的各项服务。您点击同意即视为已经阅读并接受全部条款；未满十八周岁的，应当由监护人陪同阅读。更新日期：{date}。
      * 公司统一编号{#10}，住所为{street}，投诉联系人{name}，电话{phone}。
      * 服务内容包括{phrase}、{phrase}，月费{money}，初装费{money}。
      * 附则：{sentence}{sentence}
      * 负责{phrase}的是{name}，限额为{money}。
      + 一、账号注册。用户应当使用真实身份信息注册，每个手机号码最多注册三个账号。账号仅限本人使用，不得出租、出借或者转让；连续十二个月未登录的，平台有权在提前三十日通知之后予以注销，账号之内的积分同时清零。
      + 二、费用与发票。服务费按照自然月计收，当月不足十五日的按半月计算。调整价格的，应当提前三十日公告，用户不同意的，可以在公告期内终止服务并要求退还未使用部分的费用，退款于七个工作日内原路返回。
      + 三、用户行为规范。用户不得制作、复制、发布、传播违反法律法规的内容，不得利用技术手段批量建立虚假账号，不得干扰平台的正常运行。违反上述约定的，平台可以视情节采取警告、限制功能三日至三十日、永久\
      封禁等措施。
      + 四、知识产权。平台上的文字、图片、音频、视频、软件的知识产权归平台或者相应权利人所有，未经书面许可，任何人不得以商业目的使用。权利人认为内容侵权的，可以提交书面通知和初步证据，平台在收到之后二\
      十四小时内处理。
      + 五、责任限制。因不可抗力、通信线路故障、计算机病毒等原因造成服务中断的，平台不承担责任，但应当尽力减少损失；中断持续超过四十八小时的，按照中断时长的两倍延长服务期限。平台承担的赔偿总额以用户最\
      近六个月实际支付的费用为限。
      + 六、个人信息保护。平台按照最小必要原则收集信息，存储于境内服务器，保存期限为自终止服务之日起三年。用户有权查阅、复制、更正、删除个人信息，平台在收到申请之后十五个工作日内答复，同一年度内三次以\
      上重复申请的可以收取合理费用。
      + 七、通知与送达。平台可以通过站内信、短信或者电子邮件发出通知，自发送成功之日起视为送达。用户变更联系方式的，应当在五日内更新，因未及时更新造成的后果由用户自行承担。
      + 八、争议解决。因本协议发生的争议，双方应当友好协商；自一方提出协商要求之日起三十日内协商不成的，任何一方均可向平台住所地有管辖权的人民法院提起诉讼。部分条款无效的，不影响其余条款的效力。
      """
    ),
    FormTemplate(
      .terms,
      .japanese,
      """
      = {company:c} 利用規約
      = この規約は{company:c}が提供するすべてのサービスに適用され、お申し込みの時点で同意いただいたものとみなします。十八歳未満の方は保護者の同意が必要です。改定日は{date}です。
      * 登録番号は{#8}、所在地は{street}、苦情の窓口は{name}、電話{phone}です。
      * サービスの内容は{phrase}と{phrase}で、月額{money}、初期費用{money}です。
      * 付則：{sentence}{sentence}
      * {phrase}の担当は{name}、上限は{money}です。
      + 第一条　契約は当社が承諾の通知を発した時に成立します。申し込みから五営業日以内に、理由を示さず承諾しないことがあり、その場合は受け取った代金を十四日以内に返します。
      + 第二条　料金は毎月末日に締め切り、翌月二十七日に口座から引き落とします。二か月続けて支払いがないときは、十日前までに通知したうえでサービスを止めることができます。
      + 第三条　利用者は暗証番号を他人に教えてはならず、自動の手段で一時間に六十回を超えて接続してはなりません。違反があったときは契約を解除することがあります。
      + 第四条　天災や通信の故障により利用できない時間が四十八時間を超えたときは、その日数に応じて料金を減額します。賠償の額は直近六か月の利用料を上限とします。
      + 第五条　この規約を改めるときは三十日前までに知らせます。争いが生じたときは、本店の所在地を管轄する地方裁判所を第一審の専属的合意管轄裁判所とします。
      """
    ),
  ]
}
