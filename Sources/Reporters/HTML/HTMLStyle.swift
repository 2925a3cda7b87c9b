/// How the page looks: on a screen, on a phone, on paper, by day and by night.
enum HTMLStyle {
  /// Fonts of the system, colours with a contrast of 4.5 and more, nothing that has to be loaded.
  static let sheet = """
    :root {
      color-scheme: light dark;
      --paper: #ffffff; --ink: #1d2125; --quiet: #565e66; --line: #d9dde1; --panel: #f5f6f7;
      --link: #1f4e8c; --mark: #fff1b8; --mark-ink: #1d2125;
      --fails: #9c1c2e; --soft: #563d82; --open: #7a4a05; --kept: #1c6237; --waived: #41505f; --fault: #7d1460;
      --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Sitka Text", Cambria, Georgia, "Liberation Serif", serif;
      --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
      --mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #16191c; --ink: #e4e7ea; --quiet: #a5adb5; --line: #353b41; --panel: #1f2327;
        --link: #9cc1f5; --mark: #574710; --mark-ink: #fff6d6;
        --fails: #ff9da9; --soft: #cdb8f2; --open: #f0be70; --kept: #8fd3a6; --waived: #b9c5d1; --fault: #f3a3da;
      }
    }
    *, *::before, *::after { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 var(--serif); overflow-wrap: break-word; padding: 0 0 4rem; }
    .page { max-width: 61rem; margin: 0 auto; padding: 0 1.5rem; }
    header.page { padding-top: 4rem; }
    article.proposal { border-top: 3px double var(--line); margin-top: 4rem; }
    h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; font-weight: 600; }
    h1 { font-size: clamp(1.75rem, 1.2rem + 2.4vw, 2.5rem); letter-spacing: -0.01em; margin: 0 0 1rem; }
    h2 { font-size: 1.5rem; margin: 4.5rem 0 1.25rem; }
    h3, h4 { font-size: 1.1875rem; margin: 0; }
    h3.small, h4.small { font: 600 0.8125rem/1.4 var(--sans); color: var(--quiet); margin: 1.75rem 0 0.5rem; }
    article.proposal h2 { font-size: 2rem; margin-top: 0; }
    article.proposal h3 { font-size: 1.4rem; margin: 3.5rem 0 1rem; }
    article.proposal .card h4 { margin: 0; }
    p { margin: 0 0 0.75rem; }
    a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
    a:hover { text-decoration-thickness: 2px; }
    :focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
    code, pre { font: 0.875em/1.5 var(--mono); overflow-wrap: anywhere; }
    cite { font-style: normal; }
    .quiet { color: var(--quiet); }
    .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .shapes { position: absolute; }
    .skip { position: absolute; left: -100rem; background: var(--paper); padding: 0.75rem 1rem; font-family: var(--sans); }
    .skip:focus { left: 0.5rem; top: 0.5rem; z-index: 2; }

    .eyebrow, .label { font: 600 0.8125rem/1.4 var(--sans); color: var(--quiet); margin: 0 0 0.75rem; }
    .meta { font: 0.875rem/1.6 var(--sans); color: var(--quiet); max-width: 42rem; }
    .meta strong { color: var(--ink); }
    .lead { font-size: 1.25rem; line-height: 1.5; margin: 1.75rem 0; max-width: 42rem; text-wrap: pretty; }
    .counts { display: flex; flex-wrap: wrap; gap: 1.25rem 3.5rem; padding: 1.25rem 0; border-block: 1px solid var(--line); font-family: var(--sans); }
    .counts .label { margin-bottom: 0.25rem; }
    .counts ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1.75rem; }
    .counts li { display: flex; align-items: baseline; gap: 0.45rem; }
    .number { font-size: 1.75rem; font-weight: 600; font-variant-numeric: tabular-nums; }
    .contents { margin: 1.5rem 0 0; font: 0.9375rem/1.5 var(--sans); }
    .contents ul { list-style: none; margin: 0; padding: 0; columns: 2 18rem; column-gap: 2.5rem; }
    .contents li { padding: 0.2rem 0; break-inside: avoid; }
    .proposals { padding-left: 1.5rem; }
    .proposals li { margin-bottom: 0.75rem; }

    .v { display: inline-flex; align-items: center; gap: 0.4em; font: 600 0.8125rem/1.3 var(--sans); white-space: nowrap; color: var(--waived); }
    .shape { width: 1.15em; height: 1.15em; flex: none; color: inherit; }
    .line { fill: none; stroke: currentColor; stroke-width: 1.5; stroke-linecap: round; stroke-linejoin: round; }
    .hole { fill: none; stroke: var(--paper); stroke-width: 1.8; stroke-linecap: round; stroke-linejoin: round; }
    .dot { fill: var(--paper); }
    .v-fails { color: var(--fails); } .v-open { color: var(--open); } .v-kept { color: var(--kept); } .v-fault { color: var(--fault); }
    .v-notMet, .v-openCommitment, .v-met { color: var(--soft); } .v-notApplicable { color: var(--quiet); }
    .c-fails { --tone: var(--fails); } .c-open { --tone: var(--open); } .c-kept { --tone: var(--kept); } .c-fault { --tone: var(--fault); }
    .c-notMet, .c-openCommitment, .c-met { --tone: var(--soft); } .c-waived, .c-known { --tone: var(--waived); }

    .legend { display: flex; flex-wrap: wrap; gap: 0.35rem 1.5rem; }
    .legend .v { font-weight: 400; white-space: normal; }
    .scroll { position: relative; overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; margin-bottom: 1rem; }
    .matrix { border-collapse: separate; border-spacing: 0; width: 100%; font: 0.875rem/1.4 var(--sans); }
    .matrix th { text-align: left; font-weight: 400; }
    .matrix th, .matrix td { padding: 0.4rem 0.75rem; border-bottom: 1px solid var(--line); vertical-align: top; }
    .matrix tbody:last-child tr:last-child > * { border-bottom: 0; }
    .matrix thead th { font-weight: 600; vertical-align: bottom; background: var(--panel); }
    .matrix thead .part { font-weight: 400; color: var(--quiet); min-width: 6.5rem; }
    .matrix .first, .matrix .state { border-left: 1px solid var(--line); }
    .matrix .theme th { font-weight: 600; padding-top: 1.1rem; background: var(--paper); }
    .matrix .theme span { position: sticky; left: 0.75rem; }
    .matrix tbody th[scope="row"], .matrix thead tr:first-child th:first-child { position: sticky; left: 0; z-index: 1; min-width: 15rem; max-width: 26rem; }
    .matrix tbody th[scope="row"] { background: var(--paper); }
    .matrix td a { display: block; text-decoration: none; padding: 0.1rem 0; }
    .matrix td a:hover .v { text-decoration: underline; }
    .matrix td[class*="c-"] { background: color-mix(in srgb, var(--tone) 7%, var(--paper)); }

    .card { border: 1px solid var(--line); border-left: 4px solid var(--tone, var(--line)); border-radius: 6px; padding: 1.5rem 1.75rem 1rem; margin: 0 0 1.5rem; }
    .card > header { margin-bottom: 1.25rem; }
    .card > header .v { margin-bottom: 0.4rem; font-size: 0.875rem; }
    .who { font: 0.9375rem/1.5 var(--sans); margin: 0.35rem 0 0; }
    .rows { display: grid; grid-template-columns: 7rem minmax(0, 1fr); gap: 0.9rem 1.5rem; margin: 0; }
    .rows dt { font: 600 0.8125rem/1.6 var(--sans); color: var(--quiet); padding-top: 0.15rem; }
    .rows dd { margin: 0; min-width: 0; }
    .rows dd > :last-child, .fact > :last-child { margin-bottom: 0; }
    .law, .asked, .needs, .plain { list-style: none; margin: 0 0 0.75rem; padding: 0; }
    dd .label { margin: 0 0 0.3rem; }
    .law li { margin-bottom: 0.6rem; } .asked li { margin-bottom: 0.35rem; } .plain li { margin-bottom: 0.6rem; }
    .law .status { display: block; color: var(--quiet); font-size: 0.9375rem; }
    .ref { font: 0.75rem/1 var(--sans); white-space: nowrap; text-decoration: none; }
    .ref:hover { text-decoration: underline; }
    .fact { margin-bottom: 1rem; }
    .fact p { margin-bottom: 0.4rem; }
    .quote { margin: 0; }
    .quote pre { margin: 0; padding: 0.6rem 0.75rem; background: var(--panel); border-radius: 4px; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; direction: ltr; }
    .quote .line { stroke: none; display: block; padding-left: 3.25rem; text-indent: -3.25rem; }
    .quote .n { display: inline-block; width: 2.5rem; margin-right: 0.75rem; text-indent: 0; text-align: right; color: var(--quiet); user-select: none; }
    .quote mark { background: var(--mark); color: var(--mark-ink); padding: 0.1em 0.15em; border-radius: 2px; text-decoration: underline; text-underline-offset: 0.2em; }
    .quote figcaption, .place { font: 0.8125rem/1.5 var(--sans); color: var(--quiet); }
    .quote figcaption { margin-top: 0.25rem; }
    details { margin-top: 1rem; }
    summary { font: 0.875rem/1.5 var(--sans); color: var(--link); cursor: pointer; width: fit-content; padding: 0.2rem 0; }
    details > :not(summary) { margin-top: 0.9rem; }
    .tree { list-style: none; margin: 0; padding-left: 1rem; border-left: 1px solid var(--line); }
    details > .tree { padding-left: 0; border-left: 0; }
    .tree li { margin: 0.4rem 0; }
    .tree .aside { color: var(--quiet); }
    .tree .value { font: 600 0.875rem/1.4 var(--sans); }
    .tree .place code { font-size: inherit; }
    .tree .cel { display: block; color: var(--quiet); }
    .rule { font: 0.8125rem/1.5 var(--sans); color: var(--quiet); margin: 1.25rem 0 0; }
    .questions, .sources { padding-left: 2.25rem; margin: 0 0 1rem; }
    .questions li { margin-bottom: 1.1rem; } .sources li { margin-bottom: 0.5rem; }
    .questions li::marker, .sources li::marker { font-family: var(--sans); font-size: 0.875rem; color: var(--quiet); font-variant-numeric: tabular-nums; }
    .questions p { margin: 0; }
    .questions .quiet { font: 0.875rem/1.5 var(--sans); }
    .sources { font-size: 1rem; line-height: 1.5; }
    .receipt { font-size: 0.9375rem; grid-template-columns: 11rem minmax(0, 1fr); gap: 0.4rem 1.5rem; }
    .receipt dd { font-family: var(--sans); }
    footer.page { border-top: 1px solid var(--line); margin-top: 4rem; padding-top: 1.5rem; font: 0.875rem/1.6 var(--sans); }
    footer.page p { max-width: 42rem; }

    @media (max-width: 40rem) {
      body { font-size: 1rem; }
      .page { padding-inline: 1rem; }
      header.page { padding-top: 2rem; }
      h2 { margin-top: 3.25rem; }
      .rows, .receipt { grid-template-columns: minmax(0, 1fr); gap: 0.15rem; }
      .rows dd { margin-bottom: 0.9rem; }
      .card { padding: 1.15rem 1.1rem 0.75rem; }
      .counts { gap: 1rem; }
      .matrix tbody th[scope="row"], .matrix thead tr:first-child th:first-child { min-width: 9.5rem; max-width: 11rem; }
      .matrix th, .matrix td { padding: 0.45rem 0.55rem; }
    }
    @media screen {
      /* What is far from the window is laid out when it comes near: long reports open at once. */
      article.proposal > section { content-visibility: auto; contain-intrinsic-size: auto 60rem; }
    }
    @media print {
      :root { --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --panel: #f4f4f4; --link: #000; --mark: #eee; --mark-ink: #000;
        --fails: #8a1526; --soft: #4b3573; --open: #6b4000; --kept: #14522c; --waived: #333; --fault: #6b0f52; color-scheme: light; }
      @page { margin: 18mm 16mm; }
      html { font-size: 9pt; }
      body { line-height: 1.4; padding: 0; }
      .page { max-width: none; padding: 0; }
      header.page { padding-top: 0; }
      .skip, .contents { display: none; }
      h2 { margin-top: 2rem; }
      h2, h3, h4, .card > header, dt, dd .label { break-after: avoid; }
      .card > header { break-inside: avoid; }
      .rows { grid-template-columns: 6.5rem minmax(0, 1fr); gap: 0.5rem 1rem; }
      .receipt { grid-template-columns: 11rem minmax(0, 1fr); }
      p, .law li, .plain li, .questions li, .sources li { margin-bottom: 0.4rem; }
      .fact { margin-bottom: 0.6rem; }
      .fact p { margin-bottom: 0.2rem; }
      .quote pre { padding: 0.15rem 0.6rem; }
      .quote figcaption { margin-top: 0; }
      .rule { margin-top: 0.6rem; }
      .fact, .quote, .law li, .questions li, .sources li, .matrix tr { break-inside: avoid; }
      .card { padding: 0.8rem 1.1rem 0.5rem; margin-bottom: 1rem; }
      .card > header { margin-bottom: 0.6rem; }
      .scroll { position: static; overflow: visible; border: 0; }
      .matrix thead { display: table-header-group; }
      .matrix tbody th[scope="row"], .matrix thead tr:first-child th:first-child { position: static; min-width: 0; }
      .matrix th, .matrix td { padding: 0.15rem 0.4rem; }
      .matrix .theme th { padding-top: 0.6rem; }
      .matrix td a { padding: 0; }
      .matrix thead .part { min-width: 0; }
      a { text-decoration: none; }
      /* What is folded stays away: whoever wants it on paper unfolds it first. */
      details:not([open]):not(.told) { display: none; }
      summary { color: var(--quiet); list-style: none; }
      * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
    }

    """
}
