package import Diagnostics

/// What silence on a field means to one rule, where that differs from the schema.
package struct SilenceOverride: Hashable, Sendable {
  /// The field as the rule's expressions name it: `measure.remedy.suspensive`.
  package let path: String
  package let pathSpan: SourceSpan
  package let silence: SilenceMeaning
  /// Why the schema's answer does not serve this rule.
  package let reason: String?

  package init(path: String, pathSpan: SourceSpan, silence: SilenceMeaning, reason: String?) {
    self.path = path
    self.pathSpan = pathSpan
    self.silence = silence
    self.reason = reason
  }
}
