"""Python, msgspec and re: `msgspec_re.py FILE ID` decodes the two fields of every record."""

import sys

import msgspec
from record_slots import slots

path, name = sys.argv[1:3]
Record = msgspec.defstruct("Record", [("identity", str), ("text", str)], rename={"identity": name}, gc=False)
decode = msgspec.json.Decoder(Record).decode

with open(path, "rb") as file:
    sys.stdout.writelines(slots(record.identity, record.text) for record in map(decode, file))
