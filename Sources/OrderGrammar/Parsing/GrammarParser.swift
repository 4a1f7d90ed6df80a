/// Reads a `.grammar` file into a checked ``Grammar``, or says everything that is wrong with it at once.
///
/// The language, in EBNF (ISO 14977 but for `-`): a declaration begins at column 1, its further lines are indented,
/// and besides that white space only keeps words apart. `//` at the start of a line or after white space begins a
/// comment. What stands here is what is taken; a file may still break a rule that the checks in `Validation` know.
///
/// ```
/// file        = header, { intent | list | rule | match | sample } | "library", name, { title | list | rule }
/// header      = "grammar", name, version, { "import", name, { ",", name } | "language", tag | "title", string
///             | "evidence", ( "attested" | "design" ) | "service", account, { [","], account }
///             | when }
///
/// intent      = "intent", name, [ "->", kind ], { ":", slot | follow up | recipient | limit | dates }
/// slot        = name, type, { "optional" | "default", value | money option }
/// type        = "count" | "money" | "account" | "tag", [ "of", kind ] | "command", "tag", "of", kind | "product"
///             | "code" | "url" | "text" | name | "(", values, ")" | regex
/// money option= "currency", ( "any" | code, { [","], code } ) | sign, "is", code
///             | "written", ( "glued" | "spaced" | "any" ) | "at", ( "least" | "most" ), number | "clamp" | "whole"
///             | "decimal", ( "comma" | "point" ) | "unit", "required" | "unit", "implied", code
///             | "unit", code, { spelling }, "digits", number
/// follow up   = ( "confirm" | "cancel" ), ( "in", "app" | "by", ( hashtag | "tag", "of", kind | "reply", word, { word } ) ),
///               [ "within", number, ( "s" | "min" | "h" | "d" ) ]
/// recipient   = "recipient", "=", receiver, { [","], "else", receiver }
/// receiver    = "explicit" | "parent", "author" | "first", "account"
/// limit       = "at", "most", number, [ "per", "user" ], [ "per", "day" ]      (* at least one of the two *)
/// dates       = "from", date, [ "to", date ] | "to", date
///
/// list        = "list", name, "=", values, { "in", tag, "=", values }       (* each `in` on a line of its own *)
/// values      = value, { "|", value }
/// value       = spelling, { ",", spelling }
/// rule        = "rule", "<", name, ">", "=", pattern
///
/// match       = "match", name, ":", name, [ when ], "=", pattern, { example }
/// when        = "when", condition, { ( "," | "and" ), condition }
/// condition   = "public" | "direct" | "live" | "reply", [ "to", ( "listing" | "service" | "link", domain ) ]
///             | "quote" | "retweet" | "photo" | "place", spelling | "starts" | "whole" | "exactly" | "typed"
///             | "not", ( "reply" | "quote" | "photo" )
/// pattern     = any of, { "&", any of }
/// any of      = sequence, { "|", sequence }
/// sequence    = glued, { glued }
/// glued       = term, { "~", term }
/// term        = word | hashtag | account | emoji | string | "service" | "{", name, "}" | "<", name, ">"
///             | "[", pattern, "]" | "(", pattern, ")", [ "+" ] | regex
///
/// example     = string, { setting }, "->", ( "none" | outcome )            (* a line of its own *)
/// setting     = "in", "reply", "to", ( "listing", id, [ "by", account ] | "a", "post", [ "by", account ], [ "with", link ] )
///             | "in", "a", ( "direct", "message" | "live", "session" ) | "by", account | "with", "a", "photo"
///             | "quoting", "a", "post", "by", account | "at", string
///             | "retweeted"
/// outcome     = [ "complete" | "incomplete" | "rejected" | "ambiguous" ], { [","], issue code | name, "=", value }
/// sample      = "sample", ( "product", id, string | "account", account, role | "campaign", hashtag, kind
///             | "listing", id, kind ), { [","], sample option }          (* the options of each: SampleSyntax.Subject *)
/// role        = "merchant" | "service" | "charity" | "user"
/// sample option = "by", account | "at", number, code | "product", id | "alone" | "out", "of", "stock"
///             | "also", string, { [","], string } | "group", id | "currency", code
///             | ( "color" | "colour" | "size" | "material" | "pattern" | "gender" | "age_group" ), ( word, { word } | string )
/// regex       = "/", PCRE2 pattern, "/"
/// string      = '"', { character | "\"" | "\\" | "\n" | "\u{", hexadecimal, "}" }, '"'
/// ```
public struct GrammarParser: Sendable {
    /// Longest file in bytes that is read.
    public static let longestFile = 1 << 20

    /// Makes a parser.
    public init() {}

    /// Reads a grammar, or throws every complaint at once; warnings are dropped where there is no error.
    ///
    /// - Parameter file: the name by which complaints call the file.
    public func grammar(from text: String, file: String) throws(Diagnostics) -> Grammar {
        let (grammar, diagnostics) = parse(text, file: file)
        guard let grammar else { throw Diagnostics(diagnostics) }
        return grammar
    }

    /// Reads a grammar and returns it, if nothing is wrong with it, beside every complaint and warning.
    ///
    /// - Parameter libraries: those that it may import.
    public func parse(
        _ text: String, file: String, libraries: [GrammarLibrary] = []
    ) -> (grammar: Grammar?, diagnostics: [Diagnostic]) {
        guard text.utf8.count <= Self.longestFile else {
            var report = DiagnosticReport(source: SourceText("", file: file))
            report.add(
                .fileTooLong(limit: Self.longestFile), at: SourcePlace(file: file, line: 1, column: 1, length: 0))
            return (nil, report.all)
        }
        let (syntax, names, report) = Self.checked(SourceText(text, file: file), libraries: libraries)
        let grammar = report.hasErrors ? nil : Lowering(syntax, names).grammar(file: file)
        return (grammar, report.all)
    }

    /// What a file says, and everything that is wrong with it: no broken part keeps the others from being read.
    static func checked(
        _ source: SourceText, libraries: [GrammarLibrary]
    ) -> (syntax: GrammarSyntax, names: NameTable, report: DiagnosticReport) {
        var reader = FileReader(source: source)
        var syntax = reader.read()
        var report = reader.report
        syntax.importLibraries(libraries, &report)
        let names = NameTable(syntax)
        for check in GrammarChecks.all where !report.isTooLarge { check.run(syntax, names, &report) }
        return (syntax, names, report)
    }

    /// Reads a grammar that tests have proven, for posts alone: without checks, examples and samples.
    func parseProven(
        _ text: String, file: String, libraries: [GrammarLibrary]
    ) -> (grammar: Grammar?, diagnostics: [Diagnostic]) {
        var reader = FileReader(source: SourceText(text, file: file, rulesOnly: true), skipsExamples: true)
        var syntax = reader.read()
        var report = reader.report
        syntax.importLibraries(libraries, &report)
        guard !report.hasErrors, let grammar = Lowering(syntax, NameTable(syntax)).grammar(file: file) else {
            // Proven it was not.
            return parse(text, file: file, libraries: libraries)
        }
        return (grammar, [])
    }
}
