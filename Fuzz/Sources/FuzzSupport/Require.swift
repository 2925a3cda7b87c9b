internal import Glibc

/// Ends the run with a sentence if what must always hold does not; libFuzzer then keeps the input.
package func require(_ holds: Bool, _ sentence: @autoclosure () -> String) {
  if holds { return }
  // Said first: an optimised build traps without its message.
  print(sentence())
  fflush(nil)
  preconditionFailure(sentence())
}
