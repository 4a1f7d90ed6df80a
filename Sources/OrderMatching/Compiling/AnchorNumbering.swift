import TweetText

/// Numbers the terms that programs require, from 1, and counts how many requirements hold each.
struct AnchorNumbering {
    /// The number of each term of the vocabulary; 0 for what nobody requires.
    private(set) var numbers: [Int32]
    /// How many requirements hold the term of each number.
    private var uses = [0]

    init(vocabularyCount: Int) {
        numbers = [Int32](repeating: 0, count: vocabularyCount + 1)
    }

    /// Numbers given, 0 included.
    var count: Int { uses.count }

    /// The numbers of a requirement's terms, each once.
    mutating func numbers(of terms: [TermID]) -> [Int] {
        Set(terms).sorted().filter(\.isKnown).map { term in
            let place = Int(term.rawValue)
            if numbers[place] == 0 {
                numbers[place] = Int32(truncatingIfNeeded: uses.count)
                uses.append(0)
            }
            uses[Int(numbers[place])] += 1
            return Int(numbers[place])
        }
    }

    /// Which of a program's requirements the fewest others share: the first of equal ones.
    func rarest(of requirements: [[Int]]) -> Int? {
        func weight(_ requirement: Int) -> Int { requirements[requirement].reduce(0) { $0 + uses[$1] } }
        return requirements.indices.min { weight($0) < weight($1) }
    }
}
