"""Who takes part over records: how each is built or had, and held to the rule of record_slots.py."""

import json
import os
import pathlib
import subprocess

import setting
from setting import CACHE, FOLDER, PACKAGE, compiled, install, is_newer, need, output_of, python_with, version_of

PROGRAMS = FOLDER / "Records"
#: Where Debian keeps the sources of Rust's packages.
CRATES = pathlib.Path("/usr/share/cargo/registry")


class Contestant:
    """A program that reads a file of records; `command` makes its words of a corpus."""

    def __init__(self, name, command, is_limit=False):
        self.name = name
        self.is_limit = is_limit
        self.best = {}
        self._command = command

    def run(self, corpus):
        """Runs it once, keeps the shortest processor time, start-up included, and returns what it wrote."""
        output = CACHE / "records.out"
        with output.open("wb") as file, (CACHE / "records.err").open("wb") as complaints:
            words = [str(word) for word in self._command(corpus)]
            process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=file, stderr=complaints)
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            said = (CACHE / "records.err").read_text(encoding="utf-8", errors="replace")[-2000:]
            raise ChildProcessError(f"{self.name} ended with {process.returncode}: {said}")
        self.best[corpus] = min(self.best.get(corpus, float("inf")), used.ru_utime + used.ru_stime)
        return output.read_text(encoding="utf-8")

    def verdict(self, corpus, output):
        """What is to be said of its answers, and whether they are right."""
        return None, True


class Ours(Contestant):
    """The command: must find every planted order; it knows more kinds of them than the rule."""

    def verdict(self, corpus, output):
        found = {json.loads(line)["post"]["id"] for line in output.splitlines()}
        missing = corpus.planted - found
        others = len(found - corpus.planted)
        if missing:
            return f"misses {len(missing)} of {len(corpus.planted)} planted commands: {sorted(missing)[:3]}", False
        return f"all {len(corpus.planted)} planted commands, and {others} other posts", True


class Complete(Contestant):
    """Reads every record as JSON: must give the very same lines."""

    def verdict(self, corpus, output):
        found = output.splitlines(keepends=True)
        if sorted(found) == corpus.expected:
            return f"the same {len(found)} lines", True
        return f"differs: {_difference(corpus, found)}", False


class Raw(Contestant):
    """Looks at raw bytes first: misses what is escaped, and must not miss anything else, nor find more."""

    def verdict(self, corpus, output):
        found = output.splitlines(keepends=True)
        if sorted(found) == corpus.expected:
            return f"the same {len(found)} lines", True
        same = set(found) <= set(corpus.expected)
        if corpus.escaped and same:
            return f"INCOMPLETE on escaped input: {len(found)} of {len(corpus.expected)} lines", True
        return f"differs: {_difference(corpus, found)}", False


class Tokens(Contestant):
    """Has rules of its own for tokens: 99 of a hundred lines must be the same."""

    def verdict(self, corpus, output):
        found = set(output.splitlines(keepends=True))
        same = len(found & set(corpus.expected))
        share = f"{same} of {len(corpus.expected)} lines are the same, {len(found) - same} are its own"
        return share, same * 100 >= len(corpus.expected) * 99


def _difference(corpus, found):
    missing, more = set(corpus.expected) - set(found), set(found) - set(corpus.expected)
    return f"{len(missing)} missing, {len(more)} more, as {sorted(missing)[:2]}, {sorted(more)[:2]}"


def hashcart():
    """The command of this checkout, built, or the one that HASHCART names."""
    if "HASHCART" in os.environ:
        return pathlib.Path(os.environ["HASHCART"])
    swift = ["swift", "build", "-c", "release", "--package-path", str(PACKAGE), "--product", "hashcart"]
    subprocess.run(swift, check=True, stdout=subprocess.DEVNULL)
    return PACKAGE / ".build/release/hashcart"


def ours():
    """The limits, and the command with one job."""
    program, command = compiled(PROGRAMS / "limits.cpp"), hashcart()

    def extract(*options):
        words = [command, "extract", "--jobs", "1", *options, "--format"]
        return lambda corpus: [*words, f"x-{corpus.shape}", corpus.path]

    return [
        Contestant("limit: map the file, sum its words", lambda corpus: [program, "map", corpus.path], is_limit=True),
        Contestant("limit: read it, sum its words", lambda corpus: [program, "read", corpus.path], is_limit=True),
        Ours("**hashcart extract**", extract()),
        Ours("hashcart extract, every record read", extract("--no-prefilter")),
    ]


def _over(*program):
    """The words of a rival: its program, the file, and what the id is called."""
    return lambda corpus: [*program, corpus.path, "id_str" if corpus.shape == "v1" else "id"]


def _version(package):
    return output_of(["pkg-config", "--modversion", package]).strip()


def hyperscan_raw():
    """C++: g++, pkg-config, libhyperscan-dev and libsimdjson-dev of the system."""
    need("/usr/include/hs/hs.h", "libhyperscan-dev")
    need("/usr/include/simdjson.h", "libsimdjson-dev")
    program = compiled(PROGRAMS / "hyperscan_raw.cpp", ["libhs", "simdjson"])
    return Raw(f"C++, Hyperscan {_version('libhs')} over raw blocks, then simdjson", _over(program))


