import Foundation
import Hashcart
import StandardGrammars
import TestSupport
import Testing

/// The grammars that come with the library.
@Suite struct StandardGrammarTests {
    @Test func everyExampleHolds() throws {
        let contents = try GrammarSet.standard.read()
        let knowledge = try Knowledge.samples()
        var passed = 0
        for grammar in contents.grammars {
            let report = try ExampleCheck(grammar, languages: contents.languages, knowledge: knowledge).run()
            for failure in report.failures {
                Issue.record("\(failure.place.file):\(failure.place.line) \(failure.message)")
            }
            #expect(report.passed >= 2, "\(grammar.name)")
            passed += report.passed
        }
        #expect(passed >= 130)
        #expect(contents.warnings.isEmpty)
    }

    /// A file that nobody embeds would be missing from the binary without a word.
    @Test func everyFileIsEmbedded() throws {
        let folder = Repository.root.appending(path: "Grammars")
        func files(_ path: String, _ suffix: String) throws -> [String: Data] {
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path)
            var files: [String: Data] = [:]
            for name in names where name.hasSuffix(suffix) {
                files[name] = try Data(contentsOf: folder.appending(path: path).appending(path: name))
            }
            return files
        }
        func embedded(_ files: [StandardGrammars.File]) -> [String: Data] {
            Dictionary(uniqueKeysWithValues: files.map { ($0.name, Data($0.bytes)) })
        }
        #expect(try files("", ".grammar") == embedded(StandardGrammars.grammars))
        #expect(try files("Languages", ".words") == embedded(StandardGrammars.languages))
        typealias Samples = StandardGrammars.Samples
        let samples = [Samples.catalog, Samples.campaigns, Samples.accounts, Samples.listings, Samples.posts]
        #expect(try files("Samples", "").filter { !$0.key.hasPrefix(".") } == embedded(samples))
    }

    /// Reading them for posts alone passes over examples and samples, and over nothing else.
    @Test func readingForPostsReadsTheSame() throws {
        let whole = try GrammarSet.standard.read()
        let forPosts = try GrammarSet.standard.readForPosts()
        #expect(forPosts.languages() == whole.languages)
        let grammars = forPosts.grammars()
        #expect(forPosts.isProven)
        #expect(grammars.map(\.name) == whole.grammars.map(\.name))
        for (quick, grammar) in zip(grammars, whole.grammars) {
            var bare = grammar
            bare.samples = Grammar.Samples()
            for index in bare.matches.indices { bare.matches[index].examples = [] }
            #expect(quick == bare, "\(grammar.name)")
        }
    }

    /// A file of one's own is checked, whatever stands beside it.
    @Test func othersAreCheckedAsEver() throws {
        let own = GrammarSet(grammars: [
            GrammarSet.File(name: "own.grammar", text: "grammar own 1\nlanguage en\nmatch m: no = #a")
        ])
        #expect(throws: Diagnostics.self) { try GrammarSet.standard.adding(own).readForPosts() }
        #expect(throws: Diagnostics.self) { try IntentEngine(grammars: own, knowledge: Knowledge(), explains: false) }
        let words = GrammarSet(
            grammars: GrammarSet.standard.grammars,
            languages: [GrammarSet.File(name: "en.words", text: "language en\nnumbers\n  many one")])
        #expect(throws: Diagnostics.self) { try IntentEngine(grammars: words, knowledge: Knowledge(), explains: false) }
    }

    /// What each file does not show: that it stands there twice.
    @Test func whatIsLoadedTwiceIsToldAtOnce() throws {
        let twice = GrammarSet.standard.adding(.standard)
        let error = #expect(throws: Diagnostics.self) {
            try IntentEngine(grammars: twice, knowledge: Knowledge(), explains: false)
        }
        #expect(error?.all.count == GrammarSet.standard.grammars.count)
        #expect(error?.all.allSatisfy { $0.id == "repeated-grammar" } == true)
    }

    @Test func eachSaysWhereItComesFrom() throws {
        for grammar in try GrammarSet.standard.read().grammars {
            #expect(grammar.title?.isEmpty == false, "\(grammar.name)")
            #expect(grammar.file == grammar.name + ".grammar")
        }
    }

    /// What the systems' own rules were.
    @Test(arguments: [
        ("@SMoneyfr #envoyer 20 euros @bob", "", "incomplete send recipient=@bob unit_not_glued:amount"),
        ("RT @ann: @SMoneyfr #envoyer 10€ @bob", "", "rejected send recipient=@bob amount=10.00_EUR retweet"),
        ("Get it for $149.99+tax. Tweet #BuyKindleFireHD to start!", "AmexSync", "none"),
        ("$AAPL is a #BUY at these levels", "", "none"),
        ("AAPL is a strong #BUY here, target 200", "", "none"),
        ("#BUY $TSLA 300 @elonmusk", "", "none"),
    ])
    func systemsKeepTheirRules(post: String, author: String, expected: String) throws {
        let engine = try IntentEngine(knowledge: Knowledge.samples())
        let tweet = Tweet(text: post, author: Tweet.Account(handle: author.isEmpty ? "a_customer" : author))
        #expect(RecordLine.of(engine.intents(in: tweet)) == expected)
    }

    /// Somebody else's copy of an advertiser's own instruction.
    @Test func aCopiedInstructionIsRejected() throws {
        let engine = try IntentEngine(knowledge: Knowledge.samples())
        let copy = Tweet(text: "Get it for $149.99+tax. Tweet #BuyKindleFireHD to start!")
        let intents = engine.intents(in: copy)
        #expect(intents.map(\.status) == [.rejected])
        #expect(intents.first?.issues.map(\.code).contains(.instruction) == true)
    }
}
