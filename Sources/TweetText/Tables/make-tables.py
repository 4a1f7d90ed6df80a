#!/usr/bin/env python3
"""Makes the generated tables of TweetText from Debian's packages.

    apt-get install unicode-data publicsuffix iso-codes libicu-dev
    python3 Sources/TweetText/Tables/make-tables.py [TLDS]

TLDS is the file `tlds.yml` of twitter-text's conformance suite: the platform links further top-level domains, most of
them retired since. Without it the ones that DomainData.swift names already are kept.

Every table is text: values of six bits stand as the characters '?' (0) to '~' (63), wider ones as several such
characters, highest first. `PackedTable` reads them. The files written are the same on every run.
"""
import collections
import ctypes
import ctypes.util
import json
import pathlib
import re
import subprocess
import sys

UNICODE = pathlib.Path("/usr/share/unicode")
SUFFIXES = pathlib.Path("/usr/share/publicsuffix/public_suffix_list.dat")
CURRENCIES = pathlib.Path("/usr/share/iso-codes/json/iso_4217.json")
HERE = pathlib.Path(__file__).resolve().parent
COMMAND = "python3 Sources/TweetText/Tables/make-tables.py"
LIMIT = 0x110000
WIDTHS = {1: "SixBits", 2: "TwelveBits", 3: "EighteenBits", 4: "TwentyFourBits"}


# Reading the Unicode Character Database

def ranges(path, column=1):
    """Yields (first, last, value of the column) of a UCD property file."""
    for line in (UNICODE / path).read_text(encoding="utf-8").splitlines():
        fields = [field.strip() for field in line.split("#")[0].split(";")]
        if len(fields) > column and fields[0]:
            first, _, last = fields[0].partition("..")
            yield int(first, 16), int(last or first, 16), fields[column]


def members(path, value):
    return {scalar for first, last, name in ranges(path) if name == value for scalar in range(first, last + 1)}


def values(path, default):
    result = [default] * LIMIT
    for first, last, name in ranges(path):
        result[first:last + 1] = [name] * (last - first + 1)
    return result


category = ["Cn"] * LIMIT
combining = [0] * LIMIT
decomposition = {}
start_of_range = None
for line in (UNICODE / "UnicodeData.txt").read_text().splitlines():
    fields = line.split(";")
    scalar = int(fields[0], 16)
    first = scalar
    if fields[1].endswith(", First>"):
        start_of_range = scalar
        continue
    if fields[1].endswith(", Last>"):
        first = start_of_range
    for each in range(first, scalar + 1):
        category[each] = fields[2]
        combining[each] = int(fields[3])
    if fields[5]:
        decomposition[scalar] = fields[5]

unicode_version = re.search(r"DerivedCoreProperties-([\d.]+)\.txt",
                            (UNICODE / "DerivedCoreProperties.txt").read_text(encoding="utf-8")).group(1)
emoji_version = re.search(r"Version: ([\d.]+)",
                          (UNICODE / "emoji/emoji-sequences.txt").read_text(encoding="utf-8")).group(1)
script = values("Scripts.txt", "Zzzz")
white = members("PropList.txt", "White_Space")
regional = members("PropList.txt", "Regional_Indicator")
prepended = members("PropList.txt", "Prepended_Concatenation_Mark")
selectors = set(range(0xFE00, 0xFE10)) | set(range(0xE0100, 0xE01F0))
ignorable = members("DerivedCoreProperties.txt", "Default_Ignorable_Code_Point")
emoji = {scalar for scalar in members("emoji/emoji-data.txt", "Emoji") if scalar > 0x7F} - regional
modifiers = members("emoji/emoji-data.txt", "Emoji_Modifier")

# Facts about scalars: see ScalarFacts.swift for the meaning of each bit.
SYMBOL, SPACE, LETTER, MARK, DIGIT, CURRENCY, PUNCTUATION, INVISIBLE, JOINER, HASH, AT, SELECTOR = range(12)
HASHTAG, ACCENT, CYRILLIC, EMOJI, MODIFIER, REGIONAL, UNSPACED, JOINING = (1 << bit for bit in range(4, 12))

