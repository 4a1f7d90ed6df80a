/// The JSON value of one line (RFC 8259), all values in it one behind the other: a feed has tens of millions of them, so
/// none is an object of its own, and the memory is kept from line to line.
///
/// Numbers stay the digits they are, so that no amount passes through a binary fraction.
struct JSONTree {
    /// A value of the tree, by its number. A list's elements stand behind it, and an object's keys, each with its value.
    typealias Node = Int

    /// Why a line is no such value.
    struct Failure: Error, Hashable {
        var reason: String
    }

    enum Kind {
        case string
        /// A number as written.
        case number
        case flag
        case null
        case list
        case object
        /// An object or list deeper than anybody nests them.
        case tooDeep
    }

    struct Value {
        var kind: Kind
        /// Whether its characters stand among those that had escapes, not in the line.
        var isDecoded = false
        /// Where its characters are.
        var start: Int
        var end: Int
        /// The number of the first value behind it and all that it holds.
        var next = 0
    }

    /// The bytes in which the line stands, and how far they are read.
    var bytes: [UInt8] = []
    var index = 0
    var end = 0
    /// All values, each before those that it holds.
    var values: [Value] = []
    /// The characters of texts that have escapes, without them.
    var decoded: [UInt8] = []

    /// The value that holds all others.
    var root: Node { 0 }

    func kind(_ node: Node?) -> Kind? { node.map { values[$0].kind } }

    /// The text, the number as written, `true` or `false`, a list's elements with `|` between them, empty for
    /// `null`; nil for an object or a list of other things.
    func text(_ node: Node) -> String? {
        switch values[node].kind {
        case .string, .number, .flag, .null: return String(decoding: characters(node), as: UTF8.self)
        case .list:
            var texts: [String] = []
            for element in elements(node) {
                guard values[element].kind != .list, let text = text(element) else { return nil }
                texts.append(text)
            }
            return texts.joined(separator: "|")
        case .object, .tooDeep: return nil
        }
    }

    /// The text without spaces around it, or nil where there is none.
    func word(_ node: Node?) -> String? {
        guard let node, let text = text(node)?.trimmed, !text.isEmpty else { return nil }
        return text
    }

    /// The text of a key's value, as `word(_:)` has it.
    func word(_ key: String, of object: Node?) -> String? { word(value(key, of: object)) }

    /// The value of a key; nil where this is no object or has none.
    func value(_ key: String, of object: Node?) -> Node? {
        guard let object, values[object].kind == .object else { return nil }
        var key = key
        key.makeContiguousUTF8()
        let name = key.utf8Span.span
        var member = object + 1
        while member < values[object].next {
            let value = member + 1
            if isName(name, member) { return value }
            member = values[value].next
        }
        return nil
    }

    /// Whether a value is that truth.
    func isFlag(_ node: Node?, _ flag: Bool) -> Bool {
        guard let node, values[node].kind == .flag else { return false }
        return values[node].end - values[node].start == (flag ? 4 : 5)
    }

    /// The elements of a list; none of anything else.
    func elements(_ list: Node?) -> [Node] { kind(list) == .list ? held(by: list) : [] }

    /// An object's keys with their values, in its order; none of anything else.
    func members(_ object: Node?) -> [(key: String, value: Node)] {
        guard kind(object) == .object else { return [] }
        let held = held(by: object)
        return stride(from: 0, to: held.count - 1, by: 2).map { (text(held[$0]) ?? "", held[$0 + 1]) }
    }

    private func held(by node: Node?) -> [Node] {
        guard let node else { return [] }
        var held: [Node] = []
        var next = node + 1
        while next < values[node].next {
            held.append(next)
            next = values[next].next
        }
        return held
    }

    private func isName(_ name: Span<UInt8>, _ node: Node) -> Bool {
        let value = values[node]
        guard value.end - value.start == name.count else { return false }
        if value.isDecoded { return name.indices.allSatisfy { decoded[value.start + $0] == name[$0] } }
        return name.indices.allSatisfy { bytes[value.start + $0] == name[$0] }
    }

    private func characters(_ node: Node) -> ArraySlice<UInt8> {
        let value = values[node]
        return value.isDecoded ? decoded[value.start..<value.end] : bytes[value.start..<value.end]
    }
}
