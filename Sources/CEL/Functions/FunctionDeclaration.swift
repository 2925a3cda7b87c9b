/// The arguments of a call, the receiver of a member function first.
package struct Arguments {
  private let base: UnsafePointer<Value>
  package let count: Int

  init(_ base: UnsafePointer<Value>, count: Int) {
    self.base = base
    self.count = count
  }

  package subscript(index: Int) -> Value { base[index] }

  /// All of them; the memory holds until the call returns.
  var all: UnsafeBufferPointer<Value> { UnsafeBufferPointer(start: base, count: count) }
}

/// What a function does: arguments of the declared types to a result, in the same store.
///
/// A failure is an error value. An answer that cannot be known is an unknown, whose attributes are the host's.
package typealias FunctionImplementation = @Sendable (Arguments, ValueStore) -> Value

/// A function: what it takes, what it says, how it is used and what it does.
package struct FunctionDeclaration: Sendable {
  /// A use of the function and the literal form of what comes out; documentation and test at once.
  package struct Example: Sendable {
    package let expression: String
    /// In the form of ``ValueStore/text(of:)``, or `error: ` and the message.
    package let result: String

    package init(_ expression: String, _ result: String) {
      self.expression = expression
      self.result = result
    }
  }

  package let signature: FunctionSignature
  /// One or two sentences on what it gives.
  package let doc: String
  /// When it fails for arguments of the declared types, in a sentence; empty if it never does.
  package let errors: String
  package let examples: [Example]
  /// Whether the result depends on the arguments alone, so that calls with constants can be made once.
  package let isPure: Bool
  /// `nil` for operators, which the planner turns into operations of their own.
  package let implementation: FunctionImplementation?

  /// A function; the implementation is called for every overload and tells them apart by its arguments.
  package init(
    _ name: String, overloads: [Overload], doc: String, errors: String = "",
    examples: [Example] = [], isPure: Bool = true, implementation: FunctionImplementation? = nil
  ) {
    signature = FunctionSignature(name: name, overloads: overloads)
    self.doc = doc
    self.errors = errors
    self.examples = examples
    self.isPure = isPure
    self.implementation = implementation
  }
}