# twitter-text: characters of hashtags that are neither letters, marks nor digits.
HASHTAG_SPECIAL = {0x5F, 0x200C, 0x200D, 0xA67E, 0x5BE, 0x5F3, 0x5F4, 0xFF5E, 0x301C, 0x309B, 0x309C, 0x30A0, 0x30FB,
                   0x3003, 0xF0B, 0xF0C, 0xB7}
# twitter-text: Latin letters with accents, which end no mention and stand in link paths.
ACCENTED = ((0xC0, 0xD6), (0xD8, 0xF6), (0xF8, 0x24F), (0x253, 0x254), (0x256, 0x257), (0x259, 0x259), (0x25B, 0x25B),
            (0x263, 0x263), (0x268, 0x268), (0x26F, 0x26F), (0x272, 0x272), (0x289, 0x289), (0x28B, 0x28B),
            (0x2BB, 0x2BB), (0x300, 0x36F), (0x1E00, 0x1EFF))
UNSPACED_SCRIPTS = {"Han", "Hiragana", "Katakana", "Bopomofo", "Hangul", "Thai", "Lao", "Khmer", "Myanmar"}
UNSPACED_COMMON = {0x30FC, 0xFF70, 0xFF9E, 0xFF9F, 0x3006, 0x303C}
# Scripts whose spelling needs ZERO WIDTH JOINER or NON-JOINER inside words.
JOINING_SCRIPTS = {"Arabic", "Syriac", "Nko", "Mongolian", "Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Oriya",
                   "Tamil", "Telugu", "Kannada", "Malayalam", "Sinhala", "Khmer", "Myanmar", "Tibetan"}
SCRIPTLESS = {"Common", "Inherited", "Zzzz"}
digit_value = {}
for first, last, value in ranges("extracted/DerivedNumericValues.txt", 3):
    for scalar in range(first, last + 1):
        if category[scalar] == "Nd":
            digit_value[scalar] = int(value)


def kind_of(scalar):
    general = category[scalar]
    if scalar in white:
        return SPACE
    if scalar in (0x200C, 0x200D):
        return JOINER
    if scalar in (0x23, 0xFF03):
        return HASH
    if scalar in (0x40, 0xFF20):
        return AT
    if scalar in selectors:
        return SELECTOR
    if general[0] == "M":
        return MARK
    if scalar in ignorable or general == "Cc" or (general == "Cf" and scalar not in prepended):
        return INVISIBLE
    if general[0] == "L" or general == "Nl":
        return LETTER
    if general == "Nd":
        return DIGIT
    if general == "Sc":
        return CURRENCY
    if general[0] == "P":
        return PUNCTUATION
    if general[0] == "Z":
        return SPACE
    return SYMBOL


def facts_of(scalar):
    kind = kind_of(scalar)
    general = category[scalar]
    facts = kind
    if general[0] in "LM" or general == "Nd" or scalar in HASHTAG_SPECIAL:
        facts |= HASHTAG
    if any(first <= scalar <= last for first, last in ACCENTED):
        facts |= ACCENT
    if 0x400 <= scalar <= 0x4FF:
        facts |= CYRILLIC
    if scalar in emoji:
        facts |= EMOJI
    if scalar in modifiers:
        facts |= MODIFIER
    if scalar in regional:
        facts |= REGIONAL
    if kind == LETTER and (script[scalar] in UNSPACED_SCRIPTS or scalar in UNSPACED_COMMON):
        facts |= UNSPACED
    if kind in (LETTER, MARK) and script[scalar] in JOINING_SCRIPTS:
        facts |= JOINING
    return facts | digit_value.get(scalar, 0) << 12


# Folding: NFD(case fold(width fold(x))) of single scalars, digits as ASCII, the typographic apostrophe as '.

width = {}
for scalar, text in decomposition.items():
    if text.startswith(("<wide>", "<narrow>")):
        width[scalar] = [int(part, 16) for part in text.split()[1:]]
case = {}
for line in (UNICODE / "CaseFolding.txt").read_text(encoding="utf-8").splitlines():
    fields = [field.strip() for field in line.split("#")[0].split(";")]
    if len(fields) > 2 and fields[1] in "CF":
        case[int(fields[0], 16)] = [int(part, 16) for part in fields[2].split()]


def canonical(scalar):
    text = decomposition.get(scalar, "<")
    return [scalar] if text.startswith("<") else [int(part, 16) for part in text.split()]


