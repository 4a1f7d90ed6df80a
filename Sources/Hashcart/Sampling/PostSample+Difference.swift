import OrderGrammar
import OrderIntents

extension PostSample {
    /// What is wrong with the intents of this post; nil where they are the one that it was made from.
    func difference(from intents: [OrderIntent]) -> String? {
        guard let intent = intents.first else { return "nothing is read" }
        if let difference = difference(from: intent.reading) { return difference }
        if !intent.alternatives.isEmpty { return "it is read in \(intent.alternatives.count) ways" }
        if intent.status != .complete {
            let issues = intent.issues.map { "\($0.code.rawValue): \($0.message)" }.joined(separator: "; ")
            return "it is \(intent.status.rawValue) (\(issues))"
        }
        guard intents.count == 1 else { return "a second order is read, by \(intents[1].reading.match ?? "several")" }
        return nil
    }

    /// Whether an intent is ambiguous, and what the post was made from is one of its readings.
    func isReading(of intent: OrderIntent) -> Bool {
        intent.alternatives.contains { difference(from: $0) == nil }
    }

    private func difference(from reading: IntentReading) -> String? {
        guard reading.match == match, reading.grammar == grammar else {
            return "it is read by \(reading.match ?? "several matches")"
        }
        let lines = slots.map(\.line).max() ?? 0
        if lines > 0, reading.lines.count != lines {
            return "it has \(reading.lines.count) lines, and must have \(lines)"
        }
        for slot in slots {
            let found =
                slot.line > 0
                ? reading.lines[slot.line - 1].values(ofSlot: slot.name) : reading.values(ofSlot: slot.name)
            guard let value = slot.value else {
                if let found = found.first { return "\(slot.name) is \u{201C}\(found)\u{201D}, and must be absent" }
                continue
            }
            guard IntentReading.values(found, say: value) else {
                // A count of nothing that a record could list has no place in it.
                if slot.name == "quantity", reading.lines.isEmpty, value == "1" { continue }
                // Other mentions have no place in a record but as options of an item.
                if !RecordVocabulary.slots.contains(slot.name), reading.lines.isEmpty, hasEvidence(slot, reading) {
                    continue
                }
                return "\(slot.name) is \u{201C}\(found.first ?? "")\u{201D}, and must be \u{201C}\(value)\u{201D}"
            }
        }
        return nil
    }

    /// Whether the words of a slot that the record has no other place for are there.
    private func hasEvidence(_ slot: Slot, _ reading: IntentReading) -> Bool {
        reading.evidence.contains { $0.slot == slot.name }
    }
}
