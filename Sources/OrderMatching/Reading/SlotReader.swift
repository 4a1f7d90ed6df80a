import OrderGrammar
import TweetText

/// Which mentions a slot takes.
enum AccountChoice: Sendable {
    case anybody
    /// See `MerchantChoice`.
    case merchant
    /// Merchants, services and charities of the files.
    case known
}

/// How the words of a slot are read.
enum SlotReader: Sendable {
    case count(CountReader)
    case money(MoneyReader)
    case account(AccountChoice)
    case tag
    case campaign([TermID: CampaignTagID])
    case product
    case code
    case url
    case text
    case list(ListReader)
    case pattern(PatternProgram)
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
            reader.read(at: start, in: post, text: text, context: context, into: &readings)
        case .money(let reader):
            reader.read(at: start, in: post, text: text, isBehind: behind != .nothing, into: &readings)
        case .account(let choice):
            if behind != .nothing, choice == .anybody, let end = GluedAccount.end(at: start, in: post) {
                readings.append(SlotReading(end: end, value: .words, claims: end - start))
                return
            }
            guard post.kind(start) == .mention, !post.isOne(of: context.program.services, start) else { return }
            switch choice {
            case .anybody: break
            case .merchant: guard context.merchants.takes(start, in: post, lexicon: context.lexicon) else { return }
            case .known: guard context.lexicon.knownAccounts.contains(post.ids[start]) else { return }
            }
            readings.append(SlotReading(end: start + 1, value: .words, claims: 1))
        case .tag:
            guard post.kind(start) == .hashtag else { return }
            readings.append(SlotReading(end: start + 1, value: .words, claims: 1))
        case .campaign(let tags):
            guard post.kind(start) == .hashtag, let tag = tags[post.ids[start]] else { return }
            readings.append(SlotReading(end: start + 1, value: .campaign(tag), claims: 1))
        case .product:
            context.lexicon.readProducts(
                at: start, in: post, text: text, words: context.words, into: &readings)
            UnknownProductReader.read(at: start, in: post, context: context, behind: behind, into: &readings)
        case .code:
            CodeReader.read(at: start, in: post, into: &readings)
        case .url:
            guard post.kind(start) == .url else { return }
            readings.append(SlotReading(end: start + 1, value: .words, claims: 1))
        case .text:
            FreeTextReader.read(at: start, in: post, into: &readings)
        case .list(let reader):
            reader.read(at: start, in: post, into: &readings)
        case .pattern(let pattern):
            PatternRun.read(
                pattern, at: start, in: post, text: text, scratch: context.patternScratch, into: &readings)
        }
    }

    /// The words of a list's values.
    var listedWords: [TermID] {
        if case .list(let reader) = self { reader.spellings.flatMap(\.terms) } else { [] }
    }

    /// Whether digits are what the slot is about.
    var readsNumbers: Bool {
        switch self {
        case .count, .money: true
        default: false
        }
    }
}
