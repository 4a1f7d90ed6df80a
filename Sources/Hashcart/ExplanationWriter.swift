import OrderIntents
import OrderMatching
import TweetText

/// Writes an explanation as one JSON object on a line; spans are UTF-8 bytes of the text beside them.
public struct ExplanationWriter: Sendable {
    /// Whether every match is written, not only those that came near.
    public var includesAll: Bool

    /// Makes a writer.
    public init(includesAll: Bool = false) { self.includesAll = includesAll }

    /// Appends the object and a line end.
    public func append(_ post: PostExplanation, to output: inout [UInt8]) {
        output.append(contentsOf: "{\"type\":\"explanation\"".utf8)
        string("text", post.text, to: &output)
        let attempts = includesAll ? post.explanation.attempts : post.near
        array("attempts", attempts, to: &output) { append($0, post, to: &$1) }
        array("leftovers", post.explanation.result.leftovers, to: &output) { leftover, output in
            output.append(UInt8(ascii: "{"))
            string("text", post.words(leftover.span), to: &output)
            span("utf8", leftover.span, to: &output)
            output.append(UInt8(ascii: "}"))
        }
        array("records", post.intents, to: &output) { intent, output in
            IntentWriter().append(intent, to: &output)
            if output.last == UInt8(ascii: "\n") { output.removeLast() }
        }
        output.append(contentsOf: "}\n".utf8)
    }

    private func append(_ attempt: Explanation.Attempt, _ post: PostExplanation, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "{"))
        string("grammar", attempt.name.grammar, to: &output)
        string("match", attempt.name.match, to: &output)
        string("kind", attempt.kind, to: &output)
        switch attempt.verdict {
        case .wins: string("verdict", "wins", to: &output)
        case .givesWay(let other, let rule):
            string("verdict", "gives_way", to: &output)
            string("rule", rule.rawValue, to: &output)
            string("to_grammar", other.grammar, to: &output)
            string("to_match", other.match, to: &output)
        case .nearMiss: string("verdict", "near_miss", to: &output)
        case .stopped: string("verdict", "stopped", to: &output)
        case .elsewhere(let want):
            string("verdict", "elsewhere", to: &output)
            string("wanted", want.words, to: &output)
        case .withoutAnchor: string("verdict", "without_anchor", to: &output)
        }
        JSONText.appendKey("claims", to: &output)
        JSONText.append(attempt.claims, to: &output)
        if let match = attempt.found {
            array("objections", Array(zip(match.objections, match.causes)), to: &output) { pair, output in
                output.append(UInt8(ascii: "{"))
                string("code", pair.0.rawValue, to: &output)
                span("utf8", pair.1, to: &output)
                output.append(UInt8(ascii: "}"))
            }
        }
        if let place = attempt.place, !attempt.expected.isEmpty {
            span("stopped_at", place, to: &output)
            array("expected", attempt.expected, to: &output) { append($0, to: &$1) }
        }
        if let derivation = attempt.derivation {
            JSONText.appendKey("derivation", to: &output)
            append(derivation, post, to: &output)
        }
        if let correction = attempt.correction {
            JSONText.appendKey("correction", to: &output)
            output.append(UInt8(ascii: "{"))
            string("text", correction.text, to: &output)
            span("utf8", correction.span, to: &output)
            JSONText.appendKey("missing", to: &output)
            append(correction.missing, to: &output)
            if !correction.replaced.isEmpty { string("replaces", post.words(correction.replaced), to: &output) }
            output.append(UInt8(ascii: "}"))
        }
        output.append(UInt8(ascii: "}"))
    }

    private func append(_ expectation: Expectation, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "{"))
        string("words", expectation.words, to: &output)
        if case .slot(let name, _) = expectation.kind { string("slot", name, to: &output) }
        if let example = expectation.example { string("example", example, to: &output) }
        output.append(UInt8(ascii: "}"))
    }

    private func append(_ node: Derivation, _ post: PostExplanation, to output: inout [UInt8]) {
        output.append(UInt8(ascii: "{"))
        switch node.part {
        case .match(let name): string("match", name, to: &output)
        case .rule(let name): string("rule", name, to: &output)
        case .line(let number):
            JSONText.appendKey("line", to: &output)
            JSONText.append(number, to: &output)
        case .slot(let name): string("slot", name, to: &output)
        case .word(let word): string("word", word, to: &output)
        case .service: string("word", "service", to: &output)
        case .pattern(let source): string("pattern", source, to: &output)
        }
        switch node.standing {
        case .read: break
        case .added: string("standing", "added", to: &output)
        case .missing: string("standing", "missing", to: &output)
        case .faulty(let fault): string("standing", fault.words, to: &output)
        }
        span("utf8", node.span, to: &output)
        if node.children.isEmpty {
            string("text", post.words(node.span), to: &output)
            if let meaning = node.meaning { string("meaning", meaning, to: &output) }
        } else {
            array("children", node.children, to: &output) { append($0, post, to: &$1) }
        }
        output.append(UInt8(ascii: "}"))
    }

    // MARK: Pieces

    private func string(_ key: String, _ value: String, to output: inout [UInt8]) {
        JSONText.appendKey(key, to: &output)
        JSONText.append(value, to: &output)
    }

    private func span(_ key: String, _ span: TextSpan, to output: inout [UInt8]) {
        JSONText.appendKey(key, to: &output)
        output.append(UInt8(ascii: "["))
        JSONText.append(span.start, to: &output)
        output.append(UInt8(ascii: ","))
        JSONText.append(span.end, to: &output)
        output.append(UInt8(ascii: "]"))
    }

    private func array<Element>(
        _ key: String, _ elements: [Element], to output: inout [UInt8], _ body: (Element, inout [UInt8]) -> Void
    ) {
        JSONText.appendKey(key, to: &output)
        output.append(UInt8(ascii: "["))
        for element in elements {
            JSONText.appendSeparator(to: &output)
            body(element, &output)
        }
        output.append(UInt8(ascii: "]"))
    }
}
