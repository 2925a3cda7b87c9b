import ArgumentParser
import Law

/// By whose day's law is judged.
struct DayOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Judge by the law of this day, as 2026-01-31, not that of the proposal’s date.",
      valueName: "day"))
  var asOf: CalendarDate?
}
