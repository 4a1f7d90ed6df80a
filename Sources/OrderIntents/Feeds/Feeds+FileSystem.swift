import OrderGrammar

extension Catalog {
    /// Reads a product feed from disk; `merchant` is the handle for rows that name none.
    public init(contentsOf path: String, merchant: String? = nil) throws(Diagnostics) {
        try self.init(contentsOf: FeedFile.bytes(at: path), name: path, merchant: merchant)
    }
}

extension Accounts {
    /// Reads an accounts file from disk.
    public init(contentsOf path: String) throws(Diagnostics) {
        try self.init(contentsOf: FeedFile.bytes(at: path), name: path)
    }
}

extension Campaigns {
    /// Reads a campaigns file from disk.
    public init(contentsOf path: String) throws(Diagnostics) {
        try self.init(contentsOf: FeedFile.bytes(at: path), name: path)
    }
}

extension Listings {
    /// Reads a listings file from disk.
    public init(contentsOf path: String) throws(Diagnostics) {
        try self.init(contentsOf: FeedFile.bytes(at: path), name: path)
    }
}

extension LabelledPosts {
    /// Reads labelled posts from disk.
    public init(contentsOf path: String) throws(Diagnostics) {
        try self.init(contentsOf: FeedFile.bytes(at: path), name: path)
    }
}