def fold(scalar):
    result = [scalar]
    while True:
        step = []
        for each in result:
            if each in digit_value:
                step.append(0x30 + digit_value[each])
            elif each == 0x2019:
                step.append(0x27)
            elif each in width:
                step += width[each]
            elif each in case:
                step += case[each]
            else:
                step += canonical(each)
        if step == result:
            break
        result = step
    assert all(0xAC00 > each or each > 0xD7A3 for each in result) or 0xAC00 <= scalar <= 0xD7A3
    marks = [combining[each] for each in result]
    assert all(a <= b or b == 0 for a, b in zip(marks, marks[1:])), hex(scalar)
    return result


# Writing

def pack(numbers, sextets):
    return "".join(chr(0x3F + (number >> 6 * place & 63)) for number in numbers for place in reversed(range(sextets)))


def two_stages(entries, size):
    """Splits entries into blocks of `size`; gives the numbers of the blocks and the distinct blocks."""
    numbers, blocks = [], {}
    for start in range(0, len(entries), size):
        numbers.append(blocks.setdefault(tuple(entries[start:start + size]), len(blocks)))
    return numbers, [entry for block in blocks for entry in block]


def literal(text):
    lines, line = [], ""
    for character in text:
        part = ("\\\\" if character == "\\" else character if character < "\x7f" else "\\u{%X}" % ord(character))
        if len(line) + len(part) > 110:
            lines.append(line)
            line = ""
        line += part
    return '\n        """\n' + "".join(f"        {each}\\\n" for each in lines) + f'        {line}\n        """'


def write(name, about, source, members):
    parts = [f"// Generated by `{COMMAND}`. Do not edit.\n// Source: {source}\n\n/// {about}\nenum {name} {{\n"]
    for member, comment, value in members:
        parts.append(f"    /// {comment}\n    static let {member} = {value}\n")
    (HERE / f"{name}.swift").write_text("".join(parts) + "}\n")


def table(text, sextets):
    return f"PackedTable<{WIDTHS[sextets]}>({literal(text)})"


def write_scalars():
    facts = [facts_of(scalar) for scalar in range(LIMIT)]
    classes = [each for each, _ in collections.Counter(facts).most_common()]
    number = {each: index for index, each in enumerate(classes)}
    stage1, stage2 = two_stages([number[each] for each in facts], 128)
    assert len(classes) <= 64 and max(stage1) < 4096 and max(classes) < 1 << 18, len(classes)
    marks, marks2 = two_stages(combining[:0x1F000], 64)
    assert not any(combining[0x1F000:])
    write("ScalarData", "The facts of every scalar and the order of combining marks.",
          f"Unicode {unicode_version} and Emoji {emoji_version} (Debian's unicode-data).", [
              ("unicodeVersion", "The Unicode version.", f'"{unicode_version}"'),
              ("emojiVersion", "The version of the emoji properties.", f'"{emoji_version}"'),
              ("ascii", "`ScalarFacts.Kind` of the 128 ASCII characters.",
               table(pack([each & 15 for each in facts[:128]], 1), 1)),
              ("blocks", "Number of the block that holds each 128 scalars.", table(pack(stage1, 2), 2)),
              ("classes", "Class of each scalar of the distinct blocks.", table(pack(stage2, 1), 1)),
              ("facts", "Facts of each class.", table(pack(classes, 3), 3)),
              ("combiningBlocks", "Number of the block that holds each 64 scalars' combining classes.",
               table(pack(marks, 2), 2)),
              ("combiningClasses", "Canonical combining class of each scalar of the distinct blocks.",
               table(pack(marks2, 2), 2))])


def write_folding():
    pool, offsets = [0], [0] * 0x30000
    known = {}
    for scalar in range(0x80, LIMIT):
        if 0xAC00 <= scalar <= 0xD7A3:
            continue
        folded = tuple(fold(scalar))
        if folded != (scalar,):
            if folded not in known:
                known[folded] = len(pool)
                pool += [len(folded), *folded]
            offsets[scalar] = known[folded]
    stage1, stage2 = two_stages(offsets, 64)
    assert max(stage1) < 4096 and len(pool) < 1 << 18 and max(pool) < 1 << 24
    write("FoldingData", "What each scalar folds to in a term key: NFD, case, width and digits at once.",
          f"Unicode {unicode_version} (Debian's unicode-data).", [
              ("blocks", "Number of the block that holds each 64 scalars.", table(pack(stage1, 2), 2)),
              ("offsets", "Place in the pool of what a scalar folds to; 0 where it stays.", table(pack(stage2, 3), 3)),
              ("pool", "Number of scalars, then the scalars.", table(pack(pool, 4), 4))])


