/// Counts words of traditional text that hold a character into which simplified script merged several: 實干 for 實幹. A
/// table of single characters leaves them; nobody writes them.
enum MergedForms {
  private static let words: Set<UInt64> = {
    let list = """
      實干 苦干 干部 干勁 骨干 主干 才干 干活 干事 以后 今后 后來 最后 之后 落后 前后 背后 然后 先后 后續 后臺 幕后 這里 那里 里面 心里 村里 縣里 夜里 手里 \
      家里 頭發 復雜 關系 聯系 制造 准備 標准 准確 精准 范圍 規范 模范 示范 防范 奮斗 戰斗 斗爭 由于 關于 對于 至于 位于 \
      在于 終于 屬于 特征 征求 征收 象征 旅游 游客 其余 業余 采取 采訪 采購 開采 開辟 朴素 自愿 愿意 志愿 愿望 建筑 放松 \
      輕松 沖擊 鐘表
      """
    return Set(
      list.split(separator: " ").compactMap { word in
        let scalars = Array(word.unicodeScalars)
        return scalars.count == 2 ? key(scalars[0], scalars[1]) : nil
      }
    )
  }()

  static func count(_ page: WitnessPage) -> Int {
    var count = 0
    var position = 0
    var previous: Unicode.Scalar = " "
    while let scalar = page.scalar(at: position) {
      if scalar.length == 3, words.contains(key(previous, scalar.value)) { count += 1 }
      previous = scalar.value
      position += scalar.length
    }
    return count
  }

  private static func key(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> UInt64 {
    UInt64(first.value) << 32 | UInt64(second.value)
  }
}
