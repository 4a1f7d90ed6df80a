extension IntentReading {
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
            keep(\.lines)
            keep(\.amount)
            keep(\.memo)
            keep(\.code)
            keep(\.url)
            keep(\.checkoutURL)
            keep(\.confirmation)
            keep(\.limits)
            keep(\.evidence)
            keep(\.issues)
        }
        return common
    }
}
