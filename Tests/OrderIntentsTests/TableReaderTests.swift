import OrderGrammar
import Testing

@testable import OrderIntents

struct TableReaderTests {
    struct Read {
        var rows: [TableRow] = []
        var complaints: [Diagnostic] = []
    }

    func read(_ text: String, required: [String] = ["a"]) throws(Diagnostics) -> Read {
        try read(Array(text.utf8), required: required)
    }

    func read(_ bytes: [UInt8], required: [String] = ["a"]) throws(Diagnostics) -> Read {
        var result = Read()
        try TableReader(file: "t", required: required, known: ["a", "b", "color"])
            .read(bytes, complaints: &result.complaints) { row, _ in result.rows.append(row) }
        return result
    }

    func failure(_ bytes: [UInt8]) -> [String] {
        do throws(Diagnostics) {
            let read = try read(bytes)
            return ["\(read.rows.count) rows"]
        } catch {
            return error.all.map(\.id)
        }
    }

    @Test(arguments: [
        "a\tb\n1\t2\n", "a,b\n1,2\n", "a;b\n1;2\n", "a\tb\r\n1\t2\r\n", "a\tb\n1\t2", "\u{FEFF}a\tb\n1\t2\n",
        "b\ta\n2\t1\n", "x\ta\ty\tb\n9\t1\t9\t2\n", "\n\r\na,b\n1,2", "A , B\n\"1\", 2 \n", "a,b\n\n,\n1,2\n\n",
        "g:a,b\n1,2", "{\"a\":1,\"b\":\"2\"}\n", "\u{FEFF} {\"b\":2,\"a\":\"1\",\"c\":{\"d\":[1]}}\r\n\r\n",
        "a,b\n1,\u{A0}2\u{A0}\n", "a,b,,\n1,2,,,\n",
    ])
    func readsEveryForm(_ text: String) throws {
        let read = try read(text)
        #expect(read.rows.count == 1)
        #expect(read.rows.first?["a"] == "1")
        #expect(read.rows.first?["b"] == "2")
        #expect(read.complaints == [])
    }

    @Test func keepsOtherColumnsAndLines() throws {
        let read = try read("a,Image Link,b,colour\n1,\"x\ny\",2,red\n\n3,,4\n")
        #expect(read.rows.map(\.place.line) == [2, 5])
        #expect(read.rows.first?.others["image_link"] == "x\ny")
        #expect(read.rows.first?.others.names == ["image_link"])
        #expect(read.rows.first?["color"] == "red")
        #expect(read.rows.last?.others["image_link"] == nil)
        #expect(read.rows.last?["color"] == nil)
    }

    @Test func complainsOfRowsAndGoesOn() throws {
        let read = try read("a,b,b\n1,2\n3,4,5,6\n\"7,8\n9,10\n")
        #expect(read.rows.map { $0["a"] } == ["1", "9"])
        #expect(read.complaints.map(\.id) == ["repeated-column", "too-many-fields", "open-quote"])
        #expect(read.complaints.map(\.place.line) == [1, 3, 4])
        #expect(read.complaints.allSatisfy { $0.severity == .warning && $0.help?.isEmpty == false })
    }

    @Test func complainsOfBytesThatAreNoText() throws {
        let read = try read(Array("a,b\n1,2\n".utf8) + [0xE9, 0x2C, 0x31, 0x0A] + Array("3,4\n".utf8))
        #expect(read.rows.map { $0["a"] } == ["1", "3"])
        #expect(read.complaints.map(\.id) == ["not-utf8"])
        #expect(read.complaints.first?.place.line == 3)
        let lines = try self.read(Array("{\"a\":1}\n{\"a\":\"".utf8) + [0xFF] + Array("\"}\n{\"a\":3}".utf8))
        #expect(lines.rows.map { $0["a"] } == ["1", "3"])
        #expect(lines.complaints.map(\.place.line) == [2])
    }

    @Test func refusesWhatIsNoTable() {
        #expect(failure([]) == ["empty-file"])
        #expect(failure(Array(" \r\n\t\n".utf8)) == ["empty-file"])
        #expect(failure(Array("<?xml version=\"1.0\"?>".utf8)) == ["not-a-table"])
        #expect(failure(Array("\u{FEFF}\n<rss>".utf8)) == ["not-a-table"])
        #expect(failure(Array("[{\"a\":1}]".utf8)) == ["not-json-lines"])
        #expect(failure([0xFF, 0xFE, 0x61, 0x00]) == ["0 rows"], "UTF-16 says what it is")
        #expect(failure(Array("b,c\n1,2".utf8)) == ["missing-column"])
        #expect(failure(Array("\"a,b\n1,2".utf8)) == ["open-quote"])
        #expect(failure(Array("a,b".utf8)) == ["0 rows"])
    }

    @Test(arguments: [
        "{", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{\"a\":1}}", "{\"a\":tru}", "{\"a\":\"\\x\"}", "{\"a\":\"\\u12\"}",
        "{\"a\":\"\\ud800\"}", "{\"a\":\"\\ud83d\\u0041\"}", "{\"a\":\"\t\"}", "{\"a\":\"", "{\"a\":[1,{}]}",
        "{\"a\":{\"b\":1}}", "{\"a\":[1", "{\"a\":{\"b\":", "nonsense", "{a:1}", "{\"a\":1 \"b\":2}",
    ])
    func complainsOfBrokenJSON(_ line: String) throws {
        let read = try read("{\"a\":0}\n\(line)\n{\"a\":2}")
        #expect(read.rows.map { $0["a"] } == ["0", "2"])
        #expect(read.complaints.map(\.id) == ["not-json"])
        #expect(read.complaints.first?.place.line == 2)
    }

    @Test func readsJSONValuesAsTheyStand() throws {
        let line =
            #"{"a":"\u00e9\ud83c\udf55\n\/\"","b":25.00,"color":["red","blue"],"x":null,"y":true,"z":{"q":["\"}"]}}"#
        let row = try #require(try read(line).rows.first)
        #expect(row["a"] == "é🍕\n/\"")
        #expect(row["b"] == "25.00", "digits stay what they are")
        #expect(row["color"] == "red|blue")
        #expect(row.others["x"] == nil)
        #expect(row.others["y"] == "true")
    }

    @Test func deepNestingIsNoDanger() throws {
        let deep = String(repeating: "[", count: 200_000)
        let read = try read("{\"x\":\(deep)\n{\"a\":1}")
        #expect(read.rows.count == 1)
        #expect(read.complaints.count == 1)
    }
}
