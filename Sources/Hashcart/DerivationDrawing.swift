import OrderGrammar
import OrderMatching

/// Draws a derivation as a tree with the post's words under it.
///
/// ```
/// tagged
/// ├────┬─────────────────────┐
/// │    <order>               │
/// │    ├────────┐            │
/// │    <times>  │            │
/// │    quantity item         merchant
/// #buy 2        large lattes @beanhouse
///      = 2      = latte-large “Latte”
/// ```
///
/// A tree wider than `width`, or of words written from right to left, is drawn from the top down instead, a line a
/// node.
struct DerivationDrawing {
    /// The post's words under a span.
    let words: (Derivation) -> String
    /// Widest tree, in terminal columns.
    var width: Int
    /// Marks words for the eye, as colour does.
    var paint: (String, Derivation) -> String = { text, _ in text }

    /// The lines of the drawing.
    func lines(of tree: Derivation) -> [String] {
        let root = Node(tree, words: words)
        root.place(at: 0)
        let isPlain = !tree.leaves.contains { Self.isRightToLeft(words($0)) }
        return isPlain && root.width <= width ? interlinear(root) : outline(root)
    }

    /// A node with its place on the screen.
    private final class Node {
        let derivation: Derivation
        let label: String
        let words: String
        let meaning: String
        let children: [Node]
        var column = 0
        var width = 0

        init(_ derivation: Derivation, words: (Derivation) -> String) {
            self.derivation = derivation
            children = derivation.children.map { Node($0, words: words) }
            label = derivation.label
            self.words = derivation.children.isEmpty ? derivation.shownWords(words(derivation)) : ""
            meaning = derivation.shownMeaning(words(derivation))
        }

        /// Gives the node and those below it their columns.
        func place(at column: Int) {
            self.column = column
            var next = column
            for (index, child) in children.enumerated() {
                child.place(at: index == 0 ? column : next + 1)
                next = child.column + child.width
            }
            let own = [label, words, meaning].map { LineExcerpt.width(of: $0) }.max() ?? 0
            width = max(own, next - column)
        }

        var depth: Int { (children.map(\.depth).max() ?? -1) + 1 }
        var leaves: [Node] { children.isEmpty ? [self] : children.flatMap(\.leaves) }
    }

    // MARK: Words side by side

    private func interlinear(_ root: Node) -> [String] {
        var lines: [String] = []
        var level = [root]
        for _ in 0..<root.depth {
            // A node whose words stand further down goes on as a stroke.
            lines.append(row(level.map { ($0.column, $0.children.isEmpty ? "\u{2502}" : $0.label) }))
            lines.append(row(level.map { ($0.column, branches(of: $0)) }))
            level = level.flatMap { $0.children.isEmpty ? [$0] : $0.children }
        }
        let leaves = root.leaves
        if leaves.contains(where: { !$0.label.isEmpty }) {
            lines.append(row(leaves.map { ($0.column, $0.label.isEmpty ? "\u{2502}" : $0.label) }))
        }
        lines.append(row(leaves.map { ($0.column, $0.words) }, leaves))
        if leaves.contains(where: { !$0.meaning.isEmpty }) { lines.append(row(leaves.map { ($0.column, $0.meaning) })) }
        return lines
    }

    /// `├────┬───┐`: from the node down to its children.
    private func branches(of node: Node) -> String {
        guard let first = node.children.first, let last = node.children.last, first !== last else { return "\u{2502}" }
        var line = "\u{251C}"
        var column = first.column + 1
        for child in node.children.dropFirst() {
            line += String(repeating: "\u{2500}", count: max(0, child.column - column))
            line += child === last ? "\u{2510}" : "\u{252C}"
            column = child.column + 1
        }
        return line
    }

    private func row(_ cells: [(column: Int, text: String)], _ nodes: [Node] = []) -> String {
        var line = ""
        var column = 0
        for (index, cell) in cells.enumerated() where !cell.text.isEmpty {
            line += String(repeating: " ", count: max(0, cell.column - column))
            line += index < nodes.count ? paint(cell.text, nodes[index].derivation) : cell.text
            column = max(column, cell.column) + LineExcerpt.width(of: cell.text)
        }
        return line
    }

    // MARK: A line a node

    private func outline(_ root: Node) -> [String] {
        var lines: [String] = []
        func add(_ node: Node, _ head: String, _ rest: String) {
            let label = node.label.isEmpty ? "" : node.label + (node.words.isEmpty ? "" : ": ")
            let meaning = node.meaning.isEmpty ? "" : " " + node.meaning
            lines.append(head + label + (node.words.isEmpty ? "" : paint(node.words, node.derivation)) + meaning)
            for (index, child) in node.children.enumerated() {
                let isLast = index == node.children.count - 1
                add(
                    child, rest + (isLast ? "\u{2514}\u{2500} " : "\u{251C}\u{2500} "),
                    rest + (isLast ? "   " : "\u{2502}  "))
            }
        }
        add(root, "", "")
        return lines
    }

    /// Whether a terminal may turn the order of the words round (Hebrew, Arabic and their neighbours).
    private static func isRightToLeft(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
            default: false
            }
        }
    }
}

extension Derivation {
    /// What the node is called above its words; nothing where the words say it.
    fileprivate var label: String {
        switch part {
        case .match(let name): name
        case .rule(let name): "<\(name)>"
        case .line(let number): "line \(number)"
        case .slot(let name): name
        case .word: ""
        case .service: "service"
        case .pattern: "pattern"
        }
    }

    fileprivate func shownWords(_ words: String) -> String {
        let shown = DiagnosticPrinter.visible(words.split(whereSeparator: \.isNewline).joined(separator: " "))
        switch standing {
        case .read, .faulty: return shown
        case .added: return "(\(shown))"
        case .missing: return "\u{2026}"
        }
    }

    fileprivate func shownMeaning(_ words: String) -> String {
        switch standing {
        case .missing: return "missing"
        case .faulty(let fault): return fault.words
        case .added, .read: break
        }
        guard let meaning, !meaning.isEmpty, meaning != words else { return "" }
        return "= " + DiagnosticPrinter.visible(meaning)
    }
}

extension SlotFault {
    /// What is wrong, as a person says it.
    var words: String {
        switch self {
        case .missing: "nothing stands there"
        case .unreadable: "not readable"
        case .unitMissing: "no unit"
        case .unitNotGlued: "a space before the unit"
        case .wrongUnit: "a unit that is not taken"
        }
    }
}
