import Hashcart

/// One line of the demo: a post, what became of it, and which grammar said so.
struct DemoRow {
    var post: String
    var outcome: String
    var detail: String
    var grammar: String
    var status: IntentStatus?

    /// The rows of one post: one an intent, or one that says there is none.
    static func rows(of tweet: Tweet, intents: [OrderIntent]) -> [DemoRow] {
        let author = tweet.author.handle.map { "@\($0): " } ?? ""
        let retweet = tweet.context.isRetweet ? "RT " : ""
        let post = author + retweet + tweet.text.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard !intents.isEmpty else {
            return [DemoRow(post: post, outcome: "·", detail: "no command", grammar: "", status: nil)]
        }
        return intents.enumerated().map { number, intent in
            DemoRow(
                post: number == 0 ? post : "", outcome: intent.status.symbol + " " + intent.status.rawValue,
                detail: summary(of: intent), grammar: intent.reading.grammar ?? "", status: intent.status)
        }
    }

    /// The order in a few words, and why it is not complete.
    private static func summary(of intent: OrderIntent) -> String {
        var words = [intent.kind?.rawValue.replacing("_", with: " ") ?? "order"]
        if let amount = intent.amount { words.append(amount.description) }
        for line in intent.lines {
            words.append("\(line.quantity.count) × \(line.productID ?? line.text ?? "item")")
        }
        if intent.lines.isEmpty, let campaign = intent.campaign { words.append("#" + campaign) }
        if let url = intent.url { words.append(url) }
        if let code = intent.code { words.append("code " + code) }
        if let recipient = intent.recipient?.handle { words.append("to @" + recipient) }
        if let merchant = intent.merchant?.handle { words.append("from @" + merchant) }
        if let confirmation = intent.confirmation { words.append("(confirm: \(confirmation.by))") }
        let codes = (intent.issues + intent.alternatives.flatMap(\.issues)).map(\.code.rawValue)
        var reasons: [String] = []
        for code in codes where !reasons.contains(code) { reasons.append(code) }
        if intent.alternatives.count > 1 { reasons.append("\(intent.alternatives.count) readings") }
        if !reasons.isEmpty { words.append("— " + reasons.joined(separator: ", ")) }
        return words.joined(separator: " ")
    }
}

extension IntentStatus {
    /// A mark for people.
    var symbol: String {
        switch self {
        case .complete: "✓"
        case .incomplete: "…"
        case .ambiguous: "?"
        case .rejected: "✗"
        }
    }

    fileprivate var color: String {
        switch self {
        case .complete: "\u{1B}[32m"
        case .incomplete: "\u{1B}[33m"
        case .ambiguous: "\u{1B}[36m"
        case .rejected: "\u{1B}[31m"
        }
    }
}

/// Draws the rows: the post on one line, what became of it below.
struct DemoTable {
    var rows: [DemoRow]
    var usesColor: Bool

    /// The table with its heading and a count of each status.
    var text: String {
        var lines = ["What becomes of \(rows.count) posts: built-in grammars, made-up shops and people", ""]
        let width = rows.map(\.outcome.count).max() ?? 0
        for row in rows {
            if !row.post.isEmpty { lines.append(paint(row.post, bold: true, nil)) }
            let outcome = row.outcome + String(repeating: " ", count: width - row.outcome.count)
            let grammar = row.grammar.isEmpty ? "" : "  [\(row.grammar)]"
            lines.append("   " + paint(outcome, bold: false, row.status) + "  " + row.detail + grammar)
        }
        let counts = IntentStatus.allCases.map { status in
            "\(status.symbol) \(rows.count { $0.status == status }) \(status.rawValue)"
        }
        lines.append("")
        lines.append(counts.joined(separator: "   ") + "   · \(rows.count { $0.status == nil }) no command")
        lines.append("Why? hashcart explain '#buy 2 large lattes @beanhouse'   As records: hashcart demo --json")
        return lines.joined(separator: "\n") + "\n"
    }

    private func paint(_ text: String, bold: Bool, _ status: IntentStatus?) -> String {
        guard usesColor else { return text }
        if bold { return "\u{1B}[1m" + text + "\u{1B}[0m" }
        guard let status else { return "\u{1B}[2m" + text + "\u{1B}[0m" }
        return status.color + text + "\u{1B}[0m"
    }
}
