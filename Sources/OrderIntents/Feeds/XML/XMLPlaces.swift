import OrderGrammar

/// Lines and columns of offsets that are asked for in rising order, found by going on from the last one.
struct XMLPlaces {
    private let bytes: [UInt8]
    private let file: String
    private var offset = 0
    private var line = 1
    private var column = 1

    /// A byte order mark is no character.
    private var start: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    init(_ bytes: [UInt8], file: String) {
        self.bytes = bytes
        self.file = file
        offset = start
    }

    /// The place of an offset; line and column count from 1, the column in characters.
    ///
    /// - Parameter keeps: the next question goes on from here; otherwise from where this one did.
    mutating func place(at target: Int, keeps: Bool = true) -> SourcePlace {
        if target < offset { (offset, line, column) = (start, 1, 1) }
        var copy = self
        while copy.offset < min(target, bytes.count) {
            let byte = bytes[copy.offset]
            if byte == 0x0A {
                copy.line += 1
                copy.column = 1
            } else if !UTF8.isContinuation(byte) {
                copy.column += 1
            }
            copy.offset += 1
        }
        if keeps { self = copy }
        return SourcePlace(file: file, line: copy.line, column: copy.column)
    }
}