def simdjson_hyperscan():
    """C++: g++, pkg-config, libhyperscan-dev and libsimdjson-dev of the system."""
    program = compiled(PROGRAMS / "simdjson_hyperscan.cpp", ["libhs", "simdjson"])
    return Complete(f"C++, simdjson {_version('simdjson')} On-Demand + Hyperscan", _over(program))


def simdjson_parse():
    """C++: g++, pkg-config and libsimdjson-dev of the system."""
    program = compiled(PROGRAMS / "simdjson_parse.cpp", ["simdjson"])
    return Contestant("C++, simdjson On-Demand, no matching at all", _over(program))


def _rust(name):
    """A program in Rust, of Debian's packages alone."""
    need("cargo", "cargo")
    crates = ["aho-corasick", "libc", "memchr", "regex", "serde_derive", "serde_json"]
    missing = [crate for crate in crates if not list(CRATES.glob(f"{crate}-[0-9]*"))]
    if missing:
        install(*(f"librust-{crate.replace('_', '-')}-dev" for crate in missing))
    program = CACHE / "rust/release" / name
    if is_newer(program, [PROGRAMS / "Cargo.toml", *PROGRAMS.glob("*.rs")]):
        folder = CACHE / "rust/sources"
        folder.mkdir(parents=True, exist_ok=True)
        for path in [PROGRAMS / "Cargo.toml", *PROGRAMS.glob("*.rs")]:
            (folder / path.name).write_bytes(path.read_bytes())
        # Cargo is to look for packages in Debian's folder and nowhere else.
        (folder / ".cargo").mkdir(exist_ok=True)
        (folder / ".cargo/config.toml").write_text(
            f'[source.crates-io]\nreplace-with = "debian"\n[source.debian]\ndirectory = "{CRATES}"\n'
        )
        environment = {**os.environ, "RUSTFLAGS": "-C target-cpu=native", "CARGO_TARGET_DIR": str(CACHE / "rust")}
        cargo = ["cargo", "build", "--release", "--offline", "--quiet"]
        subprocess.run(cargo, cwd=folder, env=environment, check=True)
    return program


def teddy_raw():
    """Rust: cargo, and the librust-…-dev of aho-corasick, libc, memchr, regex, serde-derive and serde-json."""
    return Raw("Rust, aho-corasick's Teddy over raw bytes, then serde_json", _over(_rust("teddy_raw")))


def serde_regex():
    """Rust: cargo, and the librust-…-dev of aho-corasick, libc, memchr, regex, serde-derive and serde-json."""
    return Complete("Rust, serde_json + regex", _over(_rust("serde_regex")))


def _python(kind, title, module, package, version, script):
    python = python_with(module, f"{package}=={version}")
    name = title.replace(package, f"{package} {version_of(python, package)}")
    return kind(f"Python, {name}", _over(python, PROGRAMS / script))


def msgspec():
    """Python: msgspec in an environment of the rivals."""
    return _python(Complete, "msgspec + re", "msgspec", "msgspec", "0.22.0", "msgspec_re.py")


def orjson():
    """Python: orjson in an environment of the rivals."""
    return _python(Complete, "orjson + re", "orjson", "orjson", "3.13.0", "orjson_re.py")


def duckdb():
    """Python: duckdb in an environment of the rivals."""
    return _python(Complete, "duckdb, one thread", "duckdb", "duckdb", "2.0.0", "duckdb_sql.py")


def nltk():
    """Python: NLTK in an environment of the rivals."""
    return _python(Tokens, "json + nltk TweetTokenizer", "nltk", "nltk", "3.10.4", "nltk_tokens.py")


def twitter_text():
    """Python: twitter-text-python in an environment of the rivals."""
    title = "json + twitter-text-python"
    return _python(Tokens, title, "ttp", "twitter-text-python", "1.1.1", "twitter_text.py")


def pyspark():
    """Java 17, and the environment that Tests/Spark/run makes."""
    script = PACKAGE.parent / "Tests/Spark/run"
    python = output_of([script, "--install" if setting.may_install else "--python"]).strip()
    if not os.path.exists(python):
        raise LookupError("it was not made yet")
    name = f"PySpark {version_of(python, 'pyspark')}, local[1]"
    return Complete(name, _over("/usr/bin/env", f"PYSPARK_PYTHON={python}", python, PROGRAMS / "pyspark_sql.py"))


def foundation():
    """Swift's own compiler and Foundation."""
    source, program = PROGRAMS / "foundation.swift", CACHE / "foundation"
    if is_newer(program, [source]):
        subprocess.run(["swiftc", "-O", "-swift-version", "5", "-o", program, source], check=True)
    return Complete("Swift, JSONDecoder + NSRegularExpression", _over(program))


RIVALS = [
    hyperscan_raw,
    teddy_raw,
    simdjson_parse,
    simdjson_hyperscan,
    serde_regex,
    msgspec,
    orjson,
    duckdb,
    twitter_text,
    nltk,
    pyspark,
    foundation,
]
