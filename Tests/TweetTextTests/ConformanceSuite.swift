import Yams

/// twitter-text's conformance suite, read at test time from the shared folder.
enum ConformanceSuite {
    /// One case: what it says of itself, the text, and whatever else it holds.
    struct Example {
        var group: String
        var description: String
        var text: String
        var fields: [String: Any]

        /// The texts expected, or the values of `key` where the case lists entities.
        func list(_ key: String) -> [String] {
            if let list = fields["expected"] as? [String] { return list }
            let entities = fields["expected"] as? [[String: Any]] ?? []
            return entities.compactMap { $0[key] as? String }
        }

        /// The indices of the entities expected; nil where the case lists texts alone.
        var indices: [[Int]]? {
            (fields["expected"] as? [[String: Any]])?.compactMap { $0["indices"] as? [Int] }
        }

        var expectedString: String? { fields["expected"] as? String }
        var expectedBool: Bool? { fields["expected"] as? Bool }
    }

    struct Malformed: Error, CustomStringConvertible {
        var description: String
    }

    /// The cases of a file: `extract`, `validate`, `autolink`, `hit_highlighting` or `tlds`.
    static func load(_ file: String) throws -> [Example] {
        let path = "data/twitter-text/\(file).yml"
        let document = try Yams.load(yaml: SharedFile.text(path)) as? [String: Any]
        guard let groups = document?["tests"] as? [String: [[String: Any]]] else {
            throw Malformed(description: "\(path): no groups of tests")
        }
        return try groups.keys.sorted().flatMap { group in
            try (groups[group] ?? []).map { fields in
                guard let text = fields["text"] as? String, fields.keys.contains("expected") else {
                    throw Malformed(description: "\(path): \(group): a case without text or expectation")
                }
                let description = fields["description"] as? String ?? text
                return Example(group: group, description: description, text: text, fields: fields)
            }
        }
    }
}
