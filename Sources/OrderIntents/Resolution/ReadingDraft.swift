import OrderGrammar
import OrderMatching

/// One reading of a match on its way to a record.
struct ReadingDraft {
    var reading = IntentReading()
    /// Readings of an amount that is ambiguous; each becomes an alternative.
    var amounts: [Money] = []
    /// A slot holds something that accounts, catalogue or campaigns know.
    var knowsSomething = false
    /// Slots that are filled, by the post or by what it refers to.
    var filled = FilledSlots()
    /// The amount that a campaign or listing fixes.
    var fixedAmount: Money?
    /// When the post was written.
    var time: Int64?
    /// What the accounts file says of the merchant.
    var merchantEntry: AccountEntry?

    mutating func object(_ code: IssueCode, slot: String? = nil, _ message: String? = nil) {
        guard !reading.issues.contains(where: { $0.code == code && $0.slot == slot }) else { return }
        reading.issues.append(IntentIssue(code, slot: slot, message: message))
    }
}
