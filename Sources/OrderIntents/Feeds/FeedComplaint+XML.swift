import OrderGrammar

/// What can be wrong with a feed in XML.
extension FeedComplaint {
    static func noItems(_ name: String) -> Diagnostic {
        file(
            "not-a-feed", name, "The XML holds no product: there is no <item>, <entry>, <product> or <offer>.",
            help: "Export it as RSS 2.0 or Atom with Google's elements, as TSV, as CSV or as JSON Lines.")
    }

    static func unknownEncoding(_ name: String, _ encoding: String) -> Diagnostic {
        file(
            "unknown-encoding", name, "The XML is in the encoding “\(encoding.shortened)”, which cannot be read here.",
            help: "Save it again as UTF-8 text.")
    }

    static func tooManyFaults(_ place: SourcePlace) -> Diagnostic {
        row(
            "too-many-faults", place,
            "So much of the file is not well-formed that the rest, from here on, is not read.",
            help: "Mend the faults told so far.")
    }

    /// - Parameter isItem: the fault is within an item, which is left out; else around the items, which are read.
    static func xml(_ place: SourcePlace, _ reason: XMLFault.Reason, isItem: Bool) -> Diagnostic {
        let (message, help) = sentences(reason)
        return row(
            "bad-xml", place,
            message + (isItem ? " The product that this belongs to is not used." : " The products around it are read."),
            help: help)
    }

    private static func sentences(_ reason: XMLFault.Reason) -> (message: String, help: String) {
        switch reason {
        case .bareAmpersand: ("The “&” begins no character reference.", "Write &amp; for the sign itself.")
        case .unknownEntity(let name):
            ("XML does not know “&\(name.shortened);”.", "Write the character itself, or its number: &#160;.")
        case .badReference: ("The reference names no character.", "Write the character itself.")
        case .crossedTags(let open, let closed):
            (
                "</\(closed.shortened)> closes while <\(open.shortened)> is open.",
                "Close <\(open.shortened)> first, or write &lt; for a sign that is no tag."
            )
        case .strayEnd(let name): ("</\(name.shortened)> closes what was never opened.", "Remove it.")
        case .openElement(let name):
            ("<\(name.shortened)> is still open here.", "Close it with </\(name.shortened)>.")
        case .unclosed(let mark): ("What begins with “\(mark.shortened)” here is never closed.", "Close it.")
        case .strayCDATAEnd:
            ("“]]>” stands outside of a CDATA section.", "Remove it, or begin the section with <![CDATA[.")
        case .strayBracket: ("The “<” begins no tag.", "Write &lt; for the sign itself.")
        case .badAttribute:
            ("Something in the tag is no attribute.", "Write name=\"value\" with a space before it.")
        case .repeatedAttribute(let name): ("The attribute “\(name.shortened)” stands twice.", "Keep one of them.")
        case .forbiddenCharacter: ("A control character stands here.", "Remove it.")
        case .dashesInComment: ("A comment holds “--”.", "Remove the hyphens.")
        case .notUTF8: ("The text that begins here is not UTF-8.", "Save the file again as UTF-8 text.")
        case .outsideOfRoot: ("Something stands outside of the document's element.", "Remove it.")
        case .noRoot: ("The document has no element.", "Export the feed again.")
        }
    }
}
