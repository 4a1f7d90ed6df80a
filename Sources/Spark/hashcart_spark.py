#!/usr/bin/env python3
"""Runs `hashcart extract` on Apache Spark, and proves that no line is lost.

    spark-submit hashcart_spark.py files --command PATH --output FOLDER FILE|FOLDER … [-- OPTIONS OF EXTRACT]
    spark-submit hashcart_spark.py lines --command PATH --output FOLDER URI … -- --format FORMAT [OPTIONS OF EXTRACT]

`files` hands whole files to the command, .gz and .bz2 too: they need the same path on the driver and on every worker.
`lines` is for what is no file there (hdfs:, s3a:, a table): Spark reads it and pipes its lines, a record each, which
costs more.

Every task runs the command with an empty environment and without a shell, checks its exit status, and holds the counts
of its trailer to what went in and came out. A task that fails is tried again by Spark, elsewhere, and the job fails
when that does not help; what a lost attempt wrote is never seen, since rows go through Spark's own committer.

As a library: `write(extract_files(spark, paths, Extract("/opt/hashcart")), "intents")`. It needs a session of its own
process, not one over Spark Connect, which has no partitions to run a program in.
"""

from __future__ import annotations

import argparse
import dataclasses
import heapq
import json
import os
import re
import subprocess
import sys
import tempfile
import threading
from collections.abc import Generator, Iterable, Iterator, Sequence
from typing import IO, Any

from pyspark import RDD, SparkContext, SparkFiles
from pyspark.sql import DataFrame, SparkSession

#: What one or many runs counted: the keys of the command's trailer, `in`, `intents`, `unreadable` and so on.
Trailer = dict[str, Any]

#: The columns of what is returned: the record's `type` (`intent` or `trailer`), and its line.
SCHEMA = "type string, record string"

#: Options of `extract` that name one place for all tasks to write to, or that are decided for the job as a whole.
REFUSED = {
    "-o": "the job's output is a folder that Spark writes",
    "--output": "the job's output is a folder that Spark writes",
    "--summary": "the job prints the sum of all trailers",
    "--trailer": "it is always asked for",
    "--progress": "Spark shows its own",
    "--rejects": "all tasks would write to one file; the trailers tell whether a run without Spark is worth it",
    "--resume": "Spark tries tasks again by itself",
    "--ledger": "it needs all posts in one place; run it over the intents",
    "--max-error-rate": "it is decided over the whole job: see max_error_rate",
}

#: Options of `extract` whose values are files, as they are or after `@MERCHANT=`.
FILES = ("--grammar", "--catalog", "--campaigns", "--accounts", "--listings")

#: Files that one run of the command is given at most: what the kernel takes as arguments is bounded.
FILES_A_RUN = 256


class ExtractionError(Exception):
    """A run of the command failed, or what it counted is not what went in and came out."""


class TooManyUnreadable(ExtractionError):
    """The job finished, but more of its records were unreadable than `max_error_rate` allows."""


@dataclasses.dataclass(frozen=True)
class Extract:
    """How the command is run.

    `options` are those of `extract`, without files to read. `command` and the paths in `options` are absolute, and the
    same on every worker; or, with `ship`, they are files of the driver, and Spark carries them to the workers.
    """

    command: str
    options: tuple[str, ...] = ()
    ship: bool = False

    def __post_init__(self) -> None:
        for option in self.options:
            name = option.split("=", 1)[0]
            if name in REFUSED:
                raise ExtractionError(f"{name} cannot be given on Spark: {REFUSED[name]}.")
        if not os.path.isabs(self.command) and not self.ship:
            raise ExtractionError(
                f"{self.command}: the command needs an absolute path, since its environment is empty."
            )

    def option(self, name: str) -> str | None:
        """The last value given for an option."""
        value = None
        for word, after in zip(self.options, [*self.options[1:], None]):
            if word == name:
                value = after
            elif word.startswith(name + "="):
                value = word.partition("=")[2]
        return value

    def arguments(self, context: SparkContext) -> list[_Argument]:
        """The command line; what is shipped is tried here and sent on its way."""
        words = [self.command, "extract", *self.options, "--trailer", "--progress", "never"]
        if self.option("--jobs") is None:
            words += ["--jobs", context.getConf().get("spark.task.cpus", "1")]
        if not self.ship:
            return [_Argument(word) for word in words]
        # Better to hear once of a wrong option, grammar or catalogue than from every attempt of every task.
        for _ in _records([os.path.abspath(self.command), *words[1:]], []):
            pass
        shipment = _Shipment(context)
        arguments = [shipment.add("", self.command)]
        for before, word in zip(words, words[1:]):
            arguments.append(shipment.add("", word) if before in FILES else shipment.option(word))
        return arguments


