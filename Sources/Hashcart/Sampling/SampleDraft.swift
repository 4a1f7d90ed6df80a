import OrderGrammar
import OrderIntents
import TweetText

/// One post on its way: the decisions, the words so far, and what they say.
struct SampleDraft {
    /// What stands before a stretch of words.
    enum Joint {
        /// Nothing: it begins the post.
        case start
        /// The word before touches it: `a~b`.
        case glue
        /// The word before is of the same part of the pattern: spaces and soft punctuation.
        case gap
        /// Another part of an `&` begins: words that mean nothing may stand between.
        case operand
    }

    /// A stretch of words.
    struct Piece {
        var text: String
        var joint: Joint
        /// Every word of it is one that the matcher knows, so it may touch others where no spaces are written.
        var isKnown = false
        /// It goes on to the next tag, account or link.
        var isFreeText = false
        /// Whatever word touches it changes it, unless that is known to mean nothing.
        var isProduct = false
        /// A whole number, which a measure behind it would make another.
        var isCount = false
    }

    /// A slot that was said, and how.
    struct Saying {
        var piece: Piece
        var value: String
    }

    let sampler: PostSampler
    let match: MatchDefinition
    let intent: IntentDefinition
    var choices: SampleChoices

    var pieces: [Piece] = []
    /// What stands before the next piece.
    var joint = Joint.start
    /// Within `a~b`, where words must be such as can be told apart.
    var isGlued = false
    /// The round of a repetition, from 1, and how many there were.
    var round = 0
    var rounds = 0
    /// What each line's slots and the others hold.
    var said: [Key: Saying] = [:]
    /// The mention of the service stands in it.
    var addressesService = false

    // What the post refers to.
    var settings: [Example.Setting] = []
    var listing: Listing?
    var campaign: Campaign?
    var merchant: String?
    var fixedAmount: Money?
    var recipient: String?
    var link: String?

    /// What may be said once: a slot, and the round for one that belongs to a line.
    struct Key: Hashable {
        var slot: String
        var line: Int
    }

    init(
        _ sampler: PostSampler, match: MatchDefinition, intent: IntentDefinition, choices: SampleChoices
    ) {
        self.sampler = sampler
        self.match = match
        self.intent = intent
        self.choices = choices
    }

    /// The post, or why these decisions lead to none.
    mutating func make() throws(SampleGap) -> PostSample {
        try prepare()
        try walk(match.pattern)
        if let chosen = campaign, !said.values.contains(where: { $0.value == chosen.tag }) {
            // A tag that was left out brings nothing.
            campaign = nil
            fixedAmount = listing?.amount
            if said[Key(slot: "merchant", line: 0)] == nil { merchant = listing?.merchant }
        }
        try addContext()
        let slots = try expectedSlots()
        let text = try text()
        return PostSample(
            grammar: sampler.grammar.name, match: match.name, intent: intent.name, text: text, settings: settings,
            slots: slots, seed: 0, choices: choices.made)
    }
}
