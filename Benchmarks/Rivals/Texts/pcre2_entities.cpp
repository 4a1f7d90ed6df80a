// Entities by one PCRE2 pattern, compiled by its JIT: hashtags, mentions, lists, cashtags and links by the documented
// rules of twitter-text.
//
// What makes it quick: texts are valid, and matched with PCRE2_NO_UTF_CHECK; the first and the last alternative leap
// over words that begin nothing, which halves its time; quantifiers are possessive where nothing is to be given back;
// domains are a trie.
#include "pcre2.hpp"
#include "texts.hpp"

#include <map>

namespace {

struct Trie {
    std::map<std::string, Trie> next;
    bool ends = false;

    void insert(const char *name) {
        if (*name == '\0') {
            ends = true;
            return;
        }
        size_t length = 1;
        while ((name[length] & 0xC0) == 0x80) length++;
        next[std::string(name, length)].insert(name + length);
    }

    // The longest name first, as a greedy alternation needs it.
    std::string pattern() const {
        if (next.empty()) return "";
        std::string choices;
        for (const auto &[letter, rest] : next) choices += (choices.empty() ? "" : "|") + letter + rest.pattern();
        return "(?:" + choices + ")" + (ends ? "?" : "");
    }
};

// What twitter-text calls a Latin accented character, and what may stand in a hashtag.
const std::string accents =
    R"(\x{c0}-\x{d6}\x{d8}-\x{f6}\x{f8}-\x{24f}\x{253}\x{254}\x{256}\x{257}\x{259}\x{25b}\x{263}\x{268}\x{26f}\x{272})"
    R"(\x{289}\x{28b}\x{2bb}\x{300}-\x{36f}\x{1e00}-\x{1eff})";
const std::string tagMarks =
    R"(_\x{200c}\x{200d}\x{a67e}\x{5be}\x{5f3}\x{5f4}\x{ff5e}\x{301c}\x{309b}\x{309c}\x{30a0}\x{30fb}\x{3003}\x{f0b})"
    R"(\x{f0c}\x{b7})";
const std::string spaces =
    R"(\x09-\x0d\x20\x{85}\x{a0}\x{1680}\x{180e}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000})";
const std::string directions = R"(\x{61c}\x{200e}\x{200f}\x{202a}-\x{202e}\x{2066}-\x{2069})";

std::string entityPattern(const std::string &domains) {
    const std::string tagCharacter = R"([\p{L}\p{M}\p{Nd})" + tagMarks + "]";
    const std::string hashtag = R"((?:(?<![&\p{L}\p{M}\p{Nd})" + tagMarks + R"(])|(?<=[\x{fe0e}\x{fe0f}]))[#\x{ff03}])"
        + R"((?![\x{fe0f}\x{20e3}])(?=[\p{Nd})" + tagMarks + R"(]*+[\p{L}\p{M}]))" + tagCharacter
        + R"(++(?!://|[#\x{ff03}]))";

    // The sign of an amount may stand before a mention: `10$@ann`.
    const std::string mention = R"((?:(?<![a-z0-9_!#$%&*@\x{ff20}])|(?<=(?<![a-z0-9_+~.\-])rt)|(?<=[0-9]\$))[@\x{ff20}])"
        R"([a-z0-9_]{1,20}+(?:/[a-z][a-z0-9_\-]{0,24}+)?+(?!://|[@\x{ff20})" + accents + "])";

    const std::string cashtag = "(?<![^" + spaces + directions + R"(])\$[a-z]{1,6}(?:[._][a-z]{1,2})?(?![^\x00-\x7f)"
        + spaces + directions + "]|[a-z0-9])";

    // A run of marks belongs to a path only before a character that may end it.
    const std::string end = R"([a-z0-9+\-=_#/\x{400}-\x{4ff})" + accents + "]";
    const std::string mark = R"([!*';:,.$%\[\]~@|&\x{2013}])";
    const std::string any = R"([a-z0-9+\-=_#/\x{400}-\x{4ff}!*';:,.$%\[\]~@|&\x{2013})" + accents + "]";
    const std::string group = R"(\((?:)" + any + R"(++(?:\()" + any + R"(++\))" + any + R"(*+)?|\()" + any + R"(++\))"
        + any + R"(*+)\))";
    const std::string path = "/(?:" + end + "++|" + group + "|" + mark + "++(?=" + end + "|" + group + "))*+";
    const std::string query = R"((?:\?(?:[a-z0-9\-_&=#/]++|[!?*'@();:+$%\[\].,~|]++(?=[a-z0-9\-_&=#/]))++)?+)";

    // Labels begin and end in a letter; the last one before the domain holds no `_`.
    const auto labels = [](const std::string &letter) {
        return "(?:" + letter + "++(?:[_\\-]++" + letter + "++)*+\\.)*" + letter + "++(?:-++" + letter + "++)*+";
    };
    const std::string shortened = R"(https?://t\.co/[a-z0-9]{1,40}+(?![a-z0-9]))" + query;
    const std::string host = "(?!https?://t\\.co/[a-z0-9])(?:(https?://)" + labels(R"([\p{L}\p{M}\p{N}\p{So}])")
        + "|(?<![-_./])" + labels("[a-z0-9" + accents + "]") + ")\\." + domains + "(?![a-z0-9@+\\-" + accents + "])";
    const std::string port = "(?::[0-9]++)?+";
    // A port or query alone makes only what has a scheme longer.
    const std::string rest = "(?(1)" + port + "(?:" + path + ")?+" + query + "|(?:" + port + path + query + ")?+)";
    const std::string link = R"((?<![a-z0-9@$#\x{ff20}\x{ff03}])(?:)" + shortened + "|" + host + rest + ")";

    const std::string plainWord = R"([a-z0-9]++(?![-_.:@]|[^\x00-\x7f])(*SKIP)(*FAIL))";
    return plainWord + "|" + hashtag + "|" + mention + "|" + cashtag + "|" + link + "|[a-z0-9]++(*SKIP)(*FAIL)";
}

char kind(const std::string &text, size_t start, size_t end) {
    switch (static_cast<unsigned char>(text[start])) {
    case '#': return 'h';
    case '$': return 'c';
    case 0xEF:
        if (static_cast<unsigned char>(text[start + 2]) == 0x83) return 'h';
        [[fallthrough]];
    case '@': return std::memchr(text.data() + start, '/', end - start) != nullptr ? 'l' : 'm';
    default: return 'u';
    }
}

} // namespace

// `pcre2_entities find|time TEXTS PASSES DOMAINS`
int main(int count, char **arguments) {
    if (count != 5) return 2;
    Trie domains;
    for (const std::string &name : texts::lines(arguments[4])) domains.insert(name.c_str());
    Finder finder(entityPattern(domains.pattern()));
    return texts::run(
        arguments,
        [&](const std::string &text) {
            finder.find(text, [&](const PCRE2_SIZE *ends, int) {
                std::printf("%c:%zu-%zu ", kind(text, ends[0], ends[1]), ends[0], ends[1]);
            });
        },
        [&](const std::string &text) {
            size_t entities = 0;
            // Nothing is without a kind, which the compiler cannot know.
            finder.find(text, [&](const PCRE2_SIZE *ends, int) { entities += kind(text, ends[0], ends[1]) != '\0'; });
            return entities;
        });
}
