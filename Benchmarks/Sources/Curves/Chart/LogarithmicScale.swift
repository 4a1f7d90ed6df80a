import Measuring

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Where values lie between the bottom and the top of a panel: a factor is the same distance everywhere.
struct LogarithmicScale {
    /// Values with a line of their own, the bottom's first and the top's last.
    private(set) var marks: [Double] = []

    /// A scale that holds all of `values`; those that are not positive lie at its bottom.
    init(_ values: [Double]) {
        let values = values.filter { $0 > 0 && $0.isFinite }
        guard let least = values.min(), let most = values.max() else { return }
        // 1, 2, 5, 10, 20 … where the panel would have few marks else.
        let steps = most / least < 100 ? [1.0, 2, 5] : [1]
        for power in Int(log10(least).rounded(.down)) - 1...Int(log10(most).rounded(.up)) + 1 {
            let unit = pow(10, Double(power))
            for mark in steps.map({ $0 * unit }) {
                if mark <= least { marks.removeAll() }
                if marks.count < 2 || (marks.last ?? 0) < most { marks.append(mark) }
            }
        }
    }

    /// 0 at the bottom, 1 at the top.
    func place(of value: Double) -> Double {
        guard let low = marks.first, let high = marks.last, high > low else { return 0 }
        return log10(max(value, low) / low) / log10(high / low)
    }

    /// A mark in words.
    func label(_ mark: Double) -> String {
        switch mark {
        case 1e6...: "\((mark / 1e6).grouped) M"
        case 1e4...: "\((mark / 1e3).grouped) k"
        case 1...: mark.grouped
        default: "\(mark)"
        }
    }
}
