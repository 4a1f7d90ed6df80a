import OrderGrammar
import OrderIntents
import TweetText

// What a slot is filled with, and what it must be read as.
extension SampleDraft {
    /// Says a slot; one that was said before is said alike, since an order that says two things says none.
    mutating func say(_ name: String) throws(SampleGap) {
        guard let slot = intent.slots.first(where: { $0.name == name }) else { return }
        let key = Key(slot: name, line: Self.isOfLine(name) ? round : 0)
        if let saying = said[key] {
            var piece = saying.piece
            piece.joint = joint
            pieces.append(piece)
            return
        }
        var saying = try spell(slot)
        saying.piece.joint = joint
        pieces.append(saying.piece)
        said[key] = saying
    }

    private mutating func spell(_ slot: SlotDefinition) throws(SampleGap) -> Saying {
        if slot.name == "item" { return try item(slot) }
        switch slot.type {
        case .count: return try count()
        case .money(let policy): return try money(policy, slot.name)
        case .account: return slot.name == "merchant" ? try knownMerchant() : anybody()
        case .tag: return plain("#" + made(), without: "#", slot.name)
        case .campaignTag, .commandTag:
            guard let campaign else { throw .slot(slot.name) }
            return Saying(piece: Piece(text: spelling("#" + campaign.tag), joint: joint), value: campaign.tag)
        case .product: throw .slot(slot.name)
        case .code: return plain(code(), without: "", slot.name)
        case .url: return plain(address(), without: "", slot.name)
        case .text: return freeText()
        case .list(let values): return try listed(values, slot.name)
        case .pattern(let source):
            guard let run = sampler.patterns[source]?.run(&choices) else { throw .pattern(source) }
            return plain(run, without: slot.name == "code" ? "#" : "", slot.name)
        }
    }

    private func plain(_ text: String, without sigil: String, _ slot: String) -> Saying {
        let value = !sigil.isEmpty && text.hasPrefix(sigil) ? String(text.dropFirst(sigil.count)) : text
        return Saying(piece: Piece(text: text, joint: joint), value: value)
    }

    private mutating func listed(
        _ values: [Grammar.WordList.Value], _ slot: String
    ) throws(SampleGap) -> Saying {
        guard let value = choices.pick(values), let spelling = choices.pick(value.spellings) else { throw .slot(slot) }
        let text = self.spelling(spelling)
        let isOption = !RecordVocabulary.slots.contains(slot)
        return Saying(piece: Piece(text: text, joint: joint, isKnown: true), value: isOption ? value.name : text)
    }

    private mutating func knownMerchant() throws(SampleGap) -> Saying {
        guard let merchant else { throw .slot("merchant") }
        return Saying(piece: Piece(text: account(merchant), joint: joint), value: "@" + merchant)
    }

    private static let author = "a_customer"

    /// Somebody who is neither the author nor the service: known, or with a name of 1 to 15 characters.
    private mutating func anybody() -> Saying {
        let taken = [Self.author] + sampler.grammar.services.map { $0.handle.lowercased() }
        var handle = choices.pick(Self.people) ?? "ann"
        if choices.happens(70) {
            let length = choices.pick([6, 1, 2, 15, 4, 9]) ?? 6
            let letters = Array("abcdefghijkmnopqrstuvwxyz0123456789_ABCDEFGH")
            var name = ""
            for _ in 0..<length { name.append(letters[choices.below(letters.count)]) }
            if !taken.contains(name.lowercased()) { handle = name }
        }
        let known = sampler.knowledge.accounts.find(handle: handle)?.entry.handle
        return Saying(piece: Piece(text: account(handle), joint: joint), value: "@" + (known ?? handle))
    }

    private mutating func code() -> String {
        if choices.happens(30) { return choices.pick(["1", "12", "A1", "OX-41", "a_1", "007"]) ?? "A1" }
        var text = ""
        let letters = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
        for _ in 0..<choices.below(4) { text.append(letters[choices.below(letters.count)]) }
        for _ in 0...choices.below(4) { text.append(String(choices.below(10))) }
        return text
    }

    private mutating func address() -> String {
        let addresses = [
            "https://shop.example.com/x", "http://shop.example.com", "https://t.co/AbCd123456",
            "shop.example.com/a-b_c",
            "https://shop.example.com/p?q=1&r=2#top", "HTTPS://Example.com/%E2%82%AC",
        ]
        return choices.pick(addresses) ?? addresses[0]
    }

    /// Words of a memo: it is handed on as it stands.
    private mutating func freeText() -> Saying {
        var words = [made()]
        for _ in 0..<choices.below(4) { words.append(choices.happens(20) ? String(choices.below(2000)) : made()) }
        let text = words.joined(separator: choices.happens(15) ? ", " : " ")
        return Saying(piece: Piece(text: text, joint: joint, isFreeText: true), value: text)
    }

    private static let syllables = ["lu", "mo", "tar", "vi", "zok", "ne", "pish", "qua", "bor", "dri"]
    private static let foreign = ["лумор", "ναμορι", "žlůt", "ürgö", "łąpi", "ñomú"]

    /// A word that nobody knows.
    mutating func made() -> String {
        if choices.happens(15), let word = choices.pick(Self.foreign), sampler.isMeaningless(word) { return word }
        var word = ""
        for _ in 0..<2 + choices.below(2) { word += choices.pick(Self.syllables) ?? "" }
        return sampler.isMeaningless(word) ? word : word + "luqua"
    }
}
