extension IntentStatus {
    /// What the issues of a reading make of it: the one place where a status is decided.
    ///
    /// A rule that forbids comes first; then what has more than one reading; then what is missing.
    static func decided(by issues: [IntentIssue], readings: Int) -> IntentStatus {
        if issues.contains(where: { forbidding.contains($0.code) }) { return .rejected }
        if readings > 1 || issues.contains(where: { doubting.contains($0.code) }) { return .ambiguous }
        return issues.isEmpty ? .complete : .incomplete
    }

    private static let forbidding: Set<IssueCode> = [
        .overLimit, .underLimit, .expired, .notStarted, .wrongChannel, .selfPayment, .confusableAccount, .outOfStock,
        .repeated, .retweet, .quoted, .negated, .hypothetical, .instruction, .hiddenCharacters,
    ]

    private static let doubting: Set<IssueCode> = [.ambiguousAmount, .ambiguousProduct, .unclaimedWords]
}
