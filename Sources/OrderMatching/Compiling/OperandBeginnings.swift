import TweetText

/// What the operands of a match can begin with: their FIRST sets, a bit for each operand.
///
/// An operand is entered only at a term that its set holds, and a match is run only over a post that has one for each
/// operand that it requires. So a set may hold more than is read there, never less.
struct OperandBeginnings: Sendable {
    /// Operands that any term may begin: free words, patterns, amounts in whatever unit.
    private var anyTerm: UInt8 = 0
    /// Operands that take something where nothing stands.
    private var nothing: UInt8 = 0
    /// Operands that a term of a kind may begin.
    private var kinds = [UInt8](repeating: 0, count: Token.Kind.allCases.count)
    /// Terms that begin an operand, in order, and which ones they begin.
    private var terms: [TermID] = []
    private var operandsOfTerm: [UInt8] = []
    /// Operands that begin with the service, as which another account may pass itself off.
    private var service: UInt8 = 0
    /// Operands that begin with an account that may touch the word before it.
    private var account: UInt8 = 0
    /// Operands that begin with a slot, around which the brackets of an instruction may stand.
    private var slot: UInt8 = 0
    /// Operands that an account may fill that the platform put in front of a reply.
    private var addressed: UInt8 = 0
    /// Operands that begin with a slot that may be missing in a near miss.
    private var missing: UInt8 = 0

    init(
        of operands: [Int], in instructions: [MatchProgram.Instruction], slots: [MatchProgram.Slot], services: [TermID]
    ) {
        var known: [TermID: UInt8] = [:]
        for (number, first) in operands.enumerated() {
            let operand: UInt8 = 1 << UInt8(number)
            var seen: Set<Int> = []
            var open = [first]
            while let index = open.popLast() {
                guard seen.insert(index).inserted else { continue }
                let instruction = instructions[index]
                switch instruction.operation {
                case .split(let other): open += [other, instruction.next]
                case .round: open.append(instruction.next)
                case .literal(let id): known[id, default: 0] |= operand
                case .service:
                    for id in services { known[id, default: 0] |= operand }
                    service |= operand
                    addressed |= operand
                case .slot(let slot): add(operand, slots[slot], &known)
                case .pattern, .language: anyTerm |= operand
                // Behind what was consumed: no operand begins so, but where one did, it would have to be tried.
                case .gap, .glue, .accept:
                    anyTerm |= operand
                    nothing |= operand
                }
            }
        }
        terms = known.keys.sorted()
        operandsOfTerm = terms.map { known[$0] ?? 0 }
    }

    private mutating func add(_ operand: UInt8, _ slot: MatchProgram.Slot, _ known: inout [TermID: UInt8]) {
        self.slot |= operand
        if slot.isRequired { missing |= operand }
        switch slot.reader {
        case .list(let reader):
            for spelling in reader.spellings { spelling.terms.first.map { known[$0, default: 0] |= operand } }
            return
        case .campaign(let tags):
            for tag in tags.keys { known[tag, default: 0] |= operand }
            return
        case .account(.anybody): account |= operand
        case .account: addressed |= operand
        default: break
        }
        for kind in Token.Kind.allCases where slot.kinds.contains(kind) { kinds[Int(kind.rawValue)] |= operand }
    }

    /// Operands that can be entered wherever one looks: by an account that the platform put in front, or by nothing.
    func anywhere(in post: PostTerms) -> UInt8 { post.ownStart > 0 ? nothing | addressed : nothing }

    /// Whether each of the operands `required` has a term of the post that it may begin with.
    func allCanBegin(_ required: UInt8, in post: PostTerms) -> Bool {
        var missing = required & ~anywhere(in: post)
        var term = post.ownStart
        while missing != 0, term < post.count {
            missing &= ~operands(at: term, of: post)
            term += 1
        }
        return missing == 0
    }

    /// Operands that can be entered wherever one looks, where one slot may be missing.
    var anywhereWithoutSlot: UInt8 { missing }

    /// Operands that a term of the post can begin.
    func operands(at term: Int, of post: PostTerms) -> UInt8 {
        var result = anyTerm | kinds[Int(post.kind(term).rawValue)] | operands(of: post.ids[term])
        switch post.marks[term] {
        case 0x3C: result |= slot
        case 0x40, 0xFF20: result |= account
        default: break
        }
        if !post.imitations.isEmpty { result |= service }
        return result
    }

    private func operands(of term: TermID) -> UInt8 {
        var low = 0
        var high = terms.count
        while low < high {
            let middle = (low + high) / 2
            if terms[middle] == term { return operandsOfTerm[middle] }
            if terms[middle] < term { low = middle + 1 } else { high = middle }
        }
        return 0
    }
}
