import OrderGrammar
import TweetText

/// A catalogue with everything that finds its products, ready to be written into one file and opened in milliseconds.
///
/// ```swift
/// let feed = try Catalog(contentsOf: "products.tsv")
/// try CompiledCatalog(feed, accounts: accounts).write(to: "products.hashcart")
/// let catalog = try Catalog(contentsOf: "products.hashcart")
/// ```
public struct CompiledCatalog: Sendable {
    /// What the file holds.
    let sections: FlatSections

    /// Eight bytes with which such a file begins: a byte that no text begins with, and line ends that a careless transfer
    /// changes.
    static let file = SectionFile(magic: [0x93] + Array("HCAT\r\n".utf8) + [0x0A], version: 1)

    /// The sections that answers hang on; an older or damaged file may lack them.
    private static let required = [
        "products", "products.ends", "ids.hashes", "ids.positions", "terms.keys", "terms.slots", "titles.words",
        "titles.words.ends", "titles.products", "deletions", "links.hashes",
    ]

    /// Indexes a catalogue: as long as building an engine takes.
    ///
    /// - Parameter accounts: whose languages say how the titles of each merchant are bent. An engine with accounts that say
    ///   otherwise indexes titles anew, which takes its time.
    public init(_ catalog: Catalog, accounts: Accounts = Accounts()) {
        var sections = FlatSections()
        catalog.add(to: &sections)
        CatalogIndex(catalog, accounts: accounts).add(to: &sections)
        self.sections = sections
    }

    /// The whole file.
    public var bytes: [UInt8] {
        var bytes = Self.file.header(of: sections)
        for section in sections.all {
            bytes += section.bytes
            bytes += SectionFile.padding(after: section.bytes)
        }
        return bytes
    }

    /// Whether bytes begin as such a file does.
    static func isOne(_ bytes: some Sequence<UInt8>) -> Bool { file.isOne(bytes) }

    /// Opens a file's bytes. Its products have their merchants, so none may be given.
    static func catalog(
        _ bytes: ByteRegion, name: String, merchant: String?
    ) throws(Diagnostics) -> Catalog {
        if let merchant { throw Diagnostics([FeedComplaint.compiledWithoutMerchant(name, merchant)]) }
        let sections: FlatSections
        do throws(SectionFile.Failure) {
            sections = try file.sections(of: bytes)
        } catch {
            throw Diagnostics([FeedComplaint.compiled(name, error)])
        }
        guard required.allSatisfy(sections.has) else { throw Diagnostics([FeedComplaint.compiled(name, .damaged)]) }
        return Catalog(sections)
    }
}

extension Catalog {
    /// What is wrong with taking this catalogue together with those accounts: a compiled one whose merchants speak other
    /// languages than it was compiled with is indexed anew whenever an engine is built.
    public func complaints(with accounts: Accounts, name: String) -> [Diagnostic] {
        index?.phrases.suits(accounts) ?? true ? [] : [FeedComplaint.otherLanguages(name)]
    }
}
