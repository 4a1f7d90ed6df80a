extension ProductFeedGenerator {
    /// Writes a feed of `count` products in pieces.
    public mutating func write(_ count: Int, as form: Form, to use: ([UInt8]) throws -> Void) rethrows {
        var bytes: [UInt8] = []
        bytes.put(Self.header(of: form))
        if count == 0 { return try use(bytes) }
        var left = count
        while left > 0 {
            let family = family(atMost: left)
            left -= family.variants.count
            switch form {
            case .tsv: bytes.putGoogle(family, separator: "\t")
            case .csv: bytes.putGoogle(family, separator: ",")
            case .acp: bytes.putACP(family)
            case .shopify: bytes.putShopify(family)
            }
            if bytes.count > 1 << 20 || left == 0 {
                try use(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
    }

    private static func header(of form: Form) -> String {
        let google = [
            "id", "title", "description", "link", "image_link", "availability", "price", "brand", "gtin", "condition",
            "item_group_id", "color", "size", "google_product_category",
        ]
        switch form {
        case .tsv: return google.joined(separator: "\t") + "\n"
        case .csv: return google.joined(separator: ",") + "\n"
        case .acp: return ""
        case .shopify:
            return "Handle,Title,Body (HTML),Vendor,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,"
                + "Variant SKU,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,"
                + "Variant Compare At Price,Variant Barcode,Status\n"
        }
    }
}

extension [UInt8] {
    fileprivate mutating func putGoogle(_ family: ProductFeedGenerator.Family, separator: String) {
        for variant in family.variants {
            let fields = [
                "SKU-\(variant.number)", family.title, family.summary,
                "https://shop.example.com/products/\(family.number)?variant=\(variant.number)",
                "https://cdn.example.com/images/\(variant.number).jpg",
                variant.isInStock ? "in_stock" : "out of stock", family.price(variant) + " USD", family.maker,
                variant.gtin, "new", family.variants.count > 1 ? "G\(family.number)" : "", variant.color ?? "",
                variant.size ?? "", "Home & Garden > Things",
            ]
            for (place, field) in fields.enumerated() {
                if place > 0 { put(separator) }
                // Half of the writers quote every text.
                if separator == ",", place == 1 || place == 2 { put("\"" + field + "\"") } else { put(field) }
            }
            put("\n")
        }
    }

    fileprivate mutating func putACP(_ family: ProductFeedGenerator.Family) {
        put("{\"id\":\"P\(family.number)\",\"title\":")
        put(json: family.title.utf8)
        put(",\"description\":{\"plain\":")
        put(json: family.summary.utf8)
        put("},\"url\":\"https://shop.example.com/products/\(family.number)\",\"variants\":[")
        for (place, variant) in family.variants.enumerated() {
            if place > 0 { put(",") }
            put("{\"id\":\"SKU-\(variant.number)\",\"title\":")
            put(json: family.title.utf8)
            put(",\"price\":{\"amount\":\(variant.cents),\"currency\":\"USD\"},\"availability\":{\"available\":")
            put(variant.isInStock ? "true,\"status\":\"in_stock\"}" : "false,\"status\":\"out_of_stock\"}")
            put(",\"barcodes\":[{\"type\":\"gtin\",\"value\":\"\(variant.gtin)\"}]")
            put(",\"url\":\"https://shop.example.com/products/\(family.number)?variant=\(variant.number)\"")
            if let color = variant.color, let size = variant.size {
                put(",\"variant_options\":[{\"name\":\"Color\",\"value\":\"\(color)\"},")
                put("{\"name\":\"Size\",\"value\":\"\(size)\"}]")
            }
            put("}")
        }
        put("]}\n")
    }

    fileprivate mutating func putShopify(_ family: ProductFeedGenerator.Family) {
        for (place, variant) in family.variants.enumerated() {
            put("handle-\(family.number),")
            if place == 0 {
                put("\"\(family.title)\",\"<p>\(family.summary)</p>\",\(family.maker),TRUE,")
                put(variant.color == nil ? "Title," : "Color,")
            } else {
                put(",,,,,")
            }
            put(variant.color ?? "Default Title")
            put(place == 0 && variant.size != nil ? ",Size," : ",,")
            put("\(variant.size ?? ""),SKU-\(variant.number),shopify,\(variant.isInStock ? 9 : 0),deny,")
            put("\(family.price(variant)),,\(variant.gtin),\(place == 0 ? "active" : "")\n")
        }
    }
}

extension ProductFeedGenerator.Family {
    fileprivate func price(_ variant: ProductFeedGenerator.Variant) -> String {
        let cents = String(variant.cents % 100)
        return "\(variant.cents / 100).\(cents.count == 1 ? "0" : "")\(cents)"
    }
}