def write_composition():
    """Canonical mappings, and which of them compose (Unicode 15, section 3.11): NFC of any text."""
    excluded = members("DerivedNormalizationProps.txt", "Full_Composition_Exclusion")
    mappings = {scalar: [int(part, 16) for part in text.split()] for scalar, text in decomposition.items()
                if not text.startswith("<")}
    scalars = sorted(mappings)
    number = {scalar: index for index, scalar in enumerate(scalars)}
    pairs = sorted((scalar for scalar in scalars if scalar not in excluded), key=lambda each: mappings[each])
    seconds = sorted({mappings[scalar][1] for scalar in pairs})
    assert len(scalars) < 4096 and max(scalars) < 1 << 18
    write("CompositionData", "Canonical mappings of Unicode, and which of them compose: Hangul aside, all that NFC needs.",
          f"Unicode {unicode_version} (Debian's unicode-data).", [
              ("composites", "The scalars that decompose, ascending.", table(pack(scalars, 3), 3)),
              ("firsts", "The first scalar that each becomes.",
               table(pack([mappings[each][0] for each in scalars], 3), 3)),
              ("seconds", "The second scalar that each becomes, or 0.",
               table(pack([(mappings[each] + [0])[1] for each in scalars], 3), 3)),
              ("pairs", "Numbers of those that compose again, by their first and second scalars.",
               table(pack([number[each] for each in pairs], 2), 2)),
              ("joiners", "The scalars that compose with one before them, ascending.",
               table(pack(seconds, 3), 3))])


KEPT = "// Beside it, from twitter-text's suite: "


def suite_domains():
    """The names that twitter-text's suite expects, from the file given or else those kept from the last run."""
    if len(sys.argv) > 1:
        hosts = re.findall(r"text: https://twitter\.(\S+)", pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
        assert len(hosts) > 1000, "no tlds.yml"
        return {host.encode() for host in hosts}
    lines = (HERE / "DomainData.swift").read_text(encoding="utf-8").splitlines()
    return {name.encode() for line in lines if line.startswith(KEPT) for name in line[len(KEPT):].split()}


def write_domains():
    text = SUFFIXES.read_text(encoding="utf-8").split("===END ICANN DOMAINS===")[0]
    rules = [line.split()[0] for line in text.splitlines() if line.strip() and not line.startswith("//")]
    listed = {rule.lstrip("!*.").split(".")[-1].encode() for rule in rules}
    kept = sorted(suite_domains() - listed)
    names = sorted(listed | set(kept))
    by_length = collections.defaultdict(list)
    for name in names:
        by_length[len(name)].append(name)
    starts, joined = [], ""
    length, offset = 0, 0
    for length in range(max(by_length) + 1):
        starts.append(offset)
        joined += b"".join(by_length[length]).decode()
        offset += length * len(by_length[length])
    starts.append(offset)
    version = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", "publicsuffix"], capture_output=True,
                             text=True, check=True).stdout
    lines, line = [], KEPT
    for name in kept:
        if len(line) + len(name) > 110:
            lines.append(line)
            line = KEPT
        line += ("" if line == KEPT else " ") + name.decode()
    source = f"the public suffix list (Debian's publicsuffix {version}).\n" + "\n".join(lines + [line])
    write("DomainData", "The top-level domains that links may end in: those in use and those that the platform links.",
          source, [
        ("version", "The version of the list.", f'"{version}"'),
        ("kept", "How many names are not in the list but in twitter-text's suite.", str(len(kept))),
        ("longest", "Bytes of the longest name.", str(max(by_length))),
        ("starts", "Offset of the names of each length in bytes, and the end.", table(pack(starts, 3), 3)),
        ("names", "The names in lower case, shortest first, sorted by byte within a length, without separators.",
         "StaticText(" + literal(joined) + ")")])


