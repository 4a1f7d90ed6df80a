// One PCRE2 pattern, compiled by its JIT, for rivals over texts.
#pragma once

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <cstdio>
#include <cstdlib>
#include <string>

class Finder {
public:
    explicit Finder(const std::string &pattern) {
        int error = 0;
        PCRE2_SIZE place = 0;
        code = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(pattern.data()), pattern.size(),
                             PCRE2_UTF | PCRE2_CASELESS, &error, &place, nullptr);
        if (code == nullptr) {
            PCRE2_UCHAR message[256];
            pcre2_get_error_message(error, message, sizeof message);
            std::fprintf(stderr, "the pattern, at %zu: %s\n", place, reinterpret_cast<char *>(message));
            std::exit(2);
        }
        if (pcre2_jit_compile(code, PCRE2_JIT_COMPLETE) != 0) {
            std::fputs("this PCRE2 has no JIT\n", stderr);
            std::exit(2);
        }
        data = pcre2_match_data_create_from_pattern(code, nullptr);
    }

    // Calls `take(ends, groups)` for each match in a valid text: where each of so many groups begins and ends, first the
    // whole match, up to the last group that took part.
    template <typename Take> void find(const std::string &text, Take take) const {
        const auto subject = reinterpret_cast<PCRE2_SPTR>(text.data());
        PCRE2_SIZE start = 0;
        int groups = 0;
        while (start < text.size()
               && (groups = pcre2_jit_match(code, subject, text.size(), start, PCRE2_NO_UTF_CHECK, data, nullptr)) > 0) {
            const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(data);
            take(ends, groups);
            start = ends[1];
        }
    }

private:
    pcre2_code *code;
    pcre2_match_data *data;
};
