import OrderGrammar

/// What can be wrong between rows, and with values of one kind of file alone.
extension FeedComplaint {
    static func repeatedProduct(_ product: Product, other: SourcePlace) -> Diagnostic {
        var complaint = row(
            "repeated-product", product.place,
            "The id “\(product.id.shortened)” stands in more than one row, so none of them is used, as X ignores them all.",
            help: "Give every product an id of its own.")
        complaint.notes = [Diagnostic.Note(message: "The same id stands here.", place: other)]
        return complaint
    }

    static func availability(_ place: SourcePlace, _ text: String) -> Diagnostic {
        value(
            "unknown-availability", place, "availability", text, "is no availability",
            kept: "the product is used as if nothing were said",
            help: "Write in_stock, out_of_stock, preorder or backorder.")
    }

    static func salePrice(_ place: SourcePlace, _ text: String) -> Diagnostic {
        value(
            "bad-sale-price", place, "sale_price", text, "is not below the price",
            kept: "the product is used without a price",
            help: "Write what it costs outside of the sale as “price”, and what it costs in the sale as “sale_price”.")
    }

    static func period(_ place: SourcePlace, _ column: String, _ text: String) -> Diagnostic {
        value(
            "bad-date", place, column, text, "is no period", kept: "the product is used without a price",
            help: "Write begin and end: 2026-03-01T11:00+0100/2026-03-08T11:00+0100.")
    }

    static func shopCurrency(_ place: SourcePlace, _ text: String) -> Diagnostic {
        value(
            "bad-amount", place, "variant_price", text, "has no currency, as no price of this shop has",
            kept: "the products are used without a price",
            help: "Name the shop with --catalog @MERCHANT=FILE, and its currency in the accounts file.")
    }

    static func minorUnits(_ place: SourcePlace, _ column: String, _ text: String) -> Diagnostic {
        value(
            "bad-amount", place, column, text, "is no amount in minor units",
            kept: "the product is used without a price", help: "Write {\"amount\": 1999, \"currency\": \"USD\"}.")
    }

    static func gtin(_ place: SourcePlace, _ text: String) -> Diagnostic {
        value(
            "bad-gtin", place, "gtin", text, "is no GTIN: its digits do not check",
            kept: "the product is not found by it",
            help: "Copy the 8, 12, 13 or 14 digits from the package, into a column that the spreadsheet keeps as text.")
    }

    static func repeatedAccount(_ entry: AccountEntry, first: SourcePlace) -> Diagnostic {
        row(
            "repeated-account", entry.place,
            "The account @\(entry.handle.shortened) was given before; this row is not used.",
            help: "Keep one row for each handle and each id.", first: first)
    }

    static func takenAlias(_ entry: AccountEntry, _ alias: String, first: SourcePlace) -> Diagnostic {
        row(
            "taken-alias", entry.place,
            "The alias “\(alias.shortened)” of @\(entry.handle) is another account's handle; the alias is not used.",
            help: "Remove the alias.", first: first)
    }

    static func sharedAlias(_ entry: AccountEntry, _ alias: String, first: SourcePlace) -> Diagnostic {
        row(
            "shared-alias", entry.place,
            "The alias “\(alias.shortened)” is given to two accounts, so it means neither.",
            help: "Leave the alias to one of them.", first: first)
    }

    static func tag(_ place: SourcePlace, _ column: String, _ text: String) -> Diagnostic {
        value(
            "bad-tag", place, column, text, "is no hashtag",
            help: "Write one tag, with or without #, without spaces and not of digits alone.")
    }

    static func emptyPeriod(_ place: SourcePlace) -> Diagnostic {
        row(
            "empty-period", place, "The campaign ends before it begins, so the row is not used.",
            help: "Exchange “from” and “to”.")
    }

    static func repeatedCampaign(_ campaign: Campaign, first: SourcePlace) -> Diagnostic {
        row(
            "repeated-campaign", campaign.place,
            "The campaign #\(campaign.tag.shortened) was given before for the same time and thing; this row is not used.",
            help: "Keep one row, or give them different dates.", first: first)
    }

    static func repeatedListing(_ listing: Listing, first: SourcePlace) -> Diagnostic {
        row(
            "repeated-listing", listing.place,
            "The post “\(listing.postID.shortened)” was listed before; this row is not used.",
            help: "Keep one row for each post.", first: first)
    }
}
