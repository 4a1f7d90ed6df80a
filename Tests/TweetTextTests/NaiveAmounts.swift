import Foundation

/// The amounts of a text by their definition: every stretch of it is tried, from the left, the longest first. Slow, and
/// for the letters and units of `AmountTwinTests` alone.
struct NaiveAmounts {
    struct Found: Hashable {
        var text: String
        var start: Int
        /// Readings without their currencies.
        var numbers: Set<Decimal>
    }

    static let multiplier = #"(?:(?: ?million(?: million){0,3}| ?k)(?:\.(?= ?(?:€|¥|EUR|rmb|doge)$))?)"#
    static let digits = "[0-9]+(?:[.,][0-9]+)*"
    static let inner =
        "\(digits)(?:[eE][+-]?[0-9]+|[½⅓]?(?:[.,]--?(?!-?[0-9])|/-(?![0-9])|:-(?=[ €¥]|$))?)\(multiplier)?"
    static let number = "[.,]?\(inner)"
    static let groups = "[1-9][0-9]{0,2}(?: [0-9]{3}){1,6}(?:[.,][0-9]+)?"
    static let unit = "(?:[€¥](?: EUR)?|EUR|rmb|doge)"
    /// Minus, unit before, minus, numbers, unit behind, number behind that, million behind the unit.
    static let amount = Pattern(
        "^(-?)((?:(?:EUR ?)?[€¥]|(?:EUR|rmb|doge)\\.?) ?)?(-?)(\(groups)|\(number)(?:[-/:]\(inner))*)( ?\(unit))?(\(inner)(?:[-/:]\(inner))*)?( million)?$"
    )
    static let isGrouped = Pattern("^\(groups)$")
    static let single = Pattern(
        "^([.,]?)(\(digits))(?:[eE]([+-]?[0-9]+))?([½⅓]?)[.,/:-]*( ?)(million(?: million)*|k)?\\.?$")

    private let text: [Character]

    static func find(in text: String) -> [Found] { NaiveAmounts(text: Array(text)).find() }

    func find() -> [Found] {
        var found: [Found] = []
        var start = 0
        var taken = -1
        while start < text.count {
            if let (end, numbers) = amount(from: start, taken: taken) {
                found.append(Found(text: String(text[start..<end]), start: start, numbers: numbers))
                start = end
                taken = end
            } else {
                start += 1
            }
        }
        return found
    }

    func amount(from start: Int, taken: Int) -> (Int, Set<Decimal>)? {
        guard isFree(before: start, taken: taken) else { return nil }
        for end in stride(from: text.count, to: start, by: -1) {
            guard let parts = Self.amount?.match(String(text[start..<end])), !parts[4].isEmpty else { continue }
            let (before, numbers, behind, cents) = (parts[2], parts[4], parts[5], parts[6])
            let isMultiplied = !parts[7].isEmpty
            // `5 € million`, but not `5k € million`.
            if isMultiplied, behind.isEmpty || !cents.isEmpty || Pattern("(million|k)\\.?$")?.match(numbers) != nil {
                continue
            }
            let first = start + parts[1].count + before.count + parts[3].count
            let last = first + numbers.count
            // A sign that touches the number and is not its unit makes it part of something else.
            if before.isEmpty, start != taken, "€¥".contains(at(start - 1)) || isBehindUnit(start, taken) { continue }
            // A minus belongs to what it touches.
            if parts[1].isEmpty, parts[3].isEmpty, isMinus(start - 1, taken) { continue }
            guard !before.isEmpty || !behind.isEmpty,
                isFree(behind: end, unit: cents.isEmpty && before.isEmpty && !isMultiplied ? behind : "")
            else { continue }
            guard parts[1].isEmpty || isMinus(start, taken) && parts[3].isEmpty,
                parts[3].isEmpty || isMinus(first - 1, taken), isWhole(numbers, from: first, to: last)
            else { continue }
            // A second unit is the next number's: `EUR 5 EUR 7`.
            let isFollowed =
                !isMultiplied && isDigit(end) || !isMultiplied && ". ".contains(at(end)) && isDigit(end + 1)
            if isFollowed,
                !before.isEmpty && !behind.isEmpty && (behind.hasPrefix(" ") || isDigit(end))
                    || behind.contains(" EUR") && behind != " EUR"
            {
                continue
            }
            if !cents.isEmpty {
                guard before.isEmpty, !behind.isEmpty, !behind.hasPrefix(" "),
                    isWhole(cents, from: end - cents.count, to: end),
                    !behind.contains(" "), !"€¥".contains(at(end))
                else { continue }
            }
            let isLeading = "€¥".contains(at(first - 1))
            var values = all(numbers, hasUnitBehind: !behind.isEmpty, isBehindSign: isLeading)
            if !cents.isEmpty {
                let wholes = values.filter { isWhole($0, numbers) }
                values.formUnion(all(cents, hasUnitBehind: false, isBehindSign: true))
                if Self.single?.match(cents) == nil { values = [] }
                if Pattern("^[0-9]{2}$")?.match(cents) != nil {
                    values.formUnion(wholes.map { $0 + (Decimal(string: cents) ?? 0) / 100 })
                }
            }
            if isMultiplied { values = Self.times(values, [6]) }
            if "+%½⅓".contains(at(end)) { values = [] }
            // `2 million 5 million` would have to be added.
            if (cents.isEmpty ? numbers : cents).hasSuffix("million"),
                Pattern("^ \(Self.digits) ?million(?![a-zA-Z])")?.match(String(text[(cents.isEmpty ? last : end)...]))
                    != nil
            {
                values = []
            }
            if parts[1] + parts[3] != "" { values.formUnion(values.map { -$0 }) }
            return (end, values)
        }
        return nil
    }

