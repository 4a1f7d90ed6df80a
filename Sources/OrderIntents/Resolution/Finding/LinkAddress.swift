/// A web address as it is compared: two that lead to one page are equal.
///
/// Scheme, `www.`, a port that goes without saying, the fragment, a slash at the end and parameters that only tell where
/// a visitor came from do not count; the host's case does not either. Other parameters count, in any order.
struct LinkAddress: Hashable, Sendable {
    /// Host and path: `shop.example.com/p/tee`.
    let page: String
    /// The parameters that count, sorted: `variant=7`.
    let parameters: [String]

    /// Nil for what is no address on the web.
    init?(_ text: String) {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { self.init(ascii: Array(text.utf8)[...]) } else { self.init(any: text) }
    }

    /// The address in any characters: the twin of what is done with those of ASCII, which nearly all are.
    init?(any text: String) {
        var rest = text[...]
        if let scheme = rest.firstRange(of: "://") {
            guard ["http", "https"].contains(rest[..<scheme.lowerBound].lowercased()) else { return nil }
            rest = rest[scheme.upperBound...]
        }
        rest = rest.prefix { $0 != "#" }
        let query: Substring = rest.firstIndex(of: "?").map { rest[rest.index(after: $0)...] } ?? ""
        rest = rest.prefix { $0 != "?" }
        let slash = rest.firstIndex(of: "/") ?? rest.endIndex
        var host = rest[..<slash].lowercased()
        if let colon = host.lastIndex(of: ":") {
            guard ["80", "443"].contains(host[host.index(after: colon)...]) else { return nil }
            host = String(host[..<colon])
        }
        if host.hasPrefix("www.") { host.removeFirst(4) }
        guard host.contains("."), !host.contains(where: { $0.isWhitespace || $0 == "@" }) else { return nil }
        var path = rest[slash...]
        while path.last == "/" { path.removeLast() }
        page = host + path
        parameters = query.split(separator: "&").map(String.init).filter { !Self.isTracking($0) }.sorted()
    }

    private init?(ascii text: ArraySlice<UInt8>) {
        var rest = text
        if let mark = rest.indices.first(where: { rest[$0...].starts(with: Self.schemeMark) }) {
            let scheme = String(decoding: rest[..<mark], as: UTF8.self).lowercased()
            guard scheme == "https" || scheme == "http" else { return nil }
            rest = rest[(mark + Self.schemeMark.count)...]
        }
        rest = rest.prefix { $0 != UInt8(ascii: "#") }
        let end = rest.firstIndex(of: UInt8(ascii: "?")) ?? rest.endIndex
        let query = rest[end...].dropFirst()
        rest = rest[..<end]
        let slash = rest.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
        var host = rest[..<slash].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }[...]
        if let colon = host.lastIndex(of: UInt8(ascii: ":")) {
            let port = host[(colon + 1)...]
            guard port.elementsEqual("80".utf8) || port.elementsEqual("443".utf8) else { return nil }
            host = host[..<colon]
        }
        if host.starts(with: "www.".utf8) { host = host.dropFirst(4) }
        guard host.contains(UInt8(ascii: ".")),
            !host.contains(where: { $0 == 0x20 || $0 &- 0x09 < 5 || $0 == UInt8(ascii: "@") })
        else { return nil }
        var path = rest[slash...]
        while path.last == UInt8(ascii: "/") { path.removeLast() }
        page = String(decoding: host + path, as: UTF8.self)
        parameters = query.split(separator: UInt8(ascii: "&")).map { String(decoding: $0, as: UTF8.self) }
            .filter { !Self.isTracking($0) }.sorted()
    }

    private static let schemeMark = Array("://".utf8)

    /// Whether this is the address of a page with at least the other's parameters.
    func leads(to other: LinkAddress) -> Bool {
        page == other.page && other.parameters.allSatisfy(parameters.contains)
    }

    /// Parameters that campaigns, networks and mail programs hang on.
    private static func isTracking(_ parameter: String) -> Bool {
        let name = parameter.prefix { $0 != "=" }.lowercased()
        return name.hasPrefix("utm_") || tracking.contains(name)
    }

    private static let tracking: Set<String> = [
        "fbclid", "gclid", "dclid", "msclkid", "twclid", "ttclid", "igshid", "igsh", "mc_cid", "mc_eid", "ref",
        "ref_src",
        "ref_url", "source", "cmpid", "_ga", "si",
    ]
}
