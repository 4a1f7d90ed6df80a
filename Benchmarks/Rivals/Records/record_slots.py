"""The rule by which a text is a command, and what its slots are. Every rival answers by it.

A command is no retweet, names somebody, and begins with `@name` and a verb or holds a verb as a tag. A line that comes
out holds the id, the verb in small letters, the names, and the first number that stands free, with its sign of money.
"""

import re

TAGS = "buy|kaufen|acheter|comprar|envoyer|donate"
VERBS = "buy|order|pay|send|tip"

#: One search finds either.
COMMAND = re.compile(
    rf"^@[A-Za-z0-9_]+ ({VERBS})(?![A-Za-z0-9_])|(?<![A-Za-z0-9_])#({TAGS})(?![A-Za-z0-9_])", re.ASCII | re.IGNORECASE
)
HANDLE = re.compile(r"@([A-Za-z0-9_]+)")
NUMBER = re.compile(r"(?<![A-Za-z0-9_])[$€£]?[0-9]+(?:[.,][0-9]+)?[$€£]?")


def line(identity, word, handles, number):
    """What comes out of a command."""
    return f"{identity}\t{word}\t{','.join(handles)}\t{number}\n"


def slots(identity, text):
    """The line of a text, or nothing."""
    found = COMMAND.search(text)
    if found is None or text.startswith("RT @"):
        return ""
    handles = HANDLE.findall(text)
    number = NUMBER.search(text)
    word = (found[1] or found[2]).lower()
    return line(identity, word, handles, number[0] if number else "") if handles else ""
