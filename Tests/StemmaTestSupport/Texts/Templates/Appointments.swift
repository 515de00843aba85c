extension FormTemplate {
  static let appointments: [FormTemplate] = [
    FormTemplate(
      .appointment,
      .chinese,
      """
      = 关于{name:a}同志职务任免的通知
      = 各科室、各下属单位：经研究决定，聘任{name:a}为办公室副主任，试用期一年；免去{name:b}的办公室副主任职务，另有任用。
      = 以上同志的任职时间自通知印发之日起计算，请在十日之内办理交接手续。
      * 同时聘任{name}为财务科科长，{name}为后勤科科长，{name}为工会干事。
      * 任命{name}兼任{org}联络员，免去{name}的同一职务。
      * {name}、{name}、{name}、{name}不再担任原职。
      * {name:a}，{city}人，{1965-1995}年{1-12}月生，原任{org}干事，编号{#5}。
      * 组织部门认为，{sentence}
      + 任职期间应当遵守廉洁从业的八项规定，个人有关事项发生变化的，须在三十日内书面报告，不得在企业兼职取酬。
      + 试用期满考核合格的，正式任职；不合格的，免去试任职务，一般按试任前职级安排工作。公示期间的举报电话为{!phone}，受理时间为工作日八时至十七时。
      """
    ),
    FormTemplate(
      .appointment,
      .english,
      """
      = Notice of appointment
      = The board is pleased to announce that {name:a} has been appointed head of services at {!city} \
      Hospital, in succession to {name:b}, who retires after many years of loyal work. The appointment \
      was approved unanimously under article 9 of the statutes.
      * {name}, {name} and {name} join the same team.
      * {name} becomes deputy to {name:a}, while {name} takes over from {name}.
      * {name:a} was born in {city}, joined {org} in {1985-2015} and takes up the post on {date} at a \
      salary of {money}.
      * The chair said that {clause}. {sentence}
      + The post is held for a term of 4 years, which may be renewed once. A deputy acts in any absence \
      of more than 21 days, and the handover has to be completed within 6 weeks.
      + Declarations of interest are published twice a year, on 1 March and 1 September. Questions \
      should go to the secretary of the board, room 314, extension 2205.
      """
    ),
    FormTemplate(
      .appointment,
      .arabic,
      """
      = قرار تعيين
      = قرر مجلس إدارة بلدية {!city} تعيين {name:a} رئيسا لقسم الخدمات خلفا للسيد {name:b} الذي أحيل \
      إلى التقاعد، وذلك استنادا إلى المادة 33 من نظام الموظفين، ويعمل بالقرار من تاريخ توقيعه.
      * كما تقرر نقل {name} و{name} إلى القسم نفسه.
      * يتولى {name} مهام {name} حتى إشعار آخر.
      * باشر {name:a} العمل في {org} بتاريخ {date} برقم وظيفي {#5}.
      * جاء في الأسباب: {sentence}
      + مدة التعيين أربع سنوات قابلة للتجديد مرة واحدة، وتتم إجراءات التسليم خلال 14 يوما من تبليغ القرار.
      + يحظر على الموظف الجمع بين وظيفتين، ويخضع لفترة تجربة مدتها 6 أشهر.
      """
    ),
    FormTemplate(
      .appointment,
      .hindi,
      """
      = नियुक्ति सूचना
      = सर्वसाधारण को सूचित किया जाता है कि {name:a} को नगर पालिका {!city} में सेवा प्रमुख नियुक्त किया \
      गया है। वे {name:b} का स्थान लेंगे, जो सेवानिवृत्त हो रहे हैं। यह आदेश नियम 12 के अंतर्गत तुरंत \
      प्रभाव से लागू होगा।
      * इसी आदेश से {name}, {name} और {name} का तबादला किया जाता है।
      * {name} अब {name} के सहायक होंगे।
      * {name:a} ने {date} को {org} में कार्य शुरू किया, कर्मचारी संख्या {#5}।
      * समिति की टिप्पणी: {sentence}
      + कार्यकाल 4 वर्ष का होगा और एक बार बढ़ाया जा सकेगा। कार्यभार 15 दिन के भीतर सौंपना अनिवार्य है।
      + परिवीक्षा अवधि 1 वर्ष की होगी, जिसमें 30 दिन की सूचना पर सेवा समाप्त की जा सकती है।
      """
    ),
  ]
}
