/// Texts, or records, that make scanners slow: one piece, said again and again.
struct HostileFamily: Sendable {
    let name: String
    private let head: String
    private let piece: String
    private let tail: String

    /// A text of at least `bytes` bytes, of whole pieces.
    func text(bytes: Int) -> String {
        head + String(repeating: piece, count: (bytes + piece.utf8.count - 1) / piece.utf8.count) + tail
    }

    init(_ name: String, _ piece: String, head: String = "", tail: String = "") {
        self.name = name
        self.head = head
        self.piece = piece
        self.tail = tail
    }

    /// The families that every scanner of posts must survive.
    static let known = [
        HostileFamily("a.a.a…", "a."),
        HostileFamily("@@@@…", "@"),
        HostileFamily("#a#a…", "#a"),
        HostileFamily("http://http://…", "http://"),
        HostileFamily("deep combining marks", "\u{301}\u{327}", head: "a"),
    ]

    /// Those that try this library's own look-ahead: numbers, hosts, paths, groups, keycaps, emoji, joiners.
    static let own = [
        HostileFamily("1.1.1…", "1."),
        HostileFamily("a@a@a…", "a@"),
        HostileFamily("$A$A…", "$A"),
        HostileFamily("((((…", "("),
        HostileFamily("a.co/((…", "a.co/(("),
        HostileFamily("://://…", "://"),
        HostileFamily("www.www.…", "www."),
        HostileFamily("com.com.…", "com."),
        HostileFamily("a-a-a-…", "a-"),
        HostileFamily("xn--a.xn--a.…", "xn--a."),
        HostileFamily("http://み.み.…", "み.", head: "http://"),
        HostileFamily("a'a'a'…", "a'"),
        HostileFamily("👩‍👩‍…", "👩\u{200D}"),
        HostileFamily("🇩🇩🇩…", "🇩"),
        HostileFamily("tags without an end", "\u{E0067}", head: "🏴"),
        HostileFamily("1️⃣1️⃣…", "1\u{FE0F}\u{20E3}"),
        HostileFamily("a.b/.,.,…", ".,", head: "a.co/b"),
        HostileFamily("&amp;&amp;…", "&amp;"),
        HostileFamily("one word", "a"),
        HostileFamily("@a#a$a.a", "@a#a$a.a"),
    ]
}
