import OrderMatching

extension ReadingDraft {
    /// Readings at most: beyond it the message says enough.
    static let mostReadings = 12

    /// Whether it stands for one reading: what it holds is all that it says.
    var isOneReading: Bool { amounts.count <= 1 && reading.lines.allSatisfy { $0.choices.isEmpty } }

    /// The readings that the draft stands for: one, or one for each reading of its amount and each choice of product.
    func spread() -> [IntentReading] {
        var readings = amounts.count > 1 ? amounts.map { amount in reading(amount) } : [reading]
        for place in reading.lines.indices {
            let choices = reading.lines[place].choices
            for index in readings.indices { readings[index].lines[place].choices = [] }
            guard choices.count > 1 else { continue }
            readings = readings.flatMap { reading in
                choices.map { choice in
                    var spread = reading
                    spread.lines[place].choose(choice)
                    return spread
                }
            }
            readings.removeLast(max(0, readings.count - Self.mostReadings))
        }
        return readings
    }

    private func reading(_ amount: Money) -> IntentReading {
        var spread = reading
        spread.amount = amount
        return spread
    }

    /// Whether the match lacks a slot that nothing else has filled.
    func isNearMiss(_ match: PostMatch) -> Bool {
        guard let miss = match.nearMiss else { return false }
        return !filled.contains(miss.number, of: match.info)
    }
}

extension OrderLine {
    /// Becomes the line of that product; what the post says of it stays.
    mutating func choose(_ choice: OrderLine) {
        productID = choice.productID
        unitPrice = choice.unitPrice
        score = choice.score
        options.merge(choice.options) { said, _ in said }
        choices = []
    }
}
