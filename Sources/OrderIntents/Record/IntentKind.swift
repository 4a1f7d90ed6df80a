/// What a post asks for. Open: a grammar of tomorrow may name more.
public struct IntentKind: RawRepresentable, Hashable, Sendable {
    /// The word in the record.
    public let rawValue: String
    /// Makes a kind of the word that records use.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// Buys something.
    public static let purchase = IntentKind(rawValue: "purchase")
    /// Buys something for somebody else.
    public static let gift = IntentKind(rawValue: "gift")
    /// Puts something into the cart.
    public static let addToCart = IntentKind(rawValue: "add_to_cart")
    /// Loads an offer onto a card.
    public static let loadOffer = IntentKind(rawValue: "load_offer")
    /// Claims something that is given away.
    public static let claim = IntentKind(rawValue: "claim")
    /// Gives to a cause.
    public static let donate = IntentKind(rawValue: "donate")
    /// Pays a person or an organisation.
    public static let pay = IntentKind(rawValue: "pay")
    /// Tips a person.
    public static let tip = IntentKind(rawValue: "tip")
    /// Promises money under a condition.
    public static let pledge = IntentKind(rawValue: "pledge")
    /// Casts a vote.
    public static let vote = IntentKind(rawValue: "vote")
    /// Enters a draw or contest.
    public static let enter = IntentKind(rawValue: "enter")
    /// Subscribes.
    public static let subscribe = IntentKind(rawValue: "subscribe")
    /// Orders the usual again.
    public static let reorder = IntentKind(rawValue: "reorder")
    /// Books a time, seat or table.
    public static let book = IntentKind(rawValue: "book")
    /// Asks for a place in the queue.
    public static let waitlist = IntentKind(rawValue: "waitlist")
    /// Confirms an earlier order.
    public static let confirm = IntentKind(rawValue: "confirm")
    /// Withdraws an earlier order.
    public static let cancel = IntentKind(rawValue: "cancel")
    /// Changes an earlier order.
    public static let amend = IntentKind(rawValue: "amend")
    /// Takes what somebody sent.
    public static let accept = IntentKind(rawValue: "accept")
    /// Sends back what somebody sent.
    public static let decline = IntentKind(rawValue: "decline")
    /// Asks for something about one's account: register, balance, withdraw.
    public static let account = IntentKind(rawValue: "account")
    /// Wants to hear nothing more.
    public static let optOut = IntentKind(rawValue: "opt_out")
    /// Asks a known account for help and holds no command.
    public static let support = IntentKind(rawValue: "support")

    /// Every kind of the contract, in its order.
    public static let all: [IntentKind] = [
        .purchase, .gift, .addToCart, .loadOffer, .claim, .donate, .pay, .tip, .pledge, .vote, .enter, .subscribe,
        .reorder, .book, .waitlist, .confirm, .cancel, .amend, .accept, .decline, .account, .optOut, .support,
    ]
}
