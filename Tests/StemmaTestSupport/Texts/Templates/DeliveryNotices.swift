extension FormTemplate {
  static let deliveryNotices: [FormTemplate] = [
    FormTemplate(
      .deliveryNotice,
      .chinese,
      """
      = 【驿站通知】{name:a}，您的包裹已到{!stem}{!end}驿站，请凭取件码{#2}-{#4}于三日内领取。营业时间为八时三十分至二十一时，超过七日未取将退回发件人，届时不另行通知。
      * 运单号{#12}，由{company}寄出，货物为{product}，重{0-19}.{0-9}千克。
      * 派送员{name}，电话{phone}，预计{day}{time}再次派送至{street}。
      * 运费{#2}.{00-99} 保价{#4} 体积{#3} 编号{#8}
      * 留言：{sentence}
      + 代他人领取的，请出示双方身份证件。生鲜、药品等货物当日领取；到付件须在柜台结清运费，每件保管费自第四日起每日一元。
      + 发现外包装破损、封条脱落的，请当面开箱查验并在单据上注明；签收之后提出异议的，须在二十四小时之内提交照片和视频。
      """
    ),
    FormTemplate(
      .deliveryNotice,
      .english,
      """
      = Sorry we missed you. A parcel for {name:a} is waiting at the depot in {!city}. Bring this card \
      and proof of identity within 18 days, after which the parcel goes back to the sender. Collection \
      code {#6}. Open from 7 a.m. to 7 p.m., Saturday until noon.
      * Parcel {#9} from {company}: {product}, {0-29}.{0-9} kg.
      * Your driver, {name}, called at {time} on {date} at {street}.
      * Charges {#2}.{00-99} {#3}.{00-99} {#5} {#4} {#7}
      * Message: {sentence}
      + Somebody else may collect for you with a signed letter and both identity cards. A second \
      delivery is free if you book it by 6 p.m. the day before; a third one costs £3.25.
      + Damage must be reported within 48 hours with two photographs. We keep perishable goods for 1 \
      day and pay at most £50 for parcels without insurance.
      """
    ),
    FormTemplate(
      .deliveryNotice,
      .thai,
      """
      = แจ้งรับพัสดุ เรียน {name:a} พัสดุของท่าน มาถึงที่ทำการ {!city} แล้ว รหัสรับของ {#6} \
      กรุณานำบัตรประชาชน มารับภายใน 7 วัน หากเกินกำหนด จะส่งคืนผู้ฝาก โดยไม่แจ้งให้ทราบอีก
      * หมายเลขพัสดุ {#10} จาก {company} สินค้า {product} น้ำหนัก {0-19}.{0-9} กิโลกรัม
      * เจ้าหน้าที่ {name} โทร {phone} จะนำส่งอีกครั้ง วันที่ {day} {time}
      * ค่าส่ง {#3} {#4} {#5} {#3} {#6}
      * ข้อความ {sentence}
      + เปิดบริการ วันจันทร์ถึงวันเสาร์ เวลา 8.30 น. ถึง 18.00 น. รับแทนได้ โดยแสดงสำเนาบัตร ของทั้งสองฝ่าย
      + พัสดุเก็บเงินปลายทาง ชำระก่อนเปิดกล่อง หากเสียหาย แจ้งภายใน 24 ชั่วโมง พร้อมภาพถ่าย 2 ภาพ
      """
    ),
    FormTemplate(
      .deliveryNotice,
      .russian,
      """
      = Уведомление о посылке. На имя {last:a} поступило отправление, код получения {#6}. Отделение \
      города {!city} хранит посылки 15 дней, затем возвращает отправителю. Для получения нужен паспорт. \
      Часы работы: с 8:00 до 20:00, в воскресенье до 16:00.
      * Номер {#10}, отправитель {company}, вложение: {product}, вес {0-19},{0-9} кг.
      * Курьер {last} был по адресу {street} в {time}, {date}.
      * Сборы {#3} {#4} {#3} {#5} {#4} {#6}
      * Сообщение. {sentence}
      + По доверенности выдаём при наличии двух копий паспорта. Хранение с шестого дня стоит 11 рублей \
      в сутки.
      + Повреждённую упаковку вскрывайте при сотруднике, акт составляется в течение 24 часов в двух \
      экземплярах.
      """
    ),
  ]
}
