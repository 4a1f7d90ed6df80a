import TweetText

extension PostTerms {
    /// A run that is another mention than it seems to be; one term.
    struct Imitation: Sendable {
        var span: TextSpan
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
        for term in terms {
            guard let run = NameRun(at: term, in: text)?.reaching(to: Int(term.end)) else { continue }
            switch guarded.names.judge(run, in: text, scratch: &scratch) {
            case .plain: continue
            case .disguise:
                imitations.append(
                    Imitation(span: run.span, disguise: MentionDisguise(imitates: nil), id: .unknown))
            case .imitation(let number):
                let disguise = MentionDisguise(imitates: guarded.names.names[number])
                imitations.append(Imitation(span: run.span, disguise: disguise, id: guarded.ids[number]))
            }
        }
        if !imitations.isEmpty { join(imitations.map(\.span)) }
    }

    /// What is wrong with a mention; nil where it is what it seems to be.
    func disguise(_ term: Int) -> MentionDisguise? { imitation(at: term)?.disguise }

    /// The term of that account.
    func imitatedID(_ term: Int) -> TermID { imitation(at: term)?.id ?? .unknown }

    private func imitation(at term: Int) -> Imitation? {
        var low = 0
        var high = imitations.count
        while low < high {
            let middle = (low + high) / 2
            let start = imitations[middle].span.start
            if start == Int(terms[term].start) { return imitations[middle] }
            if start < Int(terms[term].start) { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// Where the author's own words mention accounts other than these.
    func accounts(besides services: [TermID]) -> [TextSpan] {
        var result: [TextSpan] = []
        for term in mentions where term >= ownStart && !isOne(of: services, term) {
            result.append(span(term, term + 1))
        }
        return result
    }

    /// Whether one of the accounts is named, or somebody who passes himself off as it.
    func names(_ accounts: [TermID]) -> Bool { (0..<count).contains { isOne(of: accounts, $0) } }

    /// Whether a term is one of these accounts, or passes itself off as one.
    func isOne(of accounts: [TermID], _ term: Int) -> Bool {
        if accounts.contains(ids[term]) { return true }
        return !imitations.isEmpty && accounts.contains(imitatedID(term))
    }
}
