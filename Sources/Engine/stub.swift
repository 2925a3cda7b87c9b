import CEL
import Law
import Rules
import Diagnostics
import Documents
package struct BindingStatus: Hashable, Sendable { var reasons: [String] = []; var reservations: [String] = []; var force: Force?; }
extension LawRegistry { func status(of: Citation, for: State, on: CalendarDate) -> BindingStatus { .init() }
 func nominalForce(of: Citation) -> Force? { nil } }
extension BindingStatus { var standing: CitationStanding { .none }; var isBinding: Bool { false }; var isOpen: Bool { false } }
extension Node { func insertionPoint(for: DocumentPath, in: SourceFile) -> (offset: Int, text: String)? { nil } }
struct Pack { var id: String; var title: String; var version: String; var schema: ProposalSchema; var definitions: [SharedDefinition]; var rules: RuleSet; var law: LawRegistry }
