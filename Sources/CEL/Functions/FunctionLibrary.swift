/// The functions of the CEL specification and its extensions: a new family adds a file and a line here.
package enum FunctionLibrary {
  package static let all: [FunctionDeclaration] = []
}