def write_currencies():
    digits = {code: number for number, codes in {
        0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF", 3: "BHD IQD JOD KWD LYD OMR TND",
        4: "CLF UYW"}.items() for code in codes.split()}
    # ISO 4217 gives these no minor unit at all: metals, units of account between banks, test and none.
    without = set("XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX".split())
    codes = sorted({each["alpha_3"] for each in json.loads(CURRENCIES.read_text())["4217"]} - without)
    assert set(digits) <= set(codes)
    version = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", "iso-codes"], capture_output=True,
                             text=True, check=True).stdout
    write("CurrencyData", "The currencies of ISO 4217 that have a minor unit.",
          f"ISO 4217 (Debian's iso-codes {version}).", [
              ("version", "The version of the list.", f'"{version}"'),
              ("codes", "Each code with the digits of its minor unit, sorted.",
               "StaticText(" + literal("".join(f"{code}{digits.get(code, 2)}" for code in codes)) + ")")])


# How languages write money

# Languages whose words stand in Grammars/Languages, and the word of a name that says what it is: `dollar` of `US dollar`.
NOUN_PLACES = {"ar": 0, "de": -1, "en": -1, "es": 0, "fr": 0, "hi": -1, "id": 0, "it": 0, "ja": -1, "ko": -1, "nl": -1,
               "pt": 0, "th": None, "tr": -1, "zh": None, "zh-TW": None}
PLURALS = ["one", "two", "few", "many", "other"]
# Nouns that mean another thing as often: `won` of `to win`, `livres` of books, pounds that are weighed. They are money
# behind a million alone.
OTHER_NOUNS = {"de": "Pfund Rand Real Sol", "en": "colon real reals sol soles won",
               "es": "corona coronas libra libras real reales sol soles",
               "fr": "couronne couronnes livre livres rand rands r\u00e9al r\u00e9als sol sols won",
               "it": "corona corone real reais sol soles", "nl": "pond rand real sol",
               "pt": "coroa coroas libra libras sol sols"}
# Nouns of money of the past, whose heirs abroad have their whole names: Dutch guilders are no Antillean ones.
PAST_NOUNS = "mark marks marco marcos marchi florin florins flor\u00edn florines florim florins fiorino fiorini gulden florin guilder guilders".split()
# Codes of funds and units of account that nobody pays with.
FUNDS = set("BOV CHE CHW CLF COU MXV USN UYI UYW".split())


class Locales:
    """Names of currencies and marks of numbers from CLDR, as Debian's ICU has it."""

    def __init__(self):
        library = ctypes.util.find_library("icui18n")
        assert library, "no ICU"
        self.suffix = "_" + library.rsplit(".", 1)[-1]
        self.library = ctypes.CDLL(library)
        self.common = ctypes.CDLL(ctypes.util.find_library("icuuc"))
        self.plural_name = getattr(self.common, "ucurr_getPluralName" + self.suffix)
        self.plural_name.restype = ctypes.c_void_p
        self.open = getattr(self.library, "unum_open" + self.suffix)
        self.open.restype = ctypes.c_void_p
        version = (ctypes.c_uint8 * 4)()
        getattr(self.library, "ulocdata_getCLDRVersion" + self.suffix)(version, ctypes.byref(ctypes.c_int(0)))
        self.version = ".".join(str(each) for each in version[:2])

    def name(self, code, locale, plural):
        length, status = ctypes.c_int32(0), ctypes.c_int(0)
        name = self.plural_name(code.encode("utf-16-le") + b"\0\0", locale.encode(), None, plural.encode(),
                                ctypes.byref(length), ctypes.byref(status))
        assert status.value <= 0, status.value
        return ctypes.string_at(name, 2 * length.value).decode("utf-16-le")

    def marks(self, locale):
        """The mark before decimals and the one between groups."""
        status = ctypes.c_int(0)
        numbers = ctypes.c_void_p(self.open(1, None, 0, locale.encode(), None, ctypes.byref(status)))
        result = []
        for symbol in range(2):
            room = ctypes.create_string_buffer(32)
            length = getattr(self.library, "unum_getSymbol" + self.suffix)(
                numbers, symbol, room, ctypes.c_int32(8), ctypes.byref(status))
            result.append(room.raw[:2 * length].decode("utf-16-le"))
        assert status.value <= 0, status.value
        return result

    def currency(self, locale):
        """The money of a locale's region today."""
        room, status = ctypes.create_string_buffer(16), ctypes.c_int(0)
        length = getattr(self.common, "ucurr_forLocale" + self.suffix)(
            locale.encode(), room, ctypes.c_int32(4), ctypes.byref(status))
        return room.raw[:2 * length].decode("utf-16-le") if status.value <= 0 else None

    def likely(self, language):
        """The language with the script and region that it is most used in."""
        room, status = ctypes.create_string_buffer(64), ctypes.c_int(0)
        getattr(self.common, "uloc_addLikelySubtags" + self.suffix)(
            language.encode(), room, ctypes.c_int32(64), ctypes.byref(status))
        assert status.value <= 0, status.value
        return room.value.decode()

    def all(self):
        get = getattr(self.library, "unum_getAvailable" + self.suffix)
        get.restype = ctypes.c_char_p
        return [get(each).decode() for each in range(getattr(self.library, "unum_countAvailable" + self.suffix)())]


