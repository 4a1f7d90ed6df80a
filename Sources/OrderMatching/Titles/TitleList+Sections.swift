import TweetText

extension TitleList {
    /// Takes titles from the sections of a compiled catalogue.
    public init(_ sections: FlatSections) {
        vocabulary = TitleWords(
            terms: FrozenTerms("terms", in: sections), classes: sections.array("terms.classes"),
            spellings: sections.texts("spellings"), spellingEnds: sections.array("spellings.classes"))
        words = sections.array("titles.words")
        wordEnds = sections.array("titles.words.ends")
        products = sections.array("titles.products")
        productEnds = sections.array("titles.products.ends")
        optionSets = TitleOptions(
            words: sections.texts("options"), terms: sections.array("options.terms"),
            members: sections.array("options.sets"), ends: sections.array("options.sets.ends"),
            marks: sections.array("terms.options"))
        optionSet = sections.array("titles.options")
    }

    /// Adds titles to the sections of a compiled catalogue.
    public func add(to sections: inout FlatSections) {
        vocabulary.terms.add("terms", to: &sections)
        sections.add("terms.classes", vocabulary.classes)
        sections.add("spellings", vocabulary.spellings)
        sections.add("spellings.classes", vocabulary.spellingEnds)
        sections.add("titles.words", words)
        sections.add("titles.words.ends", wordEnds)
        sections.add("titles.products", products)
        sections.add("titles.products.ends", productEnds)
        sections.add("options", optionSets.words)
        sections.add("options.terms", optionSets.terms)
        sections.add("options.sets", optionSets.members)
        sections.add("options.sets.ends", optionSets.ends)
        sections.add("terms.options", optionSets.marks)
        sections.add("titles.options", optionSet)
    }
}
