import Foundation
import Testing

@testable import TweetText

/// Every case of twitter-text's conformance suite: the numbers are those of the suite, so that none is lost unseen.
@Suite("twitter-text's conformance", .enabled(if: SharedFile.mayRead))
struct ConformanceTests {
    @Test("extract: 238 cases")
    func extract() throws {
        let examples = try ConformanceSuite.load("extract")
        #expect(examples.count == 238)
        for example in examples {
            // In Ruby and here: code points.
            let extractor = EntityExtractor(unit: .scalars)
            let found: [TweetEntity]
            let key: String
            switch example.group {
            case "mentions", "mentions_with_indices":
                (found, key) = (extractor.extractMentions(from: example.text), "screen_name")
            case "mentions_or_lists_with_indices":
                (found, key) = (extractor.extractMentionsOrLists(from: example.text), "screen_name")
                let slugs = found.map { $0.listSlug ?? "" }
                #expect(slugs == example.list("list_slug"), "\(example.description)")
            case "replies":
                let reply = extractor.extractReply(from: example.text)
                #expect(reply?.text == example.expectedString, "\(example.description)")
                continue
            case "urls", "urls_with_indices", "urls_with_directional_markers", "tco_urls_with_params":
                (found, key) = (extractor.extractURLs(from: example.text), "url")
            case "hashtags", "hashtags_from_astral", "hashtags_with_indices":
                (found, key) = (extractor.extractHashtags(from: example.text), "hashtag")
            case "cashtags", "cashtags_with_indices":
                (found, key) = (extractor.extractCashtags(from: example.text), "cashtag")
            default:
                Issue.record("a group that the test does not know: \(example.group)")
                continue
            }
            #expect(found.map(\.text) == example.list(key), "\(example.group): \(example.description)")
            if let indices = example.indices, !indices.isEmpty {
                #expect(found.map { [$0.span.start, $0.span.end] } == indices, "\(example.description)")
            }
        }
    }

    @Test("validate: 97 cases")
    func validate() throws {
        let examples = try ConformanceSuite.load("validate")
        #expect(examples.count == 97)
        for example in examples {
            let text = example.text
            let isValid: Bool
            switch example.group {
            case "tweets": isValid = TweetValidation.isValidTweet(text, configuration: .v1)
            case "usernames": isValid = TweetValidation.isValidUsername(text)
            case "lists": isValid = TweetValidation.isValidList(text)
            case "hashtags": isValid = TweetValidation.isValidHashtag(text)
            case "urls": isValid = TweetValidation.isValidURL(text)
            case "urls_without_protocol": isValid = TweetValidation.isValidURL(text, requiresScheme: false)
            case "WeightedTweetsCounterTest":
                Self.check(example, .v2)
                continue
            case "WeightedTweetsWithDiscountedEmojiCounterTest", "UnicodeDirectionalMarkerCounterTest":
                Self.check(example, .v3)
                continue
            default:
                Issue.record("a group that the test does not know: \(example.group)")
                continue
            }
            #expect(isValid == example.expectedBool, "\(example.group): \(example.description)")
        }
    }

