import TestSupport
import Testing

@testable import TweetText

@Suite("Term table")
struct TermTableTests {
    @Test("numbers keys in order and finds them again")
    func interning() {
        var table = TermTable()
        var ids: [TermID] = []
        for number in 0..<3000 { ids.append(table.intern("term\(number)")) }
        #expect(ids.map(\.rawValue) == Array(1...3000))
        #expect(table.count == 3000)
        for number in 0..<3000 {
            #expect(table.intern("TERM\(number)") == ids[number])
            #expect(table.key(of: ids[number]) == Array("term\(number)".utf8))
        }
        #expect(table.find(key: Array("term3000".utf8)) == .unknown)
        #expect(!table.find(key: []).isKnown)
        #expect(table.key(of: .unknown).isEmpty && table.key(of: TermID(rawValue: 9999)).isEmpty)
    }

    @Test("finds tokens as it finds their keys, whatever the path")
    func tokens() {
        var table = TermTable()
        let texts = HostileTexts.texts(300, seed: 6) + ["#Buy 2 LATTES @BeanHouse", "abcdefgh ABCDEFGHI", "ＢＵＹ"]
        var scratch: [UInt8] = []
        for (index, text) in texts.enumerated() {
            let bytes = Array(text.utf8)
            for (number, token) in Tokenizer().tokens(in: text).enumerated() {
                var key: [UInt8] = []
                TermKey.append(token, of: bytes.span, to: &key)
                #expect(table.find(token, in: bytes.span, scratch: &scratch) == table.find(key: key))
                if (index + number).isMultiple(of: 2) {
                    let id = table.intern(key)
                    #expect(table.find(token, in: bytes.span, scratch: &scratch) == id)
                    #expect(table.key(of: id) == key)
                }
            }
        }
        #expect(table.count > 200)
    }

    @Test("loads and folds words as bytes do")
    func words() {
        var generator = SplitMix64(seed: 7)
        for _ in 0..<500 {
            let bytes = (0..<20).map { _ in UInt8.random(in: 0...0x7F, using: &generator) }
            let index = Int.random(in: 0..<20, using: &generator)
            let count = Int.random(in: 1...min(8, 20 - index), using: &generator)
            let word = KeyWord.load(bytes.span, at: index, count: count)
            #expect(word == KeyWord.loadByBytes(bytes.span, at: index, count: count))
            let folded = bytes.map(TermKey.foldASCII)
            #expect(KeyWord.foldASCII(word) == KeyWord.loadByBytes(folded.span, at: index, count: count))
            #expect(TermHash.ofASCII(bytes.span, from: 0, to: 20) == TermHash.of(folded.span))
        }
    }
}
