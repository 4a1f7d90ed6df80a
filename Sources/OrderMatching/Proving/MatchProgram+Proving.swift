import OrderGrammar

extension MatchProgram {
    /// Whether two matches make the same of every post that stands where both want it, as one that asks for a retweet
    /// and one that does not.
    func readsLike(_ other: MatchProgram) -> Bool {
        grammar == other.grammar && intent.name == other.intent.name
            && operands == other.operands && required == other.required && instructions == other.instructions
            && patterns.map(\.source) == other.patterns.map(\.source) && literals == other.literals
            && startsPost == other.startsPost && isWhole == other.isWhole && isExact == other.isExact
            && isTyped == other.isTyped
    }
}
