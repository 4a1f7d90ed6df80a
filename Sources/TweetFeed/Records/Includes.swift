/// What a v2 answer sends along: the posts, accounts and places that its posts speak of, by id.
struct Includes {
    private var posts: [String: JSONValue] = [:]
    private var handles: [String: String] = [:]
    private var places: [String: JSONValue] = [:]

    /// Nothing is sent along.
    init() {}

    /// Reads an `includes` object with the old or the new names.
    init(_ includes: JSONValue, in bytes: Span<UInt8>) {
        JSONReader.members(of: includes, in: bytes) { field, list in
            switch field {
            case .tweets, .posts:
                JSONReader.elements(of: list, in: bytes) { post in
                    if let id = Self.id(of: post, in: bytes) { posts[id] = post }
                }
            case .users:
                JSONReader.elements(of: list, in: bytes) { user in
                    var id: String?
                    var handle: String?
                    JSONReader.members(of: user, in: bytes) { field, value in
                        if field == .id { id = JSONReader.id(value, in: bytes) }
                        if field == .username { handle = JSONReader.string(value, in: bytes) }
                    }
                    if let id, let handle { handles[id] = handle }
                }
            case .places:
                JSONReader.elements(of: list, in: bytes) { place in
                    if let id = Self.id(of: place, in: bytes) { places[id] = place }
                }
            default:
                break
            }
        }
    }

    /// The post of an id.
    func post(_ id: String) -> JSONValue? { posts[id] }
    /// The handle of an account.
    func handle(_ id: String) -> String? { handles[id] }
    /// The place of an id.
    func place(_ id: String) -> JSONValue? { places[id] }

    private static func id(of object: JSONValue, in bytes: Span<UInt8>) -> String? {
        var id: String?
        JSONReader.members(of: object, in: bytes) { field, value in
            if field == .id { id = JSONReader.id(value, in: bytes) }
        }
        return id
    }
}
