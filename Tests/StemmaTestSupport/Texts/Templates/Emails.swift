extension FormTemplate {
  static let emails: [FormTemplate] = [
    FormTemplate(
      .email,
      .chinese,
      """
      = 发件人：人力资源部　收件人：{name:a}
      = {name:a}您好：您提交的申请已经受理，预计五个工作日内完成审核，结果将以邮件形式通知，请勿重复提交。
      * 申请编号：HR-{2021-2024}-{#5}，提交时间：{date}{time}，经办人：{name}，分机{#4}。
      * 申请事由：{phrase}，涉及金额{money}。
      * 您在备注中写道：{sentence}我们已经转告{name}。
      + 本邮件由系统自动发送，请勿直接回复。如未收到附件，请检查垃圾邮件文件夹，附件大小不得超过20MB，链接有效期为七十二小时。
      + 请注意：差旅费报销须在行程结束后三十日内提交，住宿标准每晚不超过三百五十元，市内交通费每日不超过八十元，超出部分自理。
      + 本邮件及其附件包含保密信息，仅供指定收件人使用，如果您误收了本邮件，请立即删除并通知发件人，任何未经授权的复制、转发均被禁止。
      """
    ),
    FormTemplate(
      .email,
      .english,
      """
      = From: Accounts Department. To: {name:a}
      = Dear {name:a}, thank you for your message, which has reached us safely. We aim to answer within \
      3 working days; please do not send it again, because this moves it to the end of the queue.
      * Your reference is AC-{#6}, received on {date} at {time} and passed to {name}, extension {#4}.
      * It concerns {phrase} and an amount of {money}.
      * You wrote: {sentence} We have asked {name} to look into this.
      + This is an automatic reply from a mailbox that nobody reads. Attachments larger than 20 MB are \
      removed, and links expire after 72 hours.
      + Claims for travel must be made within 30 days of the journey: 45p a mile for the first 10,000 \
      miles, up to £95 a night for a hotel, and no more than £25 a day for meals.
      + This e-mail is confidential and meant only for the person it is addressed to. If you have \
      received it by mistake, please delete it, tell the sender, and neither copy it nor act on it.
      """
    ),
    FormTemplate(
      .email,
      .korean,
      """
      = 보낸 사람: 고객 지원팀. 받는 사람: {name:a}
      = {name:a} 고객님 안녕하세요. 보내 주신 문의가 잘 접수되었습니다. 영업일 3일 안에 답을 드리니 같은 내용을 다시 보내지 말아 주세요.
      * 접수 번호는 {#7}, 접수 시각은 {date} {time}, 담당자는 {name}입니다.
      * 문의하신 품목은 {product}, 금액은 {money}입니다.
      * 적어 주신 내용: {sentence} {name} 님께 전달했습니다.
      + 이 메일은 발신 전용이므로 답장하셔도 확인할 수 없습니다. 첨부 파일은 20메가바이트를 넘을 수 없고 링크는 72시간 뒤에 닫힙니다.
      + 교환과 환불은 물건을 받은 날부터 7일 안에 신청할 수 있으며 왕복 배송비 5,000원은 고객 부담입니다.
      """
    ),
    FormTemplate(
      .email,
      .russian,
      """
      = Здравствуйте! Ваше обращение зарегистрировано и передано сотруднику {last:a}.
      = Мы отвечаем в течение трёх рабочих дней в порядке очереди. Просим не отправлять письмо \
      повторно, так как это задерживает рассмотрение. Дата регистрации: {date}.
      * Номер обращения {#7}, время {time}, сумма {money}.
      * Тема обращения: {item}. Ответственный за ответ: {name}.
      * Вы написали: {sentence}
      + Это письмо отправлено автоматически, отвечать на него не нужно. Вложения больше 20 мегабайт \
      удаляются, ссылка действует 72 часа.
      + Письмо предназначено только адресату. Если вы получили его по ошибке, удалите его и сообщите \
      нам по телефону {!phone}.
      """
    ),
  ]
}
