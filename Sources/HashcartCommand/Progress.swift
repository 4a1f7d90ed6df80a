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
        draw(line(after: now - start))
    }

    /// Shows the last state, and leaves the line.
    ///
    /// - Parameter isDone: all inputs were read; else the run was stopped.
    func finish(isDone: Bool) {
        guard isShown else { return }
        let time = ContinuousClock.now - start
        draw(isDone ? Self.lastLine(bytes: bytes, intents: intents, after: time / .seconds(1)) : line(after: time))
        if isTerminal { Console.tell("\n") }
    }

    private func line(after time: Duration) -> String {
        Self.line(bytes: bytes, of: total, intents: intents, after: time / .seconds(1))
    }

    private func draw(_ line: String) {
        Console.tell(isTerminal ? "\r\u{1B}[K" + line : line + "\n")
    }

    /// What is shown: how much of how much, how fast, how long it will take.
    static func line(bytes: Int, of total: Int?, intents: Int, after seconds: Double) -> String {
        let rate = rate(bytes, after: seconds)
        var parts = [size(Double(bytes))]
        if let total, total > 0 {
            parts[0] += " of \(size(Double(total))) (\(min(100, bytes * 100 / total)) %)"
        }
        parts.append("\(size(rate))/s")
        parts.append(found(intents))
        if let total, rate > 0, bytes < total {
            parts.append(span(Int((Double(total - bytes) / rate).rounded(.up))) + " left")
        }
        return parts.joined(separator: ", ")
    }

    /// What is shown at the end: how much, in what time, how fast.
    static func lastLine(bytes: Int, intents: Int, after seconds: Double) -> String {
        let size = size(Double(bytes))
        let rate = self.size(rate(bytes, after: seconds))
        return "done: \(size) in \(span(Int(seconds.rounded(.up)))), \(rate)/s, \(found(intents))"
    }

    private static func rate(_ bytes: Int, after seconds: Double) -> Double { Double(bytes) / max(seconds, 1e-3) }

    private static func found(_ intents: Int) -> String { intents == 1 ? "1 intent" : "\(intents) intents" }

    private static func span(_ seconds: Int) -> String {
        seconds < 60 ? "\(seconds) s" : "\(seconds / 60) min \(seconds % 60) s"
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
