extension FormTemplate {
  static let jobAdvertisements: [FormTemplate] = [
    FormTemplate(
      .jobAdvertisement,
      .chinese,
      """
      = {company:c}招聘启事
      = {company:c}因业务发展需要，现面向社会公开招聘工作人员若干名，要求年满十八周岁，高中以上学历，身体健康，吃苦耐劳，有两年以上相关工作经验者优先。
      = 待遇：试用期三个月，转正后缴纳五险，提供工作餐和四人间宿舍，每月休息四天。
      * 岗位：{noun}{verb}员{1-9}名，月薪{money}，工作地点为{street}。
      * 报名截止日期为{date}，联系人{name}，电话{phone}。
      * 岗位职责：{phrase}；{phrase}；{phrase}。
      * 关于公司：{sentence}
      + 应聘者请携带身份证、学历证书原件及复印件各一份和一寸免冠照片两张，于每周二、周四上午九时至十一时到公司前台登记，谢绝邮寄。
      + 面试通过之后统一安排体检，体检费用由个人垫付，入职满三个月凭票报销。本公司不收取任何押金、培训费和服装费。
      + 凡被列入失信名单、曾受刑事处罚或者五年内被开除的人员，不得应聘；弄虚作假者，一经查实取消录用资格。
      """
    ),
    FormTemplate(
      .jobAdvertisement,
      .english,
      """
      = {company:c} is hiring
      = {company:c} seeks reliable people for its growing team. You are at least 18, hold a full \
      driving licence and have 2 years of experience in a similar job. We offer 25 days of holiday, a \
      pension to which we add 6 per cent, and free parking.
      * Post: {noun} {trade} assistant ({1-9} places), {money} a month, based at {street}.
      * Apply by {date} to {name}, {phone}.
      * Your duties: {phrase}; {phrase}; {phrase}.
      * About us: {sentence}
      + Send a letter of no more than one page with the names of two referees. Interviews last 40 \
      minutes and are followed by a practical test; travel costs up to £30 are refunded.
      + The probation period is 6 months, during which either side may give a week of notice; after \
      that it is 8 weeks. Shifts begin at 6 a.m., 2 p.m. and 10 p.m.
      + We welcome applications from everybody, whatever their age, origin or belief, and guarantee an \
      interview to disabled applicants who meet the 5 essential criteria.
      """
    ),
    FormTemplate(
      .jobAdvertisement,
      .spanish,
      """
      = {company:c} busca personal
      = {company:c} incorpora trabajadores para su plantilla. Se requiere ser mayor de 18 años, permiso \
      de conducir y dos años de experiencia en un puesto parecido. Se ofrece contrato indefinido tras \
      seis meses de prueba y 23 días laborables de vacaciones.
      * Puesto de {noun}: {1-9} plazas, {money} al mes, en {street}.
      * Solicitudes hasta el {date}, a la atención de {name}, teléfono {phone}.
      * Funciones: {phrase}; {phrase}.
      * Sobre nosotros: {sentence}
      + Envíe una carta de una página y dos referencias. Las entrevistas duran 30 minutos y se celebran \
      los martes de 10:00 a 13:00 en la segunda planta.
      + Los turnos empiezan a las 6:00, a las 14:00 y a las 22:00 horas; el plus de nocturnidad es del \
      25 por ciento.
      """
    ),
    FormTemplate(
      .jobAdvertisement,
      .hindi,
      """
      = {company:c} में भर्ती
      = {company:c} को कर्मचारियों की आवश्यकता है। आयु 18 वर्ष से अधिक, बारहवीं पास और 2 वर्ष का अनुभव \
      अनिवार्य है। भविष्य निधि, चिकित्सा बीमा और महीने में 4 छुट्टियाँ दी जाएँगी।
      * पद संख्या {1-9}, वेतन {money}, कार्यस्थल {street}।
      * आवेदन की अंतिम तिथि {date}, संपर्क {name}, फ़ोन {phone}।
      * कार्य: {phrase}; {phrase}।
      * कंपनी के बारे में: {sentence}
      + आवेदन के साथ प्रमाण पत्रों की 2 प्रतियाँ और 3 फ़ोटो लगाएँ। साक्षात्कार मंगलवार को सुबह 11 बजे \
      से दोपहर 2 बजे तक होगा।
      + परीक्षण अवधि 6 महीने की होगी। कंपनी किसी प्रकार का शुल्क या जमानत राशि नहीं लेती।
      """
    ),
  ]
}
