import OrderGrammar
import TweetText

// What the sides make of a word.
extension ClashSearch {
    /// Whether the sides make different things of a word.
    func differ(_ one: Move, _ other: Move, _ word: ProofWord) -> Bool {
        if one.beginsRound != other.beginsRound { return true }
        guard one.slot != nil || other.slot != nil else { return false }
        guard let first = one.slot, let second = other.slot, one.begins == other.begins else { return true }
        let leftSlot = left.program.slots[first]
        let rightSlot = right.program.slots[second]
        guard leftSlot.name == rightSlot.name else { return true }
        switch (leftSlot.reader, rightSlot.reader) {
        case (.money(let first), .money(let second)):
            if word.kind == .number {
                return space.numbers(of: word, first.marks) != space.numbers(of: word, second.marks)
            }
            let meanings = (first.meaning(of: word), second.meaning(of: word))
            return meanings.0?.currencies != meanings.1?.currencies || meanings.0?.shift != meanings.1?.shift
        case (.count, .count), (.product, .product), (.campaign, .campaign): return false
        // The value is where the words stand.
        case (.account, .account), (.tag, .tag), (.url, .url), (.code, .code), (.text, .text), (.pattern, .pattern),
            (.code, .pattern), (.pattern, .code):
            return false
        case (.list, .list): return left.program.grammar != right.program.grammar
        default: return true
        }
    }

    /// Whether a step takes a word of the command itself.
    func isCommand(_ move: Move, _ graph: WordGraph) -> Bool {
        guard move.words != nil else { return false }
        guard let slot = move.slot else { return true }
        switch graph.program.slots[slot].reader {
        case .campaign, .pattern: return true
        default: return false
        }
    }

    func canRead(_ word: ProofWord, _ graph: WordGraph) -> Bool {
        graph.readable.contains { space.contains(word, in: $0) }
    }
}
