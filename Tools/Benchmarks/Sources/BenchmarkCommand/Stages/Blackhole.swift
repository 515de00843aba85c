/// Keeps the compiler from leaving out work whose result nobody needs.
enum Blackhole {
  @inline(never)
  static func take<Value>(_ value: Value) {}
}
