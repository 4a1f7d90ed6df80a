"""Python, orjson and re: `orjson_re.py FILE ID` parses every record whole."""

import sys

import orjson
from record_slots import slots

path, name = sys.argv[1:3]

with open(path, "rb") as file:
    sys.stdout.writelines(slots(record[name], record["text"]) for record in map(orjson.loads, file))
