#ifndef HASHCART_CVECTORS_VECTORS_H
#define HASHCART_CVECTORS_VECTORS_H
// Kernels over thirty-two bytes at once, which Swift cannot write for one function alone: it has no way to say that a
// function may use instructions that not every processor of the architecture has. Each has twins in Swift, in TweetFeed.
// A header alone, so that Swift compiles it.
#if defined(__x86_64__)
#include <immintrin.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether this processor has AVX2, which all other functions here need.
static inline bool hashcart_has_avx2(void) { return __builtin_cpu_supports("avx2"); }

/// Bytes of a block, bytes that are read behind the last one in search of marks, and bytes of a word that tables tell of.
enum { hashcart_block = 64, hashcart_behind_marks = 3, hashcart_places = 3 };

/// What each byte of a block is, a bit each.
typedef struct {
    uint64_t letters, signs, ends, slashes, references, beyond, foldable, beginnings;
} hashcart_text;

#define AVX2 __attribute__((target("avx2")))
#define INLINE static inline __attribute__((always_inline)) AVX2

INLINE __m256i load(const uint8_t *place) { return _mm256_loadu_si256((const __m256i *)place); }
INLINE __m256i all(uint8_t byte) { return _mm256_set1_epi8((char)byte); }
INLINE __m256i equal(__m256i bytes, uint8_t byte) { return _mm256_cmpeq_epi8(bytes, all(byte)); }
INLINE __m256i set(__m256i bytes, uint8_t bits) { return _mm256_or_si256(bytes, all(bits)); }
INLINE __m256i both(__m256i a, __m256i b) { return _mm256_and_si256(a, b); }
INLINE __m256i either(__m256i a, __m256i b) { return _mm256_or_si256(a, b); }
INLINE uint32_t bits(__m256i bytes) { return (uint32_t)_mm256_movemask_epi8(bytes); }
INLINE uint64_t all_bits(__m256i low, __m256i high) { return bits(low) | (uint64_t)bits(high) << 32; }
INLINE uint64_t not_zero(__m256i low, __m256i high) { return ~all_bits(equal(low, 0), equal(high, 0)); }

/// Where the bytes are in `first ... first + length - 1`.
INLINE __m256i is_in(__m256i bytes, uint8_t first, uint8_t length) {
    __m256i distance = _mm256_sub_epi8(bytes, all(first));
    return _mm256_cmpeq_epi8(_mm256_min_epu8(distance, all(length - 1)), distance);
}

INLINE __m256i marks_at(const uint8_t *place, bool handles) {
    __m256i here = load(place), third = load(place + 2), is_quote = equal(load(place + 3), 0x22);
    __m256i is_words = both(
        equal(set(here, 0x0A), 0x6F), either(both(equal(set(third, 0x0D), 0x7D), is_quote), equal(third, 0x43)));
    __m256i is_escape = both(equal(here, 0x5C), equal(third, 0x30));
    __m256i marks = either(either(equal(here, 0x0A), is_words), is_escape);
    return handles ? either(marks, both(both(equal(here, 0x61), equal(third, 0x65)), is_quote)) : marks;
}

INLINE size_t next_marks(const uint8_t *bytes, size_t index, size_t count, bool handles, uint64_t *marks) {
    *marks = 0;
    for (; index + hashcart_block + hashcart_behind_marks <= count; index += hashcart_block) {
        __m256i low = marks_at(bytes + index, handles), high = marks_at(bytes + index + 32, handles);
        __m256i any = either(low, high);
        if (_mm256_testz_si256(any, any)) continue;
        *marks = all_bits(low, high);
        break;
    }
    return index;
}

/// Looks through `bytes` from `index` on in blocks for the first one with a mark, as `RecordMarks` defines them, and
/// returns where it begins, with a bit in `marks` for each of its bytes that is one; where no such block is left that is
/// whole with what is read behind it, the place up to which there is none, and no bits.
static AVX2 size_t hashcart_next_marks(
    const uint8_t *bytes, size_t index, size_t count, bool handles, uint64_t *marks) {
    // Two loops, so that the one without handles has no test for them.
    return handles ? next_marks(bytes, index, count, true, marks) : next_marks(bytes, index, count, false, marks);
}

/// What two tables of sixteen bytes, for the low halves of bytes and for the high ones, both say of each byte.
INLINE __m256i looked_up(__m256i bytes, __m128i low, __m128i high) {
    __m256i half = all(0x0F);
    return both(
        _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(low), both(bytes, half)),
        _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(high), both(_mm256_srli_epi16(bytes, 4), half)));
}

/// The groups whose byte at a place of the word, from 0, may be this one.
INLINE __m256i groups(__m256i bytes, const uint8_t *halves, int place) {
    const __m128i *tables = (const __m128i *)halves;
    return looked_up(bytes, _mm_loadu_si128(tables + place), _mm_loadu_si128(tables + hashcart_places + place));
}

/// Where characters begin that may be folded to letters or signs of ASCII: what is not zero. Each pair of bytes has a bit:
/// EF with AC, AD, BC and BD, C5 BF, E2 84, C3 9F and E1 BA.
INLINE __m256i foldable(__m256i here, __m256i next) {
    __m256i first = looked_up(
        here, _mm_setr_epi8(0, 16, 4, 8, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1),
        _mm_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2 | 8, 0, 1 | 4 | 16, 0));
    __m256i second = looked_up(
        next, _mm_setr_epi8(0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 16, 0, 1, 1, 0, 2 | 8),
        _mm_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, 4, 8, 1, 1 | 2 | 16, 0, 0, 0, 0));
    return both(first, second);
}

/// What half a block holds.
typedef struct {
    __m256i letters, signs, ends, slashes, references, beyond, folds, begins;
} half;

INLINE half look_at_half(const uint8_t *place, const uint8_t *halves) {
    __m256i here = load(place), next = load(place + 1);
    return (half){
        .letters = is_in(set(here, 0x20), 0x61, 26),
        .signs = either(equal(here, '#'), equal(here, '@')),
        .ends = either(equal(here, '"'), equal(here, '\n')),
        .slashes = equal(here, '\\'),
        .references = either(equal(here, '&'), equal(here, '<')),
        .beyond = here,
        .folds = foldable(here, next),
        // All groups are compared at once, as in Teddy (Hyperscan, NSDI 2019).
        .begins = both(
            groups(here, halves, 0), both(groups(next, halves, 1), groups(load(place + 2), halves, 2)))};
}

/// Looks at the block at `place`, and at the two bytes behind it, as `TextMarks` says.
///
/// `halves` has six tables of sixteen bytes: for the low halves of a word's first, second and third byte, and for the high
/// ones, the groups of words, a bit each, that may have such a byte there.
static AVX2 void hashcart_look_at_text(
    const uint8_t *place, const uint8_t *halves, hashcart_text *text) {
    half low = look_at_half(place, halves), high = look_at_half(place + 32, halves);
    text->letters = all_bits(low.letters, high.letters);
    text->signs = all_bits(low.signs, high.signs);
    text->ends = all_bits(low.ends, high.ends);
    text->slashes = all_bits(low.slashes, high.slashes);
    text->references = all_bits(low.references, high.references);
    text->beyond = all_bits(low.beyond, high.beyond);
    text->foldable = not_zero(low.folds, high.folds);
    text->beginnings = not_zero(low.begins, high.begins);
}
#endif
#endif
