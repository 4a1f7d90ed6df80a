/// `/pattern/`s that PCRE2 does not take, or that match nothing.
enum RegexCheck: GrammarCheck {
    static func run(_ syntax: GrammarSyntax, _ names: NameTable, _ report: inout DiagnosticReport) {
        for intent in syntax.intents {
            for slot in intent.slots {
                if case .pattern(let source) = slot.type { check(source.text, at: source.place, &report) }
            }
        }
        for pattern in syntax.rules.map(\.pattern) + syntax.matches.map(\.pattern) {
            pattern.visit { node in
                if case .regex(let source) = node.kind { check(source, at: node.place, &report) }
            }
        }
    }

    private static func check(_ source: String, at place: SourcePlace, _ report: inout DiagnosticReport) {
        guard report.hasRoom else { return }
        if source.isEmpty {
            report.add(.emptyRegex, at: place)
            return
        }
        do throws(PatternProgram.Failure) {
            // Whether it compiles does not hang on the JIT.
            let program = try PatternProgram(source, usesJIT: false)
            if program.matchesEmpty { report.add(.emptyRegex, at: place) }
        } catch {
            // PCRE2 counts bytes; the column counts characters, behind the opening slash.
            let before = String(decoding: source.utf8.prefix(error.offset), as: UTF8.self).count
            var point = place
            point.column += 1 + before
            point.length = 1
            report.add(.badRegex(error.message), at: point)
        }
    }
}
