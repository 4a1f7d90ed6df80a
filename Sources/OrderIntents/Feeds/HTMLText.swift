/// Takes HTML out of titles and descriptions, where feeds have it against their rules.
enum HTMLText {
    /// The text without known tags, with character references decoded once and white space made single.
    static func plain(_ text: String) -> String {
        if !text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) {
            return singleSpaced(text)
        }
        // Twice, because feeds escape their tags too; `<3` is no tag and stays.
        return singleSpaced(withoutTags(decoded(withoutTags(text))))
    }

    private static let tags: Set<String> = [
        "a", "abbr", "b", "big", "blockquote", "br", "center", "code", "div", "em", "font", "h1", "h2", "h3", "h4",
        "h5", "h6", "hr", "i", "img", "ins", "del", "li", "mark", "meta", "ol", "p", "s", "script", "small", "span",
        "strike", "strong", "style", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
    ]

    private static func withoutTags(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "<") {
            result += rest[..<open]
            let behind = rest[rest.index(after: open)...]
            let name = behind.drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
            // A tag ends soon; without the bound, a title of many `<b` would be searched again and again.
            guard tags.contains(name.lowercased()),
                let close = behind.prefix(1000).firstIndex(where: { $0 == ">" || $0 == "<" }), behind[close] == ">"
            else {
                result += "<"
                rest = behind
                continue
            }
            if !isInline(name) { result += " " }
            rest = behind[behind.index(after: close)...]
        }
        return result + rest
    }

    /// Tags that may stand inside a word.
    private static func isInline(_ name: Substring) -> Bool {
        ["a", "b", "big", "em", "font", "i", "ins", "mark", "s", "small", "span", "strong", "sub", "sup", "u"]
            .contains(name.lowercased())
    }

    private static func decoded(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let ampersand = rest.firstIndex(of: "&") {
            result += rest[..<ampersand]
            let behind = rest[rest.index(after: ampersand)...]
            if let end = behind.prefix(12).firstIndex(of: ";"), let scalar = scalar(of: behind[..<end]) {
                result.unicodeScalars.append(scalar)
                rest = behind[behind.index(after: end)...]
            } else {
                result += "&"
                rest = behind
            }
        }
        return result + rest
    }

    private static func scalar(of name: Substring) -> Unicode.Scalar? {
        guard name.first == "#" else { return named[String(name)] }
        let digits = name.dropFirst()
        let code =
            digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let code, code >= 0x20 else { return nil }
        return Unicode.Scalar(code)
    }

    /// The names of HTML 4's Latin-1 set, in the order of their characters from U+00A0, and a few others.
    private static let named: [String: Unicode.Scalar] = {
        let latin = """
            nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 \
            acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml \
            Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde \
            Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig \
            ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide \
            oslash ugrave uacute ucirc uuml yacute thorn yuml
            """
        var table: [String: Unicode.Scalar] = [
            "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "ndash": "–", "mdash": "—", "lsquo": "‘",
            "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…", "euro": "€", "trade": "™", "bull": "•",
            "oelig": "œ", "OElig": "Œ",
        ]
        for (offset, name) in latin.split(separator: " ").enumerated() {
            table[String(name)] = Unicode.Scalar(UInt32(0xA0 + offset))
        }
        return table
    }()

    private static func singleSpaced(_ text: String) -> String {
        // Most titles are clean: see that before anything is copied.
        var isClean = true
        var last: UInt8 = 0x20
        for byte in text.utf8 {
            if byte >= 0x80 || byte < 0x20 || (byte == 0x20 && last == 0x20) {
                isClean = false
                break
            }
            last = byte
        }
        if isClean, last != 0x20 { return text }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
