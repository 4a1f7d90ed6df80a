import OrderGrammar
import OrderIntents
import OrderMatching
import TweetFeed
import TweetText

/// Reads posts and gives the order intents in them.
///
/// ```swift
/// let engine = try IntentEngine(grammars: .standard, catalog: Catalog(contentsOf: "products.tsv"))
/// for intent in engine.intents(in: Tweet(text: "#buy 2 large lattes @beanhouse")) {
///     print(intent.status, intent.lines)
/// }
/// ```
///
/// Immutable and safe to share between threads; a thread that reads many posts brings its own `MatcherScratch`.
/// Building can fail, reading cannot.
public struct IntentEngine: Sendable {
    /// Finds commands. Made when a post first asks for it, and its matches are compiled when posts call for them.
    public var matcher: Matcher { madeMatcher.value }
    private let madeMatcher: FirstAsked<Matcher>
    /// Tells of raw records that nothing can be found in them; nil where every post must be read.
    let madeFilter: FirstAsked<RecordFilter?>
    /// Resolves them.
    public let resolver: IntentResolver
    /// The time by which dates are judged, in milliseconds since 1970, for replays; nil is each post's own.
    public var clock: Int64?
    /// Posts are passed over where a look at their bytes proves that nothing is found in them, as most are; false is for
    /// who would hold that to what is found without.
    public var usesFilter = true

    /// Builds an engine.
    ///
    /// - Throws: everything that is wrong with the grammars, at once.
    public init(
        grammars: GrammarSet = .standard, catalog: Catalog = Catalog(), campaigns: Campaigns = Campaigns(),
        accounts: Accounts = Accounts(), listings: Listings = Listings()
    ) throws(Diagnostics) {
        try self.init(
            grammars: grammars,
            knowledge: Knowledge(catalog: catalog, campaigns: campaigns, accounts: accounts, listings: listings))
    }

    /// Builds an engine of all that is known beside the posts.
    ///
    /// - Parameter explains: pass false for an engine that reads posts and explains none: it starts in a part of the
    ///   time. The standard grammars are then read without their examples, from which explanations take words, and where
    ///   there are no others, when the first post comes.
    /// - Throws: everything that is wrong with the grammars, at once.
    public init(
        grammars: GrammarSet = .standard, knowledge: Knowledge, explains: Bool = true
    ) throws(Diagnostics) {
        let set = grammars.languages.isEmpty ? GrammarSet.standardLanguages.adding(grammars) : grammars
        guard !explains else {
            try self.init(contents: set.read(), knowledge: knowledge)
            return
        }
        let reading = try set.readForPosts()
        let resolver = IntentResolver(knowledge)
        guard reading.isProven else {
            let outline = try MatcherOutline(grammars: reading.grammars(), lexicon: resolver.lexicon)
            self.init(FirstAsked { outline }, languages: reading.languages, resolver)
            return
        }
        let lexicon = resolver.lexicon
        self.init(
            FirstAsked { MatcherOutline(believing: reading.grammars(), lexicon: lexicon) },
            languages: reading.languages, resolver)
    }

    /// Builds an engine of grammars that are read already.
    ///
    /// - Throws: what only compiling shows.
    public init(contents: GrammarSet.Contents, knowledge: Knowledge = Knowledge()) throws(Diagnostics) {
        let resolver = IntentResolver(knowledge)
        let outline = try MatcherOutline(grammars: contents.grammars, lexicon: resolver.lexicon)
        self.init(FirstAsked { outline }, languages: { contents.languages }, resolver)
    }

    private init(
        _ outline: FirstAsked<MatcherOutline>, languages: @escaping @Sendable () -> [LanguageData],
        _ resolver: IntentResolver
    ) {
        self.resolver = resolver
        let hasListings = resolver.hasListings
        madeFilter = FirstAsked { outline.value.anchorSet(hasListings: hasListings).map { RecordFilter($0) } }
        madeMatcher = FirstAsked {
            // First, since who makes the filter may be at the outline meanwhile.
            let languages = languages()
            return Matcher(outline.value, languages: languages)
        }
    }

    /// Makes what the first post that may hold something would wait for.
    func prepare() { _ = matcher }

