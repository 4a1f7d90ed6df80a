// What the rivals in C++ share: the mapped file, the rule by which a text is a command, and the lines that come out.
//
// The rule is that of record_slots.py, written by hand: a rival loses no time on slots.
#pragma once

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

namespace records {

[[noreturn]] inline void fail(const char *what) {
    std::perror(what);
    std::exit(1);
}

/// A file in memory, with bytes behind it that may be read.
struct Mapped {
    static constexpr size_t padding = 4096;
    const char *begin = nullptr;
    size_t size = 0;

    explicit Mapped(const char *path) {
        const int file = open(path, O_RDONLY | O_CLOEXEC);
        struct stat about;
        if (file < 0 || fstat(file, &about) != 0) fail(path);
        size = static_cast<size_t>(about.st_size);
        // On a border of 2 MB, so that the kernel maps large pages where it has them.
        const size_t large = size_t(2) << 20;
        const size_t room = size + 2 * padding + large;
        void *reserved = mmap(nullptr, room, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (reserved == MAP_FAILED) fail("mmap");
        char *aligned = static_cast<char *>(reserved) + (large - reinterpret_cast<uintptr_t>(reserved) % large) % large;
        const int flags = MAP_PRIVATE | MAP_FIXED | MAP_POPULATE;
        if (size > 0 && mmap(aligned, size, PROT_READ, flags, file, 0) == MAP_FAILED) fail(path);
        close(file);
        begin = aligned;
    }

    const char *end() const { return begin + size; }
};

/// Calls `body` with each line, without its end.
template <class Body> void forEachLine(const Mapped &file, Body body) {
    for (const char *line = file.begin; line < file.end();) {
        const void *found = std::memchr(line, '\n', static_cast<size_t>(file.end() - line));
        const char *end = found ? static_cast<const char *>(found) : file.end();
        if (end > line) body(std::string_view(line, static_cast<size_t>(end - line)));
        line = end + 1;
    }
}

inline bool isWord(char byte) {
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') || byte == '_';
}

inline bool isDigit(char byte) { return byte >= '0' && byte <= '9'; }

inline size_t wordEnd(std::string_view text, size_t from) {
    while (from < text.size() && isWord(text[from])) from++;
    return from;
}

/// The verb in small letters, if the word is one.
inline std::string_view verb(std::string_view word, bool isTag) {
    static constexpr std::string_view tags[] = {"buy", "kaufen", "acheter", "comprar", "envoyer", "donate"};
    static constexpr std::string_view words[] = {"buy", "order", "pay", "send", "tip"};
    const auto same = [word](std::string_view name) {
        if (word.size() != name.size()) return false;
        for (size_t index = 0; index < name.size(); index++)
            if ((word[index] | 0x20) != name[index]) return false;
        return true;
    };
    if (isTag) {
        for (const auto name : tags)
            if (same(name)) return name;
    } else {
        for (const auto name : words)
            if (same(name)) return name;
    }
    return {};
}

/// Bytes of the sign of money that begins at `from`, or 0.
inline size_t sign(std::string_view text, size_t from) {
    if (from >= text.size()) return 0;
    if (text[from] == '$') return 1;
    if (text.substr(from, 3) == "\u20AC") return 3;
    if (text.substr(from, 2) == "\u00A3") return 2;
    return 0;
}

/// The first number that stands free, with its sign of money.
inline std::string_view number(std::string_view text) {
    for (size_t index = 0; index < text.size(); index++) {
        if (index > 0 && isWord(text[index - 1])) continue;
        size_t end = index + sign(text, index);
        if (end >= text.size() || !isDigit(text[end])) continue;
        while (end < text.size() && isDigit(text[end])) end++;
        if (end + 1 < text.size() && (text[end] == '.' || text[end] == ',') && isDigit(text[end + 1])) {
            end++;
            while (end < text.size() && isDigit(text[end])) end++;
        }
        return text.substr(index, end + sign(text, end) - index);
    }
    return {};
}

/// The command word of a text, or nothing.
inline std::string_view command(std::string_view text) {
    if (text.substr(0, 4) == "RT @") return {};
    if (!text.empty() && text[0] == '@') {
        const size_t end = wordEnd(text, 1);
        if (end > 1 && end < text.size() && text[end] == ' ') {
            const auto found = verb(text.substr(end + 1, wordEnd(text, end + 1) - end - 1), false);
            if (!found.empty()) return found;
        }
    }
    for (size_t index = text.find('#'); index != std::string_view::npos; index = text.find('#', index + 1)) {
        if (index > 0 && isWord(text[index - 1])) continue;
        const auto found = verb(text.substr(index + 1, wordEnd(text, index + 1) - index - 1), true);
        if (!found.empty()) return found;
    }
    return {};
}

/// Writes the slots of a text that is a command.
inline void put(std::string_view id, std::string_view text) {
    static std::string line;
    const auto word = command(text);
    if (word.empty()) return;
    line.assign(id).append(1, '\t').append(word).append(1, '\t');
    const size_t begin = line.size();
    for (size_t index = text.find('@'); index != std::string_view::npos; index = text.find('@', index + 1)) {
        const size_t end = wordEnd(text, index + 1);
        if (end == index + 1) continue;
        if (line.size() > begin) line.append(1, ',');
        line.append(text.substr(index + 1, end - index - 1));
    }
    if (line.size() == begin) return;
    line.append(1, '\t').append(number(text)).append(1, '\n');
    std::fwrite(line.data(), 1, line.size(), stdout);
}

}  // namespace records
