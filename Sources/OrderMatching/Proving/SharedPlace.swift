import OrderGrammar
import TweetText

/// A place where two matches can stand at once.
struct SharedPlace {
    private(set) var context = PostContext()
    private(set) var isReplyToListing = false
    /// As grammars say it.
    private(set) var words: [String] = []

    /// The place, or nil where what one asks for the other excludes.
    init?(_ first: MatchProgram, _ second: MatchProgram, grammars: [Grammar]) {
        guard let channel = Self.channel(first, second) else { return nil }
        context.channel = channel
        if channel != .public { words.append(channel.rawValue) }
        for program in [first, second] {
            for condition in program.conditions {
                guard add(condition, of: grammars[program.grammar]) else { return nil }
            }
        }
        for condition in first.conditions + second.conditions {
            if case .not(let denied) = condition, holds(denied) { return nil }
        }
    }

    /// Whether the place says which of the two grammars a post is for: the listings file of a live session or listing,
    /// by its column `grammar`; the account that a direct message is sent to.
    func tellsApart(_ first: MatchProgram, _ second: MatchProgram, grammars: [Grammar]) -> Bool {
        guard first.grammar != second.grammar else { return false }
        if context.channel == .direct {
            let services = [first, second].map { program in
                Set(grammars[program.grammar].services.map { $0.handle.lowercased() })
            }
            return !services[0].isEmpty && !services[1].isEmpty && services[0].isDisjoint(with: services[1])
        }
        return [first, second].allSatisfy { program in
            program.conditions.contains { $0 == .live || $0 == .replyToListing }
        }
    }

    private static func channel(_ first: MatchProgram, _ second: MatchProgram) -> PostContext.Channel? {
        func channels(_ program: MatchProgram) -> Set<PostContext.Channel> {
            let asked = program.conditions.compactMap { condition -> PostContext.Channel? in
                switch condition {
                case .public: .public
                case .direct: .direct
                case .live: .live
                default: nil
                }
            }
            return asked.isEmpty ? [.public] : Set(asked).count == 1 ? Set(asked) : []
        }
        return channels(first).intersection(channels(second)).first
    }

    private mutating func add(_ condition: MatchDefinition.Condition, of grammar: Grammar) -> Bool {
        switch condition {
        case .public, .direct, .live, .starts, .whole, .exactly, .typed, .not: return true
        case .reply: reply("reply")
        case .replyToListing:
            reply("reply to listing")
            isReplyToListing = true
        case .replyToService:
            reply("reply to service")
            let services = grammar.services.map { $0.handle.lowercased() }
            if let author = context.reply?.authorHandle { return services.contains(author) }
            context.reply?.authorHandle = services.first
        case .replyToLink(let domain):
            reply("reply to link \(domain)")
            context.reply?.links.append("https://\(domain)/a")
        case .quote:
            context.quote = PostContext.Parent(id: "1")
            say("quote")
        case .retweet:
            context.isRetweet = true
            say("retweet")
        case .photo:
            context.hasPhoto = true
            say("photo")
        case .place(let name):
            if let place = context.place { return TermKey.key(of: place) == TermKey.key(of: name) }
            context.place = name
            say("place \"\(name)\"")
        }
        return true
    }

    private mutating func reply(_ word: String) {
        if context.reply == nil { context.reply = PostContext.Parent(id: "1") }
        say(word)
    }

    private mutating func say(_ word: String) {
        if !words.contains(word) { words.append(word) }
    }

    private func holds(_ condition: MatchDefinition.Condition) -> Bool {
        switch condition {
        case .reply: context.reply != nil
        case .quote: context.quote != nil
        case .photo: context.hasPhoto
        default: false
        }
    }
}
