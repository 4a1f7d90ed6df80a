import Hashcart

/// How the records of a corpus are written.
public enum CorpusShape: String, Sendable, CaseIterable {
    /// X API v1.1 statuses of about 3.5 KB.
    case v1
    /// X API v2 objects of about 600 B.
    case v2
    /// The words alone, a post a line.
    case text
}

/// A command that a corpus holds.
public struct PlantedCommand: Sendable {
    /// The line it stands on, from 1.
    public var line: Int
    /// Which template it was made from.
    public var template: Int
}

/// Makes up posts: small talk, posts that only look like commands, and a known number of commands.
///
/// The same shape, share and seed give the same bytes, on every machine and whatever the size.
public struct CorpusGenerator: Sendable {
    /// What commands are made from; `PlantedCommand.template` counts here.
    public let templates: [PostTemplate]
    /// Commands so far, in the order of their lines.
    public private(set) var planted: [PlantedCommand] = []
    /// Posts so far.
    public private(set) var posts = 0
    /// Posts so far that hold a command's words and are none.
    public private(set) var negatives = 0
    /// Records that must come out of the posts so far.
    public var expectedRecords: Int { planted.reduce(0) { $0 + templates[$1.template].records.count } }

    /// How its records are written.
    public let shape: CorpusShape
    /// Posts of a thousand that are commands.
    public let commandsPerThousand: Int
    private let lures: [PostTemplate]
    private let ordinary = OrdinaryText()
    private var writer: RecordWriter
    private var random: SeededRandom
    private var draft = PostDraft()

    /// 2015-03-02T08:00:00Z.
    private static let firstMoment = 1_425_283_200_000
    private static let retweets = 450, lureShare = 40, replyShare = 150, escapedShare = 300

    /// Begins a corpus.
    ///
    /// - Parameters:
    ///   - commandsPerThousand: posts of a thousand that are commands.
    ///   - accounts: those that the engine knows, so that mentions of them carry their ids.
    ///   - commands: what commands are made from.
    ///   - weight: what v1.1 statuses carry beside their words.
    public init(
        shape: CorpusShape, commandsPerThousand: Int, seed: UInt64, accounts: Accounts,
        commands: [PostTemplate] = PostTemplate.commands, weight: StatusWeight = .full
    ) {
        self.shape = shape
        self.commandsPerThousand = commandsPerThousand
        let sayable = { (template: PostTemplate) in shape != .text || template.isPlain }
        templates = commands.filter(sayable)
        lures = PostTemplate.negatives.filter(sayable)
        writer = RecordWriter(people: Person.crowd(2000, seed: seed), accounts: accounts, weight: weight)
        random = SeededRandom(seed: seed ^ 0x6861_7368_6361_7274)
    }

    /// Replaces `output` by whole records of at least `bytes` bytes together.
    public mutating func fill(_ output: inout [UInt8], bytes: Int) {
        output.removeAll(keepingCapacity: true)
        while output.count < bytes { putPost(to: &output) }
    }

    private mutating func putPost(to output: inout [UInt8]) {
        draft.text.removeAll(keepingCapacity: true)
        draft.author = random.below(writer.people.count)
        draft.sequence = posts
        draft.time = PostTime(milliseconds: Self.firstMoment + posts * 25)
        draft.isASCII = random.happens(Self.escapedShare)
        draft.retweeted = nil
        draft.reply = nil
        posts += 1
        if random.happens(commandsPerThousand) {
            let index = random.below(templates.count)
            planted.append(PlantedCommand(line: posts, template: index))
            fill(templates[index])
        } else if random.happens(Self.lureShare) {
            negatives += 1
            fill(random.one(of: lures))
        } else {
            draft.language = ordinary.append(to: &draft.text, &random, writer.people)
            if random.happens(Self.retweets) {
                draft.retweeted = somebodyElse()
            } else if random.happens(Self.replyShare) {
                draft.reply = ("\(draft.time.id(posts) - 4096)", writer.people[somebodyElse()].handle)
            }
        }
        switch shape {
        case .v1: writer.putV1(draft, to: &output)
        case .v2: writer.putV2(draft, to: &output)
        case .text: writer.putText(draft, to: &output)
        }
    }

    private mutating func fill(_ template: PostTemplate) {
        template.fill(&random, writer.people, into: &draft.text)
        draft.language = template.language
        switch template.situation {
        case .post: break
        case .retweet: draft.retweeted = somebodyElse()
        case .reply(let id, let handle): draft.reply = (id, handle)
        }
    }

    private mutating func somebodyElse() -> Int {
        (draft.author + 1 + random.below(writer.people.count - 1)) % writer.people.count
    }
}