    /// The intents of one post, in the order of its text; none for a post that is no command.
    ///
    /// Linear in the post. For many posts pass the same `scratch` to each call.
    public func intents(in tweet: Tweet) -> [OrderIntent] {
        intents(in: tweet, scratch: MatcherScratch())
    }

    /// The intents of a public post of which nothing is known but its words, with working memory that is kept between posts.
    public func intents(in text: String, scratch: MatcherScratch) -> [OrderIntent] {
        holdsNothing(text) ? [] : everyIntent(in: Tweet(text: text), scratch)
    }

    /// The intents of one post, with working memory that is kept between posts.
    public func intents(in tweet: Tweet, scratch: MatcherScratch) -> [OrderIntent] {
        holdsNothing(tweet) ? [] : everyIntent(in: tweet, scratch)
    }

    private func everyIntent(in tweet: Tweet, _ scratch: MatcherScratch) -> [OrderIntent] {
        intents(
            in: tweet, nearMisses: resolver.knowsAccount(mentionedIn: tweet) ? .all : .ofWhatIsKnown, scratch: scratch)
    }

    func intents(in tweet: Tweet, nearMisses: NearMisses, scratch: MatcherScratch) -> [OrderIntent] {
        if mayLackHandles(tweet) { return read(completed(tweet), nearMisses, scratch) }
        return read(tweet, nearMisses, scratch)
    }

    private func read(_ tweet: Tweet, _ nearMisses: NearMisses, _ scratch: MatcherScratch) -> [OrderIntent] {
        let listing = resolver.listing(answeredIn: tweet.context)
        let matcher = self.matcher
        let result = matcher.matches(
            in: tweet.text.utf8.span, context: tweet.context, isReplyToListing: listing != nil,
            listingGrammar: listing?.grammar, language: tweet.language,
            nearMisses: listing == nil ? nearMisses : .all, scratch: scratch)
        if result.matches.isEmpty { return [] }
        let post = tweet.source(links: tweet.links.isEmpty ? scratch.links : [], clock: clock)
        return resolver.intents(of: result, in: post, grammars: matcher.grammars)
    }

    /// Whether a record may know accounts by their ids alone.
    private func mayLackHandles(_ tweet: Tweet) -> Bool {
        tweet.context.channel == .direct || tweet.platform == .bluesky
    }

    /// The post with what the accounts say of those whom its record knows by their ids.
    func completed(_ tweet: Tweet) -> Tweet {
        guard mayLackHandles(tweet) else { return tweet }
        var tweet = tweet
        tweet.context = resolver.completing(tweet.context, platform: tweet.platform.rawValue)
        return tweet
    }
}

extension IntentResolver {
    /// Whether the record leads to an account that is known by more than the words of the post.
    fileprivate func knowsAccount(mentionedIn tweet: Tweet) -> Bool {
        tweet.mentions.contains { mention in
            mention.span != nil || mention.id.map { knows(accountID: $0, on: tweet.platform.rawValue) } ?? false
        }
    }
}

extension PostReference {
    /// The part of a post that goes into a record.
    public init(_ tweet: Tweet) { self = tweet.reference }
}

// Methods, since an initializer is given a copy of its own, and a post is much to copy.
extension Tweet {
    /// The post with all that resolving may ask for.
    ///
    /// - Parameter links: where links stand in a text whose record has none: there they lead where they say.
    func source(links: [TextSpan] = [], clock: Int64? = nil) -> SourcePost {
        SourcePost(
            reference: reference, text: text, context: context,
            mentions: mentions.map { account in
                SourcePost.Mention(AccountReference(handle: account.handle, id: account.id), span: account.span)
            },
            links: self.links.flatMap(\.addresses) + links.map { SourcePost.words($0, of: text) }, time: clock)
    }

    fileprivate var reference: PostReference {
        PostReference(
            platform: platform.rawValue, id: id, firstID: firstID, url: address, channel: context.channel,
            author: PostReference.Author(id: author.id, handle: author.handle), createdAt: createdAt,
            language: language, inReplyTo: context.reply?.id)
    }

    private var address: String? {
        if let url { return url }
        guard platform == .x, context.channel != .direct, let id else { return nil }
        // X leads `i` to the author, whoever it is.
        return String("https://x.com/", author.handle ?? "i", "/status/", id)
    }
}
