import Findings
import Law
import Rules

/// The picture at the head of a report: duties down, States and the parts of the proposal across.
struct DutyMatrix {
  /// A State, with the parts of the proposal in which its duties are judged.
  struct Bearer {
    /// `nil`: whoever acts.
    let code: String?
    let columns: [Column]
  }

  /// One part of the proposal.
  struct Column: Hashable {
    let bearer: String?
    /// Empty for the proposal as a whole.
    let part: String
  }

  /// One duty.
  struct Row {
    let rule: Finding.RuleReference
    /// What it comes to in each column, in their order: what matters most first; empty where it does not apply.
    let cells: [[Cell]]

    var rank: Int { cells.flatMap(\.self).map(\.standing.rank).min() ?? .max }
  }

  /// What a duty comes to, and the number of the card that says why.
  struct Cell: Hashable {
    let standing: Standing
    let card: Int
  }

  /// Duties of one kind.
  struct Theme {
    let title: String
    let rows: [Row]
  }

  let bearers: [Bearer]
  let themes: [Theme]
  /// How many duties apply to nothing here and have no row.
  let idle: Int

  var columns: [Column] { bearers.flatMap(\.columns) }

  /// The matrix over cards that are numbered from 0.
  init(_ cards: [FindingGroup]) {
    var cells: [String: [Column: Set<Cell>]] = [:]
    var rules: [String: Finding.RuleReference] = [:]
    var columns: [Column] = []
    for (number, card) in cards.enumerated() {
      for finding in card.findings {
        rules[finding.rule.id] = finding.rule
        let standing = Standing(finding)
        guard standing != .notApplicable else { continue }
        let subject = finding.subject
        let column = Column(
          bearer: finding.bearer, part: subject.measure ?? subject.fundingLine ?? "")
        if !columns.contains(column) { columns.append(column) }
        cells[finding.rule.id, default: [:]][column, default: []].insert(
          Cell(standing: standing, card: number))
      }
    }
    let codes = columns.map(\.bearer).reduce(into: [String?]()) { codes, code in
      if !codes.contains(code) { codes.append(code) }
    }
    // What is worst stands first, so that it is seen also where the table is wider than the screen.
    func rank(_ columns: [Column]) -> Int {
      cells.values.flatMap { row in columns.flatMap { row[$0] ?? [] } }.map(\.standing.rank).min()
        ?? .max
    }
    bearers = codes.map { code in
      let own = columns.filter { $0.bearer == code }
      return Bearer(
        code: code,
        columns: own.sorted { (rank([$0]), $0.part) < (rank([$1]), $1.part) })
    }.sorted {
      ($0.code == nil ? 1 : 0, rank($0.columns), $0.code ?? "")
        < ($1.code == nil ? 1 : 0, rank($1.columns), $1.code ?? "")
    }
    let order = bearers.flatMap(\.columns)
    let rows = cells.compactMap { id, cells in
      rules[id].map { rule in
        Row(
          rule: rule,
          cells: order.map { column in
            var seen: Set<Standing> = []
            return (cells[column] ?? []).sorted {
              ($0.standing.rank, $0.card) < ($1.standing.rank, $1.card)
            }.filter { seen.insert($0.standing).inserted }
          })
      }
    }
    idle = rules.count - rows.count
    let byTheme = Dictionary(grouping: rows) { String($0.rule.id.prefix { $0 != "/" }) }
    themes = byTheme.map { theme, rows in
      Theme(
        title: Wording.capitalised(theme),
        rows: rows.sorted {
          ($0.rank, -$0.rule.severity.rank, $0.rule.id)
            < ($1.rank, -$1.rule.severity.rank, $1.rule.id)
        })
    }.sorted {
      ($0.rows.map(\.rank).min() ?? 0, $0.title) < ($1.rows.map(\.rank).min() ?? 0, $1.title)
    }
  }
}
