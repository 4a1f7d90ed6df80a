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
