import Hashcart

extension GrammarSet {
    /// All standard grammars but `support`.
    ///
    /// That one looks at every post that names a known account and at every answer, a cost of its own.
    public static var measured: GrammarSet {
        var set = GrammarSet.standard
        set.grammars.removeAll { $0.name == "support.grammar" }
        return set
    }
}
