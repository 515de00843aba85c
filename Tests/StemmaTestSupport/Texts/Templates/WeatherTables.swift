extension FormTemplate {
  static let weatherTables: [FormTemplate] = [
    FormTemplate(
      .weatherTable,
      .chinese,
      """
      = {!city}逐日天气实况
      = 以下数据由自动站观测，每小时更新一次，降水量单位为毫米，风力按十二级划分，未经审核，仅供参考。发布时间：{date}。
      * {!city}：最高气温{10-39}℃，最低气温{0-9}℃，降水量{0-60}.{0-9}，风力{1-9}级，相对湿度{20-99}%。
      * {!noun}站 {10-39}.{0-9} {0-9}.{0-9} {0-60}.{0-9} {1-9} {20-99} {#3} {#4}
      + 观测场海拔{!#3}米，位于北纬三十一度，场地为二十五米乘二十五米的草坪，仪器每年三月和九月各校准一次，缺测以9999表示。
      + 高温日是指日最高气温不低于35℃的日子，暴雨是指二十四小时降水量达到或者超过50毫米的降水，大雾是指能见度小于1000米。
      + 使用本资料应当注明出处，用于商业目的须事先取得书面许可，违者依照气象条例第三十八条处理。
      """
    ),
    FormTemplate(
      .weatherTable,
      .english,
      """
      = Weather observations for {!city} and district
      = Readings are taken at 9 a.m. by volunteers and have not been checked. Temperatures are in \
      degrees Celsius, rain in millimetres, wind in knots. Week beginning {date}.
      * {!place}: highest {8-33}.{0-9}, lowest {0-15}.{0-9}, rain {0-45}.{0-9}, wind {2-48}, pressure \
      {975-1040}.
      * {!city} {8-33}.{0-9} {0-15}.{0-9} {0-45}.{0-9} {2-48} {975-1040} {#4} {#3} {#5} {#4}
      + The station stands 42 metres above the sea on level grass, 12 metres from the nearest wall. The \
      rain gauge has a diameter of 127 millimetres and is emptied once a day.
      + An air frost is counted when the screen falls below 0.0, a rain day when at least 0.2 is \
      measured, and a gale when the mean over ten minutes reaches 34.
      + Averages refer to the thirty years from 1991 to 2020. The figures may be copied for teaching, \
      but not sold; write to {!street} for earlier years.
      """
    ),
    FormTemplate(
      .weatherTable,
      .korean,
      """
      = {!city} 주간 날씨 관측표
      = 아래 값은 자동 관측 장비가 10분마다 잰 값이며 검수를 거치지 않았습니다. 기온은 섭씨, 강수량은 밀리미터입니다. 기준일은 {date}입니다.
      * {!place}: 최고 {10-37}.{0-9}도, 최저 {0-20}.{0-9}도, 강수량 {0-80}.{0-9}, 풍속 {0-19}.{0-9}, 습도 {20-99}퍼센트.
      * {!noun} {10-37}.{0-9} {0-20}.{0-9} {0-80}.{0-9} {0-19}.{0-9} {20-99} {#4}
      + 관측소는 해발 85미터에 있고 장비는 해마다 4월과 10월에 점검하며, 빠진 값은 -99로 적습니다.
      + 하루 강수량이 80밀리미터 이상으로 예상되면 주의보를, 150밀리미터 이상이면 경보를 냅니다.
      """
    ),
    FormTemplate(
      .weatherTable,
      .spanish,
      """
      = Observaciones meteorológicas de {!city}
      = Datos provisionales de la red de aficionados, medidos a las 8:00 horas. Temperaturas en grados, \
      lluvia en litros por metro cuadrado, viento en kilómetros por hora. Semana del {date}.
      * {!place}: máxima {10-41},{0-9}; mínima {0-22},{0-9}; lluvia {0-60},{0-9}; racha {5-99}; humedad \
      {15-99} %.
      * {!city} {10-41},{0-9} {0-22},{0-9} {0-60},{0-9} {5-99} {15-99} {#4} {#3} {#5} {#4}
      + La estación se encuentra a 615 metros sobre el nivel del mar y el pluviómetro, de 200 \
      centímetros cuadrados, se vacía una vez al día.
      + Se considera noche tropical aquella en la que la mínima no baja de 20 grados, y día de lluvia \
      el que suma al menos 1 litro.
      """
    ),
  ]
}
