import Foundation
import FoundationXML
import TestSupport
import Testing

@testable import OrderGrammar

/// Grammars drawn as railroad diagrams.
@Suite struct RailroadDiagramTests {
    private static func grammars() throws -> [Grammar] {
        let folder = Repository.root.appending(path: "Grammars")
        return try GrammarSet(contentsOf: folder.path).read().grammars
            + [GrammarParser().grammar(from: GrammarFiles.good("everything"), file: "everything")]
    }

    @Test func aPatternIsSaidInWords() throws {
        let grammar = try GrammarParser().grammar(from: GrammarFiles.good("everything"), file: "everything")
        let diagram = try #require(RailroadDiagram(grammar))
        #expect(diagram.title == "everything: A \"quoted\" title 🍕")
        #expect(diagram.sections.map(\.heading) == ["match tip", "match claimed", "match pizza", "<thing>"])
        #expect(diagram.sections[0].note == "tip, when not quote, public, starts, typed")
        #expect(
            diagram.sections[0].track.words
                == "perhaps @tipbot or @tipbot_help, then +tip, then perhaps of, then the amount (amount), "
                + "then perhaps to, then the recipient (@account), then perhaps for, then the memo (any words)")
        #expect(
            diagram.sections[3].track.words
                == #"either /#ATM\d{6}/ or the sku (/[A-Z]{2}\d+/) touching + touching 1 or once or more: "#
                + "either the number (code) or service, then don't")
    }

    @Test func oneMatchBringsTheRulesThatItUses() throws {
        let grammar = try GrammarParser().grammar(from: GrammarFiles.good("shop"), file: "shop")
        let diagram = try #require(RailroadDiagram(grammar, match: "tagged"))
        #expect(diagram.sections.map(\.heading) == ["match tagged", "<order>", "<times>"])
        #expect(RailroadDiagram(grammar, match: "nothing") == nil)
    }

    /// Stations of one track apart from each other, all of them within its room.
    @Test func nothingOverlaps() throws {
        for grammar in try Self.grammars() {
            for section in try #require(RailroadDiagram(grammar)).sections {
                let layout = RailroadLayout(section.track)
                var boxes: [(x: Int, y: Int, width: Int)] = []
                for case .station(_, let x, let y, let width) in layout.shapes { boxes.append((x, y, width)) }
                #expect(!boxes.isEmpty)
                let height = RailroadLayout.stationHeight
                for (index, box) in boxes.enumerated() {
                    #expect(box.x >= 0 && box.x + box.width <= layout.width, "\(grammar.name) \(section.heading)")
                    #expect(box.y - height / 2 >= -layout.up && box.y + height / 2 <= layout.down)
                    for other in boxes[..<index] {
                        let apart =
                            box.x + box.width <= other.x || other.x + other.width <= box.x
                            || abs(box.y - other.y) >= height
                        #expect(apart, "\(grammar.name) \(section.heading)")
                    }
                }
                for case .rail(let points) in layout.shapes {
                    #expect(points.allSatisfy { $0.x >= 0 && $0.x <= layout.width })
                    #expect(points.allSatisfy { $0.y >= -layout.up && $0.y <= layout.down }, "\(section.heading)")
                }
            }
        }
    }

    /// The file is well-formed XML, says what it shows, and is the same each time.
    @Test func everyGrammarIsDrawn() throws {
        for grammar in try Self.grammars() {
            let diagram = try #require(RailroadDiagram(grammar))
            let text = SVGDrawing().text(of: diagram)
            #expect(text == SVGDrawing().text(of: diagram))
            let reader = SVGReader()
            let parser = XMLParser(data: Data(text.utf8))
            parser.delegate = reader
            #expect(parser.parse(), "\(grammar.name): \(String(describing: parser.parserError))")
            #expect(reader.attributes["role"] == "img" && reader.attributes["aria-labelledby"] == "title description")
            #expect(reader.texts["title"] == diagram.title)
            for match in grammar.matches { #expect(reader.texts["desc"]?.contains("match \(match.name) (") ?? false) }
        }
    }

    @Test func aDrawingStaysAsItWas() throws {
        let grammar = try GrammarParser().grammar(from: GrammarFiles.good("smoney"), file: "smoney")
        let text = SVGDrawing().text(of: try #require(RailroadDiagram(grammar)))
        let expected = Repository.cases.appending(path: "grammar/diagram/smoney.svg")
        if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] != nil {
            try text.write(to: expected, atomically: true, encoding: .utf8)
        }
        #expect(text == (try GrammarFiles.text(expected)))
    }
}

/// The root's attributes and the texts of title and description.
private final class SVGReader: NSObject, XMLParserDelegate {
    var attributes: [String: String] = [:]
    var texts: [String: String] = [:]
    private var element = ""

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        element = name
        if name == "svg" { self.attributes = attributes }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        if element == "title" || element == "desc" { texts[element, default: ""] += string }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        element = ""
    }
}
