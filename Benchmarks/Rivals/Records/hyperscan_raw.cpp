// Hyperscan over raw blocks, and simdjson for the lines that it points at: `hyperscan_raw FILE ID`.
//
// Lines without a match are never split or parsed. It sees bytes as they stand, so what is written as \uXXXX passes by.
#include "records.hpp"

#include <hs/hs.h>
#include <simdjson.h>

#include <algorithm>

namespace {

// The tag's end tells most other tags; a mention must begin a string.
const char pattern[] = "#(?:buy|kaufen|acheter|comprar|envoyer|donate)[^A-Za-z0-9_]"
                       "|\"@[A-Za-z0-9_]{1,15} (?:buy|order|pay|send|tip)[^A-Za-z0-9_]";

struct Search {
    const records::Mapped &file;
    const char *idName;
    const char *block;
    const char *done = nullptr;
    simdjson::ondemand::parser parser{};

    void look(const char *at) {
        if (at < done) return;
        const void *before = at > file.begin ? memrchr(file.begin, '\n', static_cast<size_t>(at - file.begin)) : nullptr;
        const char *begin = before ? static_cast<const char *>(before) + 1 : file.begin;
        const void *after = std::memchr(at, '\n', static_cast<size_t>(file.end() - at));
        done = after ? static_cast<const char *>(after) + 1 : file.end();
        const size_t size = static_cast<size_t>((after ? done - 1 : done) - begin);
        simdjson::ondemand::document record;
        std::string_view id, text;
        if (parser.iterate(begin, size, size + records::Mapped::padding).get(record)) return;
        if (record.find_field_unordered(idName).get(id) || record.find_field_unordered("text").get(text)) return;
        records::put(id, text);
    }
};

int found(unsigned, unsigned long long, unsigned long long end, unsigned, void *search) {
    auto *self = static_cast<Search *>(search);
    self->look(self->block + end - 1);
    return 0;
}

}  // namespace

int main(int count, char **words) {
    if (count != 3) return 64;
    hs_database_t *database = nullptr;
    hs_compile_error_t *error = nullptr;
    hs_scratch_t *scratch = nullptr;
    if (hs_compile(pattern, HS_FLAG_CASELESS, HS_MODE_BLOCK, nullptr, &database, &error) != HS_SUCCESS
        || hs_alloc_scratch(database, &scratch) != HS_SUCCESS)
        return 1;
    const records::Mapped file(words[1]);
    Search search{file, words[2], file.begin};
    while (search.block < file.end()) {
        // Blocks end where a line does, so that no match is cut.
        const char *end = search.block + std::min<size_t>(512 << 10, static_cast<size_t>(file.end() - search.block));
        const void *line = std::memchr(end - 1, '\n', static_cast<size_t>(file.end() - end + 1));
        end = line ? static_cast<const char *>(line) + 1 : file.end();
        hs_scan(database, search.block, static_cast<unsigned>(end - search.block), 0, scratch, found, &search);
        search.block = end;
    }
}
