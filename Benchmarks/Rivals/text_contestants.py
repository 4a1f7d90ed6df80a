"""Who takes part over texts: how each is built or had, asked, and held to the library's answers."""

import collections
import shutil
import subprocess
import sys
import tarfile
import unicodedata

import domains
from setting import CACHE, FOLDER, PACKAGE, compiled, need, output_of, python_with, version_of


class Contestant:
    """A program that answers `find TEXTS` and `time TEXTS PASSES`."""

    def __init__(self, name, command, extra=(), against=None, work=()):
        self.name = name
        #: The row of the library that it is held to.
        self.against = against
        self.best = collections.defaultdict(lambda: float("inf"))
        self._command = [str(part) for part in command]
        self._extra = [str(part) for part in extra]
        self._work = list(work)

    def find(self, path):
        """What it finds: a list of words for each text."""
        output = output_of(self._command + ["find", *self._find_arguments(path)])
        return [line.split() for line in output.split("\n")[:-1]]

    def _find_arguments(self, path):
        return [str(path), "1", *self._extra]

    def measure(self, kind, path, passes):
        """Keeps the shortest time of a text."""
        output = output_of(self._command + ["time", *self._work, str(path), str(passes), *self._extra])
        self.best[kind] = min(self.best[kind], float(output.split()[0]))


class Library(Contestant):
    """The library's own tool: it finds entities, or intents."""

    def _find_arguments(self, path):
        return [*self._work, str(path)]


class Complete(Contestant):
    """Knows every rule: finds the very same."""

    def verdict(self, library, found, path):
        count = sum(map(len, found))
        if found == library:
            return f"the same {count} entities", True
        place, mine, theirs = next((n, a, b) for n, (a, b) in enumerate(zip(library, found)) if a != b)
        text = path.read_text(encoding="utf-8").split("\n")[place]
        return f"differs, first in {text!r}: {theirs}, the library {mine}", False


class Earlier(Contestant):
    """Of 2012: no cashtags, and the domains and letters of that year. Tags and handles of ASCII are the same."""

    def verdict(self, library, found, path):
        lost, gained = collections.Counter(), collections.Counter()
        wrong = 0
        texts = path.read_bytes().split(b"\n")
        for text, mine, theirs in zip(texts, library, found):
            lost.update(entity[0] for entity in set(mine) - set(theirs))
            gained.update(entity[0] for entity in set(theirs) - set(mine))
            for entity in set(mine) ^ set(theirs):
                start, end = map(int, entity[2:].split("-"))
                wrong += entity[0] in "hml" and text[start:end].isascii()
        count, common = sum(map(len, library)), sum(map(len, library)) - sum(lost.values())
        names = {"h": "hashtags", "m": "mentions", "l": "lists", "c": "cashtags", "u": "links"}

        def shown(counter):
            return ", ".join(f"{number} {names[kind]}" for kind, number in sorted(counter.items())) or "nothing"

        verdict = f"{common} of {count} entities; without {shown(lost)}; beside {shown(gained)}"
        return verdict, len(library) == len(found) and wrong == 0


class Tokens(Contestant):
    """Has rules of its own for tokens: most handles must be the same."""

    def verdict(self, library, found, path):
        texts = [text.encode() for text in path.read_text(encoding="utf-8").split("\n")[:-1]]
        handles = same = 0
        for text, mine, theirs in zip(texts, library, found):
            for entity in mine:
                if entity[0] == "m":
                    start, end = map(int, entity[2:].split("-"))
                    if text[start : start + 1] == b"@":
                        handles += 1
                        same += text[start:end].decode() in theirs
        return f"{same} of {handles} ASCII handles are tokens of it too", len(texts) == len(
            found
        ) and same * 10 >= handles * 9


class Words(Contestant):
    """Finds the words that call for a grammar as they are spelt: in every text of ASCII with an intent there must be one."""

    def verdict(self, library, found, path):
        texts = path.read_text(encoding="utf-8").split("\n")
        missed = [text for text, mine, theirs in zip(texts, library, found) if mine and not self._words(theirs)]
        counts = collections.Counter(len(self._words(theirs)) > 0 for theirs in found)
        verdict = f"a word in {counts[True]} texts"
        if missed:
            verdict += f"; INCOMPLETE: in {len(missed)} of {sum(map(bool, library))} with an intent none, as {missed[0]!r}"
        return verdict, not any(map(str.isascii, missed))

    @staticmethod
    def _words(found):
        """Of words, handles and amounts the words."""
        return [slot for slot in found if slot[0] == "w"]


