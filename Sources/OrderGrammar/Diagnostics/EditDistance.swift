/// How far two names are apart: insertions, deletions, changes and swaps of neighbours (optimal string alignment,
/// after Damerau, CACM 7(3), 1964).
enum EditDistance {
    /// Longer names are not compared.
    static let longestName = 40

    /// The nearest name that a person may have meant: at most a third of the letters differ.
    static func nearest(to name: String, among names: some Sequence<String>) -> String? {
        let wanted = Array(name.lowercased())
        guard wanted.count <= longestName else { return nil }
        var best: (name: String, distance: Int)?
        for candidate in names where candidate != name {
            let letters = Array(candidate.lowercased())
            let most = max(1, max(wanted.count, letters.count) / 3)
            guard letters.count <= longestName, abs(letters.count - wanted.count) <= most else { continue }
            let distance = between(wanted, letters)
            guard distance <= most, distance < letters.count else { continue }
            if let known = best, (known.distance, known.name) <= (distance, candidate) { continue }
            best = (candidate, distance)
        }
        return best?.name
    }

    /// The number of edits between two words.
    static func between(_ first: [Character], _ second: [Character]) -> Int {
        if first.isEmpty || second.isEmpty { return max(first.count, second.count) }
        var beforeLast: [Int] = []
        var last = Array(0...second.count)
        for row in 1...first.count {
            var current = [row]
            current.reserveCapacity(second.count + 1)
            for column in 1...second.count {
                let change = first[row - 1] == second[column - 1] ? 0 : 1
                var least = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + change)
                if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
                    least = min(least, beforeLast[column - 2] + 1)
                }
                current.append(least)
            }
            beforeLast = last
            last = current
        }
        return last[second.count]
    }
}
