import OrderGrammar
import OrderMatching
import TweetText

extension IntentResolver {
    /// The amount: exact, or every reading it has.
    ///
    /// A sign that several currencies share means what the grammar says; else the currency of the catalogue, of the
    /// merchant's or author's account, or of the post's language, if it is one of them; else the amount is ambiguous.
    func fillAmount(
        _ draft: inout ReadingDraft, _ fillings: [PostMatch.Filling], of match: PostMatch, in post: SourcePost
    ) {
        guard let slot = match.info.slot(.amount), case .money(let policy) = match.info.intent.slots[slot].type else {
            // A campaign's price is the amount even where the grammar has no slot for one.
            draft.reading.amount = draft.fixedAmount
            return
        }
        if let place = fillings.first(of: .amount), fillings[place].fault == nil,
            case .money(let reading) = fillings[place].value
        {
            draft.filled.insert(.amount)
            let meant = currencies(of: reading, draft, post)
            let amounts = amounts(of: reading, in: meant)
            if amounts.isEmpty {
                draft.object(
                    .unreadableAmount, slot: "amount", "The amount has more digits than its currency.")
            }
            draft.amounts = amounts
            // Of two readings of the digits one may not fit the currency; that does not make the other certain.
            let isCertain = amounts.count == 1 && !reading.numbers.isAmbiguous && meant.count == 1
            if !amounts.isEmpty, !isCertain { draft.object(.ambiguousAmount, slot: "amount") }
            draft.reading.amount = isCertain ? amounts[0] : nil
            if let fixed = draft.fixedAmount, amounts != [fixed], !amounts.isEmpty {
                draft.object(
                    .amountMismatch, slot: "amount", "The campaign's amount is \(fixed).")
                draft.reading.amount = fixed
                draft.amounts = []
            }
        } else if let fixed = draft.fixedAmount {
            draft.filled.insert(.amount)
            draft.reading.amount = fixed
        } else if let value = match.info.intent.slots[slot].defaultValue,
            let currency = policy.currencies.first.flatMap({ Currency(code: $0) }),
            let number = DecimalNumber(value.split(separator: " ").first ?? ""), let money = Money(number, currency)
        {
            draft.filled.insert(.amount)
            draft.reading.amount = money
        }
        check(&draft, policy)
    }

    /// The currencies that the unit may mean here: that of the first who deals in one of them.
    private func currencies(of reading: MoneyReading, _ draft: ReadingDraft, _ post: SourcePost) -> [Currency] {
        guard reading.currencies.count > 1 else { return reading.currencies }
        let author = post.reference.author
        let account = knowledge.accounts.find(
            platform: post.reference.platform, id: author.id, handle: author.handle)
        let own = account?.found == .confusable ? nil : account?.entry.currency
        let known = [draft.reading.lines.first?.unitPrice?.currency, draft.merchantEntry?.currency, own]
            .compactMap { $0 }
        let meant =
            known.first { reading.currencies.contains($0) }
            ?? post.reference.language.flatMap { Currency.meant(among: reading.currencies, inLanguage: $0) }
        return meant.map { [$0] } ?? reading.currencies
    }

    private func amounts(of reading: MoneyReading, in currencies: [Currency]) -> [Money] {
        var result: [Money] = []
        for number in [reading.numbers.first, reading.numbers.second].compactMap({ $0 }) {
            let shifted = DecimalNumber(number.significand, scale: number.scale + reading.shift)
            for currency in currencies {
                if let money = Money(shifted, currency), !result.contains(money) { result.append(money) }
            }
        }
        return result
    }

    /// The grammar's limits, for every reading alike.
    private func check(_ draft: inout ReadingDraft, _ policy: MoneyPolicy) {
        let amounts = draft.amounts.isEmpty ? [draft.reading.amount].compactMap { $0 } : draft.amounts
        guard !amounts.isEmpty else { return }
        func limit(_ number: DecimalNumber?, _ money: Money) -> Int64? {
            number?.scaled(to: money.currency.minorDigits)
        }
        if amounts.allSatisfy({ $0.minorUnits <= 0 }) {
            draft.object(.underLimit, slot: "amount", "An amount of nothing pays nothing.")
        }
        // An amount with several readings breaks a limit where all of them do.
        let tooLow = amounts.compactMap { money in limit(policy.minimum, money).map { (money, $0) } }
            .filter { $0.0.minorUnits < $0.1 }
        let tooHigh = amounts.compactMap { money in limit(policy.maximum, money).map { (money, $0) } }
            .filter { $0.0.minorUnits > $0.1 }
        if let (money, least) = tooLow.first, tooLow.count == amounts.count {
            draft.object(
                .underLimit, slot: "amount", "The least is \(Money(minorUnits: least, currency: money.currency)).")
        }
        if let (money, most) = tooHigh.first, tooHigh.count == amounts.count {
            let top = Money(minorUnits: most, currency: money.currency)
            if policy.clamps, amounts.count == 1 {
                draft.reading.amount = top
                draft.amounts = [top]
            } else {
                draft.object(.overLimit, slot: "amount", "The most is \(top).")
            }
        }
        if policy.wholeOnly, amounts.contains(where: { !$0.isWhole }) {
            draft.object(.unreadableAmount, slot: "amount", "Only whole amounts are taken.")
        }
    }
}

extension Money {
    /// Whether it has no cents.
    fileprivate var isWhole: Bool {
        guard let one = DecimalNumber(1).scaled(to: currency.minorDigits), one > 0 else { return true }
        return minorUnits % one == 0
    }
}

extension IntentKind {
    /// Talk, which orders nothing.
    var isTalk: Bool { RecordVocabulary.kindsOfTalk.contains(rawValue) }

    /// Orders and payments: a word that means something and is not used makes them ambiguous.
    var ordersOrPays: Bool { RecordVocabulary.kindsThatOrderOrPay.contains(rawValue) }

    /// What is said of an earlier order, or in want of one: every listing takes it, whatever it offers.
    package var followsAnOrder: Bool {
        switch self {
        case .waitlist, .confirm, .cancel, .amend, .accept, .decline: true
        default: false
        }
    }

    /// Kinds whose service is the merchant where the grammar names no other.
    var isSoldByService: Bool {
        switch self {
        case .purchase, .gift, .addToCart, .reorder, .book, .waitlist, .claim, .loadOffer, .confirm: true
        default: false
        }
    }
}
