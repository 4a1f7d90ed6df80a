// simdjson's On-Demand reader for every record, and Hyperscan over its text: `simdjson_hyperscan FILE ID`.
#include "records.hpp"

#include <hs/hs.h>
#include <simdjson.h>

namespace {

// What follows a verb is asked of the slots: one literal set is quicker.
const char pattern[] = "#(?:buy|kaufen|acheter|comprar|envoyer|donate)|^@[A-Za-z0-9_]+ (?:buy|order|pay|send|tip)";

int found(unsigned, unsigned long long, unsigned long long, unsigned, void *isFound) {
    *static_cast<bool *>(isFound) = true;
    return 1;
}

}  // namespace

int main(int count, char **words) {
    if (count != 3) return 64;
    hs_database_t *database = nullptr;
    hs_compile_error_t *error = nullptr;
    hs_scratch_t *scratch = nullptr;
    if (hs_compile(pattern, HS_FLAG_CASELESS | HS_FLAG_SINGLEMATCH, HS_MODE_BLOCK, nullptr, &database, &error) != HS_SUCCESS
        || hs_alloc_scratch(database, &scratch) != HS_SUCCESS)
        return 1;
    const records::Mapped file(words[1]);
    simdjson::ondemand::parser parser;
    records::forEachLine(file, [&](std::string_view line) {
        simdjson::ondemand::document record;
        std::string_view id, text;
        if (parser.iterate(line.data(), line.size(), line.size() + records::Mapped::padding).get(record)) return;
        if (record.find_field_unordered(words[2]).get(id) || record.find_field_unordered("text").get(text)) return;
        bool isFound = false;
        hs_scan(database, text.data(), static_cast<unsigned>(text.size()), 0, scratch, found, &isFound);
        if (isFound) records::put(id, text);
    });
}
