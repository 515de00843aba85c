extension Lexicon {
  static let korean = Lexicon(
    """
    last= 김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황
    first= 민준 서연 지훈 수진 영호 미경 동현 은주 성민 혜진 재석 보라 기태 순영 창수 다은 병철 옥희
    name: {last}{first}
    root= 새 큰 밤 솔 달 물 돌 한
    tail= 빛 내 골 들 재 섬 터 숲
    city: {root}{tail}시 | {root}{tail}군 | {root}{tail}읍
    place: {city} | {city} {root}{tail}동
    street: {root}{tail}로 {1-300} | {root}{tail}길 {1-90}
    company: 주식회사 {root}{tail}상사 | {last}{first}건설 | {root}{tail}식품
    org: {company} | {city}청 | {root}{tail}초등학교
    weekday= 월요일 화요일 수요일 목요일 금요일 토요일 일요일
    ordinal= 첫째 둘째 셋째 넷째 다섯째
    day: {1-12}월 {1-28}일
    date: {2021-2024}년 {1-12}월 {1-28}일
    time: 오전 {8-11}시 {00-59}분 | 오후 {1-6}시 {00-59}분
    money: {1-9}만 {#4}원 | {#5}원
    phone: 0{#2}-{#3}-{#4}
    cause: 대여금 반환 | 건물 인도 | 손해 배상 | 임금 청구 | 공사 대금
    noun= 다리 시장 공장 과수원 등대 창고 배 시계 공책 항구 극장 우물 이웃 선생님 어부 의사 나그네 화가 겨울 여름 예산 계약 계획 보고서 태풍 밭 기차 열쇠 돌담 연못 등불 계단
    verb= 고쳤다 지켰다 쟀다 바꾸었다 칠했다 모았다 골랐다 잃었다 맡았다 살폈다 미루었다 넓혔다 치웠다 팔았다 찾아갔다
    adj= 낡은 좁은 무거운 조용한 먼 값싼 튼튼한 깨끗한 이상한 따뜻한 소박한 새로운
    when: 동트기 전에 | 저녁 늦게 | 지난겨울에 | 비가 온 뒤에 | 월말에 | 이듬해
    clause: {adj} {noun} 옆에서 {noun} 하나를 {verb} | {when} {noun}과 {noun} 모두를 {verb} | {name} 씨는 {adj} \
    {noun} 하나를 {verb} | {city}에서는 {noun} 대신 {noun} 쪽을 {verb}
    sentence: {clause}. 그러나 {clause}. | {clause}. 그래서 {clause}. | {when} {clause}. 그리고 {clause}.
    sentences: {sentence} {sentence} | {sentence} {sentence} {sentence}
    phrase: {adj} {noun} 옆 {noun} | {noun} 그리고 {adj} {noun}
    item: {noun} 수리의 건 | {money} 상당의 {noun} 구입
    product: {adj} {noun} {#3}호
    more: 더 보기 | 전체 기사는 구독 후 읽을 수 있습니다
    header: 홈 > {noun} > {noun} | {city} 소식 {date}
    footer: 편집: {name} | 무단 전재를 금합니다 | 맨 위로
    letter= 가 나 다 라 마 바 사 아 자 차 카 타 파 하
    boiler: 민원실은 월요일부터 금요일까지 오전 9시부터 오후 6시까지 운영하며, 점심시간은 12시부터 13시까지이고 공휴일에는 문을 열지 않습니다.
    boiler: 이 처분에 이의가 있는 사람은 규정 제15조에 따라 통지를 받은 날부터 30일 이내에 서면으로 신청할 수 있습니다.
    boiler: 개인정보는 5년 동안 보관하며 본인의 서면 동의 없이는 다른 기관에 제공하지 않습니다.
    boiler: 궁금한 점은 전화 {!phone} 번으로 문의하거나 2층 4번 창구를 찾아 주시면 10일 안에 답해 드립니다.
    boiler: 서류는 원본과 사본 2부를 함께 내야 하고, 외국어 서류에는 90일 안에 만든 번역문을 붙여야 합니다.
    """
  )
}
