/// What the platform shows of a link (`example.com/a…`), found again in its whole address.
struct DisplayedLink {
    /// The address in front of what is shown.
    var before = ""
    /// What is shown, without the marks of cutting.
    var shown: String
    /// The address behind what is shown.
    var behind = ""
    /// The platform cut something off in front.
    var startsCut = false
    /// The platform cut something off behind.
    var endsCut = false

    /// Finds `display` in `address`; nil where it does not stand there, as with `pic.twitter.com/…`.
    init?(_ display: String, of address: String) {
        var shown = Substring(display)
        if shown.first == "…" {
            startsCut = true
            shown.removeFirst()
        }
        if shown.last == "…" {
            endsCut = true
            shown.removeLast()
        }
        self.shown = String(shown)
        let (whole, part) = (Array(address.utf8), Array(shown.utf8))
        guard !part.isEmpty, let place = Self.place(of: part, in: whole) else { return nil }
        before = String(decoding: whole[..<place], as: UTF8.self)
        behind = String(decoding: whole[(place + part.count)...], as: UTF8.self)
    }

    /// Where `part` stands first: by Knuth, Morris and Pratt, since addresses come from outside.
    private static func place(of part: [UInt8], in whole: [UInt8]) -> Int? {
        var borders = [0]
        var length = 0
        for byte in part.dropFirst() {
            while length > 0, part[length] != byte { length = borders[length - 1] }
            if part[length] == byte { length += 1 }
            borders.append(length)
        }
        length = 0
        for (index, byte) in whole.enumerated() {
            while length > 0, part[length] != byte { length = borders[length - 1] }
            if part[length] == byte { length += 1 }
            if length == part.count { return index + 1 - length }
        }
        return nil
    }
}