@dataclasses.dataclass(frozen=True)
class _Argument:
    """A word of the command line: `text`, and after it the place to which Spark carried the file `name`, if any."""

    text: str
    name: str | None = None

    def here(self) -> str:
        """The word on this worker."""
        return self.text if self.name is None else self.text + SparkFiles.get(self.name)


class _Shipment:
    """Files on their way to the workers."""

    def __init__(self, context: SparkContext) -> None:
        self._context = context
        self._paths: dict[str, str] = {}

    def option(self, word: str) -> _Argument:
        """A word that names a file only after an option's sign of equality."""
        name, sign, value = word.partition("=")
        return self.add(name + sign, value) if sign and name in FILES else _Argument(word)

    def add(self, prefix: str, value: str) -> _Argument:
        """What names a file, after `prefix` and perhaps after `@MERCHANT=`."""
        if value.startswith("@") and "=" in value:
            merchant, _, value = value.partition("=")
            prefix += merchant + "="
        if value == "standard":
            return _Argument(prefix + value)
        if os.path.isdir(value):
            raise ExtractionError(f"{value}: a folder cannot be shipped: name its files, or have it on every worker.")
        path = os.path.abspath(value)
        name = os.path.basename(path)
        if self._paths.setdefault(name, path) != path:
            raise ExtractionError(f"{self._paths[name]} and {path} cannot both be shipped: they have one name.")
        self._context.addFile(path)
        return _Argument(prefix, name)


def extract_files(
    spark: SparkSession, paths: Iterable[str], extract: Extract, partitions: int | None = None
) -> DataFrame:
    """The records of files and of all files in folders, and one trailer a task.

    Files are dealt out by size, to `partitions` tasks: by default four a core, and at most one a file.
    """
    context = _prepared(spark)
    files = [file for path in paths for file in _files_of(path)]
    if not files:
        raise ExtractionError("There are no files to read.")
    shares = _shares(files, partitions or 4 * context.defaultParallelism)
    arguments = extract.arguments(context)

    def run(shares: Iterable[list[str]]) -> Iterator[tuple[str, str]]:
        command = [argument.here() for argument in arguments]
        total: Trailer = {}
        for share in shares:
            for start in range(0, len(share), FILES_A_RUN):
                trailer = yield from _records(command + share[start : start + FILES_A_RUN])
                total = _sum(total, trailer)
        yield _trailer_row(total)

    return _frame(spark, context.parallelize(shares, len(shares)).mapPartitions(run))


def extract_lines(spark: SparkSession, lines: DataFrame | RDD[str] | RDD[bytes], extract: Extract) -> DataFrame:
    """The records of lines, and one trailer a partition, also an empty one.

    A frame has one column, of strings or bytes, a line a row. Lines keep every byte, CR and U+2028 too: have Spark read
    text with the option `lineSep` set to a line feed. A row without a value, or with a line feed, is an error.

    `--format` must be among the options: otherwise the line that a partition happens to begin with would decide how all
    of them are read.
    """
    if extract.option("--format") in (None, "auto", "csv"):
        raise ExtractionError(
            "Lines need --format, and another than auto and csv: a partition is read by itself, and its first line is "
            "no header, and no sign of what the others are."
        )
    context = _prepared(spark)
    if isinstance(lines, DataFrame):
        if len(lines.columns) != 1:
            raise ExtractionError(f"Select the one column that holds the lines, of: {', '.join(lines.columns)}.")
        # As bytes: a string would lose what is not UTF-8.
        rows: RDD[Any] = lines.select(lines[lines.columns[0]].cast("binary")).rdd.map(lambda row: row[0])
    else:
        rows = lines
    arguments = extract.arguments(context)

    def run(lines: Iterable[str | bytes | None]) -> Iterator[tuple[str, str]]:
        trailer = yield from _records([argument.here() for argument in arguments], lines)
        yield _trailer_row(trailer)

    return _frame(spark, rows.mapPartitions(run))


