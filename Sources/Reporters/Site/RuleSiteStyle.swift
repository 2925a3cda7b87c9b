/// What the pages of rules need beside the style of reports.
enum RuleSiteStyle {
  static let sheet = """

    .site .top { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; padding-top: 1.25rem; font: 0.9375rem/1.5 var(--sans); }
    .site .top + header.page { padding-top: 2.25rem; }
    .site h2 { margin-top: 3rem; }
    .rules .status { display: block; color: var(--quiet); font: 0.8125rem/1.5 var(--sans); }
    .prose { list-style: disc; margin: 0.25rem 0 0.5rem; padding-left: 1.25rem; }
    .prose li { margin: 0.2rem 0; }
    .join { font: 600 0.8125rem/1.5 var(--sans); color: var(--quiet); }
    .alone { margin: 0.25rem 0 0.35rem; } .prose { list-style: disc; } .join.alone { margin-bottom: 0; }
    .site details { margin-top: 0.35rem; margin-bottom: 0.75rem; }
    .cel { display: block; margin: 0.35rem 0 0; padding: 0.5rem 0.75rem; background: var(--panel); border-radius: 4px; white-space: pre-wrap; }
    .steps { padding-left: 1.5rem; } .steps > li { margin-bottom: 1.25rem; }
    .steps > li > p { margin-bottom: 0.35rem; }
    .cases { border-collapse: collapse; width: 100%; font: 0.9375rem/1.5 var(--sans); }
    .cases th, .cases td { text-align: left; vertical-align: top; padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid var(--line); font-weight: 400; }
    .cases thead th { font-weight: 600; color: var(--quiet); font-size: 0.8125rem; }
    .cases td { white-space: nowrap; }
    @media (max-width: 40rem) { .cases td { white-space: normal; } .site h2 { margin-top: 2.25rem; } }
    @media print { .site .top, .skip { display: none; } .site details > summary { display: none; } .site details::details-content { content-visibility: visible; display: block; } }

    """
}
