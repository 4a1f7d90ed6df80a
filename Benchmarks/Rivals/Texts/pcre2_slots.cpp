// The slots of commands by one PCRE2 pattern with captures, compiled by its JIT: the word that calls for a grammar, handles
// and amounts, one after the other, and nothing about what they are to one another.
// `pcre2_slots find|time TEXTS PASSES WORDS`, a word a line, in every spelling that it shall know.
#include "texts.hpp"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

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
    const std::string source = pattern(texts::lines(arguments[4]));
    int error = 0;
    PCRE2_SIZE place = 0;
    pcre2_code *code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(source.data()), source.size(),
                                     PCRE2_UTF | PCRE2_CASELESS, &error, &place, nullptr);
    if (code == nullptr || pcre2_jit_compile(code, PCRE2_JIT_COMPLETE) != 0) {
        std::fprintf(stderr, "the pattern does not compile, at %zu\n", place);
        return 1;
    }
    pcre2_match_data *data = pcre2_match_data_create_from_pattern(code, nullptr);
    // Calls `take(slot, start, end)`: 1 for the word, 2 for a handle, 3 for an amount.
    const auto find = [&](const std::string &text, auto take) {
        const auto subject = reinterpret_cast<PCRE2_SPTR>(text.data());
        PCRE2_SIZE start = 0;
        while (start < text.size()) {
            const int groups =
                pcre2_jit_match(code, subject, text.size(), start, PCRE2_NO_UTF_CHECK, data, nullptr);
            if (groups <= 0) return;
            const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(data);
            take(groups - 1, ends[2 * groups - 2], ends[2 * groups - 1]);
            start = ends[1];
        }
    };
    return texts::run(
        arguments,
        [&](const std::string &text) {
            find(text, [&](int slot, size_t start, size_t end) {
                std::printf("%c:%.*s ", " wha"[slot], static_cast<int>(end - start), text.data() + start);
            });
        },
        [&](const std::string &text) {
            size_t slots = 0;
            find(text, [&](int, size_t start, size_t end) { slots += end > start; });
            return slots;
        });
}
