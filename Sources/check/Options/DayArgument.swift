import ArgumentParser
import Law

extension CalendarDate: ExpressibleByArgument {
  /// A day as `2018-09-12`.
  public init?(argument: String) { self.init(argument) }
}
