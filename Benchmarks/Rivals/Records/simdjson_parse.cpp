// simdjson's On-Demand reader and no matching at all: `simdjson_parse FILE ID` looks at the id and text of each record.
#include "records.hpp"

#include <simdjson.h>

int main(int count, char **words) {
    if (count != 3) return 64;
    const records::Mapped file(words[1]);
    simdjson::ondemand::parser parser;
    size_t read = 0, bytes = 0;
    records::forEachLine(file, [&](std::string_view line) {
        simdjson::ondemand::document record;
        std::string_view id, text;
        if (parser.iterate(line.data(), line.size(), line.size() + records::Mapped::padding).get(record)) return;
        if (record.find_field_unordered(words[2]).get(id) || record.find_field_unordered("text").get(text)) return;
        read++;
        bytes += id.size() + text.size();
    });
    std::fprintf(stderr, "%zu records, %zu bytes\n", read, bytes);
}
