extension IntentStatus {
    /// What the issues of a reading make of it: the one place where a status is decided.
    ///
    /// A rule that forbids comes first; then what has more than one reading; then what is missing.
    static func decided(by issues: [IntentIssue], readings: Int) -> IntentStatus {
        var isDoubtful = readings > 1
        for index in issues.indices {
            switch effects[issues[index].code] {
            case .rejected: return .rejected
            case .ambiguous: isDoubtful = true
            default: break
            }
        }
        if isDoubtful { return .ambiguous }
        return issues.isEmpty ? .complete : .incomplete
    }

    /// What an issue makes of an intent by itself, where that is more than incomplete.
    private static let effects: [IssueCode: IntentStatus] = {
        let forbidding: [IssueCode] = [
            .overLimit, .underLimit, .expired, .notStarted, .wrongChannel, .selfPayment, .confusableAccount,
            .outOfStock, .repeated, .retweet, .quoted, .negated, .hypothetical, .instruction, .hiddenCharacters,
        ]
        let doubting: [IssueCode] = [.ambiguousAmount, .ambiguousProduct, .unclaimedWords]
        var effects: [IssueCode: IntentStatus] = [:]
        for code in forbidding { effects[code] = .rejected }
        for code in doubting { effects[code] = .ambiguous }
        return effects
    }()
}
