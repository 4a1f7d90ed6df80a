/// Names that others may try to pass themselves off as: known accounts, without `@`.
///
/// A name imitates a protected one where folding changed it and the result is protected: it is not that name, and
/// their confusable skeletons (UTS #39) are equal, whatever the case in which either is written. Who bears a protected
/// name exactly imitates nobody, however much two protected names look alike.
///
/// Immutable once built; a look-up takes time linear in the name, and allocates nothing once its scratch has grown.
public struct ProtectedNames: Sendable {
    /// The names, each once, as they were written first.
    public private(set) var names: [String] = []
    /// Term key of each name, numbered as the names are.
    private var keys = TermTable()
    private var skeletons = TermTable()
    /// The name that each skeleton is of.
    private var owners: [Int32] = []

    /// What a name turns out to be.
    public enum Verdict: Hashable, Sendable {
        /// What it seems to be: a protected name itself, or any other.
        case plain
        /// It imitates the protected name of this number.
        case imitation(Int)
        /// It imitates nobody who is protected, but is written in other letters than the ASCII ones that it shows, and
        /// the platform ends it before them: of `@jоhn` with a Cyrillic `о` it takes `@j`.
        case disguise
    }

    /// Working memory of look-ups.
    public struct Scratch: Sendable {
        var skeleton: [UInt8] = []
        var key: [UInt8] = []
        var decomposed: [UInt8] = []

        /// Makes empty working memory.
        public init() {}
    }

    /// Protects nobody.
    public init() {}

    /// Protects names. Of two that differ in case alone the first stands.
    public init(_ names: some Sequence<String>) {
        var scratch = Scratch()
        for name in names {
            let key = TermKey.key(of: name)
            guard !key.isEmpty, !keys.find(key: key).isKnown else { continue }
            _ = keys.intern(key)
            self.names.append(name)
            // How the name may be written: in small letters, as it is, and in capitals. Of these in ASCII only `I` looks
            // like another letter than its small one.
            protectFolded(key.span, &scratch)
            if name.utf8.contains(where: { $0 == UInt8(ascii: "I") || $0 >= 0x80 }) {
                var written = name
                written.makeContiguousUTF8()
                protectFolded(written.utf8.span, &scratch)
            }
            if key.contains(UInt8(ascii: "i")) {
                let capitals = key.map { $0 &- 0x61 < 26 ? $0 & 0xDF : $0 }
                scratch.setSkeleton(of: capitals.span, from: 0, to: capitals.count)
                protect(scratch.skeleton)
            }
        }
    }

    /// Whether nobody is protected.
    public var isEmpty: Bool { names.isEmpty }

    /// The protected name that `name`, a name without `@`, imitates; nil where it imitates none.
    public func name(imitatedBy name: String) -> String? {
        var name = name
        var scratch = Scratch()
        name.makeContiguousUTF8()
        let text = name.utf8Span.span
        guard case .imitation(let number) = judge(text, from: 0, to: text.count, &scratch) else { return nil }
        return names[number]
    }

    /// What the name behind `@` turns out to be.
    public func judge(_ run: NameRun, in text: Span<UInt8>, scratch: inout Scratch) -> Verdict {
        judge(text, from: run.nameStart, to: run.end, &scratch)
    }

    private func judge(_ text: Span<UInt8>, from start: Int, to runEnd: Int, _ scratch: inout Scratch) -> Verdict {
        // What shows nothing behind a name belongs to the text around it.
        var end = runEnd
        while end > start, let last = UTF8Scalar(in: text, before: end), ConfusableMapping.isIgnorable(last.value) {
            end -= last.length
        }
        let isASCII = Tokenizer.isASCII(text, start, end)
        guard end > start, !isEmpty || !isASCII else { return .plain }
        scratch.setKey(of: text, from: start, to: end)
        let known = keys.find(key: scratch.key.span)
        if known.isKnown {
            // The platform takes no full-width letter and no Kelvin sign for the letter that they are one key with.
            let number = Int(known.rawValue) - 1
            return isASCII || names[number].utf8.contains { $0 >= 0x80 } ? .plain : .imitation(number)
        }
        // What is written in small letters is its own key: one skeleton does for both.
        let isKey = TermKey.isFolded(text, from: start, to: end)
        // In small letters first: `I` is an `i` there. The key is needed no longer once its skeleton is made.
        scratch.setSkeletonOfKey()
        let written = isKey ? owner(scratch.skeleton) : nil
        // A skeleton that is folded already was looked up.
        let isAnother = scratch.foldSkeleton() || !isKey
        if let number = (isAnother ? owner(scratch.skeleton) : nil) ?? written { return .imitation(number) }
        if isKey { return .plain }
        // As it is written, where `I` looks like `l`: first letter for letter, then whatever the case.
        scratch.setSkeleton(of: text, from: start, to: end)
        if let number = owner(scratch.skeleton) { return .imitation(number) }
        scratch.foldSkeleton()
        if let number = owner(scratch.skeleton) { return .imitation(number) }
        return !isASCII && scratch.skeleton.allSatisfy(Tokenizer.isNameByte) ? .disguise : .plain
    }

    private func owner(_ skeleton: [UInt8]) -> Int? {
        let id = skeletons.find(key: skeleton.span)
        return id.isKnown ? Int(owners[Int(id.rawValue) - 1]) : nil
    }

    private mutating func protectFolded(_ name: Span<UInt8>, _ scratch: inout Scratch) {
        scratch.setSkeleton(of: name, from: 0, to: name.count)
        scratch.foldSkeleton()
        protect(scratch.skeleton)
    }

    private mutating func protect(_ skeleton: [UInt8]) {
        let id = skeletons.intern(skeleton)
        if Int(id.rawValue) > owners.count { owners.append(Int32(truncatingIfNeeded: names.count - 1)) }
    }
}

extension ProtectedNames.Scratch {
    fileprivate mutating func setKey(of text: Span<UInt8>, from start: Int, to end: Int) {
        key.removeAll(keepingCapacity: true)
        TermKey.append(text, from: start, to: end, into: &key)
    }

    fileprivate mutating func setSkeleton(of text: Span<UInt8>, from start: Int, to end: Int) {
        skeleton.removeAll(keepingCapacity: true)
        ConfusableSkeleton.append(text, from: start, to: end, to: &skeleton, decomposed: &decomposed)
    }

    /// Takes the case out of the skeleton: `M` looks like no `rn`, but its small letter does. Whether it had any.
    @discardableResult
    fileprivate mutating func foldSkeleton() -> Bool {
        // Small ASCII letters are their own key, and a skeleton is its own.
        if TermKey.isFolded(skeleton.span, from: 0, to: skeleton.count) { return false }
        do {
            let source = skeleton
            setKey(of: source.span, from: 0, to: source.count)
        }
        setSkeletonOfKey()
        return true
    }

    fileprivate mutating func setSkeletonOfKey() {
        let source = key
        setSkeleton(of: source.span, from: 0, to: source.count)
    }
}
