extension LookalikeReport {
    /// Reads one run of a text; nil where nothing in it deceives.
    ///
    /// - Parameters:
    ///   - span: the run with its sign.
    ///   - isName: it names an account, and these are ASCII. Words and tags are not: one that is wholly of another
    ///     script, or of Latin letters such as those of `œuf` and `kırmızı`, passes itself off as nothing.
    init?(_ span: TextSpan, isName: Bool, in text: Span<UInt8>, skeleton: inout [UInt8], decomposed: inout [UInt8]) {
        var profile = ScriptProfile()
        var findings = Findings()
        var index = span.start
        var isJoining = false
        var isForeign = false
        while index < span.end {
            let scalar = UTF8Scalar(in: text, at: index)
            let value = scalar.value
            if ConfusableMapping.isBidiControl(value) {
                findings.insert(.bidiControl)
            } else if ConfusableMapping.isIgnorable(value),
                !(isJoining && Self.isJoiner(value, before: index + scalar.length, span.end, text))
            {
                findings.insert(.invisibleCharacter)
            } else if value >= 0x80 || Tokenizer.isNameByte(UInt8(truncatingIfNeeded: value)) {
                profile.add(value)
                if value >= 0x80, !isForeign { isForeign = ScriptSet.extensions(of: value) != ScriptSet(.latin) }
            }
            isJoining = value >= 0x80 && ScalarFacts(value).isJoining
            index += scalar.length
        }
        if profile.level > .highlyRestrictive { findings.insert(.mixedScript) }
        self.init(span: span, findings: findings, profile: profile)
        skeleton.removeAll(keepingCapacity: true)
        let start = Self.signEnd(in: text, span)
        ConfusableSkeleton.append(text, from: start, to: span.end, to: &skeleton, decomposed: &decomposed)
        if profile.level > .asciiOnly, skeleton.allSatisfy(Tokenizer.isNameByte) {
            let kind: ConfusableKind =
                profile.isMixed ? .mixedScript : profile.resolved.contains(.latin) ? .singleScript : .wholeScript
            if isName || (isForeign && kind != .wholeScript) {
                self.findings.insert(.confusable)
                self.kind = kind
                resembles = String(decoding: skeleton, as: UTF8.self)
            }
        }
        if self.findings.isEmpty { return nil }
    }

    /// ZERO WIDTH JOINER or NON-JOINER between two letters of a script that is written with it.
    private static func isJoiner(_ scalar: UInt32, before next: Int, _ end: Int, _ text: Span<UInt8>) -> Bool {
        (scalar == 0x200C || scalar == 0x200D) && next < end
            && ScalarFacts(UTF8Scalar(in: text, at: next).value).isJoining
    }

    /// Where the run begins behind its sign and what shows nothing before it.
    private static func signEnd(in text: Span<UInt8>, _ span: TextSpan) -> Int {
        var index = span.start
        while index < span.end {
            let scalar = UTF8Scalar(in: text, at: index)
            guard LookalikeScanner.isSign(scalar.value) || ConfusableMapping.isIgnorable(scalar.value) else { break }
            index += scalar.length
        }
        return index
    }
}
