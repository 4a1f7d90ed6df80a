import Hashcart
import Measuring

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension ProductFeedGenerator {
    /// Writes a feed of `count` products into `folder`, where it is missing, and returns its path.
    public static func file(_ form: Form, products count: Int, folder: String) throws -> String {
        let path = "\(folder)/\(count)-\(form.fileName)"
        if access(path, F_OK) == 0 { return path }
        mkdir(folder, 0o755)
        // Under another name until it is whole: a run that is stopped leaves no part of a feed.
        let new = path + ".new"
        var output = try RecordOutput(path: new)
        var generator = ProductFeedGenerator(seed: 1)
        try generator.write(count, as: form) { bytes in try output.append { $0 += bytes } }
        try output.flush()
        guard rename(new, path) == 0 else { throw FileError(path) }
        return path
    }

    /// Commands that buy what the feed of `file` begins with from `@shop`.
    ///
    /// A larger feed begins with the same products.
    public static func commands(_ count: Int) -> [PostTemplate] {
        var generator = ProductFeedGenerator(seed: 1)
        var templates: [PostTemplate] = []
        while templates.count < count {
            let family = generator.family(atMost: count - templates.count)
            for product in family.variants {
                let options = [product.color, product.size].compactMap(\.self).joined(separator: " ")
                templates.append(
                    PostTemplate(
                        "{#buy|#BUY|#Buy} {2-9} \(family.title) \(options) @shop", "en",
                        [.init(grammar: "shop", kind: "purchase", status: "complete")]))
            }
        }
        return templates
    }
}
