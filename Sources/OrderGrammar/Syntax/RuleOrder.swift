/// The order of rules by reference: callees first. Found by a depth-first walk with its own stack, so that a long
/// chain of rules costs no call stack.
struct RuleOrder: Sendable {
    /// One reference from a rule to another, with its place.
    struct Step: Sendable {
        var rule: String
        var target: String
        var place: SourcePlace
    }

    /// More circles than this are not told apart.
    private static let mostCircles = 20

    /// All rules outside circles' closing references, callees first.
    private(set) var calleesFirst: [String] = []
    /// Every circle found, as the references that make it.
    private(set) var circles: [[Step]] = []
    /// For each rule, the rules it names.
    private(set) var references: [String: [Step]] = [:]

    init(_ rules: [String: PatternNode], names: [String]) {
        for (name, pattern) in rules {
            var steps: [Step] = []
            pattern.visit { node in
                if case .rule(let target) = node.kind, rules[target] != nil {
                    steps.append(Step(rule: name, target: target, place: node.place))
                }
            }
            references[name] = steps
        }
        var state: [String: Bool] = [:]  // absent: not seen; false: on the path; true: done
        for name in names where state[name] == nil {
            walk(from: name, &state)
        }
    }

    private mutating func walk(from start: String, _ state: inout [String: Bool]) {
        var stack: [(name: String, next: Int)] = [(start, 0)]
        var path: [Step] = []
        state[start] = false
        while let top = stack.last {
            let steps = references[top.name] ?? []
            guard top.next < steps.count else {
                state[top.name] = true
                calleesFirst.append(top.name)
                stack.removeLast()
                if !path.isEmpty { path.removeLast() }
                continue
            }
            stack[stack.count - 1].next += 1
            let step = steps[top.next]
            switch state[step.target] {
            case nil:
                state[step.target] = false
                stack.append((step.target, 0))
                path.append(step)
            case false?:
                let first = path.lastIndex { $0.rule == step.target } ?? path.endIndex
                if circles.count < Self.mostCircles { circles.append(Array(path[first...]) + [step]) }
            case true?:
                break
            }
        }
    }

    /// The rules that a pattern uses, directly or through others.
    func reachable(from pattern: PatternNode) -> Set<String> {
        var found: Set<String> = []
        var waiting: [String] = []
        pattern.visit { node in
            if case .rule(let name) = node.kind { waiting.append(name) }
        }
        while let name = waiting.popLast() {
            guard references[name] != nil, found.insert(name).inserted else { continue }
            waiting += (references[name] ?? []).map(\.target)
        }
        return found
    }
}
