import TestSupport
import Testing

@testable import TweetText

/// Trees of keys against lists of keys.
@Suite struct KeyTreeTests {
    @Test func leadsWhereAKeyGoesOn() {
        var random = SplitMix64(seed: 3)
        var tree = KeyTree()
        #expect(tree.isEmpty)
        var nodes: [[UInt8]: KeyTree.Node] = [[]: KeyTree.root]
        for _ in 0..<3_000 {
            let key = (0..<Int.random(in: 1...6, using: &random)).map { _ in
                [UInt8](arrayLiteral: 0, 0x23, 0x61, 0x62, 0xFF).randomElement(using: &random) ?? 0
            }
            let node = tree.insert(key)
            #expect(nodes[key] == nil || nodes[key] == node)
            // Every beginning of the key is a node of its own.
            for end in 1...key.count {
                let beginning = Array(key[..<end])
                let found = tree.insert(beginning)
                #expect(nodes[beginning] == nil || nodes[beginning] == found)
                nodes[beginning] = found
            }
        }
        #expect(tree.count == nodes.count)
        #expect(Set(nodes.values).count == nodes.count)
        for (key, node) in nodes {
            for byte in UInt8.min...UInt8.max { #expect(tree.child(byte, of: node) == nodes[key + [byte]]) }
        }
        for byte in UInt8.min...UInt8.max { #expect(tree.begins(with: byte) == (nodes[[byte]] != nil)) }
    }
}
