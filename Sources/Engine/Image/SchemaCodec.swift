import Rules

/// Writes a schema; a group that stands in several places is written once, and then named by its number.
struct SchemaWriter {
  private var image: ImageWriter
  /// Numbers of groups, in the order in which they were finished.
  private var groups: [SchemaObject: Int] = [:]

  private init(_ image: ImageWriter) { self.image = image }

  /// Writes a schema at the end of an image.
  static func write(_ schema: ProposalSchema, to image: inout ImageWriter) {
    image.write(schema.id)
    image.write(schema.title)
    var writer = SchemaWriter(image)
    writer.write(schema.root)
    image = writer.image
  }

  private mutating func write(_ object: SchemaObject) {
    if let number = groups[object] {
      image.write(UInt64(number + 1))
      return
    }
    image.write(0 as UInt64)
    image.write(object.name)
    image.write(object.description)
    image.write(UInt64(object.fields.count))
    for field in object.fields { write(field) }
    groups[object] = groups.count
  }

  private mutating func write(_ field: SchemaField) {
    image.write(field.name)
    write(field.type)
    image.write(field.description)
    image.write(field.isRequired)
    image.write(field.fact) { $0.write($1) }
    image.write(field.maxItems) { $0.write(UInt64($1)) }
  }

  private mutating func write(_ type: SchemaType) {
    switch type {
    case .object(let object):
      image.write(0 as UInt64)
      write(object)
    case .list(let element):
      image.write(1 as UInt64)
      write(element)
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
  private var groups: [SchemaObject] = []

  private init(_ image: ImageReader) { self.image = image }

  /// Reads the schema that an image has at this place.
  static func read(from image: inout ImageReader) -> ProposalSchema {
    let (id, title) = (image.readString(), image.readString())
    var reading = SchemaReading(image)
    let root = reading.readObject()
    image = reading.image
    return ProposalSchema(id: id, title: title, root: root)
  }

  private mutating func readObject() -> SchemaObject {
    let number = Int(image.readUnsigned())
    if number > 0 { return groups[number - 1] }
    let (name, description) = (image.readString(), image.readStoredText())
    let count = Int(image.readUnsigned())
    var fields: [SchemaField] = []
    fields.reserveCapacity(count)
    for _ in 0..<count { fields.append(readField()) }
    let object = SchemaObject(name: name, description: description, fields: fields)
    groups.append(object)
    return object
  }

  private mutating func readField() -> SchemaField {
    SchemaField(
      name: image.readString(), type: readType(), description: image.readStoredText(),
      isRequired: image.readBool(), fact: image.readOptional { $0.readTraits() },
      maxItems: image.readOptional { Int($0.readUnsigned()) }, span: ImageReader.nowhere)
  }

  private mutating func readType() -> SchemaType {
    switch image.readUnsigned() {
    case 0: .object(readObject())
    case 1: .list(readType())
    case 2: .fact(image.readKind())
    case 3: .plain(image.readKind())
    case 5: .ref(image.readString())
    default: .id(image.readKind())
    }
  }
}