    /// The suite's ranges end inclusively and count UTF-16.
    private static func check(_ example: ConformanceSuite.Example, _ configuration: TweetConfiguration) {
        let measure = TweetParser.parse(example.text, configuration: configuration, unit: .utf16)
        let found: [String: Int] = [
            "weightedLength": measure.weightedLength, "permillage": measure.permillage,
            "displayRangeStart": measure.displayRange.start, "displayRangeEnd": measure.displayRange.end - 1,
            "validRangeStart": measure.validRange.start, "validRangeEnd": measure.validRange.end - 1,
        ]
        let expected = example.fields["expected"] as? [String: Any] ?? [:]
        #expect(expected["valid"] as? Bool == measure.isValid, "\(example.description)")
        for (key, value) in found { #expect(expected[key] as? Int == value, "\(key): \(example.description)") }
        #expect(expected.count == found.count + 1)
    }

    @Test("autolink: 196 cases")
    func autolink() throws {
        let examples = try ConformanceSuite.load("autolink")
        #expect(examples.count == 196)
        var options = Autolinker.Options()
        options.textIsHTML = true
        let linker = Autolinker(options: options)
        for example in examples {
            let linked: String
            switch example.group {
            case "usernames", "lists": linked = linker.autolink(example.text, kinds: [.mention, .list])
            case "hashtags": linked = linker.autolink(example.text, kinds: [.hashtag])
            case "cashtags": linked = linker.autolink(example.text, kinds: [.cashtag])
            case "urls": linked = linker.autolink(example.text, kinds: [.url])
            case "all": linked = linker.autolink(example.text)
            case "json":
                linked = linker.autolink(example.text, entities: try Self.entities(example.fields["json"]))
            default:
                Issue.record("a group that the test does not know: \(example.group)")
                continue
            }
            #expect(linked == example.expectedString, "\(example.group): \(example.description)")
        }
    }

    /// The entities of a v1.1 record.
    private static func entities(_ json: Any?) throws -> [TweetEntity] {
        struct Record: Decodable {
            struct Entity: Decodable {
                var indices: [Int]
                var text: String?
                var screenName: String?
                var url: String?
                var expandedUrl: String?
                var displayUrl: String?
            }
            var hashtags: [Entity]
            var urls: [Entity]
            var userMentions: [Entity]
        }
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let record = try decoder.decode(Record.self, from: Data((json as? String ?? "").utf8))
        func span(_ entity: Record.Entity) -> TextSpan { TextSpan(entity.indices[0], entity.indices[1]) }
        return record.hashtags.map { TweetEntity(.hashtag, $0.text ?? "", span: span($0), unit: .scalars) }
            + record.userMentions.map { TweetEntity(.mention, $0.screenName ?? "", span: span($0), unit: .scalars) }
            + record.urls.map {
                TweetEntity(
                    .url, $0.url ?? "", span: span($0), unit: .scalars, expandedURL: $0.expandedUrl,
                    displayURL: $0.displayUrl)
            }
    }

    @Test("hit highlighting: 14 cases")
    func hitHighlighting() throws {
        let examples = try ConformanceSuite.load("hit_highlighting")
        #expect(examples.count == 14)
        for example in examples {
            let hits = (example.fields["hits"] as? [[Int]] ?? []).map { TextSpan($0[0], $0[1]) }
            let marked = HitHighlighter().highlight(example.text, hits: hits)
            #expect(marked == example.expectedString, "\(example.description)")
        }
    }

    @Test("top-level domains: 1,574 cases")
    func domains() throws {
        let examples = try ConformanceSuite.load("tlds")
        #expect(examples.count == 1574)
        for example in examples {
            let found = EntityExtractor().extractURLs(from: example.text).map(\.text)
            #expect(found == example.list("url"), "\(example.description)")
        }
    }

    @Test("configurations: as published", arguments: [TweetConfiguration.v1, .v2, .v3])
    func configurations(_ configuration: TweetConfiguration) throws {
        struct Published: Decodable, Equatable {
            struct Range: Decodable, Equatable {
                var start: UInt32
                var end: UInt32
                var weight: Int
            }
            var version: Int
            var maxWeightedTweetLength: Int
            var scale: Int
            var defaultWeight: Int
            var transformedURLLength: Int
            var emojiParsingEnabled: Bool?
            var ranges: [Range]
        }
        let text = try SharedFile.text("data/twitter-text/config/v\(configuration.version).json")
        let published = try JSONDecoder().decode(Published.self, from: Data(text.utf8))
        #expect(published.version == configuration.version)
        #expect(published.maxWeightedTweetLength == configuration.maxWeightedTweetLength)
        #expect(published.scale == configuration.scale)
        #expect(published.defaultWeight == configuration.defaultWeight)
        #expect(published.transformedURLLength == configuration.transformedURLLength)
        #expect(published.emojiParsingEnabled ?? false == configuration.emojiParsingEnabled)
        let ranges = published.ranges.map { TweetConfiguration.WeightRange($0.start...$0.end, weight: $0.weight) }
        #expect(ranges == configuration.ranges)
    }
}
