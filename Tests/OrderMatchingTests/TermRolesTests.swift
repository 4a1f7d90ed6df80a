import TestSupport
import Testing
import TweetText

@testable import OrderMatching

/// The table of roles against a dictionary.
@Suite struct TermRolesTests {
    @Test(arguments: UInt64(1)...20)
    func agreesWithADictionary(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        var roles = TermRoles()
        var twin: [UInt32: WordRole] = [:]
        var halves = [TermRoles(), TermRoles()]
        for _ in 0..<Int.random(in: 1...2_000, using: &random) {
            let term = UInt32.random(in: 0...500, using: &random)
            let role = WordRole(rawValue: 1 << UInt16.random(in: 0...12, using: &random))
            roles.insert(role, TermID(rawValue: term))
            halves[Int.random(in: 0...1, using: &random)].insert(role, TermID(rawValue: term))
            if term > 0 { twin[term, default: []].insert(role) }
        }
        halves[0].formUnion(halves[1])
        for term in 0...UInt32(600) {
            #expect(roles[TermID(rawValue: term)] == twin[term] ?? [])
            #expect(halves[0][TermID(rawValue: term)] == twin[term] ?? [])
        }
    }
}