def write(records: DataFrame, output: str, max_error_rate: float = 1.0) -> Trailer:
    """Writes the records as lines below `output`, in a folder for each type, and returns the sum of the trailers.

    With a `max_error_rate` below 1, give the command `--strict`, so that it reads and counts every record.
    """
    spark = records.sparkSession
    tasks = records.rdd.getNumPartitions()
    records.write.partitionBy("type").option("lineSep", "\n").text(output)
    trailers = spark.read.option("lineSep", "\n").text(output.rstrip("/") + "/type=trailer").collect()
    if len(trailers) != tasks:
        raise ExtractionError(f"{output} holds the trailers of {len(trailers)} tasks, and {tasks} ran.")
    total: Trailer = {}
    for row in trailers:
        total = _sum(total, json.loads(row[0]))
    unreadable, read = total["unreadable"], total["posts"] + total["unreadable"] + total["notices"]
    if unreadable > max_error_rate * read:
        raise TooManyUnreadable(f"{unreadable} of {read} records could not be read: {json.dumps(total)}")
    return total


def _prepared(spark: SparkSession) -> SparkContext:
    """The context, whose workers find this module."""
    if __name__ != "__main__":
        spark.sparkContext.addPyFile(os.path.abspath(__file__))
    return spark.sparkContext


def _frame(spark: SparkSession, rows: RDD[tuple[str, str]]) -> DataFrame:
    return spark.createDataFrame(rows, SCHEMA, verifySchema=False)


def _files_of(path: str) -> Iterator[str]:
    """The file, or the files of a folder in the order of their names, without those that Spark hides too."""
    if "://" in path:
        raise ExtractionError(f"{path} is no path that a worker's kernel opens: mount it, or read it as lines.")
    if not os.path.exists(path):
        raise ExtractionError(f"{path}: no such file; it must be seen by the driver and by every worker.")
    if not os.path.isdir(path):
        yield os.path.abspath(path)
        return
    for folder, folders, names in os.walk(path):
        folders.sort()
        yield from (os.path.abspath(os.path.join(folder, name)) for name in sorted(names) if name[0] not in "._")


def _shares(files: Sequence[str], count: int) -> list[list[str]]:
    """Deals the files out, the largest first, each to whoever has least."""
    shares: list[list[str]] = [[] for _ in range(min(len(files), count))]
    least = [(0, number) for number in range(len(shares))]
    for size, file in sorted(((os.path.getsize(file), file) for file in files), reverse=True):
        bytes_, number = heapq.heappop(least)
        shares[number].append(file)
        # An empty file costs a little too, so that many of them do not fall to one task.
        heapq.heappush(least, (bytes_ + size + 1, number))
    return shares


def _sum(one: Trailer, other: Trailer) -> Trailer:
    """Adds what is counted; what is yes or no is yes when either is."""
    result = dict(one)
    for key, value in other.items():
        if isinstance(value, bool):
            result[key] = result.get(key, False) or value
        elif isinstance(value, int):
            result[key] = result.get(key, 0) + value
        else:
            result[key] = value
    return result


def _trailer_row(trailer: Trailer) -> tuple[str, str]:
    return "trailer", json.dumps(trailer, separators=(",", ":"))


def _records(
    command: Sequence[str], lines: Iterable[str | bytes | None] | None = None
) -> Generator[tuple[str, str], None, Trailer]:
    """Runs the command once, yields its records while it reads, and returns its trailer; with `lines`, as its input."""
    with tempfile.TemporaryFile() as complaints:
        stdin = subprocess.DEVNULL if lines is None else subprocess.PIPE
        process = subprocess.Popen(
            command, stdin=stdin, stdout=subprocess.PIPE, stderr=complaints, env={}, bufsize=1 << 16
        )
        assert process.stdout is not None
        feeder = None if process.stdin is None else _Feeder(process.stdin, lines or [])
        count, last = 0, b""
        try:
            for line in process.stdout:
                if last:
                    count += 1
                    yield _row(last)
                last = line
            status = process.wait()
        finally:
            # Also when Spark wants no more rows, or the input breaks off.
            process.kill()
            process.wait()
            process.stdout.close()
            if feeder:
                feeder.join()
        if feeder and feeder.failure:
            raise feeder.failure
        if status != 0:
            complaints.seek(0)
            said = complaints.read().decode("utf-8", "replace").strip()[-2000:]
            raise ExtractionError(f"{command[0]} ended with {status}: {said or 'it said nothing'}")
    kind, record = _row(last)
    if kind != "trailer":
        raise ExtractionError(f"{command[0]} ended without its trailer, after {count + 1} records.")
    trailer: Trailer = json.loads(record)
    if trailer["intents"] != count:
        raise ExtractionError(f"{count} records came out, and the trailer counts {trailer['intents']}.")
    if feeder and trailer["in"] != feeder.count:
        raise ExtractionError(f"{feeder.count} lines were handed over, and the trailer counts {trailer['in']}.")
    return trailer


