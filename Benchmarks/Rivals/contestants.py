"""Who takes part: how each is built or had from a package registry, asked, and held to the library's answers."""

import collections
import os
import pathlib
import shutil
import subprocess
import sys
import tarfile

import domains

FOLDER = pathlib.Path(__file__).parent
PACKAGE = FOLDER.parent


class Contestant:
    """A program that answers `find TEXTS` and `time TEXTS PASSES`."""

    def __init__(self, name, command, extra=(), against=None, work=()):
        self.name = name
        self.against = against
        self.best = collections.defaultdict(lambda: float("inf"))
        self._command = [str(part) for part in command]
        self._extra = [str(part) for part in extra]
        self._work = list(work)

    def find(self, path):
        """What it finds: a list of words for each text."""
        output = output_of(self._command + ["find", str(path), *self._find_extra()])
        return [line.split() for line in output.split("\n")[:-1]]

    def _find_extra(self):
        # The library's own tool takes the texts alone.
        return ["1", *self._extra] if self.against else []

    def measure(self, kind, path, passes):
        """Keeps the shortest time of a text."""
        output = output_of(self._command + ["time", *self._work, str(path), str(passes), *self._extra])
        self.best[kind] = min(self.best[kind], float(output.split()[0]))


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
        return f"{same} of {handles} ASCII handles are tokens of it too", len(texts) == len(found) and same * 10 >= handles * 9


def output_of(command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


def need(tool, package):
    """Installs a Debian package where its tool is missing and may be installed."""
    if shutil.which(tool) is None and os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "update", "-qq"], check=True, stdout=subprocess.DEVNULL)
        subprocess.run(["apt-get", "install", "-y", "-qq", package], check=True, stdout=subprocess.DEVNULL)


def build_library(cache):
    for product in ["write-texts", "textspeed"]:
        swift = ["swift", "build", "-c", "release", "--package-path", str(PACKAGE), "--product", product]
        subprocess.run(swift, check=True, stdout=subprocess.DEVNULL)
    return PACKAGE / ".build/release/textspeed"


def write_texts(cache, kilobytes, seed):
    subprocess.run([PACKAGE / ".build/release/write-texts", cache, str(kilobytes), str(seed)], check=True)
    return {kind: cache / f"{kind}.txt" for kind in ["ordinary", "commands", "mixed"]}


def gather(cache, tool):
    """The library's rows, the rivals, and those that cannot be had with the reason."""
    ours = [
        Contestant("limit: sum of the bytes", [tool], work=["limit"]),
        Contestant("tokens", [tool], work=["tokens"]),
        Contestant("entities", [tool], work=["entities"]),
    ]
    rivals, absent = [], []
    for make in [pcre2, javascript, nltk]:
        try:
            rivals.append(make(cache))
        except (OSError, subprocess.CalledProcessError, LookupError) as error:
            absent.append((make.__name__, f"{make.__doc__} ({error})"))
    return ours, rivals, absent


def pcre2(cache):
    """C++ and PCRE2: g++, pkg-config and libpcre2-dev of the system."""
    need("g++", "g++")
    need("pkg-config", "pkg-config")
    program = cache / "pcre2_entities"
    flags = output_of(["pkg-config", "--cflags", "--libs", "libpcre2-8"]).split()
    source = str(FOLDER / "pcre2_entities.cpp")
    subprocess.run(["g++", "-std=c++17", "-O3", "-march=native", "-o", program, source, *flags], check=True)
    names = cache / "domains.txt"
    names.write_text("".join(name + "\n" for name in domains.names()), encoding="utf-8")
    version = output_of(["pkg-config", "--modversion", "libpcre2-8"]).strip()
    return Complete(f"C++, PCRE2 {version} JIT, one pattern", [program], [names], against="entities")


def javascript(cache):
    """JavaScript: node of the system, and twitter-text of the package collective.js.twittertext."""
    need("node", "nodejs")
    node = shutil.which("node") or shutil.which("nodejs")
    if node is None:
        raise LookupError("no node")
    name, version = "collective.js.twittertext", "1.0"
    library = cache / f"{name}-{version}/collective/js/twittertext/resources/twitter-text.js"
    if not library.exists():
        pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(cache)]
        output_of([*pip, f"{name}=={version}"])
        with tarfile.open(cache / f"{name}-{version}.tar.gz") as archive:
            archive.extractall(cache)
    title = f"JavaScript, node {output_of([node, '--version']).strip()}, twitter-text of January 2012"
    return Earlier(title, [node, FOLDER / "js_entities.mjs"], [library], against="entities")


def nltk(cache):
    """Python: NLTK in an environment of its own."""
    environment = cache / "nltk"
    python = environment / "bin/python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", environment], check=True)
    if subprocess.run([python, "-c", "import nltk"], stderr=subprocess.DEVNULL).returncode != 0:
        subprocess.run([python, "-m", "pip", "install", "--quiet", "nltk==3.10.4"], check=True)
    version = output_of([python, "-c", "import nltk; print(nltk.__version__)"]).strip()
    return Tokens(f"Python, NLTK {version} TweetTokenizer", [python, FOLDER / "nltk_tokens.py"], against="tokens")
