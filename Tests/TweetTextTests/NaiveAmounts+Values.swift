import Foundation

/// What the numbers of an amount may mean.
extension NaiveAmounts {
    /// Whether a reading has no decimals that were written.
    func isWhole(_ value: Decimal, _ numbers: String) -> Bool {
        guard Self.single?.match(numbers) != nil, value.isZero || value.exponent >= 0 else { return false }
        let hasMark = Pattern("[.,][0-9]")?.match(numbers) != nil
        return !hasMark || numbers.contains { "ekm".contains($0) }
            || value == Decimal(string: String(numbers.filter(\.isNumber)))
    }

    func all(_ numbers: String, hasUnitBehind: Bool, isBehindSign: Bool) -> Set<Decimal> {
        if Self.isGrouped?.match(numbers) != nil {
            let parts = numbers.split(separator: " ").map(String.init)
            let runs =
                hasUnitBehind
                ? parts.indices.filter { $0 == 0 || parts[$0].first != "0" }.map { Array(parts[$0...]) }
                : parts.indices.map { Array(parts[...$0]) }
            return Set(
                runs.flatMap { run in
                    run.count == 1 ? value(run[0], false, isBehindSign) : grouped(run.joined())
                })
        }
        let list = Pattern("^(\(Self.number))(?:([-/:])(.*))?$")?.match(numbers)
        guard let list, !list[2].isEmpty else { return value(numbers, hasUnitBehind, isBehindSign) }
        guard list[2] == "-", Self.single?.match(list[3]) != nil else { return [] }
        let first = value(list[1], false, isBehindSign)
        let bounds = first.union(value(list[3], hasUnitBehind, false))
        // The word may multiply both bounds.
        guard powers(list[1], false) == nil, let powers = powers(list[3], hasUnitBehind) else { return bounds }
        return bounds.union(Self.times(first, powers))
    }

    func grouped(_ text: String) -> Set<Decimal> {
        Set([Decimal(string: text.replacing(",", with: "."))].compactMap { $0 })
    }

    /// Everything that one number may mean.
    func value(_ number: String, _ hasUnitBehind: Bool, _ isBehindSign: Bool) -> Set<Decimal> {
        guard let parts = Self.single?.match(number) else { return [] }
        var values = plain(parts[2])
        if !parts[1].isEmpty {
            guard !parts[2].contains(where: { ".,".contains($0) }) else { return [] }
            values = [Decimal(string: "0." + parts[2]) ?? 0]
            if parts[1] == ",", !isBehindSign { values.insert(Decimal(string: parts[2]) ?? 0) }
        }
        if !parts[3].isEmpty {
            guard let power = Int(parts[3]), parts[3].filter(\.isNumber).count <= 3 else { return [] }
            values = Self.times(values, [power])
        }
        if !parts[4].isEmpty {
            guard parts[4] == "½", parts[1].isEmpty, !parts[2].contains(where: { ".,".contains($0) }) else { return [] }
            values = Set(values.map { $0 + Decimal(5) / 10 })
        }
        return powers(number, hasUnitBehind).map { Self.times(values, $0) } ?? values
    }

    private func powers(_ number: String, _ hasUnitBehind: Bool) -> [Int]? {
        guard let parts = Self.single?.match(number), !parts[6].isEmpty else { return nil }
        if parts[6].hasPrefix("million") { return [6 * parts[6].split(separator: " ").count] }
        return parts[5] == " " && !hasUnitBehind ? [3, 0] : [3]
    }

    /// Digits with marks of no known language.
    func plain(_ digits: String) -> Set<Decimal> {
        let marks = digits.filter { ".,".contains($0) }
        let groups = digits.split { ".,".contains($0) }.map(String.init)
        func decimal(_ text: String) -> Set<Decimal> { Set([Decimal(string: text)].compactMap { $0 }) }
        func isGrouped(_ groups: ArraySlice<String>) -> Bool {
            guard let head = groups.first, head.count <= 3, !(head.first == "0" && digits.count > 1) else {
                return false
            }
            if groups.dropFirst().allSatisfy({ $0.count == 3 }) { return true }
            return groups.count > 2 && marks.first == "," && head.count <= 2 && groups.last?.count == 3
                && groups.dropFirst().dropLast().allSatisfy { $0.count == 2 }
        }
        let whole = groups.joined()
        let fraction = groups.dropLast().joined() + "." + (groups.last ?? "")
        guard marks.count > 0 else { return decimal(whole) }
        if marks.count == 1 { return decimal(fraction).union(isGrouped(groups[...]) ? decimal(whole) : []) }
        if Set(marks).count == 1 { return isGrouped(groups[...]) ? decimal(whole) : [] }
        guard Set(marks.dropLast()).count == 1, marks.last != marks.first,
            marks.count == 2 || isGrouped(groups.dropLast()),
            isGrouped(groups.dropLast())
        else { return [] }
        return decimal(fraction)
    }

    static func times(_ values: Set<Decimal>, _ powers: [Int]) -> Set<Decimal> {
        let products = powers.flatMap { power in values.map { $0 * pow10(power) } }
        let fits = products.allSatisfy { $0 <= Decimal(UInt64.max) } && powers.allSatisfy { $0 >= -25 }
        return fits || values == [0] ? Set(products) : []
    }

    static func pow10(_ power: Int) -> Decimal {
        Decimal(sign: .plus, exponent: max(-40, min(power, 40)), significand: 1)
    }
}

/// A regular expression that gives its groups as strings, empty where they took no part.
struct Pattern {
    private let expression: NSRegularExpression

    init?(_ pattern: String) {
        guard let expression = try? NSRegularExpression(pattern: pattern) else { return nil }
        self.expression = expression
    }

    func match(_ text: String) -> [String]? {
        guard let match = expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) else {
            return nil
        }
        return (0..<match.numberOfRanges).map { Range(match.range(at: $0), in: text).map { String(text[$0]) } ?? "" }
    }
}
