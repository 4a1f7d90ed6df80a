/// Confusable skeletons (UTS #39, section 4): two texts look alike where their skeletons are equal.
///
/// A skeleton is the standard's `internalSkeleton`: NFD, without Default_Ignorable_Code_Point, each scalar replaced by
/// its prototype, NFD again. It equals `bidiSkeleton` for text that is written in one direction; letters of
/// right-to-left scripts and direction overrides are not put into the order in which they show. Case is kept, since
/// capitals look like other letters than small ones: `I` like `l`, `i` like nothing else.
///
/// A skeleton is for comparing, never for display and never a spelling: `TermKey` folds no look-alikes.
public enum ConfusableSkeleton {
    /// The skeleton of a string. Linear in it, but for long runs of combining marks, which are sorted.
    public static func skeleton(of string: String) -> String {
        var string = string
        var skeleton: [UInt8] = []
        var decomposed: [UInt8] = []
        string.makeContiguousUTF8()
        let text = string.utf8Span.span
        append(text, from: 0, to: text.count, to: &skeleton, decomposed: &decomposed)
        return String(decoding: skeleton, as: UTF8.self)
    }

    /// Whether two strings are confusable: their skeletons are equal.
    public static func areConfusable(_ one: String, _ other: String) -> Bool {
        skeleton(of: one).utf8.elementsEqual(skeleton(of: other).utf8)
    }

    /// Appends the skeleton of a piece of text. Allocates only while its arrays grow; `decomposed` is overwritten.
    static func append(
        _ text: Span<UInt8>, from start: Int, to end: Int, to skeleton: inout [UInt8], decomposed: inout [UInt8]
    ) {
        if Tokenizer.isASCII(text, start, end) {
            for index in start..<end {
                if ConfusableMapping.mayHavePrototype(UInt32(text[index])) {
                    ConfusableMapping.prototype(of: UInt32(text[index])) { UTF8Scalar.append($0, to: &skeleton) }
                } else {
                    skeleton.append(text[index])
                }
            }
        } else {
            appendAny(text, from: start, to: end, to: &skeleton, decomposed: &decomposed)
        }
    }

    /// The general path, of which the ASCII path is a special case.
    static func appendAny(
        _ text: Span<UInt8>, from start: Int, to end: Int, to skeleton: inout [UInt8], decomposed: inout [UInt8]
    ) {
        decomposed.removeAll(keepingCapacity: true)
        var order = MarkOrder()
        var index = start
        while index < end {
            let scalar = UTF8Scalar(in: text, at: index)
            CanonicalMapping.decompose(scalar.value) { order.append($0, to: &decomposed) }
            index += scalar.length
        }
        order.finish(&decomposed)
        order = MarkOrder()
        index = 0
        while index < decomposed.count {
            let scalar = UTF8Scalar(in: decomposed.span, at: index)
            index += scalar.length
            guard !ConfusableMapping.isIgnorable(scalar.value) else { continue }
            // The table holds prototypes in NFD, so only the order of marks is left to see to.
            ConfusableMapping.prototype(of: scalar.value) { order.append($0, to: &skeleton) }
        }
        order.finish(&skeleton)
    }
}
