/// Flat arrays by name: what is written into a compiled file, and what is found in one.
public struct FlatSections: Sendable {
    /// Names and bytes, in the order in which they were added.
    public private(set) var all: [(name: String, bytes: FlatArray<UInt8>)] = []
    private var places: [String: Int] = [:]

    /// No sections.
    public init() {}

    /// Adds a section.
    public mutating func add<Element>(_ name: String, _ array: FlatArray<Element>) {
        places[name] = all.count
        all.append((name, array.bytes))
    }

    /// Adds texts as two sections.
    public mutating func add(_ name: String, _ texts: FlatTexts) {
        add(name, texts.bytes)
        add(name + ".ends", texts.ends)
    }

    /// The numbers of a section; none where there is no such section.
    public func array<Element>(_ name: String, of: Element.Type = Element.self) -> FlatArray<Element> {
        places[name].map { FlatArray<Element>(all[$0].bytes) } ?? FlatArray()
    }

    /// The texts of two sections.
    public func texts(_ name: String) -> FlatTexts {
        FlatTexts(bytes: array(name), ends: array(name + ".ends"))
    }

    /// Whether there is a section of that name.
    public func has(_ name: String) -> Bool { places[name] != nil }
}

extension FrozenTerms {
    /// Takes terms from sections whose names begin with `name`.
    public init(_ name: String, in sections: FlatSections) {
        self.init(
            bytes: sections.array(name + ".keys"), ends: sections.array(name + ".ends"),
            slots: sections.array(name + ".slots"),
            runs: FrozenTrie(
                edges: sections.array(name + ".run.edges"), children: sections.array(name + ".run.nodes"),
                words: sections.array(name + ".run.words")))
    }

    /// Adds the terms as sections whose names begin with `name`.
    public func add(_ name: String, to sections: inout FlatSections) {
        sections.add(name + ".keys", bytes)
        sections.add(name + ".ends", ends)
        sections.add(name + ".slots", slots)
        sections.add(name + ".run.edges", runs.edges)
        sections.add(name + ".run.nodes", runs.children)
        sections.add(name + ".run.words", runs.words)
    }
}
