/// How freely a name mixes scripts (UTS #39, section 5.2), strictest first.
///
/// The standard's identifier profile is not asked: what stands in a name is the tokenizer's business.
public enum RestrictionLevel: Int, Hashable, Sendable, CaseIterable, Comparable {
    /// ASCII alone.
    case asciiOnly
    /// One script, or one writing system such as Japanese.
    case singleScript
    /// Latin with Japanese, Korean, or Chinese with Bopomofo.
    case highlyRestrictive
    /// Latin with one other script of everyday use, Cyrillic and Greek apart.
    case moderatelyRestrictive
    /// Any mixture.
    case minimallyRestrictive

    /// Orders by freedom.
    public static func < (left: RestrictionLevel, right: RestrictionLevel) -> Bool { left.rawValue < right.rawValue }
}
