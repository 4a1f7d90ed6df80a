import OrderGrammar
import TweetText

/// One match of one grammar, compiled: a nondeterministic automaton over terms for each operand of `&`.
///
/// Immutable. Run by `Automaton`, which keeps, for every state and every set of operands already found, the
/// derivation that claims most (after Thompson 1968 and Viterbi 1967), so time is linear in the post.
struct MatchProgram: Sendable {
    /// One step of the automaton.
    struct Instruction: Equatable, Sendable {
        enum Round: Sendable {
            case begins, ends
        }

        enum Operation: Equatable, Sendable {
            /// Consumes the term with this id.
            case literal(TermID)
            /// Consumes one of the grammar's service accounts, or stands for one that the platform put in front.
            case service
            /// Consumes what the slot's reader reads.
            case slot(Int)
            /// Consumes what a rule of the languages reads.
            case language(LanguageRule)
            /// Consumes one token or glued run that the pattern matches.
            case pattern(Int)
            /// Goes on here and at `other`.
            case split(other: Int)
            /// Requires a word boundary and passes soft punctuation.
            case gap
            /// Requires that the terms on both sides touch.
            case glue
            /// Begins a round of a repetition that fills slots, a line of its own; or ends the last one.
            case round(Round)
            /// The operand is found.
            case accept
        }
        var operation: Operation
        var next: Int
    }

    /// A slot of the intent as this match reads it.
    struct Slot: Sendable {
        var name: String
        var reader: SlotReader
        var isRequired: Bool
    }

    /// Terms of which one must stand in a post, and how.
    struct Requirement: Hashable, Sendable {
        var terms: [TermID]
        var source: AnchorMarks.Source
    }

    /// Position among the matcher's programs.
    var index: Int
    var grammar: Int
    var name: String
    var intent: IntentDefinition
    var conditions: [MatchDefinition.Condition]
    var instructions: [Instruction]
    /// First instruction of each operand.
    var operands: [Int]
    /// Operands that must be found, a bit each.
    var required: UInt8
    var slots: [Slot]
    var patterns: [PatternProgram]
    /// Terms that address the service.
    var services: [TermID]
    /// Terms of which one must occur; empty where only the context selects the match.
    var anchors: [TermID]
    /// Folded beginnings of words, of which one may occur instead of an anchor.
    var prefixes: [[UInt8]]
    /// All that must stand in a post, a near miss too: the anchors first, where there are any.
    var requirements: [Requirement]
    /// All literal terms of the match: what a customer types on purpose.
    var literals: Set<TermID>
    /// Literals, and the words of the lists that it reads: here they mean what the grammar says, whatever else they are.
    let ownWords: Set<TermID>
    /// Whether it finds talk with somebody who is known, not a command: see `Competition`.
    var isTalk: Bool
    /// Whether it reads known accounts and none is known, so that it holds nowhere.
    var lacksAccounts: Bool
    /// Whether the anchors are bare words, which everybody uses.
    var hasWordAnchors: Bool

    /// `starts`: the post's own words begin with it.
    let startsPost: Bool
    /// `whole`: nothing else but punctuation and emoji.
    let isWhole: Bool
    /// `exactly`: nothing else at all.
    let isExact: Bool
    /// `typed`: mentions that the platform added do not count.
    let isTyped: Bool
}
