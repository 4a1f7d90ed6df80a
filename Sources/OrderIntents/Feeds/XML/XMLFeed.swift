import OrderGrammar
import TweetText

/// Reads the items of a feed in XML as rows: RSS 2.0, Atom, and plain lists such as `<products><product>`.
///
/// An item that is not well-formed is told with its place and left out; the items before and behind it are read.
struct XMLFeed {
    /// The file's name for complaints.
    let file: String
    /// Columns that the caller asks for, with their other names.
    let columns: TableColumnsCache

    /// Elements that are one product each.
    private static let items: Set<String> = ["item", "entry", "product", "offer"]

    /// How often bytes may be read again behind faults, so that no file takes more than linear time.
    private static let rereadings = 4

    /// Hands every well-formed item to `use`, in order, and gathers the complaints of both.
    ///
    /// - Throws: the complaint where the file holds no item at all.
    func read(
        _ bytes: [UInt8], complaints: inout [Diagnostic], use: (TableRow, inout [Diagnostic]) -> Void
    ) throws(Diagnostics) {
        var reader = XMLReader(bytes)
        var places = XMLPlaces(bytes, file: file)
        var cache = columns
        var prefixes: Set<String> = ["g"]
        // Behind a fault in front of all items it is not known what they stand in.
        var parents = ["?"]
        var itemName: String?
        var frameIsBroken = false
        var isFinished = false
        var reread = 0
        while !isFinished {
            let start = reader.index
            var item: XMLReader.Tag?
            do throws(XMLFault) {
                switch try reader.next() {
                case .finished: isFinished = true
                case .start(let tag):
                    prefixes.formUnion(XMLItem.googlePrefixes(of: tag))
                    guard reader.open.count > 1, isItem(tag, itemName) else { continue }
                    item = tag
                    itemName = tag.name
                    parents = reader.open.dropLast()
                    let fields = try XMLItem(&reader, tag, prefixes: prefixes)
                    let place = places.place(at: tag.offset)
                    let row = TableRow(
                        columns: cache[fields.names], fields: DelimitedFields(fields.values), place: place)
                    use(row, &complaints)
                case .end, .text: continue
                }
            } catch {
                if let item { _ = places.place(at: item.offset) }
                // Around the items one fault is told: whatever follows from it would only repeat it.
                if item != nil || !frameIsBroken {
                    let place = places.place(at: error.offset, keeps: false)
                    complaints.append(FeedComplaint.xml(place, error.reason, isItem: item != nil))
                }
                if item == nil { frameIsBroken = true }
                let from = (item?.offset ?? start) + 1
                reread += max(0, reader.index - from)
                guard let next = nextItem(reader, itemName, from: from) else { break }
                guard reread <= Self.rereadings * bytes.count + 1_000_000 else {
                    complaints.append(FeedComplaint.tooManyFaults(places.place(at: next)))
                    break
                }
                reader.resume(at: next, within: parents)
            }
        }
        if itemName == nil { throw Diagnostics(complaints.isEmpty ? [FeedComplaint.noItems(file)] : complaints) }
    }

    private func isItem(_ tag: XMLReader.Tag, _ itemName: String?) -> Bool {
        itemName.map { $0 == tag.name } ?? Self.items.contains(XMLItem.local(tag.name))
    }

    /// Where the next item begins, as far as one can see.
    private func nextItem(_ reader: XMLReader, _ itemName: String?, from start: Int) -> Int? {
        let names = itemName.map { [$0] } ?? Self.items.sorted()
        var place = start
        while place < reader.bytes.count {
            if reader.bytes[place] == UInt8(ascii: "<") {
                for name in names where reader.stands(name, at: place + 1) {
                    let end = place + 1 + name.utf8.count
                    if reader.isSpace(at: end) || reader.stands(">", at: end) { return place }
                }
            }
            place += 1
        }
        return nil
    }
}