    func at(_ index: Int) -> Character { text.indices.contains(index) ? text[index] : " " }

    func isDigit(_ index: Int) -> Bool { ("0"..."9").contains(at(index)) }

    func isLetter(_ index: Int) -> Bool { at(index).isLetter }

    /// No letter or digit, nor a letter and a sign, touch what begins here.
    func isFree(before start: Int, taken: Int) -> Bool {
        if isLetter(start - 1) || isDigit(start - 1) && start != taken { return false }
        if "+-".contains(at(start - 1)), isLetter(start - 2) { return false }
        return !(at(start - 1) == "+" && isDigit(start - 2))
    }

    /// No letter or digit touches what ends here, but a number with a unit of its own.
    func isFree(behind end: Int, unit: String) -> Bool {
        if isDigit(end), !unit.isEmpty, !unit.hasPrefix(" ") {
            let rest = String(text[end...])
            return Pattern("^\(Self.number)(?:[-/:]\(Self.inner))*[€¥]")?.match(rest) != nil
        }
        return !isLetter(end) && !isDigit(end)
    }

    /// A dash that nothing but an opening mark or sign touches.
    func isMinus(_ index: Int, _ taken: Int) -> Bool {
        guard at(index) == "-" else { return false }
        let before = at(index - 1)
        if "€¥".contains(before) { return index - 1 >= taken && !isDigit(index - 2) }
        return " (+".contains(before)
    }

    /// `rmb.500`, `EUR 500`: the number has a unit before it.
    func isBehindUnit(_ start: Int, _ taken: Int) -> Bool {
        let pattern = "((?:[€¥] |(?:^|(?<=[^\\p{L}\\p{N}]))(?:EUR|rmb|doge)(?:\\.| |\\. )))$"
        guard let unit = Pattern(pattern)?.match(String(text[..<start])) else { return false }
        let first = start - unit[1].count
        return first >= taken && isFree(before: first, taken: taken)
    }

    /// Whether numbers are read to both their ends, and a mark before the digits is theirs.
    func isWhole(_ numbers: String, from start: Int, to end: Int) -> Bool {
        func mayLead(_ mark: Int) -> Bool {
            "€¥".contains(at(mark - 1)) ? !isDigit(mark - 2) : " (+-".contains(at(mark - 1))
        }
        if ".,".contains(numbers.first ?? " ") {
            guard mayLead(start) else { return false }
        } else {
            if ".,".contains(at(start - 1)), isDigit(start - 2) || mayLead(start - 1) { return false }
            if "-/:".contains(at(start - 1)), isDigit("½⅓".contains(at(start - 2)) ? start - 3 : start - 2) {
                return false
            }
        }
        let rest = String(text[end...])
        if numbers.hasSuffix("-") {
            if isDigit(end) || numbers.hasSuffix(":-") && !" €¥".contains(at(end)) { return false }
            return !(at(end) == "-" && !numbers.hasSuffix("--") && !numbers.hasSuffix("/-") && !numbers.hasSuffix(":-"))
        }
        if numbers.hasSuffix("k") || numbers.hasSuffix("million") {
            return !isLetter(end) && !isDigit(end) && !("-/:".contains(at(end)) && isDigit(end + 1))
        }
        let isPower = numbers.contains { "eE".contains($0) }
        let more =
            isPower
            ? "^(?:[.,][0-9]|[-/:][0-9])" : "^(?:[.,][0-9]|[.,]-(?!-?[0-9])|/-(?![0-9])|:-(?=[ €¥]|$)|[½⅓]|[-/:][0-9])"
        let isFraction = numbers.hasSuffix("½") || numbers.hasSuffix("⅓") || Pattern(" [0-9]")?.match(numbers) != nil
        return Pattern(isFraction ? more.replacing("|[½⅓]", with: "").replacing("[.,][0-9]|", with: "") : more)?.match(
            rest)
            == nil
    }
}
