package struct CalendarDate: Hashable, Sendable { package init?(_ text: String) { return nil } 
 package var year: Int { 0 }; package var month: Int { 0 }; package var day: Int { 0 } }
package enum Force: String, Hashable, Sendable, Comparable { case guidance, commitment, customary, binding
  package static func < (a: Self, b: Self) -> Bool { false } }
package struct BindingStatus: Hashable, Sendable {}
package struct LawRegistry: Sendable {}
