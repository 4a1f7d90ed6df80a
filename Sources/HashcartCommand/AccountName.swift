import Hashcart

extension Tweet.Account {
    /// An account as the command line names it: `@ann`, `ann@social.example`, an id of digits, or a DID; nil for what is
    /// none of them.
    init?(named name: String) {
        if name.hasPrefix("did:") {
            let parts = name.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count >= 3, parts.allSatisfy({ !$0.isEmpty }), name.utf8.allSatisfy(Self.mayStandInDID) else {
                return nil
            }
            self = Tweet.Account(id: name)
        } else if !name.isEmpty, name.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) {
            self = Tweet.Account(id: name)
        } else {
            let handle = name.hasPrefix("@") ? name.dropFirst() : name[...]
            // On Mastodon the server stands behind the name.
            let parts = handle.split(separator: "@", omittingEmptySubsequences: false)
            let isName = parts.allSatisfy { part in
                !part.isEmpty && part.allSatisfy { $0.isLetter || $0.isNumber || "_.-".contains($0) }
            }
            guard parts.count <= 2, isName else { return nil }
            self = Tweet.Account(handle: String(handle))
        }
    }

    /// Decentralized Identifiers 1.0, 3.1.
    private static func mayStandInDID(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x30...0x39: true
        default: "._:%-".utf8.contains(byte)
        }
    }
}