def currency_names(locales, language, codes):
    """Every name with the codes that it may mean, the one that has no other name first."""
    locale = {"zh-TW": "zh_Hant"}.get(language, language)
    meanings = collections.defaultdict(list)
    nouns = collections.defaultdict(list)
    for code in codes:
        for plural in PLURALS:
            name = locales.name(code, locale, plural)
            if name == code or "(" in name or any(each.isdigit() for each in name):
                continue
            for names, key in ((meanings, name), (nouns, noun(name, NOUN_PLACES[language]))):
                if key and code not in names[key]:
                    names[key].append(code)
    others = OTHER_NOUNS.get(language, "").split()
    for word, all_codes in nouns.items():
        if word not in meanings and word.lower() not in PAST_NOUNS:
            meanings[word + "*" * (word in others)] = all_codes
    return sorted(meanings.items())


def noun(name, place):
    words = name.split()
    return None if place is None or len(words) < 2 or len(words[place]) < 2 else words[place]


def currencies_of_languages(locales, codes):
    """The money of each region, and of each language that of the country where most speak it, then of the others."""
    regions, languages = {}, collections.defaultdict(list)
    for locale in locales.all():
        parts = locale.split("_")
        region = next((each for each in parts[1:] if len(each) == 2), None)
        if not region:
            continue
        code = locales.currency(locale)
        if code not in codes:
            continue
        regions[region] = code
        home = locales.likely(parts[0]).split("_")[-1]
        where = languages[parts[0]]
        if code in where:
            where.remove(code) if region == home else None
        if code not in where:
            where.insert(0 if region == home else len(where), code)
    return regions, languages


def write_currency_regions():
    locales = Locales()
    text = (HERE / "CurrencyData.swift").read_text(encoding="utf-8").replace("\\\n        ", "")
    regions, languages = currencies_of_languages(locales, set(re.findall(r"([A-Z]{3})\d", text)) - FUNDS)
    write("CurrencyRegionData", "The money of regions and of languages.",
          f"CLDR {locales.version} (Debian's libicu{locales.suffix[1:]}).", [
              ("regions", "Each region with its money.",
               "StaticText(" + literal(" ".join(f"{each}={regions[each]}" for each in sorted(regions))) + ")"),
              ("languages", "Each language with the money of its main country, then of others where it is used.",
               "StaticText(" + literal(" ".join(f"{each}={','.join(languages[each])}" for each in sorted(languages)))
               + ")")])


