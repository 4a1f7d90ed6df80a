/// One JSON value (RFC 8259). Numbers stay the digits they are, so that no amount passes through a binary fraction.
enum JSONTree: Hashable, Sendable {
    case string(String)
    /// A number as written.
    case number(String)
    case flag(Bool)
    case null
    case list([JSONTree])
    case object([Member])
    /// An object or list deeper than anybody nests them.
    case tooDeep

    /// One key with its value.
    struct Member: Hashable, Sendable {
        var key: String
        var value: JSONTree
    }

    /// Why a line is no such value.
    struct Failure: Error, Hashable {
        var reason: String
    }

    /// The value that a line holds, and nothing behind it.
    static func read(_ line: ArraySlice<UInt8>) throws(Failure) -> JSONTree {
        var scanner = JSONTreeScanner(line)
        let tree = try scanner.value(depth: 0)
        scanner.skipSpace()
        if !scanner.isAtEnd { throw Failure(reason: "something stands behind the object") }
        return tree
    }

    /// The text, the number as written, `true` or `false`, a list's elements with `|` between them, empty for
    /// `null`; nil for an object or a list of other things.
    var text: String? {
        switch self {
        case .string(let text), .number(let text): return text
        case .flag(let flag): return flag ? "true" : "false"
        case .null: return ""
        case .list(let elements):
            var texts: [String] = []
            for element in elements {
                if case .list = element { return nil }
                guard let text = element.text else { return nil }
                texts.append(text)
            }
            return texts.joined(separator: "|")
        case .object, .tooDeep: return nil
        }
    }

    /// The value of a key; nil where this is no object or has none.
    subscript(key: String) -> JSONTree? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The elements of a list; none of anything else.
    var elements: [JSONTree] {
        guard case .list(let elements) = self else { return [] }
        return elements
    }

    /// The text without spaces around it, or nil where there is none.
    var word: String? {
        guard let text = text?.trimmed, !text.isEmpty else { return nil }
        return text
    }
}
