"""PySpark on one core: `pyspark_sql.py FILE ID` reads two columns of JSON Lines and matches by Java's expressions."""

import sys

from pyspark.sql import SparkSession
from record_slots import COMMAND, NUMBER, line

path, name = sys.argv[1:3]
spark = (
    SparkSession.builder.master("local[1]")
    .config("spark.ui.enabled", "false")
    .config("spark.ui.showConsoleProgress", "false")
    .config("spark.log.level", "OFF")
    .getOrCreate()
)
spark.read.schema(f"{name} string, text string").json(path).createOrReplaceTempView("records")
query = f"""
    SELECT {name}, regexp_extract(text, :command, 1), regexp_extract(text, :command, 2),
        regexp_extract_all(text, '@([A-Za-z0-9_]+)', 1), regexp_extract(text, :number, 0)
    FROM records
    WHERE text RLIKE :command AND NOT startswith(text, 'RT @') AND text RLIKE '@[A-Za-z0-9_]'
"""
rows = spark.sql(query, args={"command": "(?i)" + COMMAND.pattern, "number": NUMBER.pattern})
for identity, verb, tag, handles, amount in rows.toLocalIterator():
    sys.stdout.write(line(identity, (verb or tag).lower(), handles, amount))

# Java's time counts as ours only when we wait for its end.
java = spark.sparkContext._gateway.proc
spark.stop()
java.stdin.close()
java.wait()