def write_currency_names():
    locales = Locales()
    text = (HERE / "CurrencyData.swift").read_text(encoding="utf-8").replace("\\\n        ", "")
    codes = [each for each in re.findall(r"([A-Z]{3})\d", text) if each not in FUNDS]
    members = [("version", "The version of the data.", f'"{locales.version}"')]
    for language in sorted(NOUN_PLACES):
        lines = [f"{name}={' '.join(each)}" for name, each in currency_names(locales, language, codes)]
        members.append((language.lower().replace("-", ""), f"Names in `{language}`: each with the codes it may mean.",
                        "StaticText(" + literal("|".join(lines)) + ")"))
    write("CurrencyNameData", "What currencies are called in the languages whose words the grammars know.",
          f"CLDR {locales.version} (Debian's libicu{locales.suffix[1:]}).", members)
    kinds = collections.defaultdict(list)
    found = {}
    for locale in locales.all():
        decimal, group = locales.marks(locale)
        kind = {".": "point", ",": "comma", "\u066b": "arabic"}.get(decimal)
        tag = locale.replace("_", "-")
        groups = {",": "comma", ".": "point"}.get(group, "none")
        # Digits of another script have marks of their own; with ASCII digits such languages write as English does.
        found[tag] = ("point", "comma") if kind == "arabic" else (kind, groups)
    for tag, marks in found.items():
        parents = [tag.rsplit("-", each)[0] for each in range(1, tag.count("-") + 1)]
        inherited = next((found[each] for each in parents if each in found), None)
        if marks != inherited:
            kinds[marks].append(tag)
    write("NumberMarkData", "The marks that languages write in numbers: of a region only where they differ.",
          f"CLDR {locales.version} (Debian's libicu{locales.suffix[1:]}).", [
              (f"{decimal}Decimal{group.capitalize()}Group",
               f"Languages with a {decimal} before decimals and {'no mark' if group == 'none' else 'a ' + group} between groups.",
               "StaticText(" + literal(" ".join(sorted(tags))) + ")")
              for (decimal, group), tags in sorted(kinds.items())])


