import Foundation
import Hashcart
import TestSupport
import Testing

/// The eleven fixed points of the grammar language, each with its cases.
///
/// `HASHCART_WRITE=1 swift test --filter FixedPointTests` writes what comes out into the cases, to be read by eye.
@Suite struct FixedPointTests {
    @Test func cases() throws {
        let cases = try MatchingCase.load("matching.cases")
        var engines: [[String]: IntentEngine] = [:]
        var found: [Int: String] = [:]
        for entry in cases {
            guard let engine = try engines[entry.grammars] ?? engine(of: entry) else { continue }
            engines[entry.grammars] = engine
            let records = RecordLine.of(engine.intents(in: try entry.tweet()))
            found[entry.line] = records
            if !Golden.isWritten { #expect(records == entry.expected, "\(entry)") }
        }
        if Golden.isWritten { try MatchingCase.write(found, to: "matching.cases") }
        let points = Set(cases.compactMap { $0.title.split(separator: " ").first }.compactMap { Int($0) })
        #expect(points == Set(1...11), "every fixed point has cases")
    }

    private func engine(of entry: MatchingCase) throws -> IntentEngine? {
        let files = entry.grammars.enumerated().map { GrammarSet.File(name: "case-\($0).grammar", text: $1) }
        do throws(Diagnostics) {
            return try IntentEngine(grammars: GrammarSet(grammars: files), knowledge: Knowledge.samples())
        } catch {
            Issue.record("\(entry): \(error.all.map(\.message))")
            return nil
        }
    }
}

/// Golden files, which a run can write anew.
enum Golden {
    /// `HASHCART_WRITE` is set: what comes out is written, not compared.
    static let isWritten = ProcessInfo.processInfo.environment["HASHCART_WRITE"] != nil
}
