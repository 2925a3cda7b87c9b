import Authoring
import CEL
import Diagnostics
import Documents
import Engine
import Findings
import Law
import Rules

/// Every code a message of this program can have.
enum DiagnosticCatalogue {
  /// All codes, room by room.
  static let codes: [DiagnosticCode] =
    DocumentDiagnostics.all + SyntaxDiagnostics.all + CheckDiagnostics.all
    + DataDiagnostics.all
    + LawDiagnostics.all + SchemaDiagnostics.all + RuleDiagnostics.all + ProposalDiagnostics.all
    + PackDiagnostics.all + CompileDiagnostics.all + AuthoringDiagnostics.all + LintDiagnostics.all
    + DutyDiagnostics.all + CorpusDiagnostics.all
    + WaiverDiagnostics.all + BaselineDiagnostics.all + ConfigurationDiagnostics.all
    + PackSourceDiagnostics.all + CommandDiagnostics.all
}
