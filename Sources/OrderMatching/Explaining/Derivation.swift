import TweetText

/// How a match reads a post: a tree whose leaves, from left to right, are the words it takes.
public struct Derivation: Hashable, Sendable {
    /// What a node of the tree is.
    public enum Part: Hashable, Sendable {
        /// The whole match, by name.
        case match(String)
        /// A rule of the grammar, by name.
        case rule(String)
        /// A round of a repetition that fills slots, from 1: a line of the order.
        case line(Int)
        /// A slot, by name.
        case slot(String)
        /// A word of the command, as the grammar writes it.
        case word(String)
        /// The account that the command is addressed to.
        case service
        /// What a `/pattern/` matches, without its slashes.
        case pattern(String)
    }

    /// How a node stands in the post.
    public enum Standing: Hashable, Sendable {
        /// Its words stand there.
        case read
        /// The platform put its mention in front of a reply; nobody typed it.
        case added
        /// Nothing stands there.
        case missing
        /// Something stands in its place that does not do.
        case faulty(SlotFault)
    }

    /// What the node is.
    public var part: Part
    /// How it stands in the post.
    public var standing: Standing
    /// The words it covers, in UTF-8 bytes; of a node with children, from the first to the last.
    public var span: TextSpan
    /// What a slot holds.
    public var value: SlotValue?
    /// What that means to a person, as `10.00 EUR`: filled by who knows products and people.
    public var meaning: String?
    /// The nodes below it, in the order of the text.
    public var children: [Derivation]

    /// Makes a node.
    public init(
        part: Part, standing: Standing = .read, span: TextSpan, value: SlotValue? = nil, meaning: String? = nil,
        children: [Derivation] = []
    ) {
        self.part = part
        self.standing = standing
        self.span = span
        self.value = value
        self.meaning = meaning
        self.children = children
    }

    /// The nodes without children, in the order of the text.
    public var leaves: [Derivation] { children.isEmpty ? [self] : children.flatMap(\.leaves) }
}

extension Derivation {
    /// A node around others, from the first word to the last.
    init(_ part: Part, around children: [Derivation], at place: Int) {
        let spans = children.filter { !$0.span.isEmpty && $0.standing != .added }.map(\.span)
        let start = spans.map(\.start).min() ?? place
        self.init(
            part: part, span: TextSpan(start, max(start, spans.map(\.end).max() ?? place)), children: children)
    }
}
