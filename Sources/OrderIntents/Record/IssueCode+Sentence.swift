extension IssueCode {
    /// The code as a sentence, for records whose maker has nothing more exact to say. It never holds words of
    /// the post, so it also stands in records without text.
    public var sentence: String {
        switch self {
        case .missingSlot: "A part that the command needs is missing."
        case .unreadableAmount: "The amount is not a number that can be read exactly."
        case .unitMissing: "The amount has no currency."
        case .unitNotGlued: "The currency must touch the number, without a space."
        case .ambiguousAmount: "The amount can be read in more than one way."
        case .amountMismatch: "The amount differs from the campaign's fixed amount."
        case .unresolvedProduct: "The merchant has no such product in the catalogues given."
        case .ambiguousProduct: "More than one product fits."
        case .unknownCampaign: "The tag is in none of the campaigns given."
        case .unknownAccount: "The account is not among the accounts given."
        case .unclaimedWords: "An amount, number or product stands in the post outside the command."
        case .outOfStock: "The product is out of stock."
        case .overLimit: "It is more than the limit allows."
        case .underLimit: "It is less than the limit asks for."
        case .expired: "The post was written after the end."
        case .notStarted: "The post was written before the beginning."
        case .wrongChannel: "The command does not count where the post was written."
        case .selfPayment: "Sender and receiver are the same account."
        case .confusableAccount: "The account looks like a known one, but is another."
        case .repeated: "The same command was given before."
        case .retweet: "The post is a plain retweet: the words are somebody else's."
        case .quoted: "The command stands in quotation marks."
        case .negated: "The command is negated."
        case .hypothetical: "The command is asked about or imagined, not given."
        case .instruction: "The command is passed on as an instruction to others."
        case .hiddenCharacters: "The command stands behind characters that change the direction of writing."
        default: "The intent is not complete: \(rawValue)."
        }
    }
}
