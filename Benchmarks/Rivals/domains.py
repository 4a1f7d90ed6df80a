"""The top-level domains of the library, for rivals that must know the same ones."""

import pathlib
import re

SOURCE = pathlib.Path(__file__).parents[2] / "Sources/TweetText/Tables/DomainData.swift"


def table(name):
    """The bytes of a table of the generated file; its lines are joined as Swift joins them."""
    source = SOURCE.read_text(encoding="utf-8")
    text = re.search(rf'static let {name} = \S+\(\s*"""\n(.*?)\n\s*"""', source, re.DOTALL).group(1)
    text = re.sub(r"\\\n\s*", "", text).strip()
    return re.sub(r"\\(?:u\{([0-9A-F]+)\}|(.))", lambda escape: chr(int(escape[1], 16)) if escape[1] else escape[2], text).encode()


def names():
    """Yields the names: those of one length stand together, and each length has an offset of 18 bits."""
    packed = [byte - ord("?") for byte in table("starts")]
    starts = [packed[place] << 12 | packed[place + 1] << 6 | packed[place + 2] for place in range(0, len(packed), 3)]
    data = table("names")
    for length in range(1, len(starts) - 1):
        for place in range(starts[length], starts[length + 1], length):
            yield data[place : place + length].decode()
