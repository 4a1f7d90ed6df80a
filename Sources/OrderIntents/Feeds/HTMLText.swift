/// Takes HTML out of titles and descriptions, where feeds have it against their rules.
enum HTMLText {
    /// The text without known tags, with character references decoded once and white space made single.
    static func plain(_ text: String) -> String {
        switch CleanText.need(of: text) {
        case .nothing: return text
        case .squeezing: return CleanText.squeezed(text)
        case .spacing: return singleSpaced(text)
        case .markup: break
        }
        // Twice, because feeds escape their tags too; `<3` is no tag and stays.
        let bare = withoutTags(decoded(withoutTags(Array(text.utf8))))
        return plainSpaced(String(decoding: bare, as: UTF8.self))
    }

    private static func plainSpaced(_ text: String) -> String {
        switch CleanText.need(of: text, isMarkup: false) {
        case .nothing, .markup: text
        case .squeezing: CleanText.squeezed(text)
        case .spacing: singleSpaced(text)
        }
    }

    private static let tags: Set<String> = [
        "a", "abbr", "b", "big", "blockquote", "br", "center", "code", "div", "em", "font", "h1", "h2", "h3", "h4",
        "h5", "h6", "hr", "i", "img", "ins", "del", "li", "mark", "meta", "ol", "p", "s", "script", "small", "span",
        "strike", "strong", "style", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
    ]

    private static func withoutTags(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while let open = text[index...].firstIndex(of: UInt8(ascii: "<")) {
            result += text[index..<open]
            index = open + 1
            let start = text[index...].firstIndex { $0 != UInt8(ascii: "/") } ?? text.count
            let letters = text[start...].prefix { isLetterOrDigit($0) }
            let name = letters.count > 10 ? "" : String(decoding: letters, as: UTF8.self).lowercased()
            // A tag ends soon; without the bound, a title of many `<b` would be searched again and again.
            guard tags.contains(name),
                let close = text[index...].prefix(1000).firstIndex(where: {
                    $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<")
                }), text[close] == UInt8(ascii: ">")
            else {
                result.append(UInt8(ascii: "<"))
                continue
            }
            if !inlineTags.contains(name) { result.append(UInt8(ascii: " ")) }
            index = close + 1
        }
        return result + text[index...]
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }

    /// Tags that may stand inside a word.
    private static let inlineTags: Set<String> = [
        "a", "b", "big", "em", "font", "i", "ins", "mark", "s", "small", "span", "strong", "sub", "sup", "u",
    ]

    private static func decoded(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var index = 0
        while let ampersand = text[index...].firstIndex(of: UInt8(ascii: "&")) {
            result += text[index..<ampersand]
            index = ampersand + 1
            if let end = text[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
                let scalar = scalar(of: String(decoding: text[index..<end], as: UTF8.self)[...])
            {
                result += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
                index = end + 1
            } else {
                result.append(UInt8(ascii: "&"))
            }
        }
        return result + text[index...]
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

    /// White space made single, whatever it is: the twin of what `CleanText` does with the common kinds.
    static func singleSpaced(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
