import OrderGrammar

extension IntentReading {
    /// Whether two readings ask for the same, whichever grammar found it in whichever words.
    func asksTheSame(as other: IntentReading) -> Bool {
        kind == other.kind && merchant?.handle == other.merchant?.handle
            && (grammar == other.grammar || !RecordVocabulary.kindsOfOneSystem.contains(kind?.rawValue ?? ""))
            && recipient?.handle == other.recipient?.handle && campaign == other.campaign
            && lines.map(\.order) == other.lines.map(\.order) && amount == other.amount && memo == other.memo
            && code == other.code && url == other.url && Set(issues.map(\.code)) == Set(other.issues.map(\.code))
    }

    /// What all readings say alike; a field on which they differ is absent.
    static func agreement(of readings: [IntentReading]) -> IntentReading {
        guard var common = readings.first else { return IntentReading() }
        for other in readings.dropFirst() {
            func keep<Value: Equatable>(_ field: WritableKeyPath<IntentReading, Value?>) {
                if common[keyPath: field] != other[keyPath: field] { common[keyPath: field] = nil }
            }
            func keep<Value: Equatable>(_ field: WritableKeyPath<IntentReading, [Value]>) {
                let others = other[keyPath: field]
                common[keyPath: field].removeAll { !others.contains($0) }
            }
            keep(\.kind)
            keep(\.grammar)
            keep(\.version)
            keep(\.match)
            keep(\.evidenceLevel)
            keep(\.merchant)
            keep(\.recipient)
            keep(\.campaign)
            common.lines = OrderLine.agreement(of: common.lines, other.lines)
            keep(\.amount)
            keep(\.memo)
            keep(\.code)
            keep(\.url)
            keep(\.checkoutURL)
            keep(\.confirmation)
            keep(\.cancellation)
            keep(\.limits)
            keep(\.evidence)
            keep(\.issues)
        }
        return common
    }
}

extension OrderLine {
    /// Lines that both have; of those that two readings find in the same words, what they say alike.
    fileprivate static func agreement(of lines: [OrderLine], _ others: [OrderLine]) -> [OrderLine] {
        let areOfTheSameWords =
            lines.count == others.count
            && zip(lines, others).allSatisfy { $0.text == $1.text && $0.quantity == $1.quantity }
        guard areOfTheSameWords else { return lines.filter { others.contains($0) } }
        return zip(lines, others).map { line, other in
            guard line != other else { return line }
            var common = line
            if line.productID != other.productID { common.productID = nil }
            if line.unitPrice != other.unitPrice { common.unitPrice = nil }
            if line.score != other.score { common.score = nil }
            if line.found != other.found { common.found = .none }
            common.options = line.options.filter { other.options[$0.key] == $0.value }
            return common
        }
    }

    /// The line without the words that led to it.
    fileprivate var order: OrderLine {
        var order = self
        if productID != nil {
            order.text = nil
            order.found = .id
        }
        return order
    }
}
