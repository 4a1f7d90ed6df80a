import TweetText

extension Grammar {
    /// What the grammar's examples know: products, accounts, campaigns and listings of its own.
    ///
    /// Examples alone use it, so that a file proves itself whatever catalogue is loaded; nothing of it is ever sold.
    public struct Samples: Hashable, Sendable {
        /// What an account does in commerce.
        public enum Role: String, Hashable, Sendable, CaseIterable {
            /// Sells or runs the campaign.
            case merchant
            /// Takes commands.
            case service
            /// Receives gifts.
            case charity
            /// Anybody else.
            case user
        }

        /// An amount of money with its currency or unit.
        public struct Price: Hashable, Sendable {
            /// The number as written.
            public var number: DecimalNumber
            /// Code of a currency of ISO 4217, or of a unit that the grammar declares.
            public var currency: String
        }

        /// `sample product blue-mug "Blue Mug" by @mugclub at 12.00 USD color blue`
        public struct Product: Hashable, Sendable {
            /// The property in which a variant differs, and what it has there.
            public struct Variant: Hashable, Sendable {
                /// The property: one of `RecordVocabulary.variants`.
                public var name: String
                /// The value: `blue`.
                public var value: String
            }

            /// The merchant's id for it.
            public var id: String
            /// What it is called.
            public var title: String
            /// Handle of the merchant, without `@`.
            public var merchant: String?
            /// Its price.
            public var price: Price?
            /// Whether `out of stock` stands there.
            public var isOutOfStock: Bool
            /// Other names by which people ask for it.
            public var aliases: [String]
            /// The id that its variants share.
            public var group: String?
            /// Colour, size and so on.
            public var variants: [Variant]
            /// Where its id is declared.
            public var place: SourcePlace
        }

        /// `sample account @mugclub merchant`, or an account that is named by `by @mugclub`.
        public struct Account: Hashable, Sendable {
            /// Handle without `@`.
            public var handle: String
            /// What it does.
            public var role: Role
            /// Code of the currency it deals in.
            public var currency: String?
            /// Where its handle stands.
            public var place: SourcePlace
        }

        /// `sample campaign #MugDay purchase alone by @mugclub at 12.00 USD`
        public struct Campaign: Hashable, Sendable {
            /// The tag without `#`.
            public var tag: String
            /// A kind of the record.
            public var kind: String
            /// Whether the tag itself is the command; otherwise it needs an action beside it.
            public var isAlone: Bool
            /// Handle of who runs it, without `@`; of donations, of who receives them.
            public var merchant: String?
            /// Id of its product.
            public var product: String?
            /// Its fixed amount.
            public var amount: Price?
            /// Where its tag is declared.
            public var place: SourcePlace
        }

        /// `sample listing MUG purchase by @mugclub product blue-mug`
        public struct Listing: Hashable, Sendable {
            /// The platform's id of the post that offers something.
            public var id: String
            /// A kind of the record: what answers ask for.
            public var kind: String
            /// Handle of who offers it, without `@`.
            public var merchant: String?
            /// Id of its product.
            public var product: String?
            /// Its fixed amount.
            public var amount: Price?
            /// Where its id is declared.
            public var place: SourcePlace
        }

        /// Products, in the file's order.
        public var products: [Product] = []
        /// Accounts: those declared, then those that are only named by `by`.
        public var accounts: [Account] = []
        /// Campaigns, in the file's order.
        public var campaigns: [Campaign] = []
        /// Listings, in the file's order.
        public var listings: [Listing] = []

        /// Makes samples of nothing.
        public init() {}
    }
}
