/// The folded tokens of a witness, by its index; called any number of times, from several tasks.
package typealias TokenSource = @Sendable (Int) -> ArraySlice<UInt32>
