/// Memory that grows at its end and shrinks back, for elements that are plain bits.
///
/// Unlike an array it neither counts references nor checks bounds: the evaluator reads it on every step.
/// A pointer into it holds until the next element is added.
struct GrowableBuffer<Element: BitwiseCopyable>: ~Copyable {
  private(set) var base: UnsafeMutablePointer<Element>
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int) {
    self.capacity = max(capacity, 16)
    base = UnsafeMutablePointer<Element>.allocate(capacity: self.capacity)
  }

  /// A buffer that holds a copy of the elements.
  init(_ elements: [Element]) {
    self.init(capacity: elements.count)
    elements.withUnsafeBufferPointer { source in
      if let first = source.baseAddress { append(from: first, count: source.count) }
    }
  }

  deinit { base.deallocate() }

  subscript(index: Int) -> Element {
    get { base[index] }
    set { base[index] = newValue }
  }

  mutating func append(_ element: Element) {
    if count == capacity { grow(to: count + 1) }
    (base + count).initialize(to: element)
    count += 1
  }

  /// Adds room for elements, which the caller must set.
  mutating func reserve(_ more: Int) -> UnsafeMutablePointer<Element> {
    if count + more > capacity { grow(to: count + more) }
    defer { count += more }
    return base + count
  }

  /// Adds the elements; they may lie within this buffer.
  mutating func append(from source: UnsafePointer<Element>, count more: Int) {
    if count + more > capacity {
      let isWithin = source >= UnsafePointer(base) && source < UnsafePointer(base + count)
      let distance = source - UnsafePointer(base)
      grow(to: count + more)
      let place = isWithin ? UnsafePointer(base) + distance : source
      (base + count).update(from: place, count: more)
    } else {
      (base + count).update(from: source, count: more)
    }
    count += more
  }

  /// Forgets the elements from `newCount` on.
  mutating func truncate(to newCount: Int) {
    precondition(newCount <= count, "a buffer can only be cut back to what it held")
    count = newCount
  }

  /// Forgets the last elements; for stacks.
  mutating func drop(_ elements: Int) { count &-= elements }

  @inline(never)
  private mutating func grow(to needed: Int) {
    let newCapacity = max(needed, capacity * 2)
    let newBase = UnsafeMutablePointer<Element>.allocate(capacity: newCapacity)
    newBase.update(from: base, count: count)
    base.deallocate()
    base = newBase
    capacity = newCapacity
  }
}
