import TweetText

/// What a slot was filled with, before anything is resolved.
public enum SlotValue: Hashable, Sendable {
    /// A whole number.
    case count(Int)
    /// An amount, with every reading it has.
    case money(MoneyReading)
    /// A mention, hashtag, link, code, pattern or free words: the span says which.
    case words
    /// A campaign's tag: the ids of the campaigns that bear it start at this place of the tag table.
    case campaign(CampaignTagID)
    /// A value of the slot's list, by number.
    case listed(Int)
    /// A phrase of the lexicon with the variant words beside it.
    case product(ProductReading)
    /// A product's id or article number: the span says which.
    case productCode
    /// Words that stand where a product should and are none that the lexicon knows.
    case unknownProduct
}

/// Names a hashtag of the campaigns file.
public struct CampaignTagID: Hashable, Sendable {
    /// Number of the tag.
    public let index: Int32
}

/// An amount as read: at most two numbers, and the currencies that the unit may mean.
public struct MoneyReading: Hashable, Sendable {
    /// The numbers that the digits may mean.
    public var numbers: NumberReadings
    /// The currencies; empty where there is no unit.
    public var currencies: [Currency]
    /// Decimal places that the unit takes off: 2 for cents.
    public var shift: Int
}

/// A product phrase with the option words beside it.
public struct ProductReading: Hashable, Sendable {
    /// Number of the phrase in the lexicon.
    public var phrase: Int32
    /// Terms of the post that name options, in the post's order.
    public var options: [Int32]
}

/// Why a slot's words could be read but may not stand.
public enum SlotFault: UInt8, Hashable, Sendable, CaseIterable {
    /// Nothing is there.
    case missing
    /// Something is there that cannot be read.
    case unreadable
    /// A number without a unit where one is needed.
    case unitMissing
    /// A space between number and unit where there may be none.
    case unitNotGlued
    /// A currency that is not taken.
    case wrongUnit
}
