import TweetText

extension PostTerms {
    /// A term that is another mention than it seems to be.
    struct Imitation: Sendable {
        var term: Int
        var disguise: MentionDisguise
        /// The term of the account that it imitates; unknown where no grammar and no list of merchants has it.
        var id: TermID
    }

    /// Makes one mention of every run that is another than it seems to be, so that nothing in it is read by itself:
    /// neither `@beanh` nor `оuse` of `@beanhоuse`.
    ///
    /// Linear in the post. Allocates only where it finds one.
    mutating func joinImitations(
        of guarded: GuardedNames, in text: Span<UInt8>, scratch: inout ProtectedNames.Scratch
    ) {
        var term = 0
        while term < count {
            defer { term += 1 }
            guard let run = NameRun(at: terms[term], in: text) else { continue }
            let verdict = guarded.names.judge(run, in: text, scratch: &scratch)
            guard verdict != .plain else { continue }
            var end = term + 1
            while end < count, Int(terms[end].start) < run.end { end += 1 }
            join(term..<end, upTo: run.end)
            if case .imitation(let number) = verdict {
                let disguise = MentionDisguise(imitates: guarded.names.names[number])
                imitations.append(Imitation(term: term, disguise: disguise, id: guarded.ids[number]))
            } else {
                imitations.append(Imitation(term: term, disguise: MentionDisguise(imitates: nil), id: .unknown))
            }
        }
    }

    /// What is wrong with a mention; nil where it is what it seems to be.
    func disguise(_ term: Int) -> MentionDisguise? { imitations.first { $0.term == term }?.disguise }

    /// The term of that account.
    func imitatedID(_ term: Int) -> TermID { imitations.first { $0.term == term }?.id ?? .unknown }

    /// Whether a term is one of these accounts, or passes itself off as one.
    func isOne(of accounts: [TermID], _ term: Int) -> Bool {
        if accounts.contains(ids[term]) { return true }
        return !imitations.isEmpty && accounts.contains(imitatedID(term))
    }
}
