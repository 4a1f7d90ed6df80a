/// A rule that no file declares: the languages bring it along, so that one grammar reads what people say in all of them.
///
/// A grammar that declares a rule of that name means its own.
public enum LanguageRule: String, Hashable, Sendable, CaseIterable {
    /// `<question>`: the words and marks under `questions`.
    case question
    /// `<complaint>`: the words under `complaints`.
    case complaint
}
