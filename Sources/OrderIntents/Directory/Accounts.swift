import OrderGrammar

/// The accounts that are known: merchants, services, charities and users.
public struct Accounts: Sendable {
    /// An account that was found, and how.
    public struct Hit: Hashable, Sendable {
        /// The known account.
        public var entry: AccountEntry
        /// By id, handle or alias; `confusable` where the handle is its and the platform's id is not.
        public var found: AccountMatch
    }

    /// The accounts, in the order of the files.
    public private(set) var entries: [AccountEntry] = []
    /// What is wrong with rows of the files.
    public private(set) var complaints: [Diagnostic] = []

    /// Stands for a name that two accounts claim: then it means neither.
    private static let nobody = -1
    /// Stands for callers that do not know the network; no network is called so.
    private static let anyPlatform = "*"

    private var byID: [PlatformKey: Int] = [:]
    private var byHandle: [PlatformKey: Int] = [:]
    private var byAlias: [PlatformKey: Int] = [:]

    private struct PlatformKey: Hashable {
        var platform: String?
        var name: String
    }

    /// Knows nobody.
    public init() {}

    /// Makes a directory of accounts that a program holds.
    public init(_ entries: [AccountEntry]) { index(entries, complaints: []) }

    /// Makes one directory of several.
    public init(merging all: [Accounts]) {
        index(all.flatMap(\.entries), complaints: all.flatMap(\.complaints))
    }

    init(_ entries: [AccountEntry], complaints: [Diagnostic]) { index(entries, complaints: complaints) }

    /// Finds a handle, with or without `@`, or an alias, in any ASCII case.
    public func find(handle: String, platform: String? = nil) -> Hit? {
        if entries.isEmpty { return nil }
        let name = Handle.key(Handle.read(handle) ?? handle)
        let platform = Self.network(platform)
        if let position = lookUp(name, platform, in: byHandle) {
            return position == Self.nobody ? nil : Hit(entry: entries[position], found: .exact)
        }
        guard let position = lookUp(name, platform, in: byAlias), position != Self.nobody else { return nil }
        return Hit(entry: entries[position], found: .alias)
    }

    /// Finds an account by the platform's id first, which survives a new handle, and by handle second.
    ///
    /// Where the handle is a known account's and the id is another's, the handle has changed hands: the hit says
    /// `confusable`.
    public func find(platform: String?, id: String?, handle: String?) -> Hit? {
        if entries.isEmpty { return nil }
        let platform = Self.network(platform)
        if let id, let position = lookUp(id, platform, in: byID), position != Self.nobody {
            let entry = entries[position]
            let isItsHandle = handle.map { Handle.key(Handle.read($0) ?? $0) == Handle.key(entry.handle) } ?? false
            return Hit(entry: entry, found: isItsHandle ? .exact : .id)
        }
        guard let handle, var hit = find(handle: handle, platform: platform) else { return nil }
        if let id, let known = hit.entry.id, known != id, platform == nil || hit.entry.platform == platform {
            hit.found = .confusable
        }
        return hit
    }

    /// Plain text says of no network.
    private static func network(_ platform: String?) -> String? { platform == "text" ? nil : platform }

    /// A handle or id on one network says nothing about another; asked without a network, the only one counts.
    private func lookUp(_ name: String, _ platform: String?, in table: [PlatformKey: Int]) -> Int? {
        table[PlatformKey(platform: platform, name: name)]
            ?? table[PlatformKey(platform: platform == nil ? Self.anyPlatform : nil, name: name)]
    }

    private mutating func index(_ rows: [AccountEntry], complaints: [Diagnostic]) {
        self.complaints = complaints
        for row in rows {
            let handle = PlatformKey(platform: row.platform, name: Handle.key(row.handle))
            let id = row.id.map { PlatformKey(platform: row.platform, name: $0) }
            if let earlier = byHandle[handle] ?? id.flatMap({ byID[$0] }) {
                self.complaints.append(FeedComplaint.repeatedAccount(row, first: entries[earlier].place))
                continue
            }
            byHandle[handle] = entries.count
            if let id { byID[id] = entries.count }
            entries.append(row)
        }
        indexAliases()
        byID = Self.withAnyPlatform(byID)
        byHandle = Self.withAnyPlatform(byHandle)
        byAlias = Self.withAnyPlatform(byAlias)
    }

    /// Adds what callers find who name no network: the entry of the only network that has the name.
    private static func withAnyPlatform(_ table: [PlatformKey: Int]) -> [PlatformKey: Int] {
        var result = table
        for (key, position) in table where key.platform != nil {
            let name = PlatformKey(platform: anyPlatform, name: key.name)
            result[name] = result[name] == nil || result[name] == position ? position : nobody
        }
        return result
    }

    private mutating func indexAliases() {
        for (position, entry) in entries.enumerated() {
            for alias in entry.aliases {
                let name = Handle.key(alias)
                if let owner = byHandle[PlatformKey(platform: entry.platform, name: name)] {
                    if owner != position {
                        complaints.append(FeedComplaint.takenAlias(entry, alias, first: entries[owner].place))
                    }
                    continue
                }
                let key = PlatformKey(platform: entry.platform, name: name)
                guard let earlier = byAlias[key], earlier != position else {
                    byAlias[key] = position
                    continue
                }
                byAlias[key] = Self.nobody
                if earlier >= 0 {
                    complaints.append(FeedComplaint.sharedAlias(entry, alias, first: entries[earlier].place))
                }
            }
        }
    }
}
