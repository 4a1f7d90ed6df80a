"""Python, json and NLTK's TweetTokenizer: `nltk_tokens.py FILE ID`.

Its tokens follow rules of their own and keep no places: signs of money are tokens beside their numbers.
"""

import json
import sys

from nltk.tokenize import TweetTokenizer
from record_slots import TAGS, VERBS, line

path, name = sys.argv[1:3]
tokenize = TweetTokenizer().tokenize
TAG = {"#" + tag for tag in TAGS.split("|")}
VERB = set(VERBS.split("|"))
SIGNS = set("$€£")


def number(tokens):
    """The first token that is a number, with the signs beside it."""
    for place, token in enumerate(tokens):
        if token.replace(".", "", 1).replace(",", "", 1).isdecimal():
            before = tokens[place - 1] if place and tokens[place - 1] in SIGNS else ""
            after = tokens[place + 1] if tokens[place + 1 : place + 2] and tokens[place + 1] in SIGNS else ""
            return before + token + after
    return ""


def slots(identity, text):
    """The line of a text, or nothing."""
    tokens = tokenize(text)
    small = [token.lower() for token in tokens]
    handles = [token[1:] for token in tokens if token[0] == "@" and len(token) > 1]
    word = small[1] if tokens[1:] and tokens[0][0] == "@" and small[1] in VERB else None
    word = word or next((token[1:] for token in small if token in TAG), None)
    return "" if word is None or not handles or tokens[0] == "RT" else line(identity, word, handles, number(tokens))


with open(path, "rb") as file:
    sys.stdout.writelines(slots(record[name], record["text"]) for record in map(json.loads, file))
