import OrderGrammar
import TweetText

/// One match of one grammar, compiled: a nondeterministic automaton over terms for each operand of `&`.
///
/// Immutable, and a class: it is handed from hand to hand at every term. Run by `Automaton`, which keeps, for every state
/// and every set of operands already found, the derivation that claims most (after Thompson 1968 and Viterbi 1967), so
/// time is linear in the post.
final class MatchProgram: Sendable {
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
    final class Slot: Sendable {
        let name: String
        let reader: SlotReader
        let isRequired: Bool
        /// Kinds of terms that its reader may begin with, brackets around it apart.
        let kinds: KindSet
        /// What tells a word that begins no number, where the slot reads one.
        private let counts: CountReader?
        /// What its values begin with, where it is a list.
        private let values: TermSet?
        /// Whether it reads products.
        private let isProduct: Bool

        init(name: String, reader: SlotReader, isRequired: Bool) {
            self.name = name
            self.reader = reader
            self.isRequired = isRequired
            kinds = reader.kinds
            if case .count(let reader) = reader { counts = reader } else { counts = nil }
            if case .product = reader { isProduct = true } else { isProduct = false }
            if case .list(let reader) = reader {
                values = TermSet(Set(reader.spellings.compactMap(\.terms.first)))
            } else {
                values = nil
            }
        }

        /// Whether its reader may find something at a term, brackets around it apart: that costs less than to read.
        func mayBegin(at term: Token, _ id: TermID, in text: Span<UInt8>, _ lexicon: CompiledLexicon) -> Bool {
            guard kinds.contains(term.kind) else { return false }
            // A sign begins a title that it stands in front of, and no code or name of what is unknown.
            if isProduct, term.kind != .word, term.kind != .number { return id.isKnown && !lexicon.phrases.isEmpty }
            if let values { return values.contains(id) }
            guard let counts, term.kind == .word else { return true }
            return counts.words.mayBegin(term, id, in: text)
        }
    }

    /// What calls for it.
    let outline: MatchOutline
    /// Position among the matcher's programs.
    let index: Int
    /// What everything that it finds holds.
    let info: MatchInfo
    let grammar: Int
    let name: String
    let intent: IntentDefinition
    let conditions: [MatchDefinition.Condition]
    let instructions: [Instruction]
    /// First instruction of each operand.
    let operands: [Int]
    /// Operands that must be found, a bit each.
    let required: UInt8
    let slots: [Slot]
    let patterns: [PatternProgram]
    /// Terms that address the service.
    let services: [TermID]
    /// All literal terms of the match: what a customer types on purpose.
    let literals: TermSet
    /// Literals, and the words of the lists that it reads: here they mean what the grammar says, whatever else they are.
    let ownWords: TermSet
    /// Whether it finds talk with somebody who is known, not a command: see `Competition`.
    let isTalk: Bool

    /// What each operand can begin with.
    let beginnings: OperandBeginnings
    /// Where each instruction leads without a word or a condition.
    let ways: NumberLists<Way>

    /// `starts`: the post's own words begin with it.
    let startsPost: Bool
    /// `whole`: nothing else but punctuation and emoji.
    let isWhole: Bool
    /// `exactly`: nothing else at all.
    let isExact: Bool
    /// `typed`: mentions that the platform added do not count.
    let isTyped: Bool

    init(
        _ outline: MatchOutline, instructions: [Instruction], operands: [Int], required: UInt8, slots: [Slot],
        patterns: [PatternProgram], literals: TermSet, ownWords: TermSet
    ) {
        self.outline = outline
        index = outline.index
        grammar = outline.grammar
        name = outline.definition.name
        intent = outline.intent
        conditions = outline.definition.conditions
        info = MatchInfo(grammar: grammar, name: name, intent: intent, conditions: conditions)
        services = outline.services
        self.instructions = instructions
        self.operands = operands
        self.required = required
        self.slots = slots
        self.patterns = patterns
        self.literals = literals
        self.ownWords = ownWords
        isTalk = RecordVocabulary.kindsOfTalk.contains(intent.kind)
        beginnings = OperandBeginnings(of: operands, in: instructions, slots: slots, services: services)
        ways = Self.ways(through: instructions, from: operands, slots: slots)
        startsPost = conditions.contains(.starts)
        isWhole = conditions.contains(.whole)
        isExact = conditions.contains(.exactly)
        isTyped = conditions.contains(.typed)
    }
}
