/// A pattern as written: like `Pattern`, with the place of every part, and `&` anywhere.
struct PatternNode: Sendable {
    indirect enum Kind: Sendable {
        case literal(Pattern.Literal)
        case service
        case slot(String)
        case rule(String)
        case regex(String)
        case optional(PatternNode)
        case repeated(PatternNode)
        case sequence([PatternNode])
        case glued([PatternNode])
        case alternatives([PatternNode])
        case anyOrder([PatternNode])
        /// Could not be read; the complaint is made.
        case missing
    }

    var kind: Kind
    var place: SourcePlace

    /// The parts directly under this one.
    var children: [PatternNode] {
        switch kind {
        case .optional(let inner), .repeated(let inner): [inner]
        case .sequence(let parts), .glued(let parts), .alternatives(let parts), .anyOrder(let parts): parts
        case .literal, .service, .slot, .rule, .regex, .missing: []
        }
    }

    /// Calls `body` with every part, this one first, in the order of the text.
    func visit(_ body: (PatternNode) -> Void) {
        body(self)
        for child in children { child.visit(body) }
    }

    /// The same with every part at one place.
    func moved(to place: SourcePlace) -> PatternNode {
        func moved(_ parts: [PatternNode]) -> [PatternNode] { parts.map { $0.moved(to: place) } }
        let kind: Kind =
            switch self.kind {
            case .optional(let inner): .optional(inner.moved(to: place))
            case .repeated(let inner): .repeated(inner.moved(to: place))
            case .sequence(let parts): .sequence(moved(parts))
            case .glued(let parts): .glued(moved(parts))
            case .alternatives(let parts): .alternatives(moved(parts))
            case .anyOrder(let parts): .anyOrder(moved(parts))
            case .literal, .service, .slot, .rule, .regex, .missing: self.kind
            }
        return PatternNode(kind: kind, place: place)
    }

    /// The pattern of the definition.
    var pattern: Pattern {
        switch kind {
        case .literal(let literal): .literal(literal)
        case .service: .service(place)
        case .slot(let name): .slot(name, place)
        case .rule(let name): .rule(name, place)
        case .regex(let source): .regex(source, place)
        case .optional(let inner): .optional(inner.pattern)
        case .repeated(let inner): .repeated(inner.pattern)
        case .sequence(let parts): .sequence(parts.map(\.pattern))
        case .glued(let parts): .glued(parts.map(\.pattern))
        case .alternatives(let parts): .alternatives(parts.map(\.pattern))
        case .anyOrder(let parts): .anyOrder(parts.map(\.pattern))
        case .missing: .sequence([])
        }
    }
}
