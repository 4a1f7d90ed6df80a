"""Python, json and twitter-text-python: `twitter_text.py FILE ID` has every text's entities found."""

import json
import sys

from record_slots import NUMBER, TAGS, VERBS, line
from ttp import ttp

path, name = sys.argv[1:3]
parse = ttp.Parser().parse
TAG = set(TAGS.split("|"))
VERB = set(VERBS.split("|"))


def slots(identity, text):
    """The line of a text, or nothing."""
    # It makes HTML of the text as well unless told not to, which takes longer.
    found = parse(text, html=False)
    word = None
    if text.startswith("@"):
        words = text.split(" ", 2)
        word = words[1].lower() if words[1:] and words[1].lower() in VERB else None
    word = word or next((tag.lower() for tag in found.tags if tag.lower() in TAG), None)
    if word is None or not found.users or text.startswith("RT @"):
        return ""
    number = NUMBER.search(text)
    return line(identity, word, found.users, number[0] if number else "")


with open(path, "rb") as file:
    sys.stdout.writelines(slots(record[name], record["text"]) for record in map(json.loads, file))
