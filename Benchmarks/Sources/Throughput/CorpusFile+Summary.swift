import BenchmarkCorpus

extension CorpusFile {
    /// One line about what is in it.
    var summary: String {
        let name =
            switch corpus.shape {
            case .v1: "v1.1 statuses"
            case .v2: "v2 objects"
            case .text: "plain text"
            }
        let share = corpus.commandsPerThousand
        let percent = share % 10 == 0 ? "\(share / 10)" : "\(share / 10).\(share % 10)"
        return """

            \(name), \(percent) % commands: \(bytes / 1_000_000) MB, \(corpus.posts) posts of \
            \(bytes / max(1, corpus.posts)) B, \(corpus.planted.count) commands, \(corpus.negatives) that only look like one
            """
    }
}
