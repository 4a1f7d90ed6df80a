// Words of which one must stand in a post for a grammar to find something in it, by Hyperscan: that they stand in a text,
// and no more. `hyperscan_words find|time TEXTS PASSES WORDS`, a word a line, in every spelling that it shall know.
//
// It has the best case: words are literals, each is told once a text, and what stands around one is not looked at.
#include "texts.hpp"

#include <hs/hs.h>

namespace {

int found(unsigned, unsigned long long, unsigned long long, unsigned, void *count) {
    ++*static_cast<size_t *>(count);
    return 0;
}

}  // namespace

int main(int count, char **arguments) {
    if (count != 5) return 2;
    const std::vector<std::string> words = texts::lines(arguments[4]);
    std::vector<const char *> literals;
    std::vector<size_t> lengths;
    for (const std::string &word : words) {
        literals.push_back(word.data());
        lengths.push_back(word.size());
    }
    const std::vector<unsigned> flags(words.size(), HS_FLAG_CASELESS | HS_FLAG_SINGLEMATCH);
    std::vector<unsigned> numbers;
    while (numbers.size() < words.size()) numbers.push_back(static_cast<unsigned>(numbers.size()));
    hs_database_t *database = nullptr;
    hs_compile_error_t *error = nullptr;
    hs_scratch_t *scratch = nullptr;
    if (hs_compile_lit_multi(literals.data(), flags.data(), numbers.data(), lengths.data(),
                             static_cast<unsigned>(words.size()), HS_MODE_BLOCK, nullptr, &database, &error)
            != HS_SUCCESS
        || hs_alloc_scratch(database, &scratch) != HS_SUCCESS)
        return 1;
    const auto scan = [&](const std::string &text) {
        size_t words = 0;
        hs_scan(database, text.data(), static_cast<unsigned>(text.size()), 0, scratch, found, &words);
        return words;
    };
    return texts::run(arguments, [&](const std::string &text) { std::printf("%s", scan(text) ? "w" : ""); }, scan);
}
