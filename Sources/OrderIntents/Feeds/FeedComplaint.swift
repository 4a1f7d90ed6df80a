import OrderGrammar

/// The sentences for everything that can be wrong in a file of products, accounts, campaigns or listings.
///
/// A complaint about a file stops; one about a row is a warning, and the rest of the file is used.
enum FeedComplaint {
    static func file(_ id: String, _ file: String, line: Int = 1, _ message: String, help: String) -> Diagnostic {
        Diagnostic(id: id, message: message, place: SourcePlace(file: file, line: line), help: help)
    }

    static func row(
        _ id: String, _ place: SourcePlace, _ message: String, help: String, first: SourcePlace? = nil
    ) -> Diagnostic {
        let notes = first.map { [Diagnostic.Note(message: "First given here.", place: $0)] } ?? []
        return Diagnostic(id: id, severity: .warning, message: message, place: place, notes: notes, help: help)
    }

    // MARK: Whole files

    static func empty(_ name: String) -> Diagnostic {
        file(
            "empty-file", name, "The file is empty.",
            help: "Give it a first line that names its columns, or one JSON object a line.")
    }

    static func unreadable(_ name: String, _ reason: String) -> Diagnostic {
        file(
            "unreadable-file", name, "The file cannot be read: \(reason).", help: "Check its name and its permissions.")
    }

    static func markup(_ name: String) -> Diagnostic {
        file(
            "not-a-table", name, "The file is XML or HTML, not a table.",
            help: "Export it as TSV, as CSV or as JSON Lines.")
    }

    static func jsonArray(_ name: String) -> Diagnostic {
        file(
            "not-json-lines", name, "The file holds JSON arrays, not one JSON object a line.",
            help: "Write one JSON object a line, with the names of the columns as keys.")
    }

    static func missingColumns(_ name: String, _ missing: [String], found: [String]) -> Diagnostic {
        let columns = found.prefix(12).joined(separator: ", ")
        return file(
            "missing-column", name,
            "The first line names no column \(missing.map { "“\($0)”" }.joined(separator: " and no column ")).",
            help:
                "Add the column, or rename the one that holds it. The line names: \(columns)\(found.count > 12 ? ", and \(found.count - 12) more" : "")."
        )
    }

    // MARK: Any row

    static func repeatedColumn(_ place: SourcePlace, _ name: String) -> Diagnostic {
        row(
            "repeated-column", place, "The column “\(name)” stands twice; only the first one is read.",
            help: "Rename or remove the second.")
    }

    static func notUTF8(_ place: SourcePlace) -> Diagnostic {
        row(
            "not-utf8", place, "The row is not UTF-8 text, so it is not used.",
            help: "Save the file again as UTF-8 text.")
    }

    static func openQuote(_ place: SourcePlace) -> Diagnostic {
        row(
            "open-quote", place, "A quotation mark opens a field of this row and none closes it, so it is not used.",
            help: "Close the field, or double the mark where it is meant.")
    }

    static func tooManyFields(_ place: SourcePlace, _ count: Int, columns: Int) -> Diagnostic {
        row(
            "too-many-fields", place,
            "The row has \(count) fields where the first line names \(columns) columns, so it is not used.",
            help: "Put a field that holds the separator into quotation marks.")
    }

    static func json(_ place: SourcePlace, _ reason: String) -> Diagnostic {
        row(
            "not-json", place, "The line is no JSON object with texts and numbers: \(reason). It is not used.",
            help: "Write one flat JSON object a line.")
    }

    static func missing(_ place: SourcePlace, _ column: String) -> Diagnostic {
        row(
            "missing-field", place, "The row has no “\(column)”, so it is not used.",
            help: "Fill in the column “\(column)”.")
    }

    /// A value that a column does not take.
    static func value(
        _ id: String, _ place: SourcePlace, _ column: String, _ value: String, _ reason: String,
        kept: String = "the row is not used", help: String
    ) -> Diagnostic {
        row(id, place, "“\(value.shortened)” in the column “\(column)” \(reason); \(kept).", help: help)
    }

    // MARK: Values

    static func handle(_ place: SourcePlace, _ column: String, _ text: String) -> Diagnostic {
        value(
            "bad-handle", place, column, text, "is no account's handle",
            help: "Write one handle, with or without @, without spaces.")
    }

    static func currency(_ place: SourcePlace, _ column: String, _ text: String) -> Diagnostic {
        value(
            "unknown-currency", place, column, text, "is no currency code of ISO 4217",
            help: "Write the code in three letters: USD, EUR, JPY.")
    }

    static func setting(_ place: SourcePlace, _ text: String) -> Diagnostic {
        value(
            "bad-setting", place, "where", text, "does not say where a post stands",
            help: "Write it as examples do: in reply to listing LAT by @beanhouse, in a direct message, with a photo.")
    }

    static func date(_ place: SourcePlace, _ column: String, _ text: String) -> Diagnostic {
        value(
            "bad-date", place, column, text, "is no date",
            help: "Write 2026-03-01, 2026-03-01T18:00 (UTC) or 2026-03-01T18:00+01:00.")
    }

    static func count(_ place: SourcePlace, _ column: String, _ text: String) -> Diagnostic {
        value(
            "bad-count", place, column, text, "is no whole number of 1 or more",
            help: "Write digits, or leave it empty for no limit.")
    }

    static func word(_ place: SourcePlace, _ column: String, _ text: String, of words: [String]) -> Diagnostic {
        value(
            "unknown-word", place, column, text, "is not a word of this column",
            help: "Write one of: \(words.joined(separator: ", ")).")
    }

    static func amount(
        _ place: SourcePlace, _ column: String, _ text: String, _ failure: PriceText.Failure,
        kept: String = "the row is not used"
    ) -> Diagnostic {
        let help: String
        let reason: String
        switch failure {
        case .unreadable:
            (reason, help) = (
                "cannot be read as an amount without guessing", "Write 15.00 USD, with a point before the cents."
            )
        case .currencyMissing:
            (reason, help) = (
                "has no currency", "Write the code behind it, as in 15.00 USD, or fill in the column “currency”."
            )
        case .currencyUnknown(let code):
            (reason, help) = (
                "has the unknown currency “\(code.shortened)”", "Write a code of ISO 4217: USD, EUR, JPY."
            )
        case .currenciesDiffer:
            (reason, help) = ("has another currency than the column “currency” says", "Write the currency once.")
        case .tooPrecise(let code):
            (reason, help) = (
                "has more decimals than \(code) has digits", "Write only the digits that the currency has."
            )
        }
        return value("bad-amount", place, column, text, reason, kept: kept, help: help)
    }
}

extension String {
    /// At most 60 characters: a complaint shows what is meant, not a whole file.
    var shortened: String { utf8.count <= 60 ? self : String(prefix(60)) + "…" }
}
