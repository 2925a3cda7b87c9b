import Glibc
import Synchronization

/// Does the same to many things on several threads.
enum Workers {
  /// How many threads this machine runs at once.
  static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

  /// What comes of each input, in the order of the inputs, whatever the number of threads.
  ///
  /// - Parameters:
  ///   - inputs: What is worked on.
  ///   - threads: How many threads work, this one among them.
  ///   - progress: Told how many are done, never twice at once.
  ///   - body: The work.
  /// - Returns: As many results as there are inputs.
  static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], threads: Int, progress: @escaping @Sendable (Int) -> Void,
    _ body: @escaping @Sendable (Int, Input) -> Output
  ) -> [Output] {
    guard threads > 1, inputs.count > 1 else {
      return inputs.enumerated().map { place, input in
        defer { progress(place + 1) }
        return body(place, input)
      }
    }
    let board = Board<Output>(inputs.count)
    let work: @Sendable () -> Void = {
      while let place = board.take() {
        let output = body(place, inputs[place])
        board.put(output, at: place, progress)
      }
    }
    let helpers = (1..<min(threads, inputs.count)).compactMap { _ in Thread(work) }
    work()
    for helper in helpers { helper.wait() }
    return board.outputs()
  }

  /// What is still to be done, and what was.
  private final class Board<Output: Sendable>: Sendable {
    private struct State {
      var next = 0
      var done = 0
      var outputs: [Output?]
    }

    private let state: Mutex<State>

    init(_ count: Int) { state = Mutex(State(outputs: Array(repeating: nil, count: count))) }

    /// The next place that nobody works on.
    func take() -> Int? {
      state.withLock { state in
        guard state.next < state.outputs.count else { return nil }
        state.next += 1
        return state.next - 1
      }
    }

    func put(_ output: Output, at place: Int, _ progress: (Int) -> Void) {
      state.withLock { state in
        state.outputs[place] = output
        state.done += 1
        progress(state.done)
      }
    }

    func outputs() -> [Output] { state.withLock { $0.outputs.compactMap(\.self) } }
  }

  /// A thread of the operating system.
  private struct Thread {
    private final class Body: Sendable {
      let run: @Sendable () -> Void
      init(_ run: @escaping @Sendable () -> Void) { self.run = run }
    }

    private let handle: pthread_t

    /// Starts it; `nil` if the system gives no more threads: then the others do its work.
    init?(_ run: @escaping @Sendable () -> Void) {
      var handle = pthread_t()
      let body = Unmanaged.passRetained(Body(run))
      let status = pthread_create(
        &handle, nil,
        { pointer in
          guard let pointer else { return nil }
          Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().run()
          return nil
        }, body.toOpaque())
      guard status == 0 else {
        body.release()
        return nil
      }
      self.handle = handle
    }

    func wait() { pthread_join(handle, nil) }
  }
}
