/// Computes a value for a pattern from the values of its parts, bottom up, each rule once.
///
/// Rules are folded callees first, so neither a long chain of rules nor one that doubles at every step costs more
/// than the file is long.
struct PatternFold<Value> {
    private let rules: [String: Value]
    private let missing: Value
    private let combine: (PatternNode, [Value]) -> Value

    /// Folds all rules.
    ///
    /// - Parameters:
    ///   - missing: the value of what could not be read, and of unknown and circular rules.
    ///   - combine: the value of a node from those of its children; is asked about no rules but those of languages.
    init(_ names: NameTable, missing: Value, combine: @escaping (PatternNode, [Value]) -> Value) {
        self.missing = missing
        self.combine = combine
        var rules: [String: Value] = [:]
        for name in names.order.calleesFirst {
            guard let pattern = names.rules[name] else { continue }
            rules[name] = Self.value(of: pattern, rules, missing, combine)
        }
        self.rules = rules
    }

    /// The value of a pattern.
    func value(of node: PatternNode) -> Value {
        Self.value(of: node, rules, missing, combine)
    }

    private static func value(
        of node: PatternNode, _ rules: [String: Value], _ missing: Value, _ combine: (PatternNode, [Value]) -> Value
    ) -> Value {
        switch node.kind {
        case .missing: missing
        case .rule(let name) where LanguageRule(rawValue: name) == nil || rules[name] != nil: rules[name] ?? missing
        default: combine(node, node.children.map { value(of: $0, rules, missing, combine) })
        }
    }
}
