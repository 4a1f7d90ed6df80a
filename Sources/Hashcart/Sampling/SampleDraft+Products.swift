import OrderGrammar
import OrderIntents
import OrderMatching
import TweetText

// Products by title, alias and options, and by id where the slot reads ids.
extension SampleDraft {
    mutating func item(_ slot: SlotDefinition) throws(SampleGap) -> Saying {
        switch slot.type {
        case .product: return try titled()
        case .pattern(let source):
            let pattern = sampler.patterns[source]
            return try identified { pattern?.covers($0) == true }
        case .code: return try identified { id in id.contains(where: \.isNumber) && !id.contains(" ") }
        case .list(let values):
            return try identified { id in values.contains { $0.name == id } }
        default: throw .slot(slot.name)
        }
    }

    private func isSold(_ product: Product) -> Bool {
        guard product.availability?.takesOrders != false else { return false }
        guard let merchant else { return product.merchant.map(isSoldByService) ?? true }
        return product.merchant?.lowercased() == merchant.lowercased()
    }

    /// A service to which one orders sells its own products alone.
    private func isSoldByService(_ merchant: String) -> Bool {
        let services = sampler.grammar.services.map { $0.handle.lowercased() }
        return services.isEmpty || services.contains(merchant.lowercased())
    }

    /// A product whose id is what the slot reads.
    private mutating func identified(_ reads: (String) -> Bool) throws(SampleGap) -> Saying {
        let fitting = sampler.knowledge.catalog.products.filter { isSold($0) && reads($0.id) }
        guard let product = choices.pick(fitting) else { throw .product }
        return Saying(piece: Piece(text: product.id, joint: joint), value: product.id)
    }

    private mutating func titled() throws(SampleGap) -> Saying {
        let products = sampler.knowledge.catalog.products
        let sold = products.indices.filter { isSold(products[$0]) }
        guard let index = choices.pick(sold) else { throw .product }
        let product = products[index]
        let phrases = sampler.lexicon.phrases.filter { $0.products.contains(Int32(truncatingIfNeeded: index)) }
        guard let phrase = choices.pick(phrases) else { throw .product }
        var title = ""
        for spellings in phrase.words {
            let word = choices.happens(25) ? choices.pick(spellings) : spellings.first
            title += (title.isEmpty ? "" : " ") + spelling(word ?? "")
        }
        let rivals = phrase.products.map { products[Int($0)] }.filter { isSold($0) && $0.id != product.id }
        var options: [ProductOption] = []
        for option in product.options {
            let isNeeded = rivals.contains { $0.option(option.name) != option.value }
            let isOneWord = Tokenizer().tokens(in: option.value).count == 1
            if isNeeded || choices.happens(15), isOneWord { options.append(option) }
        }
        let bearing = rivals.filter { rival in options.allSatisfy { rival.option($0.name) == $0.value } }
        guard bearing.isEmpty, !isGlued || options.isEmpty else { throw .product }
        return Saying(
            piece: Piece(text: around(title, options), joint: joint, isKnown: true, isProduct: true), value: product.id)
    }

    /// `large latte`, `latte, large`, `red shoes size 9`: a number alone would be a quantity.
    private mutating func around(_ title: String, _ options: [ProductOption]) -> String {
        var before: [String] = []
        var behind: [String] = []
        for option in options {
            let isNumber = option.value.contains(where: \.isNumber)
            let isNamed = isNumber || choices.happens(20)
            let words = isNamed ? option.name + " " + option.value : spelling(option.value)
            if isNumber || choices.happens(40) { behind.append(words) } else { before.append(words) }
        }
        let comma = choices.happens(20) ? ", " : " "
        return (before + [title]).joined(separator: " ") + behind.map { comma + $0 }.joined()
    }
}
