import ArgumentParser

/// How far a run is, on stderr: a line that is drawn over on a terminal, plain lines elsewhere.
struct Progress {
    /// When it is shown.
    enum Mode: String, CaseIterable, ExpressibleByArgument {
        /// On a terminal.
        case auto
        case always, never
    }

    private let isShown: Bool
    private let isTerminal: Bool
    /// Bytes of all inputs, where that is known.
    private let total: Int?
    private let start = ContinuousClock.now
    private var shown: ContinuousClock.Instant
    private var bytes = 0
    private var intents = 0

    /// - Parameter total: asked only where something is shown.
    init(_ mode: Mode, total: @autoclosure () -> Int?) {
        isTerminal = Console.isTerminal
        isShown = mode == .always || (mode == .auto && isTerminal)
        self.total = isShown ? total() : nil
        shown = start
    }

    /// Notes what was read, and shows it now and then.
    mutating func advance(bytes: Int, intents: Int) {
        guard isShown else { return }
        self.bytes += bytes
        self.intents += intents
        let now = ContinuousClock.now
        guard now - shown >= .milliseconds(isTerminal ? 200 : 10_000) else { return }
        shown = now
        draw(after: now - start)
    }

    /// Shows the last state, and leaves the line.
    func finish() {
        guard isShown else { return }
        draw(after: ContinuousClock.now - start)
        if isTerminal { Console.tell("\n") }
    }

    private func draw(after time: Duration) {
        let line = Self.line(bytes: bytes, of: total, intents: intents, after: time / .seconds(1))
        Console.tell(isTerminal ? "\r\u{1B}[K" + line : line + "\n")
    }

    /// What is shown: how much of how much, how fast, how long it will take.
    static func line(bytes: Int, of total: Int?, intents: Int, after seconds: Double) -> String {
        let rate = Double(bytes) / max(seconds, 1e-3)
        var parts = [size(Double(bytes))]
        if let total, total > 0 {
            parts[0] += " of \(size(Double(total))) (\(min(100, bytes * 100 / total)) %)"
        }
        parts.append("\(size(rate))/s")
        parts.append(intents == 1 ? "1 intent" : "\(intents) intents")
        if let total, rate > 0, bytes < total {
            let left = Int((Double(total - bytes) / rate).rounded(.up))
            parts.append(left < 60 ? "\(left) s left" : "\(left / 60) min \(left % 60) s left")
        }
        return parts.joined(separator: ", ")
    }

    /// Bytes in the unit that leaves few digits; a thousand of one is one of the next.
    static func size(_ bytes: Double) -> String {
        let units = ["B", "kB", "MB", "GB", "TB"]
        var value = bytes
        var unit = 0
        while value >= 999.5, unit + 1 < units.count {
            value /= 1000
            unit += 1
        }
        if unit == 0 || value >= 99.5 { return "\(Int(value.rounded())) \(units[unit])" }
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10) \(units[unit])"
    }
}
