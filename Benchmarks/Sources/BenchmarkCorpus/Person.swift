/// A made-up account, with the parts of records that are the same in all its posts.
public struct Person: Sendable {
    /// Without `@`. Ends in digits, so that no known account has it.
    public let handle: String
    let id: Int
    let name: String
    /// The `user` object of v1.1, as UTF-8 and as ASCII with `\uXXXX`.
    let userJSON: [UInt8]
    let userASCII: [UInt8]

    init(number: Int, _ random: inout SeededRandom) {
        let syllables = [
            "mi", "la", "or", "ben", "ta", "ko", "ru", "vel", "sha", "no", "pim", "quo", "zan", "lu", "fer", "dia",
        ]
        func word(_ count: Int) -> String { (0..<count).map { _ in random.one(of: syllables) }.joined() }
        let first = word(2)
        let last = word(random.number(in: 2...3))
        // X's handles have at most 15 characters.
        handle = "\((first + "_" + last).prefix(11))\(10 + number % 9990)"
        name = first.capitalized + " " + last.capitalized + random.one(of: ["", "", " ☕", " ✨", "é", " 東"])
        id = 100_000_000 + number * 7919
        let bio = OrdinaryWords.english.count
        let words = (0..<random.number(in: 8...18)).map { _ in OrdinaryWords.english[random.below(bio)] }
        let profile = Profile(
            handle: handle, name: name, id: id,
            bio: words.joined(separator: " ") + random.one(of: ["", " 🌍", " — café"]),
            followers: random.below(5000), posts: random.below(90_000),
            color: random.one(of: ["1DA1F2", "C0DEED", "0084B4", "FF691F"]), image: random.number(in: 1...999_999_999))
        userJSON = profile.json(isASCII: false)
        userASCII = profile.json(isASCII: true)
    }

    /// A crowd, the same for the same seed.
    static func crowd(_ count: Int, seed: UInt64) -> [Person] {
        var random = SeededRandom(seed: seed)
        return (0..<count).map { Person(number: $0, &random) }
    }
}

extension String {
    fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}

/// What a v1.1 `user` object says.
private struct Profile {
    var handle: String
    var name: String
    var id: Int
    var bio: String
    var followers: Int
    var posts: Int
    var color: String
    var image: Int

    func json(isASCII: Bool) -> [UInt8] {
        var json: [UInt8] = []
        func text(_ key: String, _ value: String) {
            json.put("\"\(key)\":")
            json.put(json: value.utf8, isASCII: isASCII)
            json.put(",")
        }
        func plain(_ pairs: String) { json.put(pairs) }
        json.put("{\"id\":\(id),")
        text("id_str", "\(id)")
        text("name", name)
        text("screen_name", handle)
        text("location", "Lower Quay, Port Example")
        text("url", "https://t.example/\(handle)")
        text("description", bio)
        plain(
            "\"protected\":false,\"verified\":false,\"followers_count\":\(followers),\"friends_count\":\(followers / 3),"
        )
        plain("\"listed_count\":\(followers / 50),\"favourites_count\":\(posts / 7),\"statuses_count\":\(posts),")
        text("created_at", "Wed Mar 17 09:41:00 +0000 2010")
        plain(
            "\"utc_offset\":-18000,\"time_zone\":\"Eastern Time (US & Canada)\",\"geo_enabled\":true,\"lang\":\"en\",")
        plain("\"contributors_enabled\":false,\"is_translator\":false,\"is_translation_enabled\":false,")
        text("profile_background_color", color)
        text("profile_background_image_url", "http://img.example/images/themes/theme1/bg.png")
        text("profile_background_image_url_https", "https://img.example/images/themes/theme1/bg.png")
        plain("\"profile_background_tile\":false,")
        text("profile_image_url", "http://img.example/profile_images/\(image)/\(handle)_normal.jpeg")
        text("profile_image_url_https", "https://img.example/profile_images/\(image)/\(handle)_normal.jpeg")
        text("profile_banner_url", "https://img.example/profile_banners/\(id)/\(image)")
        text("profile_link_color", color)
        text("profile_sidebar_border_color", "C0DEED")
        text("profile_sidebar_fill_color", "DDEEF6")
        text("profile_text_color", "333333")
        plain("\"profile_use_background_image\":true,\"default_profile\":false,\"default_profile_image\":false,")
        plain("\"following\":null,\"follow_request_sent\":null,\"notifications\":null}")
        return json
    }
}
