import TweetText

/// Reads words that stand where a product should and are none that is known.
enum UnknownProductReader {
    /// Words that stand where a product should and are none that is known.
    ///
    /// Where the post addresses somebody known they may follow a quantity, an article or the command. Elsewhere
    /// prose would do as well, so they must stand between the command and the account that is addressed.
    static func read(
        at start: Int, in post: PostTerms, context: ReadingContext, behind: Neighbour,
        into readings: inout [SlotReading]
    ) {
        guard post.kind(start) == .word, post.isBoundary(before: start), start > 0, !post.hasCashtag else { return }
        func isLiteral(_ term: Int) -> Bool {
            term >= 0 && term < post.count && context.program.literals.contains(post.ids[term])
        }
        func isMention(_ term: Int) -> Bool { term >= 0 && term < post.count && post.kind(term) == .mention }
        // The operand begins where its first slot or literal does.
        var first = start
        switch behind {
        case .nothing: guard isLiteral(start - 1) else { return }
        case .literal(let term), .slot(let term): first = term
        }
        var end = start
        while end < post.count, end - start < 6, post.isWordLike(end), !isLiteral(end),
            !context.words.all.holds(.connector, post.ids[end])
        {
            end += 1
            // What is written on without a sure border belongs to it: `一角獣を`.
            while post.isUnsure(end) { end += 1 }
        }
        guard end > start, post.isBoundary(before: end) else { return }
        if !context.isAddressed {
            let isBehindCommand = isLiteral(first - 1)
            if case .slot = behind, isBehindCommand {
                // `#buy 3 flat whites`, wherever the account stands.
            } else {
                // `#buy latte @shop`, `@shop #buy latte`, `2 lattes #buy @shop`, with `from` or `at` between.
                let next = end < post.count && context.words.all.holds(.connector, post.ids[end]) ? end + 1 : end
                let isBetween =
                    isBehindCommand && (isMention(next) || isMention(first - 2))
                    || isLiteral(end) && (isMention(end + 1) || isMention(first - 1))
                    || isMention(first - 1) && isLiteral(first - 2)
                guard isBetween else { return }
            }
        }
        readings.append(SlotReading(end: end, value: .unknownProduct, claims: 0))
    }
}