def _row(line: bytes) -> tuple[str, str]:
    """A line of output as a row."""
    if not line.endswith(b"\n"):
        raise ExtractionError(f"The output breaks off: {line[-200:]!r}")
    record = line[:-1].decode("utf-8")
    return json.loads(record)["type"], record


class _Feeder(threading.Thread):
    """Writes lines to the command while its output is read, so that neither waits for the other for ever."""

    def __init__(self, pipe: IO[bytes], lines: Iterable[str | bytes | None]) -> None:
        super().__init__(daemon=True)
        self.count = 0
        self.failure: Exception | None = None
        self._pipe = pipe
        self._lines = lines
        self.start()

    def run(self) -> None:
        try:
            with self._pipe:
                for line in self._lines:
                    self._pipe.write(self._bytes(line))
                    self.count += 1
        except BrokenPipeError:
            # The command ended early: its status and its trailer say why.
            pass
        except Exception as failure:
            self.failure = failure

    @staticmethod
    def _bytes(line: str | bytes | None) -> bytes:
        if line is None:
            raise ExtractionError("A row has no value: leave such rows out first.")
        data = line.encode("utf-8") if isinstance(line, str) else bytes(line)
        if b"\n" in data:
            raise ExtractionError(f"A row holds a line feed, so it is more than one line: {data[:200]!r}")
        return data + b"\n"


class _Parser(argparse.ArgumentParser):
    """Ends with the command's own status for a wrong command line."""

    def error(self, message: str) -> Any:
        self.print_usage(sys.stderr)
        self.exit(64, f"hashcart_spark: {message}\n")


def main(words: Sequence[str]) -> int:
    """Runs the job that the words ask for; returns the exit status, with the meanings of the command's own."""
    own, options = list(words), []
    if "--" in own:
        own, options = own[: own.index("--")], own[own.index("--") + 1 :]
    parser = _Parser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("source", choices=["files", "lines"])
    parser.add_argument("--command", required=True, metavar="PATH", help="where hashcart is")
    parser.add_argument("--ship", action="store_true", help="carry it, and files that its options name, to the workers")
    parser.add_argument("--output", required=True, metavar="FOLDER", help="where records go; must not be there yet")
    parser.add_argument("--partitions", type=int, metavar="N", help="tasks that files are dealt out to")
    parser.add_argument("--max-error-rate", type=float, default=1.0, metavar="R", help="ends with 1 above it")
    parser.add_argument("inputs", nargs="+")
    given = parser.parse_intermixed_args(own)
    if given.partitions is not None and given.partitions < 1:
        parser.error("--partitions must be at least 1.")
    if not 0 <= given.max_error_rate <= 1:
        parser.error("--max-error-rate must lie between 0 and 1.")
    if given.max_error_rate < 1:
        options.append("--strict")
    try:
        extract = Extract(given.command, tuple(options), given.ship)
    except ExtractionError as error:
        parser.error(str(error))
    spark = SparkSession.builder.appName("hashcart").getOrCreate()
    try:
        if given.source == "files":
            records = extract_files(spark, given.inputs, extract, given.partitions)
        else:
            records = extract_lines(spark, spark.read.option("lineSep", "\n").text(given.inputs), extract)
        print(json.dumps(write(records, given.output, given.max_error_rate)))
        return 0
    except TooManyUnreadable as error:
        print(f"hashcart_spark: {error}", file=sys.stderr)
        return 1
    except Exception as error:
        # What went wrong in a task stands far down in Spark's own account of it.
        cause = re.search(r"ExtractionError: (.+)", str(error))
        print(f"hashcart_spark: {cause.group(1) if cause else error}", file=sys.stderr)
        return 2
    finally:
        spark.stop()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
