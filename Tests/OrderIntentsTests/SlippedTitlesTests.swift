import OrderMatching
import TestSupport
import Testing

@testable import OrderIntents

struct SlippedTitlesTests {
    private static func titles(_ words: [String], options: [String] = []) -> SlippedTitles {
        let phrases = words.enumerated().map { number, title in
            Lexicon.Phrase(
                words: title.split(separator: " ").map { [String($0), $0 + "s"] }, products: [Int32(number)],
                options: options)
        }
        return SlippedTitles(TitleList(phrases))
    }

    private static func found(_ query: String, in titles: SlippedTitles) -> [Int] {
        let hits = titles.titles(in: query.split(separator: " ").map(String.init))
        return hits.flatMap { titles.products(of: $0.phrase) }.sorted()
    }

    @Test func aSlipIsForgiven() {
        let titles = Self.titles(["Kettle", "Striped Socks", "Café Crème", "Mug"], options: ["large", "red"])
        for query in ["ketle", "kettel", "kettlle", "kettke", "KETLE", "large ketle", "ketle red large", "ketles"] {
            #expect(Self.found(query, in: titles) == [0], "\(query)")
        }
        for query in ["stripde socks", "striped sokcs", "stirped scoks"] {
            #expect(Self.found(query, in: titles) == [1], "\(query)")
        }
        #expect(Self.found("café creme", in: titles) == [2], "an accent is a letter")
        for query in [
            "kettle", "kettl e", "mgu", "mugg", "ktle", "ketle please", "striped", "socks stripde", "", "xyz",
        ] {
            #expect(Self.found(query, in: titles) == [], "\(query)")
        }
    }

    @Test func nearTitlesAreAllFound() {
        let titles = Self.titles(["Mouse", "House", "Horse"])
        #expect(Self.found("hiuse", in: titles) == [1])
        #expect(Self.found("houses", in: titles) == [], "a word that titles have is no slip")
        #expect(Self.found("youse", in: titles) == [0, 1])
    }

    /// One slip, against the table of all edits.
    @Test func agreesWithTheTableOfEdits() {
        var generator = SplitMix64(seed: 11)
        let letters = Array("abc").flatMap(\.unicodeScalars)
        func word() -> [Unicode.Scalar] {
            (0..<Int.random(in: 0...6, using: &generator)).compactMap { _ in letters.randomElement(using: &generator) }
        }
        var slips = 0
        for _ in 0..<20_000 {
            let (first, second) = (word(), word())
            let isOne = Self.distance(first, second) == 1
            if isOne { slips += 1 }
            #expect(SlipTolerance.isOneSlip(first, from: second) == isOne, "\(first) \(second)")
            if isOne {
                let shared = DeletionIndex.hashes(of: first).intersection(DeletionIndex.hashes(of: second))
                #expect(!shared.isEmpty)
            }
        }
        #expect(slips > 500)
    }

    /// Optimal string alignment, by its definition.
    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var table = [[Int]](repeating: [Int](repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in 0...a.count { table[i][0] = i }
        for j in 0...b.count { table[0][j] = j }
        guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
        for i in 1...a.count {
            for j in 1...b.count {
                table[i][j] = min(
                    table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
                }
            }
        }
        return table[a.count][b.count]
    }
}
