import Rules

/// Writes a schema and how it is laid out; a group that stands in several places is written once, and then named by its
/// number.
struct SchemaWriter {
  private var image: ImageWriter
  private let layout: SchemaLayout
  /// The numbers of the groups that were written.
  private var written: Set<Int> = []

  private init(_ image: ImageWriter, _ layout: SchemaLayout) {
    self.image = image
    self.layout = layout
  }

  /// Writes a schema with its layout at the end of an image.
  static func write(
    _ schema: ProposalSchema, _ layout: SchemaLayout, to image: inout ImageWriter
  ) {
    image.write(schema.id)
    image.write(schema.title)
    image.write(UInt64(layout.objects.count))
    var writer = SchemaWriter(image, layout)
    writer.write(schema.root, number: 0)
    image = writer.image
  }

  private mutating func write(_ group: SchemaObject, number: Int) {
    let isNew = written.insert(number).inserted
    image.write(UInt64(number))
    image.write(isNew)
    guard isNew else { return }
    image.write(layout.objects[number].name)
    image.write(group.name)
    image.write(group.description)
    image.write(UInt64(group.fields.count))
    for (field, laidOut) in zip(group.fields, layout.objects[number].fields) {
      write(field, laidOut.slot)
    }
  }

  private mutating func write(_ field: SchemaField, _ slot: SchemaLayout.Slot) {
    image.write(field.name)
    write(field.type, slot)
    image.write(field.description)
    image.write(field.isRequired)
    image.write(field.fact) { $0.write($1) }
    image.write(field.maxItems) { $0.write(UInt64($1)) }
  }

  private mutating func write(_ type: SchemaType, _ slot: SchemaLayout.Slot) {
    switch type {
    case .object(let group):
      image.write(0 as UInt64)
      switch slot {
      case .group(let number), .records(let number): write(group, number: number)
      case .scalar, .scalars: preconditionFailure("a group is laid out as a record or as records")
      }
    case .list(let element):
      image.write(1 as UInt64)
      write(element, slot)
    case .fact(let kind):
      image.write(2 as UInt64)
      image.write(kind)
    case .plain(let kind):
      image.write(3 as UInt64)
      image.write(kind)
    case .id(let kind):
      image.write(4 as UInt64)
      image.write(kind)
    case .ref(let list):
      image.write(5 as UInt64)
      image.write(list)
    }
  }
}

/// Reads what ``SchemaWriter`` wrote.
struct SchemaReading {
  private var image: ImageReader
  /// The groups read so far, by their numbers.
  private var groups: [SchemaObject?]
  private var objects: [SchemaLayout.Object]

  private init(_ image: ImageReader, count: Int) {
    self.image = image
    groups = [SchemaObject?](repeating: nil, count: count)
    objects = [SchemaLayout.Object](repeating: .init(name: "", fields: []), count: count)
  }

  /// Reads the schema that an image has at this place, and its layout.
  static func read(from image: inout ImageReader) -> (schema: ProposalSchema, layout: SchemaLayout)
  {
    let (id, title) = (image.readString(), image.readString())
    let count = Int(image.readUnsigned())
    var reading = SchemaReading(image, count: count)
    let (root, _) = reading.readGroup()
    image = reading.image
    return (
      ProposalSchema(id: id, title: title, root: root), SchemaLayout(objects: reading.objects)
    )
  }

  private mutating func readGroup() -> (group: SchemaObject, number: Int) {
    let number = Int(image.readUnsigned())
    let isNew = image.readBool()
    if !isNew, let group = groups[number] { return (group, number) }
    let (place, name) = (image.readString(), image.readString())
    let description = image.readStoredText()
    let count = Int(image.readUnsigned())
    var fields: [SchemaLayout.Field] = []
    fields.reserveCapacity(count)
    for _ in 0..<count { fields.append(readField()) }
    let group = SchemaObject(
      name: name, description: description, fields: fields.map(\.schema))
    groups[number] = group
    objects[number] = SchemaLayout.Object(name: place, fields: fields)
    return (group, number)
  }

  private mutating func readField() -> SchemaLayout.Field {
    let name = image.readString()
    let (type, slot) = readType()
    let field = SchemaField(
      name: name, type: type, description: image.readStoredText(), isRequired: image.readBool(),
      fact: image.readOptional { $0.readTraits() },
      maxItems: image.readOptional { Int($0.readUnsigned()) }, span: ImageReader.nowhere)
    return SchemaLayout.Field(schema: field, slot: slot)
  }

  private mutating func readType() -> (type: SchemaType, slot: SchemaLayout.Slot) {
    switch image.readUnsigned() {
    case 0:
      let (group, number) = readGroup()
      return (.object(group), .group(number))
    case 1:
      let (element, slot) = readType()
      if case .group(let number) = slot { return (.list(element), .records(number)) }
      return (.list(element), .scalars)
    case 2: return (.fact(image.readKind()), .scalar)
    case 3: return (.plain(image.readKind()), .scalar)
    case 5: return (.ref(image.readString()), .scalar)
    default: return (.id(image.readKind()), .scalar)
    }
  }
}
