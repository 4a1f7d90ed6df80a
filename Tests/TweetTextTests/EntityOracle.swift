@testable import TweetText

/// Compares our entities with those that the platform found in the same text, span by span.
struct EntityOracle {
    /// Why one side has an entity that the other lacks: the classes that Sources/TweetText/README.md explains.
    enum Disagreement: String, CaseIterable {
        case missed = "only X has it"
        case unknownAccount = "a name that X lists nowhere"
        case unlistedShortLink = "a t.co link that X does not list"
        case hostAlone = "a host without a scheme"
        case other = "only we have it"
    }

    struct Tally {
        var both = 0
        var disagreements: [Disagreement: Int] = [:]

        func share(without: Set<Disagreement> = []) -> Double {
            let apart = disagreements.filter { !without.contains($0.key) }.values.reduce(0, +)
            return Double(both) / Double(max(1, both + apart))
        }
    }

    private(set) var tallies: [TweetCorpus.TweetKind: Tally] = [:]
    private(set) var compared = 0
    private(set) var cutRetweets = 0
    private(set) var contradictory = 0
    private var knownAccounts: Set<String> = []
    private var unlistedAccounts: [String] = []

    mutating func compare(_ record: TweetCorpus.Record) {
        let names = (record.entities[.mentions] ?? []).compactMap { record.slice($0)?.lowercased() }
        if record.isCutRetweet {
            cutRetweets += 1
        } else if record.contradictsItself {
            contradictory += 1
        } else {
            compared += 1
            knownAccounts.formUnion(names)
            let ours = Self.entities(of: record.source)
            for kind in TweetCorpus.TweetKind.allCases { compare(record, kind, ours[kind] ?? []) }
        }
    }

    /// Tells the mentions apart that no text can decide: X lists accounts that exist.
    mutating func finish() {
        for name in unlistedAccounts {
            let reason = knownAccounts.contains(name) ? Disagreement.other : .unknownAccount
            tallies[.mentions, default: Tally()].disagreements[reason, default: 0] += 1
        }
        unlistedAccounts = []
    }

    private mutating func compare(_ record: TweetCorpus.Record, _ kind: TweetCorpus.TweetKind, _ ours: Set<[Int]>) {
        let theirs = record.entities[kind] ?? []
        tallies[kind, default: Tally()].both += theirs.intersection(ours).count
        tallies[kind, default: Tally()].disagreements[.missed, default: 0] += theirs.subtracting(ours).count
        for span in ours.subtracting(theirs) {
            let slice = record.slice(span)?.lowercased() ?? ""
            let reason: Disagreement
            switch kind {
            case .mentions:
                unlistedAccounts.append(slice)
                continue
            case .urls where slice.contains("://t.co/"): reason = .unlistedShortLink
            case .urls where !slice.hasPrefix("http"): reason = .hostAlone
            default: reason = .other
            }
            tallies[kind, default: Tally()].disagreements[reason, default: 0] += 1
        }
    }

    /// Our entities of an escaped text, in code points over it.
    static func entities(of source: String) -> [TweetCorpus.TweetKind: Set<[Int]>] {
        let (text, map) = EntityDecoding.decode(source, style: .x)
        let bytes = source.utf8.span
        var units = TextUnits(bytes)
        var found: [TweetCorpus.TweetKind: Set<[Int]>] = [:]
        for entity in EntityExtractor(unit: .utf8).extractEntities(from: text) {
            var span = entity.span
            let kind: TweetCorpus.TweetKind
            switch entity.kind {
            case .hashtag: kind = .hashtags
            case .cashtag: kind = .cashtags
            case .url: kind = .urls
            case .mention: kind = .mentions
            case .list:
                kind = .mentions
                span.end -= entity.listSlug?.utf8.count ?? 0
            }
            span = map.source(span)
            let start = units.position(at: span.start, in: bytes).scalars
            found[kind, default: []].insert([start, units.position(at: span.end, in: bytes).scalars])
        }
        return found
    }

    /// The table of all kinds.
    var table: String {
        var lines = ["\(compared) records; left out: \(cutRetweets) cut retweets, \(contradictory) edited ones"]
        for kind in TweetCorpus.TweetKind.allCases {
            let tally = tallies[kind] ?? Tally()
            let permyriad = Int(tally.share() * 10_000)
            let fraction = String(permyriad % 100)
            let share = "\(permyriad / 100).\(fraction.count < 2 ? "0" + fraction : fraction) %"
            let reasons = Disagreement.allCases.compactMap { reason in
                tally.disagreements[reason].flatMap { $0 > 0 ? "\($0) × \(reason.rawValue)" : nil }
            }
            lines.append("\(kind.rawValue): \(tally.both) agree, \(share); \(reasons.joined(separator: ", "))")
        }
        return lines.joined(separator: "\n")
    }
}

extension TweetCorpus.Record {
    /// The code points of a span; nil outside the text.
    func slice(_ span: [Int]) -> String? {
        let scalars = source.unicodeScalars
        guard span[0] >= 0, span[0] <= span[1],
            let start = scalars.index(scalars.startIndex, offsetBy: span[0], limitedBy: scalars.endIndex),
            let end = scalars.index(start, offsetBy: span[1] - span[0], limitedBy: scalars.endIndex)
        else { return nil }
        return String(scalars[start..<end])
    }
}
