/// Sentences with the dates that a reader finds in them, written and labelled by hand.
///
/// A date is written as 2023-05-04, a month as 2023-05, and a date whose month is not known as both readings with a
/// slash between. Some of the sentences are known to be misread; they are here so that the figures stay honest.
enum LabelledDates {
  struct Sentence: Sendable {
    let text: String
    let dates: [String]
  }

  static let sentences: [Sentence] = lines.split(separator: "\n").map { line in
    let parts = line.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    return Sentence(text: parts[1], dates: parts[0].split(separator: " ").map(String.init))
  }

  private static let lines = #"""
    2023-05-04|The terms were last updated on 4 May 2023.
    2023-05-04|Last updated: May 4, 2023
    2023-05-04|Effective May 4th, 2023, these rules replace the old ones.
    2023-05-04|It was signed on the 4th of May 2023 in Leeds.
    2023-05-04|Signed this 4th day of May, 2023, by both of us.
    2023-09-04|Posted Sept. 4 2023 by the night shift.
    2023-09-04|Posted 04 SEP 2023 12:30
    2023-05-22|The market opens on 22nd May 2023.
    2023-05-01|Since 1st of May of 2023 the gate stays shut.
    2023-05-03|May the 3rd, 2023, was a wet day.
    2023-05-06|The fair runs 4-6 May 2023.
    2023-05-04|Revision 04-May-2023 of the manual
    2023-12-31|DECEMBER 31, 2023
    2019-01-02 2021-03-04|In force from January 2, 2019 until March 4, 2021.
    1776-07-04|A copy of the paper of July 4, 1776 hangs there.
    2023-05-04|2023 May 4: nothing to report.
    2024-05-04|Copyright 2023 May 4, 2024
    2023-05|Version of May 2023
    2023-05|Prices as of May, 2023.
    2023-11|(Nov. 2023)
    |You may 2000 times ask.
    |We may meet on 4 May, or in June.
    |He came on the 31 February 2023.
    |February 30, 2023 does not exist.
    |Monday, 4 May
    |Yesterday, three days ago, last year.
    |The year 2023 was good; 2024 was not.
    |20XX-05-04 is not filled in.
    2023-05-04|Backup of 2023-05-04 kept.
    2023-05-04|Logged at 2023-05-04T09:30:00Z.
    2023-05-04|See /news/2023/05/04/story.html
    2023-05-04|(2023.05.04)
    |Month 13: 2023-13-04
    |2023-02-30 is refused.
    2024-02-29|A leap day: 2024-02-29.
    |No leap day: 2023-02-29.
    2023-04-03/2023-03-04|Changed 03/04/2023.
    2023-08-26|Changed 26/08/2023.
    2023-08-26|Changed 08/26/2023.
    2023-08-08|Changed 08/08/2023.
    2023-08-26 2023-04-03|Changed 26/08/2023 and 03/04/2023.
    2023-08-26 2023-03-04|Changed 08/26/2023 and 03/04/2023.
    2023-08-26 2023-04-03/2023-03-04|Changed 26/08/2023 and 03-04-2023.
    2023-08-26 2023-08-26 2023-04-03/2023-03-04|From 26/08/2023, 08/26/2023, 03/04/2023.
    2023-04-03|Stand: 03.04.2023
    2023-04-13|Stand: 13.4.2023.
    2023-04-03 2023-08-26|03.04.2023 und 26.08.2023
    2023-05-04 2023-05-13 2023-05-04|Valid 04 / 05 / 2023 and 13 / 05 / 2023? No: 2023/05/04.
    |Version 3.14.15 of the program
    |v1.2.2023 is a build
    |Server 10.12.2023.4 answers
    |Host 192.168.1.20 is down
    |Call 030-12-2023-55 now
    |Call +49 30 2023 0504
    |tel. 555-01-2023-9
    |It costs $12.50 and 20.23 euros.
    |Chapter 4.5.6 and figure 12.3
    |Directive 95/46/EC and Regulation 2016/679
    |see § 12 (3) 2 and Article 6(1)(f)
    |a score of 3-2-2023456
    |pages 04/05 of 2023
    |ratio 1/2/3
    |Order 12-2023-05
    |ISBN 978-3-16-148410-0
    |Room 20230504 is locked
    |In March there were 2000 of us.
    2018-08-14|Law No. 13,709 of 14 August 2018 applies.
    |#12/05/2023x and a12/05/2023
    |The years 2019-2023, 12 May
    2023-05-04|本协议于2023年5月4日生效。
    2023-05-04|发布时间：２０２３年５月４日
    2023-05-04|二〇二三年五月四日
    2023-05-04|二零二三年五月四日于杭州
    2023-12-31|二〇二三年十二月三十一日
    2023-10-20|二〇二三年十月二十日
    2023-11-21|自二○二三年十一月廿一日起
    2023-05-04|更新于 2023 年 5 月 4 日
    2023-05-04|2023年05月04號
    2023-05-04|截至2023年5月4号
    2023-05|2023年5月，我们修改了条款。
    2023-05|于二〇二三年五月公布
    |5月4日，天晴。
    |去年5月4日
    |20XX年X月X日
    |20**年5月4日
    |2023年X月X日
    |2023年5月X日
    |2023年X月4日
    |2023年13月4日
    |2023年2月31日
    |第2023号令
    |每年的五月
    |二三年五月四日
    1999-01-01 2018-10-26|1999年1月1日公布，根据2018年10月26日的决定修正
    2023-05-04|2023-05-04 发布
    2023-05-04|2023/5/4 星期四
    2013-05-04|民國102年5月4日
    2023-05-04|民国一百一十二年五月四日
    2023-05-04|令和5年5月4日施行
    2019-05-01|令和元年五月一日
    2019-04-30|平成31年4月30日まで
    1989-01-07|昭和六十四年一月七日
    2023-05-04|最終更新日：2023年5月4日
    |5年5月4日間
    2023-05-04|2023년 5월 4일 시행
    2023-05-04|2023년5월4일
    2023-05-04|시행일: 2023. 5. 4.
    2023-05|2023년 5월 개정
    |5월 4일에 만나요
    2023-05-04|Stand: 4. Mai 2023
    2023-03-04|Zuletzt geändert am 4. März 2023
    2023-12-01|gültig ab dem 01. Dezember 2023
    2023-01-04|Wien, am 4. Jänner 2023
    2023-05|Berlin, im Mai 2023
    |Am 4. Mai kommen wir.
    |im Jahr 2023 sagten sie 12 mal nein
    2023-05-04|Dernière mise à jour : 4 mai 2023
    2023-05-01|En vigueur au 1er mai 2023
    2022-08-06|le 6 août 2022
    2022-08-06|LE 6 AOÛT 2022
    2022-02-14|Fait à Lyon, le 14 févr. 2022
    1978-01-06|Loi n° 78-17 du 6 janvier 1978
    2020-10-13|Version du 13.10.2020
    2022-12|décembre 2022
    |le 4 mai, vers 20h23
    2023-05-04|Última actualización: 4 de mayo de 2023
    2023-05-04|a 4 de mayo del 2023
    2022-09-15|15 de setiembre de 2022
    2023-01|enero de 2023
    |el 4 de mayo de este año
    2023-05-04|Atualizado em 4 de maio de 2023
    2023-03-01|1º de março de 2023
    2023-10|outubro de 2023
    2023-05-04|Aggiornato al 4 maggio 2023
    2023-05-01|il 1° maggio 2023
    2023-05-04|Laatst bijgewerkt op 4 mei 2023
    2023-03-31|31 maart 2023
    2023-05-04|Senast ändrad den 4 maj 2023
    2023-08-06|6 augusti 2023
    2023-05-04|Opdateret den 4. maj 2023
    2023-12-24|24. desember 2023
    2023-05-04|Päivitetty 4. toukokuuta 2023
    2023-05-04|Päivitetty 4.5.2023
    2023-05-04|Obowiązuje od 4 maja 2023 r.
    2023-10-04|4 października 2023 roku
    2023-11-05|5 listopada 2023 r.
    2023-10-05|5. listopada 2023.
    2023-11-05|5. listopadu 2023
    2023-05-04|Účinné od 4. května 2023
    2023-05-04|Praha 4. 5. 2023
    2023-05-04|v Bratislave 4. mája 2023
    2023-05-04|Kelt: 2023. május 4.
    2023-05-04|Hatályos: 2023. 05. 04-től
    2023-05-04|Actualizat la 4 mai 2023
    2023-01-04|4 ianuarie 2023
    2023-05-04|Ažurirano 4. svibnja 2023.
    2023-05-04|Posodobljeno 4. maja 2023
    2023-08-04|4. avgust 2023
    2023-05-04|4 Mayıs 2023 tarihinde
    2023-09-04|4 Eylül 2023
    2023-05-04|Τελευταία ενημέρωση: 4 Μαΐου 2023
    2023-09-04|4 Σεπτεμβρίου 2023
    2023-05-04|Редакция от 4 мая 2023 г.
    2023-05-04|4 МАЯ 2023 ГОДА
    2023-05-04|от 04.05.2023г.
    2023-08|август 2023 г.
    2023-05-04|Оновлено 4 травня 2023 року
    2023-05-04|от 4 май 2023 г.
    2023-05-04|Actualitzat el 4 de maig de 2023
    2023-08-04|el 4 d'agost de 2023
    2023-05-04|Kehtib alates 4. maist? Ei: 4. mai 2023
    2023-05-04|2023 m. gegužės 4 d.
    2023-05-04|2023. gada 4. maijs
    2023-05-04|Diperbarui pada 4 Mei 2023
    2023-08-04|4 Agustus 2023
    2023-05-04|ngày 4 tháng 5 năm 2023
    2023-05-04|4 tháng 5, 2023
    2023-05-04|آخر تحديث 4 مايو 2023
    2023-05-04|עודכן ב 4 במאי 2023
    2023-05-04|4 मई 2023 को
    2023-05-04|4 พฤษภาคม 2566
    2023-05-04 2023-05-04|4.5.2023–4.5.2023
    2023-05-04|2023–05–04
    2023-05-04|2023／05／04
    2023-05-04 2023-06-04|4 May 2023, 4 June 2023
    2023-05-04|**May 4, 2023**
    2023-05-04|_Last updated: 4 May 2023._
    2023-05-04|(4 May 2023)
    2023-05-04|«4 мая 2023»
    2023-05-04|May 4,2023
    2023-05-04|4May2023
    2023-05-04|May 4 2023
    2023-05-06|Open May 4-6, 2023.
    2023-05-06|Open May 4 – 6, 2023.
    |In 2019, March 4 parades
    |10.0.0.2023 and 1.2.3.2023
    |Due 4/5/23
    |en mai 68
    |vers le 31 décembre
    2023-05-04|2023年5月4日至6月4日
    2023-05|2023年5月4-6日
    2023-05-04|backup-2023-05-04-02.log
    2023-05|Read rules 1, 2 and 4, May 2023.
    2023-05-04|the fourth of May 2023
    2023-05-04|٤ مايو ٢٠٢٣
    2018-05-25|Effective 05/25/2018 (was 25 days late)
    |The 12th man of 2023
    |Mars 2023 rover: no, Mars-2020
    2023-04-03|date: 03.04.2023;
    |12.2023.4
    |2023.13.04
    |0.5.2023
    |32 May 2023
    |00/00/2023
    2024-12-31|until Dec 31st, 2024.
    2023-05-04|4 may, 2023
    2023-05|1,204 May 2023 visitors
    """#
}
