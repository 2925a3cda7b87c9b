/// Proposals that tests of several rooms judge.
package enum SampleProposal {
  /// The Netherlands and Uganda, of whom nobody is said to transfer or to detain.
  package static let unnamedState = """
    proposal: {id: hub, title: A transit hub, status: proposed, date: 2025-09-25, text: available}
    parties:
      - {state: NLD, roles: [sending]}
      - {state: UGA, roles: [receiving]}
    populations:
      - {id: rejected, description: Rejected applicants, protection_needs_possible: yes}
    measures:
      - id: hub
        title: Rejected applicants are moved to a hub
        type: transfer
        populations: [rejected]
        detention: {used: yes}
    """
}
