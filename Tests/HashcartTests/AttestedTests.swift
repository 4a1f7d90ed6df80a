import Foundation
import Hashcart
import TestSupport
import Testing

@testable import OrderIntents

/// What the sources show of fifty systems, read by each system's grammar, and by all standard grammars together.
///
/// `HASHCART_WRITE=1 swift test --filter AttestedTests` writes what comes out into the rows, to be read by eye.
@Suite struct AttestedTests {
    static let rows = 129

    private let cases: [AttestedCase]
    private let contents: GrammarSet.Contents
    /// What the grammars' own examples know, and a listing for each live session.
    private let knowledge: Knowledge

    init() throws {
        cases = try AttestedCase.load()
        contents = try GrammarSet.standard.read()
        var known = try contents.grammars.reduce(Knowledge.samples()) { $0.adding(samplesOf: $1) }
        let sessions = Set(cases.filter { $0.settings.contains("session") }.map(\.grammars)).map { grammars in
            Listing(postID: AttestedCase.session(of: grammars), kind: .purchase, grammar: grammars.first)
        }
        known.listings = Listings(known.listings.all + sessions)
        knowledge = known
    }

    @Test func everyRowStandsOnce() {
        let expected = (1...Self.rows).map { number in
            let digits = String(number)
            return "E" + String(repeating: "0", count: 3 - digits.count) + digits
        }
        #expect(cases.map(\.id).sorted() == expected)
        let names = Set(contents.grammars.map(\.name))
        for entry in cases { #expect(names.isSuperset(of: entry.grammars), "\(entry)") }
    }

    /// Positive rows are complete orders of their kind, negative rows none; others say why.
    @Test func rowsGiveTheirRecords() throws {
        var alone: [[String]: IntentEngine] = [:]
        let together = try IntentEngine(contents: contents, knowledge: knowledge)
        var found: [Int: (alone: String, together: String)] = [:]
        for entry in cases {
            let engine = try alone[entry.grammars] ?? engine(of: entry.grammars)
            alone[entry.grammars] = engine
            let own = engine.intents(in: try entry.tweet())
            let all = together.intents(in: try entry.tweet())
            let isSame = RecordLine.of(own, withGrammars: true) == RecordLine.of(all, withGrammars: true)
            let records = (RecordLine.of(own), isSame ? "=" : RecordLine.of(all, withGrammars: true))
            found[entry.line] = records
            #expect(holds(entry, own) == (entry.excuse == nil), "\(entry) gives \(records.0)")
            // Together, nobody else may take it for an order of theirs.
            for intent in all where intent.status == .complete {
                #expect(entry.grammars.contains(intent.reading.grammar ?? ""), "\(entry) is read as \(records.1)")
            }
            if !Golden.isWritten {
                #expect(records.0 == entry.alone, "\(entry)")
                #expect(records.1 == entry.together, "\(entry)")
            }
        }
        if Golden.isWritten { try AttestedCase.write(found) }
    }

    private func holds(_ entry: AttestedCase, _ intents: [OrderIntent]) -> Bool {
        let complete = intents.filter { $0.status == .complete }
        switch entry.polarity {
        case .positive: return intents.count == 1 && complete.map { $0.reading.kind?.rawValue } == [entry.kind]
        case .negative: return complete.isEmpty
        case .ambiguous: return complete.allSatisfy { $0.reading.kind?.rawValue == entry.kind }
        }
    }

    /// Where nothing says which system a live session or a listing belongs to, systems that read a post differently
    /// leave it ambiguous; only what all of them read alike is complete.
    @Test func noSystemReadsAnothersPostInSilence() throws {
        var unnamed = knowledge
        unnamed.listings = Listings(
            knowledge.listings.all.map { listing in
                var listing = listing
                listing.grammar = nil
                return listing
            })
        let engine = try IntentEngine(contents: contents, knowledge: unnamed)
        var compared = 0
        for entry in cases where entry.excuse == nil && !entry.grammars.isEmpty {
            let own = try self.engine(of: entry.grammars).intents(in: try entry.tweet())
            let intents = engine.intents(in: try entry.tweet(isSessionKnown: false))
            for intent in intents where intent.status == .complete {
                #expect(own.contains { $0.reading.asksTheSame(as: intent.reading) }, "\(entry)")
                compared += 1
            }
        }
        #expect(compared > 80)
    }

    /// The table that the rows were taken from has the same numbers, polarities and kinds, and its literal rows stand
    /// in ours but for the handles.
    @Test(.enabled(if: Repository.shared != nil || Repository.mustHaveShared, "no shared folder"))
    func agreesWithTheTable() throws {
        let url = try #require(Repository.shared).appending(path: "reference/attested-examples.tsv")
        let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst()
        let table = lines.map { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            return [0, 3, 4, 5, 6].map { String(fields[$0]) }
        }
        #expect(table.count == Self.rows)
        #expect(cases.map { [$0.id, $0.polarity.rawValue, $0.sourceKind] } == table.map { [$0[0], $0[1], $0[3]] })
        for (entry, row) in zip(cases, table) where row[2] == "literal" {
            #expect(withoutHandles(entry.post).contains(withoutHandles(row[4])), "\(row[4])")
        }
    }

    private func withoutHandles(_ text: String) -> String {
        text.replacing("⟩", with: "").replacing(/@\w+/, with: "@")
    }

    private func engine(of grammars: [String]) throws -> IntentEngine {
        let own = contents.grammars.filter { grammars.contains($0.name) }
        return try IntentEngine(
            contents: GrammarSet.Contents(grammars: own, languages: contents.languages), knowledge: knowledge)
    }
}
