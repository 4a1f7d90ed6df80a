"""What Spark costs: `Tests/Spark/run --cost [MEGABYTES]` prints the table of Benchmarks/README.md.

Processor time is that of every process of the job, Spark's own included, and kernel time too; what it takes to start
Spark and to read nothing is measured first, and told beside.
"""

from __future__ import annotations

import os
import pathlib
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable

import posts

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "Sources/Spark"))

from hashcart_spark import Extract, extract_files, extract_lines, write
from pyspark.sql import SparkSession

HASHCART = os.environ["HASHCART"]
FORMAT = ("--format", "x-v2")
FILES = 8


def write_inputs(folder: pathlib.Path, megabytes: int) -> list[pathlib.Path]:
    """Files of v2 objects, of which one in a hundred is a command."""
    folder.mkdir()
    block = b"".join(posts.records(20_000, seed=1, commands=0.01))
    paths = [folder / f"{number}.jsonl" for number in range(FILES)]
    for path in paths:
        with path.open("wb") as file:
            for _ in range(max(1, round(megabytes * 1_000_000 / FILES / len(block)))):
                file.write(block)
    return paths


def processor_seconds() -> float:
    """Of this process and all below it, those included that ended and were waited for."""
    parents, used = {}, {}
    for path in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
        except (FileNotFoundError, ProcessLookupError):
            continue
        process = int(path.parent.name)
        parents[process], used[process] = int(fields[1]), sum(map(int, fields[11:15]))
    family, found = set(), {os.getpid()}
    while found:
        family |= found
        found = {process for process, parent in parents.items() if parent in family} - family
    return sum(used.get(process, 0) for process in family) / os.sysconf("SC_CLK_TCK")


def measure(job: Callable[[], int]) -> tuple[float, float, int]:
    """Seconds by the clock and of the processors, and the intents."""
    begin, used = time.monotonic(), processor_seconds()
    intents = job()
    return time.monotonic() - begin, processor_seconds() - used, intents


def main() -> None:
    megabytes = int(sys.argv[1]) if len(sys.argv) > 1 else 400
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        paths = write_inputs(folder / "inputs", megabytes)
        empty = folder / "empty.jsonl"
        empty.touch()
        size = sum(path.stat().st_size for path in paths) / 1e6
        records = sum(path.read_bytes().count(b"\n") for path in paths)

        def alone(*options: str) -> int:
            command = [HASHCART, "extract", *FORMAT, *options, *map(str, paths)]
            with open(folder / "alone.jsonl", "wb") as output:
                subprocess.run(command, check=True, stdout=output, stdin=subprocess.DEVNULL)
            return (folder / "alone.jsonl").read_bytes().count(b"\n")

        rows = [("one machine, one job", measure(lambda: alone("--jobs", "1")))]
        rows.append(("one machine, two jobs", measure(lambda: alone("--jobs", "2"))))
        begin = time.monotonic()
        spark = (
            SparkSession.builder.master("local-cluster[2,1,1024]")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.log.level", "OFF")
            .getOrCreate()
        )
        extract = Extract(HASHCART, FORMAT)

        def files(inputs: list[pathlib.Path], output: str) -> int:
            return write(extract_files(spark, map(str, inputs), extract), str(folder / output))["intents"]

        def lines(output: str) -> int:
            text = spark.read.option("lineSep", "\n").text(str(folder / "inputs"))
            return write(extract_lines(spark, text, extract), str(folder / output))["intents"]

        files([empty], "warm")
        started = time.monotonic() - begin
        rows.append(("files on Spark", measure(lambda: files(paths, "files"))))
        rows.append(("lines through its pipe", measure(lambda: lines("lines"))))
        spark.stop()
    if len({intents for _, (_, _, intents) in rows}) != 1:
        sys.exit(f"WRONG: not all found the same: {rows}")
    print(
        f"{size:.0f} MB of v2 objects in {FILES} files, {records:,} records, {rows[0][1][2]:,} intents; two workers of"
    )
    print(f"one core each; Spark took {started:.0f} s to start and to run an empty file\n")
    print("| | s by the clock | s of the processors | MB/s of processor time | |")
    print("| --- | ---: | ---: | ---: | ---: |")
    least = rows[0][1][1]
    for title, (clock, used, _) in rows:
        print(f"| {title} | {clock:.1f} | {used:.1f} | {size / used:,.0f} | {used / least:.1f} × |")


if __name__ == "__main__":
    main()
