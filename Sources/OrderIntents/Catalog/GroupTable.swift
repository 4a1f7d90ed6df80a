/// The groups of variants in a list of products.
struct GroupTable: Sendable {
    private(set) var groups: [ProductGroup] = []
    private var groupByKey: [Key: Int] = [:]

    /// An id at a merchant.
    struct Key: Hashable {
        var id: String
        var merchant: String?

        init(_ id: String, _ merchant: String?) {
            self.id = id
            self.merchant = merchant.map { Handle.key($0) }
        }
    }

    init(_ products: ProductList) {
        for (position, product) in products.enumerated() {
            guard let id = product.groupID else { continue }
            let key = Key(id, product.merchant)
            let group = groupByKey[key] ?? groups.count
            if group == groups.count {
                groupByKey[key] = group
                groups.append(
                    ProductGroup(id: id, merchant: product.merchant, title: product.title, members: [], choices: []))
            }
            groups[group].members.append(position)
            if groups[group].title != product.title { groups[group].title = nil }
        }
        for group in groups.indices {
            groups[group].choices = Self.choices(among: groups[group].members.map { products[$0] })
        }
    }

    func group(id: String, merchant: String?) -> ProductGroup? { groupByKey[Key(id, merchant)].map { groups[$0] } }

    private static func choices(among members: [Product]) -> [ProductGroup.Choice] {
        var names: [String] = []
        for member in members {
            for option in member.options where !names.contains(option.name) { names.append(option.name) }
        }
        return names.compactMap { name in
            var values: [String] = []
            var seen: Set<String> = []
            for member in members {
                if let value = member.option(name), seen.insert(value).inserted { values.append(value) }
            }
            return values.count > 1 ? ProductGroup.Choice(name: name, values: values) : nil
        }
    }
}