def build_library():
    for product in ["write-texts", "textspeed"]:
        swift = ["swift", "build", "-c", "release", "--package-path", str(PACKAGE), "--product", product]
        subprocess.run(swift, check=True, stdout=subprocess.DEVNULL)
    return PACKAGE / ".build/release/textspeed"


def write_texts(kilobytes, seed):
    subprocess.run([PACKAGE / ".build/release/write-texts", CACHE, str(kilobytes), str(seed)], check=True)
    return {kind: CACHE / f"{kind}.txt" for kind in ["ordinary", "commands", "mixed"]}


#: What the library does with a text, and what its rows are called: `intents` makes intents of a post, and JSON of them, by
#: all standard grammars.
WORKS = {"limit": "limit: sum of the bytes", "tokens": "tokens", "entities": "entities", "intents": "intents"}


def library(tool):
    """The library's rows."""
    return {work: Library(name, [tool], work=[work]) for work, name in WORKS.items()}


def pcre2():
    """C++ and PCRE2: g++, pkg-config and libpcre2-dev of the system."""
    program = compiled(FOLDER / "Texts/pcre2_entities.cpp", ["libpcre2-8"])
    names = CACHE / "domains.txt"
    names.write_text("".join(name + "\n" for name in domains.names()), encoding="utf-8")
    version = output_of(["pkg-config", "--modversion", "libpcre2-8"]).strip()
    return Complete(f"C++, PCRE2 {version} JIT, one pattern", [program], [names], against="entities")


def javascript():
    """JavaScript: node of the system, and twitter-text of the package collective.js.twittertext."""
    need("node", "nodejs")
    node = shutil.which("node") or shutil.which("nodejs")
    if node is None:
        raise LookupError("no node")
    name, version = "collective.js.twittertext", "1.0"
    library = CACHE / f"{name}-{version}/collective/js/twittertext/resources/twitter-text.js"
    if not library.exists():
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(CACHE)]
        output_of([*pip, f"{name}=={version}"])
        with tarfile.open(CACHE / f"{name}-{version}.tar.gz") as archive:
            archive.extractall(CACHE)
    title = f"JavaScript, node {output_of([node, '--version']).strip()}, twitter-text of January 2012"
    return Earlier(title, [node, FOLDER / "Texts/js_entities.mjs"], [library], against="entities")


def nltk():
    """Python: NLTK in an environment of the rivals."""
    python = python_with("nltk", "nltk==3.10.4")
    title = f"Python, NLTK {version_of(python, 'nltk')} TweetTokenizer"
    return Tokens(title, [python, FOLDER / "Texts/nltk_tokens.py"], against="tokens")


def words():
    """The file of words that the standard grammars ask for, in every spelling of their marks."""
    keys = output_of([PACKAGE / ".build/release/textspeed", "words"]).splitlines()
    spellings = {unicodedata.normalize(form, key) for key in keys for form in ("NFC", "NFD")}
    path = CACHE / "words.txt"
    path.write_text("".join(word + "\n" for word in sorted(spellings)), encoding="utf-8")
    return path


def hyperscan():
    """C++: g++, pkg-config and libhyperscan-dev of the system."""
    need("/usr/include/hs/hs.h", "libhyperscan-dev")
    program = compiled(FOLDER / "Texts/hyperscan_words.cpp", ["libhs"])
    version = output_of(["pkg-config", "--modversion", "libhs"]).strip()
    return Words(f"C++, Hyperscan {version}, the words alone", [program], [words()], against="intents")


def pcre2_slots():
    """C++ and PCRE2: g++, pkg-config and libpcre2-dev of the system."""
    program = compiled(FOLDER / "Texts/pcre2_slots.cpp", ["libpcre2-8"])
    version = output_of(["pkg-config", "--modversion", "libpcre2-8"]).strip()
    return Words(f"C++, PCRE2 {version} JIT, the slots alone", [program], [words()], against="intents")


RIVALS = [pcre2, javascript, nltk, hyperscan, pcre2_slots]
