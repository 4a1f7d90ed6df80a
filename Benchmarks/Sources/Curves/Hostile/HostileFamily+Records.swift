extension HostileFamily {
    /// Lines that make readers of JSON slow: depth, escapes, keys, and what has no end.
    static let records = [
        HostileFamily("[[[[…", "[", head: #"{"id":1,"entities":"#),
        HostileFamily(#"{"a":{"a":…"#, #"{"a":"#, head: #"{"id":1,"user":"#),
        HostileFamily(#""\\\\…""#, #"\\"#, head: #"{"id":1,"text":""#, tail: #""}"#),
        HostileFamily(#""\u0023…""#, #"\u0023"#, head: #"{"id":1,"text":""#, tail: #""}"#),
        HostileFamily(##""#buy#buy…""##, "#buy", head: #"{"id":1,"text":""#, tail: #""}"#),
        HostileFamily(#""@a buy @a buy…""#, "@a buy ", head: #"{"id":1,"text":""#, tail: #""}"#),
        HostileFamily(#""k":1,"k":1…"#, #""k":1,"#, head: "{", tail: #""id":1}"#),
        HostileFamily(#""text":"","text":""…"#, #""text":"","#, head: "{", tail: #""id":1}"#),
        HostileFamily("1,1,1…", "1,", head: #"{"id":1,"entities":["#, tail: "1]}"),
        HostileFamily("1111…", "1", head: #"{"id":"#, tail: "}"),
        HostileFamily("blanks", " ", head: "{", tail: "}"),
        HostileFamily("a text without an end", "#", head: #"{"id":1,"text":""#),
    ]
}
