import Foundation
import OrderGrammar
import TestSupport
import Testing

@testable import OrderIntents

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The small XML reader against Foundation's parser: the same elements, attributes and texts, and the same opinion of
/// what is well-formed.
struct XMLReaderTests {
    /// Elements and the text between their tags; nil where the document is not well-formed.
    static func own(_ bytes: [UInt8]) -> [String]? {
        var reader = XMLReader(bytes)
        var transcript = Transcript()
        do {
            while true {
                switch try reader.next() {
                case .start(let tag):
                    transcript.start(
                        tag.name, Dictionary(tag.attributes.map { ($0.name, $0.value) }) { first, _ in first })
                case .end(let name): transcript.end(name)
                case .text(let text): transcript.text += text
                case .finished: return transcript.lines
                }
            }
        } catch { return nil }
    }

    static func foundation(_ bytes: [UInt8]) -> [String]? {
        let parser = XMLParser(data: Data(bytes))
        let listener = Listener()
        parser.delegate = listener
        parser.shouldProcessNamespaces = false
        // On Linux `parse()` is true of anything, and nobody is told of a document without an element.
        guard parser.parse(), !listener.hasFailed, !listener.transcript.lines.isEmpty else { return nil }
        return listener.transcript.lines
    }

    struct Transcript {
        var lines: [String] = []
        var text = ""

        mutating func start(_ name: String, _ attributes: [String: String]) {
            flush()
            lines.append(
                ([name] + attributes.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }).joined(separator: " "))
        }

        mutating func end(_ name: String) {
            flush()
            lines.append("/" + name)
        }

        private mutating func flush() {
            if !text.isEmpty { lines.append("'" + text) }
            text = ""
        }
    }

    final class Listener: NSObject, XMLParserDelegate {
        var transcript = Transcript()
        var hasFailed = false

        func parser(_ parser: XMLParser, parseErrorOccurred parseError: any Error) { hasFailed = true }

        func parser(
            _ parser: XMLParser, didStartElement elementName: String, namespaceURI: String?,
            qualifiedName qName: String?, attributes attributeDict: [String: String] = [:]
        ) { transcript.start(elementName, attributeDict) }

        func parser(
            _ parser: XMLParser, didEndElement elementName: String, namespaceURI: String?,
            qualifiedName qName: String?
        ) { transcript.end(elementName) }

        func parser(_ parser: XMLParser, foundCharacters string: String) { transcript.text += string }

        func parser(_ parser: XMLParser, foundCDATA block: Data) {
            transcript.text += String(decoding: block, as: UTF8.self)
        }
    }

    @Test(arguments: [
        "<a/>", "<a></a>", "<a>b</a>", "<?xml version='1.0'?>\n<a b='c' d=\"e\"/>", "<a>&amp;&lt;&gt;&quot;&apos;</a>",
        "<a>&#65;&#x42;&#128512;</a>", "<a><![CDATA[<b>&amp;]]></a>", "<a><!-- c --><b/>t<c>u</c>v</a>",
        "<a>x\r\ny\rz</a>",
        "<a b='x&amp;y' c='1\n2'/>", "<a><?p q?></a>", "<!-- c --><a/><!-- d -->", "<a:b xmlns:a='u'><a:c/></a:b>",
        "<a>é 日本 😀</a>", "<a  b = 'c' ></a >", "<!DOCTYPE a><a/>", "<!DOCTYPE a [<!ELEMENT a ANY>]><a/>", "<a>]] ></a>",
        "<a.b-c_1/>",
        // Not well-formed.
        "", "a", "<a>", "<a></b>", "<a><b></a></b>", "<a/><b/>", "<a>&</a>", "<a>&nbsp;</a>", "<a>a & b</a>",
        "<a b=c/>", "<a b/>", "<a b='c' b='d'/>", "<a b='<'/>", "<a>]]></a>", "<a><</a>", "< a/>", "<a><!-- -- --></a>",
        "<a>\u{1}</a>", "<a>&#0;</a>", "<a>&#xD800;</a>", "<a>&#65</a>", "<a><![CDATA[</a>", "<1/>", "<a b='c'd='e'/>",
        "<a>x", "<a", "<a b='c", "</a>", "<a/>x", "x<a/>", "<a>&#x110000;</a>", "<a><?xml version='1.0'?></a>",
    ])
    func agreesWithFoundation(_ text: String) {
        let bytes = Array(text.utf8)
        #expect(Self.own(bytes) == Self.foundation(bytes), "\(text)")
    }

    /// Documents with a few bytes changed: what the one reads the other reads alike, and what the one refuses the
    /// other does.
    @Test func agreesWithFoundationOnChangedDocuments() throws {
        let sample = Array(
            "<r><item a=\"1\" b='2'><id c='d'>K&amp;1</id><t><![CDATA[x<y]]></t><!-- c --><e/>é &#65;</item></r>"
                .utf8)
        let marks = Array("<>/&;#'\"=![]-? ab\u{1}".utf8)
        var generator = SplitMix64(seed: 7)
        var accepted = 0
        for _ in 0..<4_000 {
            var bytes = sample
            for _ in 0..<Int.random(in: 1...2, using: &generator) {
                let index = Int.random(in: 0..<bytes.count, using: &generator)
                switch Int.random(in: 0..<3, using: &generator) {
                case 0: bytes[index] = marks.randomElement(using: &generator) ?? 0x20
                case 1: bytes.insert(marks.randomElement(using: &generator) ?? 0x20, at: index)
                default: bytes.remove(at: index)
                }
            }
            let text = String(decoding: bytes, as: UTF8.self)
            // Colons out of place and declarations are not what this reader is about.
            if text.contains("<!D") || text.contains("<!E") { continue }
            let own = Self.own(bytes)
            let other = Self.foundation(bytes)
            if own != nil { accepted += 1 }
            #expect(own == other, "\(text)")
        }
        #expect(accepted > 200)
    }

    @Test func faultsHaveTheirPlace() {
        for (text, offset) in [
            ("<a>b & c</a>", 5), ("<a>\n<b></c></a>", 7), ("<a b='1' b='2'/>", 14), ("<a>é]]></a>", 5),
        ] {
            var reader = XMLReader(Array(text.utf8))
            do throws(XMLFault) {
                while try reader.next() != .finished {}
                Issue.record("\(text) is no fault")
            } catch { #expect(error.offset == offset, "\(text)") }
        }
    }

    @Test func placesCountLinesAndCharacters() {
        var places = XMLPlaces(Array("ab\né\u{1F600}c\nd".utf8), file: "f")
        #expect(places.place(at: 0).column == 1)
        #expect(places.place(at: 9, keeps: false).column == 3)
        #expect(places.place(at: 5).line == 2)
        #expect(places.place(at: 11).line == 3)
        #expect(places.place(at: 1).column == 2)
        #expect(places.place(at: 99).line == 3)
    }
}