class SpoofChecker:
    """The confusables of UTS #39 as ICU has them: Debian ships the data in no other form."""

    def __init__(self):
        library = ctypes.util.find_library("icui18n")
        assert library, "no ICU"
        self.suffix = "_" + library.rsplit(".", 1)[-1]
        self.library = ctypes.CDLL(library)
        self.version = self.numbers("u_getVersion", 2)
        self.unicode_version = self.numbers("u_getUnicodeVersion", 3)
        status = ctypes.c_int(0)
        opening = getattr(self.library, "uspoof_open" + self.suffix)
        opening.restype = ctypes.c_void_p
        self.checker = ctypes.c_void_p(opening(ctypes.byref(status)))
        assert status.value <= 0, status.value

    def numbers(self, function, count):
        version = (ctypes.c_uint8 * 4)()
        getattr(self.library, function + self.suffix)(version)
        return ".".join(str(each) for each in version[:count])

    def skeleton(self, scalar):
        text = chr(scalar).encode("utf-16-le")
        room = ctypes.create_string_buffer(512)
        status = ctypes.c_int(0)
        length = getattr(self.library, "uspoof_getSkeleton" + self.suffix)(
            self.checker, ctypes.c_uint32(0), text, ctypes.c_int32(len(text) // 2), room, ctypes.c_int32(250),
            ctypes.byref(status))
        assert status.value <= 0, status.value
        return [ord(each) for each in room.raw[:2 * length].decode("utf-16-le")]


def scalar_ranges(scalars):
    """First and last scalar of each run, one behind the other."""
    result = []
    for scalar in sorted(scalars):
        if result and result[-1] == scalar - 1:
            result[-1] = scalar
        else:
            result += [scalar, scalar]
    return result


def write_confusables():
    """The prototype of every scalar, in NFD. What NFD takes apart, and what a skeleton leaves out, has none."""
    icu = SpoofChecker()
    assert icu.unicode_version == unicode_version, icu.unicode_version
    prototypes = {}
    for scalar in range(LIMIT):
        if (0xD800 <= scalar <= 0xDFFF or 0xAC00 <= scalar <= 0xD7A3 or scalar in ignorable
                or canonical(scalar) != [scalar]):
            continue
        skeleton = icu.skeleton(scalar)
        if skeleton != [scalar]:
            prototypes[scalar] = tuple(skeleton)
    pool, places = [], {}
    for prototype in prototypes.values():
        if prototype not in places:
            places[prototype] = len(pool)
            pool += [len(prototype), *prototype]
    assert len(pool) < 1 << 18 and max(pool) < 1 << 18 and max(prototypes) < 1 << 18
    controls = members("PropList.txt", "Bidi_Control")
    marked = [sum(1 << scalar - start for scalar in prototypes if start <= scalar < start + 64) for start in (0, 64)]
    write("ConfusableData", "What each scalar looks like (UTS #39), and the scalars that show nothing.",
          f"the confusables of Unicode {icu.unicode_version} (Debian's ICU {icu.version}, uspoof_getSkeleton of each "
          f"scalar)\n// and Unicode {unicode_version} (Debian's unicode-data).", [
              ("version", "The version of the confusables.", f'"{icu.unicode_version}, of ICU {icu.version}"'),
              ("lowASCII", "The scalars below 64 that have a prototype, a bit each.", f"0x{marked[0]:016X} as UInt64"),
              ("highASCII", "Those from 64 to 127.", f"0x{marked[1]:016X} as UInt64"),
              ("sources", "The scalars that have a prototype, ascending.", table(pack(sorted(prototypes), 3), 3)),
              ("places", "Place of each one's prototype in the pool.",
               table(pack([places[prototypes[each]] for each in sorted(prototypes)], 3), 3)),
              ("pool", "Number of scalars, then the scalars.", table(pack(pool, 3), 3)),
              ("ignorables", "Default_Ignorable_Code_Point: first and last of each run.",
               table(pack(scalar_ranges(ignorable), 4), 4)),
              ("bidiControls", "Bidi_Control: first and last of each run.",
               table(pack(scalar_ranges(controls), 4), 4))])


# UAX #31, table 5: the scripts of everyday use, Common and Inherited aside.
RECOMMENDED = """Arabic Armenian Bengali Bopomofo Cyrillic Devanagari Ethiopic Georgian Greek Gujarati Gurmukhi Han Hangul
    Hebrew Hiragana Kannada Katakana Khmer Lao Latin Malayalam Myanmar Oriya Sinhala Tamil Telugu Thaana Thai
    Tibetan""".split()


def write_scripts():
    """Script_Extensions of every scalar, where Common and Inherited go with every script."""
    short = {}
    for line in (UNICODE / "PropertyValueAliases.txt").read_text(encoding="utf-8").splitlines():
        fields = [field.strip() for field in line.split("#")[0].split(";")]
        if fields[0] == "sc":
            short[fields[1]] = fields[2]
    names = sorted(set(script) - {"Common", "Inherited", "Zzzz"}) + ["Unknown"]
    number = {name: index for index, name in enumerate(names)}
    number["Zzzz"] = number["Unknown"]
    assert set(RECOMMENDED) < set(names) and len(names) + 3 <= 192
    every = frozenset()
    sets = [every if name in ("Common", "Inherited") else frozenset([number[name]]) for name in script]
    for first, last, value in ranges("ScriptExtensions.txt"):
        scripts = frozenset(number[short[each]] for each in value.split() if each not in ("Zyyy", "Zinh"))
        sets[first:last + 1] = [scripts] * (last - first + 1)
    starts = [scalar for scalar in range(LIMIT) if scalar == 0 or sets[scalar] != sets[scalar - 1]]
    pool, places = [], {}
    for start in starts:
        if sets[start] not in places:
            places[sets[start]] = len(pool)
            pool += [len(sets[start]), *sorted(sets[start])]
    assert len(pool) < 4096
    write("ScriptData", "The scripts that each scalar is used with (UAX #24, Script_Extensions).",
          f"Unicode {unicode_version} (Debian's unicode-data); the recommended scripts are those of UAX #31, table 5.", [
              ("starts", "Where each run of scalars with the same scripts begins, ascending.",
               table(pack(starts, 4), 4)),
              ("places", "Place of each run's scripts in the pool.",
               table(pack([places[sets[start]] for start in starts], 2), 2)),
              ("pool", "Number of scripts, 0 for all of them, then their numbers.", table(pack(pool, 2), 2)),
              ("recommended", "Numbers of the recommended scripts.",
               table(pack([number[name] for name in RECOMMENDED], 2), 2)),
              *((f"{name.lower()}", f"Number of {name}.", str(number[name])) for name in
                ("Bopomofo", "Cyrillic", "Greek", "Han", "Hangul", "Hiragana", "Katakana", "Latin")),
              ("count", "How many scripts there are.", str(len(names))),
              ("names", "The scripts' names by number, each behind a space.",
               "StaticText(" + literal("".join(" " + name for name in names)) + ")")])


write_scalars()
write_folding()
write_composition()
write_domains()
write_currencies()
write_currency_names()
write_currency_regions()
write_confusables()
write_scripts()
