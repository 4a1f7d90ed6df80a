/// The ends of runs of ASCII, eight bytes a step.
enum ASCIIRuns {
    /// The end of the letters at `start`.
    @inline(__always)
    static func lettersEnd(_ text: Span<UInt8>, from start: Int) -> Int {
        var end = start
        while true {
            let run = ByteLanes(text, at: end).leadingLetters
            end &+= run
            if run < 8 { return end }
        }
    }

    /// The end of the letters and digits at `start`.
    @inline(__always)
    static func alphanumericsEnd(_ text: Span<UInt8>, from start: Int) -> Int {
        var end = start
        while true {
            let run = ByteLanes(text, at: end).leadingAlphanumerics
            end &+= run
            if run < 8 { return end }
        }
    }

    /// The end of the digits at `start`.
    @inline(__always)
    static func digitsEnd(_ text: Span<UInt8>, from start: Int) -> Int {
        var end = start
        while true {
            let run = ByteLanes(text, at: end).leadingDigits
            end &+= run
            if run < 8 { return end }
        }
    }

    /// The end of `[A-Za-z0-9_]` at `start`, and whether one of them is a letter.
    @inline(__always)
    static func nameEnd(_ text: Span<UInt8>, from start: Int) -> (end: Int, holdsLetter: Bool) {
        var end = start
        var holdsLetter = false
        while true {
            let run = ByteLanes(text, at: end).leadingNameBytes
            end &+= run.count
            if run.holdsLetter { holdsLetter = true }
            if run.count < 8 { return (end, holdsLetter) }
        }
    }

    /// Whether all bytes of `start ..< end` are ASCII.
    @inline(__always)
    static func isASCII(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var index = start
        while end &- index >= 8 {
            guard ByteLanes(text, at: index).isASCII else { return false }
            index &+= 8
        }
        var bits: UInt8 = 0
        while index < end {
            bits |= text[index]
            index &+= 1
        }
        return bits < 0x80
    }
}
