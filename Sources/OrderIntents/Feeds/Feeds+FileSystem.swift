import OrderGrammar
import TweetText

extension Catalog {
    /// Reads a product feed from disk; `merchant` is the handle for products that name none, `currency` what prices
    /// without one are in. A compiled catalogue is mapped, not read: that takes milliseconds, whatever its size.
    public init(contentsOf path: String, merchant: String? = nil, currency: Currency? = nil) throws(Diagnostics) {
        if let file = try FeedFile.mapped(at: path, where: CompiledCatalog.isOne) {
            self = try CompiledCatalog.catalog(file, name: path, merchant: merchant)
        } else {
            try self.init(contentsOf: FeedFile.bytes(at: path), name: path, merchant: merchant, currency: currency)
        }
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
