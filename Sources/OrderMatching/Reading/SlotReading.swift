import OrderGrammar
import TweetText

/// One way to read a slot from a place of the post.
struct SlotReading: Sendable {
    /// Term behind the last one covered.
    var end: Int
    var value: SlotValue
    /// Terms that count as claimed: none for free words.
    var claims: Int
    /// Set where the words can be read but may not stand.
    var fault: SlotFault? = nil
}

/// What readers need to know of the post beside its terms.
struct ReadingContext {
    var program: MatchProgram
    var lexicon: CompiledLexicon
    /// A merchant that the lexicon knows is mentioned, so only such may fill `{merchant}`.
    var hasKnownMerchant: Bool
    /// The service is addressed or a known merchant is mentioned: unknown products may be read.
    var isAddressed: Bool
    /// A cashtag stands in the post: it speaks of securities, so unknown words are no product.
    var hasCashtag: Bool
    /// The service among the mentions that the platform put in front of a reply.
    var addressedInPrefix: Int?
    /// The merchant among those mentions: a known one first, else the first.
    var merchantInPrefix: Int?
    /// Working memory of PCRE2.
    var patternScratch: PatternScratch
}

/// What the same operand consumed directly before a slot.
enum Neighbour {
    case nothing, literal, slot
}

extension SlotReader {
    /// Appends every reading that begins at term `start`. Constant time but for free words, whose end is
    /// looked up.
    func read(
        at start: Int, in post: PostTerms, text: Span<UInt8>, context: ReadingContext, behind: Neighbour,
        into readings: inout [SlotReading]
    ) {
        guard start < post.count else { return }
        switch self {
        case .count(let reader):
            reader.read(at: start, in: post, text: text, into: &readings)
        case .money(let reader):
            reader.read(at: start, in: post, text: text, into: &readings)
        case .account(let isMerchant):
            guard post.kind(start) == .mention, !context.program.services.contains(post.ids[start]) else { return }
            if isMerchant, context.hasKnownMerchant, !context.lexicon.isMerchant(post.ids[start]) { return }
            readings.append(SlotReading(end: start + 1, value: .words, claims: 1))
        case .tag:
            guard post.kind(start) == .hashtag else { return }
            readings.append(SlotReading(end: start + 1, value: .words, claims: 1))
        case .campaign(let tags):
            guard post.kind(start) == .hashtag, let tag = tags[post.ids[start]] else { return }
            readings.append(SlotReading(end: start + 1, value: .campaign(tag), claims: 1))
        case .product:
            context.lexicon.readProducts(at: start, in: post, into: &readings)
            readUnknownProduct(at: start, in: post, context: context, behind: behind, into: &readings)
        case .code:
            readCode(at: start, in: post, into: &readings)
        case .url:
            guard post.kind(start) == .url else { return }
            readings.append(SlotReading(end: start + 1, value: .words, claims: 1))
        case .text:
            readText(at: start, in: post, into: &readings)
        case .list(let reader):
            reader.read(at: start, in: post, into: &readings)
        case .pattern(let pattern):
            PatternRun.read(
                pattern, at: start, in: post, text: text, scratch: context.patternScratch, into: &readings)
        }
    }

    /// The end of what stands where a number should and cannot be read: `-5€`, `10%`, digits beyond all counting.
    func unreadableEnd(from start: Int, in post: PostTerms) -> Int? {
        switch self {
        case .count, .money: break
        default: return nil
        }
        guard start < post.count, post.kind(start) != .mention else { return nil }
        var end = start + 1
        while end < post.count, end - start < 8, post.isGlued(end), post.kind(end) != .mention { end += 1 }
        return (start..<end).contains { post.kind($0) == .number } ? end : nil
    }

    /// A glued run of letters, digits, `-` and `_` that holds a digit.
    private func readCode(at start: Int, in post: PostTerms, into readings: inout [SlotReading]) {
        guard post.isWordLike(start), post.isBoundary(before: start) else { return }
        var end = start
        var hasDigit = false
        while end < post.count, end == start || post.isGlued(end) {
            if post.kind(end) == .number {
                hasDigit = true
            } else if post.kind(end) != .word {
                let isInner =
                    (post.marks[end] == 0x2D || post.marks[end] == 0x5F)
                    && end + 1 < post.count && post.isGlued(end + 1) && post.isWordLike(end + 1)
                guard isInner else { break }
            }
            end += 1
        }
        guard hasDigit, end - start <= 16 else { return }
        readings.append(SlotReading(end: end, value: .words, claims: end - start))
    }

    /// Free words up to the next tag, account or link; punctuation at the end stays outside.
    private func readText(at start: Int, in post: PostTerms, into readings: inout [SlotReading]) {
        var end = start
        scan: while end < post.count {
            switch post.kind(end) {
            case .hashtag, .mention, .cashtag, .url: break scan
            default: end += 1
            }
        }
        while end > start, post.kind(end - 1) == .punctuation || post.kind(end - 1) == .invisible { end -= 1 }
        guard end > start else { return }
        readings.append(SlotReading(end: end, value: .words, claims: 0))
    }

    /// Words that stand where a product should: behind a quantity, or behind the command where the post
    /// addresses somebody known. Elsewhere any prose would do, so nothing is read.
    private func readUnknownProduct(
        at start: Int, in post: PostTerms, context: ReadingContext, behind: Neighbour,
        into readings: inout [SlotReading]
    ) {
        guard post.kind(start) == .word, post.isBoundary(before: start), start > 0, !context.hasCashtag else { return }
        switch behind {
        case .slot: break
        case .literal: guard context.isAddressed else { return }
        case .nothing:
            guard context.isAddressed, context.program.literals.contains(post.ids[start - 1]) else { return }
        }
        var end = start
        while end < post.count, end - start < 6 {
            guard post.isWordLike(end),
                end == start || post.span(end - 1, end).end + 1 >= post.span(end, end + 1).start,
                !context.lexicon.isConnector(post.ids[end]), !context.program.literals.contains(post.ids[end])
            else { break }
            end += 1
        }
        guard end > start, post.isBoundary(before: end) else { return }
        readings.append(SlotReading(end: end, value: .unknownProduct, claims: 0))
    }
}
