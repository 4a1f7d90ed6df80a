import OrderGrammar
import TweetText

extension Matcher {
    /// Decides for each pair of matches whether one post can be read by both, with as many words claimed by each and a
    /// different outcome, and shows the shortest such post.
    ///
    /// Two readings of which one claims more words are no clash: the more exact one wins, as its author meant it. Titles
    /// are taken to be words that no grammar uses, and what a `/pattern/` covers is known from its grammar's examples.
    /// Numbers of several words, and amounts with cents, multipliers or units of several words, are left out.
    ///
    /// Most pairs are decided by one search. Where the engine reads all that it finds in one way, a second one follows
    /// the better ways of each match as well.
    ///
    /// - Parameters:
    ///   - meeting: of `twoCommands`, posts count too in which each match has a command word of its own; otherwise they do not.
    ///   - concerns: which grammars must be one of the two; all where nil.
    /// - Complexity: for each pair, the product of the sizes of its matches, within a fixed bound.
    public func clashes(meeting: Clash.Meeting = .oneCommand, concerning concerns: Set<Int>? = nil) -> ClashReport {
        let proof = ClashProof(self, countsTwoCommands: meeting == .twoCommands)
        var report = ClashReport()
        for first in programs.indices {
            for second in programs.indices.dropFirst(first + 1) {
                let grammars = [programs[first].grammar, programs[second].grammar]
                guard concerns.map({ !$0.isDisjoint(with: grammars) }) ?? true else { continue }
                report.pairs += 1
                switch proof.clash(of: first, and: second) {
                case .clash(let clash): report.clashes.append(clash)
                case .none: break
                case .toldApart: report.toldApart += 1
                case .open: report.open.append((proof.name(of: first), proof.name(of: second)))
                }
            }
        }
        return report
    }
}
