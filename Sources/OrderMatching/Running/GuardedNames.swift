import TweetText

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
