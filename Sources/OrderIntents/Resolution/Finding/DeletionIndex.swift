import TweetText

/// Spellings by what is left of them without one letter (Garbe's symmetric deletion), in buckets by hash.
///
/// A bucket holds whatever fell into it; whoever looks compares the words.
struct DeletionIndex: Sendable {
    /// Numbers of spellings, one bucket behind the other, and where each bucket ends. As many buckets as a power of two.
    private let spellings: FlatArray<Int32>
    private let ends: FlatArray<Int32>

    init(_ texts: FlatTexts) {
        var entries: [(bucket: UInt32, spelling: Int32)] = []
        for (number, text) in texts.enumerated() {
            let letters = SlipTolerance.letters(of: text)
            guard letters.count >= SlipTolerance.shortestWord else { continue }
            for hash in Self.hashes(of: letters) { entries.append((hash, Int32(truncatingIfNeeded: number))) }
        }
        var count = 1
        while count < entries.count / 4 { count *= 2 }
        // A counting sort: how many there are in each bucket, then where each begins.
        var ends = [Int32](repeating: 0, count: count)
        for entry in entries { ends[Int(entry.bucket) & (count - 1)] += 1 }
        var places: [Int32] = []
        places.reserveCapacity(count)
        var sum: Int32 = 0
        for bucket in ends.indices {
            places.append(sum)
            sum += ends[bucket]
            ends[bucket] = sum
        }
        var sorted = [Int32](repeating: 0, count: entries.count)
        for entry in entries {
            let bucket = Int(entry.bucket) & (count - 1)
            sorted[Int(places[bucket])] = entry.spelling
            places[bucket] += 1
        }
        spellings = FlatArray(sorted)
        self.ends = FlatArray(ends)
    }

    /// Takes it from the sections of a compiled catalogue.
    init(_ sections: FlatSections) {
        spellings = sections.array("deletions")
        ends = sections.array("deletions.ends")
    }

    func add(to sections: inout FlatSections) {
        sections.add("deletions", spellings)
        sections.add("deletions.ends", ends)
    }

    /// Numbers of the spellings that are one slip away from a word.
    func near(_ word: [Unicode.Scalar], among texts: FlatTexts) -> Set<Int> {
        guard word.count >= SlipTolerance.shortestWord, !ends.isEmpty else { return [] }
        var found: Set<Int> = []
        var seen: Set<Int32> = []
        for hash in Self.hashes(of: word) {
            let bucket = Int(hash) & (ends.count - 1)
            for place in ends.range(of: bucket, limit: spellings.count) where seen.insert(spellings[place]).inserted {
                let letters = SlipTolerance.letters(of: texts[Int(spellings[place])])
                if SlipTolerance.isOneSlip(word, from: letters) { found.insert(Int(spellings[place])) }
            }
        }
        return found
    }

    /// The hashes of a word and of everything that is left of it without one letter: two words a slip apart share one.
    /// They are the same on every machine and run.
    static func hashes(of word: [Unicode.Scalar]) -> Set<UInt32> {
        var hashes: Set<UInt32> = []
        for left in 0...word.count {
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for (place, letter) in word.enumerated() where place != left {
                hash = (hash ^ UInt64(letter.value)) &* 0x0000_0100_0000_01B3
            }
            hashes.insert(UInt32(truncatingIfNeeded: hash ^ hash >> 29))
        }
        return hashes
    }
}
