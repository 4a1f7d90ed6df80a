/// The words that the record of an intent fixes: a grammar may use these and no others.
public enum RecordVocabulary {
    /// Kinds of intents.
    public static let kinds = [
        "purchase", "gift", "add_to_cart", "load_offer", "claim", "donate", "pay", "tip", "pledge", "vote", "enter",
        "subscribe", "reorder", "book", "waitlist", "confirm", "cancel", "amend", "accept", "decline", "account",
        "opt_out", "support",
    ]

    /// Kinds that speak of an account or an earlier order, which one system has: what two systems read alike is still
    /// said to one of them only.
    public static let kindsOfOneSystem: Set<String> = [
        "confirm", "cancel", "amend", "accept", "decline", "account", "opt_out",
    ]

    /// Kinds that order something or move money: what they leave unread makes them ambiguous.
    public static let kindsThatOrderOrPay: Set<String> = [
        "purchase", "gift", "add_to_cart", "donate", "pay", "tip", "pledge", "reorder", "book", "waitlist", "amend",
    ]

    /// Codes of issues.
    public static let issueCodes = [
        "missing_slot", "unreadable_amount", "unit_missing", "unit_not_glued", "ambiguous_amount", "amount_mismatch",
        "unresolved_product", "ambiguous_product", "unknown_campaign", "unknown_account", "unclaimed_words",
        "out_of_stock", "over_limit", "under_limit", "expired", "not_started", "wrong_channel", "self_payment",
        "confusable_account", "repeat", "retweet", "quoted", "negated", "hypothetical", "instruction",
        "hidden_characters",
    ]

    /// Slot names with a meaning of their own; any other slot is an option of the item.
    public static let slots = [
        "item", "quantity", "merchant", "recipient", "amount", "memo", "code", "url", "campaign",
    ]

    /// Properties in which the variants of a product differ.
    public static let variants = ["color", "size", "material", "pattern", "gender", "age_group"]
}
