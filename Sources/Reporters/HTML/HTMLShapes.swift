/// The marks of verdicts: a shape each, so that colour says nothing that shape and word do not.
enum HTMLShapes {
  /// The shapes, to be drawn by reference; the page shows nothing of this itself.
  static let definitions = """
    <svg width="0" height="0" class="shapes" aria-hidden="true" focusable="false">
    <symbol id="s-fails" viewBox="0 0 16 16"><path fill="currentColor" d="M5 1h6l4 4v6l-4 4H5l-4-4V5z"/><path class="hole" d="M5.3 5.3l5.4 5.4M10.7 5.3l-5.4 5.4"/></symbol>
    <symbol id="s-notMet" viewBox="0 0 16 16"><path class="line" d="M8 1.4L14.6 8 8 14.6 1.4 8z"/><path class="line" d="M5.9 5.9l4.2 4.2M10.1 5.9l-4.2 4.2"/></symbol>
    <symbol id="s-open" viewBox="0 0 16 16"><circle class="line" cx="8" cy="8" r="6.6"/><path class="line" d="M6 6.3a2 2 0 1 1 2.9 1.8c-.6.3-.9.6-.9 1.3"/><circle fill="currentColor" cx="8" cy="11.7" r=".9"/></symbol>
    <symbol id="s-openCommitment" viewBox="0 0 16 16"><path class="line" d="M8 1.4L14.6 8 8 14.6 1.4 8z"/><path class="line" d="M6.6 6.4a1.5 1.5 0 1 1 2.1 1.4c-.5.2-.7.5-.7 1"/><circle fill="currentColor" cx="8" cy="10.9" r=".8"/></symbol>
    <symbol id="s-kept" viewBox="0 0 16 16"><circle fill="currentColor" cx="8" cy="8" r="7.2"/><path class="hole" d="M4.8 8.3l2.2 2.2 4.3-4.6"/></symbol>
    <symbol id="s-met" viewBox="0 0 16 16"><path class="line" d="M8 1.4L14.6 8 8 14.6 1.4 8z"/><path class="line" d="M5.6 8.1l1.7 1.7 3.1-3.4"/></symbol>
    <symbol id="s-waived" viewBox="0 0 16 16"><circle class="line" cx="8" cy="8" r="6.6"/><path fill="currentColor" d="M8 1.4a6.6 6.6 0 0 0 0 13.2z"/></symbol>
    <symbol id="s-known" viewBox="0 0 16 16"><path class="line" d="M3 1.8h10v12.4L8 10.6l-5 3.6z"/></symbol>
    <symbol id="s-notApplicable" viewBox="0 0 16 16"><path class="line" d="M3.5 8h9"/></symbol>
    <symbol id="s-fault" viewBox="0 0 16 16"><path fill="currentColor" d="M8 1l7.4 13.5H.6z"/><path class="hole" d="M8 6v4"/><circle class="dot" cx="8" cy="12.2" r=".9"/></symbol>
    </svg>

    """

  /// The verdict in a shape and a word.
  static func write(_ standing: Standing, word: String? = nil, to html: inout HTMLWriter) {
    html.element("span", ["class": "v v-\(standing.rawValue)"]) { html in
      html.element("svg", ["class": "shape", "aria-hidden": "true", "focusable": "false"]) { html in
        html.addRaw("<use href=\"#s-\(standing.rawValue)\"/>")
      }
      html.add(word ?? Wording.capitalised(standing.word))
    }
  }
}
