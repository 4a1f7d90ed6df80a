import TweetText

extension PostTerms {
    /// A mention that passes itself off as a known account and is not it.
    struct Imitation: Sendable {
        var term: Int
        /// The account's name without `@`.
        var name: String
        /// Its term as a mention; unknown where no grammar and no list of merchants has it.
        var id: TermID
    }

    /// Makes one mention of every run that passes itself off as a known account, so that nothing in it is read by
    /// itself: neither `@beanh` nor `оuse` of `@beanhоuse`.
    ///
    /// Linear in the post. Allocates only where it finds one.
    mutating func joinImitations(of guarded: GuardedNames, in text: Span<UInt8>) {
        guard !guarded.names.isEmpty else { return }
        var term = 0
        while term < count {
            defer { term += 1 }
            guard let run = NameRun(at: terms[term], in: text),
                let number = guarded.names.find(imitatedBy: run, in: text, scratch: &nameScratch)
            else { continue }
            var end = term + 1
            while end < count, Int(terms[end].start) < run.end { end += 1 }
            join(term..<end, upTo: run.end)
            imitations.append(Imitation(term: term, name: guarded.names.names[number], id: guarded.ids[number]))
        }
    }

    /// The account that a term passes itself off as.
    func imitatedName(_ term: Int) -> String? { imitations.first { $0.term == term }?.name }

    /// The term of that account.
    func imitatedID(_ term: Int) -> TermID { imitations.first { $0.term == term }?.id ?? .unknown }

    /// Whether a term is one of these accounts, or passes itself off as one.
    func isOne(of accounts: [TermID], _ term: Int) -> Bool {
        if accounts.contains(ids[term]) { return true }
        return !imitations.isEmpty && accounts.contains(imitatedID(term))
    }
}

/// Protected names with their terms as mentions.
struct GuardedNames: Sendable {
    let names: ProtectedNames
    /// The term of each name; unknown where the vocabulary does not have it.
    let ids: [TermID]

    init(_ handles: [String], in vocabulary: TermTable) {
        names = ProtectedNames(handles)
        ids = names.names.map { vocabulary.find(key: TermKey.key(of: "@" + $0)) }
    }
}
