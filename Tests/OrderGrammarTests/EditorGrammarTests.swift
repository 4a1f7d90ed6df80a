import Foundation
import TestSupport
import Testing

@testable import OrderGrammar

/// The colours that editors give to grammar files.
@Suite struct EditorGrammarTests {
    private let folder = Repository.root.appending(path: "Grammars/Editor")

    private func json(_ path: String) throws -> [String: Any] {
        let data = try Data(contentsOf: folder.appending(path: path))
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    /// Every expression of the grammar.
    private func expressions() throws -> [String] {
        func collect(_ value: Any) -> [String] {
            if let list = value as? [Any] { return list.flatMap(collect) }
            guard let object = value as? [String: Any] else { return [] }
            let own = ["match", "begin", "end"].compactMap { object[$0] as? String }
            return own + object.sorted { $0.key < $1.key }.flatMap { collect($0.value) }
        }
        return collect(try json("syntaxes/hashcart-grammar.tmLanguage.json"))
    }

    @Test func everyExpressionCompiles() throws {
        let expressions = try expressions()
        try #require(expressions.count > 20)
        for expression in expressions {
            #expect(throws: Never.self, "\(expression)") { try PatternProgram(expression) }
        }
    }

    /// A word that the language learns must get its colour.
    @Test func everyWordOfTheLanguageHasAColour() throws {
        let words = Set(
            try expressions().flatMap { $0.split { !$0.isLetter }.map(String.init) })
        let known =
            FileReader.keywords + SlotTypeSyntax.names + Array(FileReader.optionWords)
            + ["public", "direct", "live", "reply", "quote", "retweet", "photo", "place", "starts", "whole", "exactly"]
            + ["typed", "not", "confirm", "cancel", "recipient", "explicit", "parent", "none", "incomplete"]
        for word in known { #expect(words.contains(word), "\(word)") }
    }

    @Test func includesLeadSomewhere() throws {
        let grammar = try json("syntaxes/hashcart-grammar.tmLanguage.json")
        let repository = try #require(grammar["repository"] as? [String: Any])
        let text = try String(
            contentsOf: folder.appending(path: "syntaxes/hashcart-grammar.tmLanguage.json"), encoding: .utf8)
        for part in text.components(separatedBy: "\"include\": \"#").dropFirst() {
            let name = try #require(part.split(separator: "\"").first)
            #expect(repository[String(name)] != nil, "\(name)")
        }
        let package = try json("package.json")
        let contributes = try #require(package["contributes"] as? [String: Any])
        let grammars = try #require(contributes["grammars"] as? [[String: Any]])
        #expect(grammars[0]["scopeName"] as? String == grammar["scopeName"] as? String)
    }
}
