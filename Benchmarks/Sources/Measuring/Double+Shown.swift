/// Numbers as tables show them.
extension Double {
    /// Rounded, thousands apart: `12,345`.
    public var grouped: String {
        guard abs(self) < 1e15 else { return "–" }
        let digits = Array("\(Int(rounded()))")
        return String(
            digits.indices.flatMap { index in
                index > 0 && (digits.count - index) % 3 == 0 ? [",", digits[index]] : [digits[index]]
            })
    }

    /// One decimal.
    public var tenths: String { decimals(1) }

    /// Two digits that count or more: `0.0012`, `0.123`, `1.23`, `12.3`, `1,234`.
    public var shown: String {
        switch abs(self) {
        case 0: "0"
        case ..<0.1: decimals(4)
        case ..<1: decimals(3)
        case ..<10: decimals(2)
        case ..<100: decimals(1)
        default: grouped
        }
    }

    private func decimals(_ count: Int) -> String {
        guard abs(self) < 1e12 else { return "–" }
        let scale = (0..<count).reduce(1) { product, _ in product * 10 }
        let scaled = Int((abs(self) * Double(scale)).rounded())
        let rest = String(scaled % scale)
        let zeros = String(repeating: "0", count: count - rest.count)
        return "\(self < 0 ? "-" : "")\(scaled / scale).\(zeros)\(rest)"
    }
}
