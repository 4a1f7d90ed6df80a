import Foundation
import TestSupport
import Testing

@testable import OrderGrammar

/// Lists and rules that several grammars share.
@Suite struct GrammarLibraryTests {
    private let folder = Repository.cases.appending(path: "grammar/library")

    private func grammar(_ name: String) throws -> Grammar {
        // One file alone: its library stands beside it.
        let contents = try GrammarSet(contentsOf: folder.appending(path: name + ".grammar").path).read()
        try #require(contents.grammars.count == 1)
        #expect(contents.warnings.isEmpty)
        return contents.grammars[0]
    }

    @Test func aListSpeaksTheLanguageOfTheGrammar() throws {
        let french = try grammar("bar-fr")
        #expect(french.lists.map(\.name) == ["milks"])
        #expect(french.lists[0].values.map(\.name) == ["oat", "soy", "whole"])
        #expect(french.lists[0].values.map(\.spellings) == [["avoine"], ["soja"], ["entier"]])
        #expect(french.intents[0].slots[2].type == .list(values: french.lists[0].values))
    }

    @Test func aListWithoutTheLanguageIsTakenAsItStands() throws {
        let dutch = try grammar("bar-nl")
        #expect(dutch.lists[0].values.map(\.spellings) == [["oat"], ["soy", "soya"], ["whole", "full-fat"]])
    }

    @Test func aRegionSpeaksItsLanguage() throws {
        let library = try #require(
            GrammarParser().library(
                from: try GrammarFiles.text(folder.appending(path: "drinks.grammar")), file: "drinks"
            ).library)
        for (tag, expected) in [("de-AT", "hafer"), ("FR", "avoine"), ("fr-CA", "avoine"), ("es", "oat")] {
            let text = try GrammarFiles.text(folder.appending(path: "bar-nl.grammar"))
                .replacing("language nl", with: "language \(tag)")
            let grammar = try #require(GrammarParser().parse(text, file: "g", libraries: [library]).grammar)
            #expect(grammar.lists[0].values[0].spellings == [expected], "\(tag)")
        }
    }

    @Test func rulesReadTheSlotsOfTheGrammar() throws {
        let french = try grammar("bar-fr")
        #expect(french.rules.map(\.name) == ["times"])
        guard case .anyOrder(let operands) = french.matches[0].pattern else {
            Issue.record("\(french.matches[0].pattern)")
            return
        }
        #expect(operands.count == 3)
    }

    @Test func aLibraryIsNoGrammarAndAFolderHoldsBoth() throws {
        let set = try GrammarSet(contentsOf: folder.path)
        #expect(set.grammars.count == 3)
        #expect(try set.read().grammars.map(\.name) == ["bar-fr", "bar-nl"])
    }

    @Test func whatALibraryCannotUseIsSaidWhereItIsImported() throws {
        let library = try #require(
            GrammarParser().library(from: "library odd\nrule <r> = {size} a\n", file: "odd").library)
        let text = """
            grammar g 1
            language en
            import odd
            intent buy -> purchase
              : quantity count default 1
            match m: buy = #buy <r>
              "#buy a" -> complete
              "b" -> none
            """
        let (grammar, diagnostics) = GrammarParser().parse(text, file: "g", libraries: [library])
        #expect(grammar == nil)
        #expect(diagnostics.map(\.id) == ["unknown-slot"])
        #expect(diagnostics[0].place.file == "g" && diagnostics[0].place.line == 3)
    }

    @Test func twoLibrariesOfOneNameAreTold() {
        let set = GrammarSet(grammars: [
            .init(name: "a", text: "library x\nlist l = a\n"), .init(name: "b", text: "library x\nlist l = a\n"),
        ])
        #expect {
            try set.read()
        } throws: { error in
            (error as? Diagnostics)?.all.map(\.id) == ["repeated-grammar"]
        }
    }
}
