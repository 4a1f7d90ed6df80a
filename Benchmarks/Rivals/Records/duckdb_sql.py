"""DuckDB on one thread: `duckdb_sql.py FILE ID` reads two columns of JSON Lines and matches by RE2."""

import sys

import duckdb
from record_slots import TAGS, VERBS, line

path, name = sys.argv[1:3]

# RE2 looks neither ahead nor behind.
start = rf"^@[A-Za-z0-9_]+ ({VERBS})(?:$|[^A-Za-z0-9_])"
tag = rf"(?:^|[^A-Za-z0-9_])#({TAGS})(?:$|[^A-Za-z0-9_])"
number = r"(?:^|[^A-Za-z0-9_])([$€£]?[0-9]+(?:[.,][0-9]+)?[$€£]?)"
query = f"""
    SELECT {name}, regexp_extract(text, $start, 1, 'i'), regexp_extract(text, $tag, 1, 'i'),
        regexp_extract_all(text, '@([A-Za-z0-9_]+)', 1) AS handles, regexp_extract(text, $number, 1)
    FROM read_ndjson($path, columns = {{{name}: 'VARCHAR', text: 'VARCHAR'}}, maximum_object_size = 16777216)
    WHERE regexp_matches(text, $start || '|' || $tag, 'i') AND NOT starts_with(text, 'RT @') AND len(handles) > 0
"""
connection = duckdb.connect(config={"threads": 1})
rows = connection.execute(query, {"path": path, "start": start, "tag": tag, "number": number})
while batch := rows.fetchmany(1000):
    for identity, verb, tag, handles, amount in batch:
        sys.stdout.write(line(identity, (verb or tag).lower(), handles, amount))
