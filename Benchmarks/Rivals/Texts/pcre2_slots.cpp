// The slots of commands by one PCRE2 pattern with captures, compiled by its JIT: the word that calls for a grammar, handles
// and amounts, one after the other, and nothing about what they are to one another.
// `pcre2_slots find|time TEXTS PASSES WORDS`, a word a line, in every spelling that it shall know.
#include "pcre2.hpp"
#include "texts.hpp"

#include <cctype>

namespace {

std::string quoted(const std::string &word) {
    std::string result;
    for (const char letter : word) {
        const auto byte = static_cast<unsigned char>(letter);
        if (byte < 0x80 && !std::isalnum(byte)) result += '\\';
        result += letter;
    }
    return result;
}

std::string pattern(const std::vector<std::string> &words) {
    std::string choices;
    for (const std::string &word : words) choices += (choices.empty() ? "" : "|") + quoted(word);
    return "(?<![\\w@#])(?:(" + choices + ")(?!\\w)|@(\\w+)|([$€£¥]?[0-9]++(?:[.,][0-9]++)*+ ?(?:[$€£¥%]|[A-Z]{3}\\b)?))";
}

}  // namespace

int main(int count, char **arguments) {
    if (count != 5) return 2;
    const Finder finder(pattern(texts::lines(arguments[4])));
    return texts::run(
        arguments,
        [&](const std::string &text) {
            // The last group is the slot: 1 for the word, 2 for a handle, 3 for an amount.
            finder.find(text, [&](const PCRE2_SIZE *ends, int groups) {
                const PCRE2_SIZE *slot = ends + 2 * (groups - 1);
                const int length = static_cast<int>(slot[1] - slot[0]);
                std::printf("%c:%.*s ", " wha"[groups - 1], length, text.data() + slot[0]);
            });
        },
        [&](const std::string &text) {
            size_t slots = 0;
            finder.find(text, [&](const PCRE2_SIZE *ends, int groups) {
                slots += ends[2 * groups - 1] > ends[2 * groups - 2];
            });
            return slots;
        });
}
