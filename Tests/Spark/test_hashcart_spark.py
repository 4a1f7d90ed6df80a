"""`Sources/Spark` on a cluster of two workers: the same bytes as one machine, and no line lost unseen.

Tests/Spark/run says what it needs and starts it.
"""

from __future__ import annotations

import bz2
import gzip
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

import commands
import posts

ROOT = pathlib.Path(__file__).parents[2]
SCRIPT = ROOT / "Sources/Spark/hashcart_spark.py"
SAMPLES = ROOT / "Grammars/Samples"
HASHCART = os.environ["HASHCART"]
sys.path.insert(0, str(SCRIPT.parent))

import pyspark
from hashcart_spark import Extract, ExtractionError, TooManyUnreadable, extract_files, extract_lines, write
from pyspark.sql import SparkSession

OPTIONS = tuple(word for name in ["accounts", "catalog"] for word in (f"--{name}", str(SAMPLES / f"{name}.tsv")))
QUICK_JAVA = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"

#: For lines; all of them are read and counted, so that every count is the same however they are dealt out.
RECORDS = (*OPTIONS, "--format", "x-v2", "--strict")
TEXTS = (*OPTIONS, "--format=text", "--strict")


def one_machine(*inputs: pathlib.Path, options: tuple[str, ...] = OPTIONS) -> tuple[list[bytes], dict]:
    """The records of a run without Spark, sorted, and its trailer."""
    run = subprocess.run(
        [HASHCART, "extract", *options, "--trailer", *inputs],
        check=True,
        stdout=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
    )
    *records, trailer = run.stdout.splitlines(keepends=True)
    return sorted(records), json.loads(trailer)


class ClusterTests(unittest.TestCase):
    """Runs on two workers in processes of their own, each with one core."""

    maxDiff = 2000

    @classmethod
    def setUpClass(cls) -> None:
        cls.spark = (
            SparkSession.builder.master("local-cluster[2,1,1024]")
            .config("spark.ui.enabled", "false")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.log.level", "OFF")
            # Tests are short: what warms Java up costs them more than it gives.
            .config("spark.driver.extraJavaOptions", QUICK_JAVA)
            .config("spark.executor.extraJavaOptions", QUICK_JAVA)
            .config("spark.sql.codegen.wholeStage", "false")
            .config("spark.task.maxFailures", "2")
            .getOrCreate()
        )
        cls.addClassCleanup(cls.stop)
        cls.folder = pathlib.Path(tempfile.mkdtemp())
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.inputs = cls.write_inputs(cls.folder / "inputs")
        cls.expected, cls.trailer = one_machine(*cls.inputs)

    @classmethod
    def stop(cls) -> None:
        logs = pathlib.Path(pyspark.__file__).parent / "work" / cls.spark.sparkContext.applicationId
        cls.spark.stop()
        # Where the workers of such a cluster keep them.
        shutil.rmtree(logs, ignore_errors=True)

    @staticmethod
    def write_inputs(folder: pathlib.Path) -> list[pathlib.Path]:
        """Files of several forms and sizes, one of them empty, and what Spark hides."""
        (folder / "2024/03").mkdir(parents=True)
        (folder / "_hidden").write_bytes(b"#buy mocha @beanhouse\n")
        plain = b"".join(posts.records(400, seed=1, commands=0.1))
        damage = (
            b'{"id":"1","text":"#buy mo\n{"delete":{"status":{"id":1,"id_str":"1","user_id":1,"user_id_str":"1"}}}\n\n'
        )
        words = (
            "#buy 2 large lattes @beanhouse\n#buy mocha\r@beanhouse\r\nb\u2028c\n".encode()
            + b"\xff #buy mocha @beanhouse\n"
        )
        files = {
            "2024/03/a.jsonl": plain,
            "2024/03/b.jsonl.gz": gzip.compress(b"".join(posts.records(300, seed=2, commands=0.1))),
            "2024/c.jsonl.bz2": bz2.compress(b"".join(posts.records(200, seed=3, commands=0.1))),
            "damaged.jsonl": damage,
            "empty.jsonl": b"",
            "words.txt": words,
        }
        for name, data in files.items():
            (folder / name).write_bytes(data)
        return [folder / name for name in files]

    def output(self) -> str:
        return str(self.folder / f"output-{self.id().rsplit('.', maxsplit=1)[-1]}")

    def records_below(self, output: str) -> list[bytes]:
        parts = pathlib.Path(output).glob("type=intent/part-*")
        return sorted(line for part in parts for line in part.read_bytes().splitlines(keepends=True))

    def assert_one_machine(self, records, trailer=None, expected=None) -> None:
        """Writes what the job gives and holds every byte to what one machine gives."""
        output = self.output()
        total = write(records, output)
        self.assertGreater(len(self.expected), 80)
        self.assertEqual(self.records_below(output), self.expected if expected is None else expected)
        self.assertEqual(total, self.trailer if trailer is None else trailer)

    def lines(self, path: pathlib.Path):
        return self.spark.read.option("lineSep", "\n").text(str(path))

    # Files.

    def test_files(self) -> None:
        extract = Extract(HASHCART, OPTIONS)
        self.assert_one_machine(extract_files(self.spark, [str(self.folder / "inputs")], extract))

    def test_files_are_dealt_out_to_fewer_tasks(self) -> None:
        extract = Extract(HASHCART, OPTIONS)
        records = extract_files(self.spark, map(str, self.inputs), extract, partitions=2)
        self.assertEqual(records.rdd.getNumPartitions(), 2)
        self.assert_one_machine(records)

    def test_files_that_are_shipped(self) -> None:
        options = ("--accounts=" + OPTIONS[1], "--catalog", OPTIONS[3], "--grammar", "standard")
        extract = Extract(os.path.relpath(HASHCART), options, ship=True)
        self.assert_one_machine(extract_files(self.spark, map(str, self.inputs), extract))

    def test_worker_is_killed_over_files(self) -> None:
        self.assert_survives("worker", self.job_over_files(2))

    def test_executor_is_killed_over_files(self) -> None:
        self.assert_survives("executor", self.job_over_files(4))

    def test_file_breaks_off(self) -> None:
        path = self.folder / "broken.jsonl.gz"
        path.write_bytes(gzip.compress(b"".join(posts.records(50, seed=4, commands=1)))[:-30])
        self.assert_fails("broken.jsonl.gz", lambda: extract_files(self.spark, [str(path)], Extract(HASHCART)))

    def test_what_is_no_file(self) -> None:
        for path in ["/nowhere/posts.jsonl", "hdfs://posts.jsonl"]:
            with self.assertRaisesRegex(ExtractionError, path):
                extract_files(self.spark, [path], Extract(HASHCART))
        (self.folder / "nothing").mkdir()
        with self.assertRaisesRegex(ExtractionError, "no files"):
            extract_files(self.spark, [str(self.folder / "nothing")], Extract(HASHCART))

    # Lines.

    def test_lines(self) -> None:
        expected, trailer = one_machine(self.inputs[0], options=RECORDS)
        lines = self.lines(self.inputs[0]).repartition(5)
        self.assert_one_machine(extract_lines(self.spark, lines, Extract(HASHCART, RECORDS)), trailer, expected)

    def test_lines_keep_every_byte(self) -> None:
        expected, trailer = one_machine(self.inputs[-1], options=TEXTS)
        self.assertEqual(len(expected), 3)
        records = extract_lines(self.spark, self.lines(self.inputs[-1]), Extract(HASHCART, TEXTS))
        self.assert_one_machine(records, trailer, expected)

    def test_lines_of_an_rdd_with_empty_partitions(self) -> None:
        texts = [
            "#buy 2 large lattes\r@beanhouse",
            "#buy a\u2028b @beanhouse",
            "nul \0 #buy mocha @beanhouse",
            "",
            "\u0085",
        ]
        path = self.folder / "texts.txt"
        path.write_bytes("".join(text + "\n" for text in texts).encode())
        expected, trailer = one_machine(path, options=TEXTS)
        self.assertEqual(len(expected), 3)
        rdd = self.spark.sparkContext.parallelize(texts, 8)
        self.assert_one_machine(extract_lines(self.spark, rdd, Extract(HASHCART, TEXTS)), trailer, expected)

    def test_executor_is_killed_over_lines(self) -> None:
        expected, trailer = one_machine(self.inputs[0], options=RECORDS)
        # After a shuffle: what the executor had shuffled is lost with it.
        lines = self.lines(self.inputs[0]).repartition(4)

        def job(command: str):
            return extract_lines(self.spark, lines, Extract(command, RECORDS))

        self.assert_survives("executor", job, trailer, expected)

    def test_rows_that_are_no_lines(self) -> None:
        context = self.spark.sparkContext
        extract = Extract(HASHCART, TEXTS)
        for row, complaint in [("a\nb", "line feed"), (None, "no value")]:
            rows = context.parallelize(["a", row, "b"], 1)
            self.assert_fails(complaint, lambda rows=rows: extract_lines(self.spark, rows, extract))
        with self.assertRaisesRegex(ExtractionError, "Select the one column"):
            extract_lines(self.spark, self.spark.range(1).selectExpr("id", "id AS text"), extract)
        for options in [(), ("--format", "auto"), ("--format=text", "--format=csv")]:
            with self.assertRaisesRegex(ExtractionError, "Lines need --format"):
                extract_lines(self.spark, self.lines(self.inputs[0]), Extract(HASHCART, options))

    # What goes wrong.

    def test_losses_fail_the_job(self) -> None:
        for name, body, complaint in [
            ("exits", commands.EXITS, "ended with 1: the disk is on fire"),
            ("exits-unread", commands.EXITS_UNREAD, "ended with 3: it said nothing"),
            ("loses-a-line", commands.LOSES_A_LINE, "3 lines were handed over, and the trailer counts 2"),
            ("loses-a-record", commands.LOSES_A_RECORD, "0 records came out, and the trailer counts 1"),
            ("no-trailer", commands.NO_TRAILER, "without its trailer"),
            ("silent", commands.SILENT, "breaks off"),
            ("breaks-off", commands.BREAKS_OFF, "breaks off"),
        ]:
            with self.subTest(name):
                extract = Extract(commands.program(self.folder, name, body), TEXTS)
                rows = self.spark.sparkContext.parallelize(["a", "b", "c"], 1)
                self.assert_fails(
                    complaint, lambda extract=extract, rows=rows: extract_lines(self.spark, rows, extract)
                )

    def test_environment_is_empty_and_nobody_splits_words(self) -> None:
        option = "a b; $(touch /nowhere) 'c' \u00e9"
        extract = Extract(commands.program(self.folder, "environment", commands.ENVIRONMENT), (option, *TEXTS))
        rows = extract_lines(self.spark, self.spark.sparkContext.parallelize(["a"], 1), extract)
        said = json.loads(rows.where("type = 'intent'").first().record)
        # Python itself sets the one or the other where it finds no locale.
        self.assertLessEqual(set(said["environment"]), {"LC_CTYPE"})
        self.assertEqual(said["arguments"][:2], ["extract", option])

    def test_rows_that_nobody_wants(self) -> None:
        rows = extract_lines(self.spark, self.lines(self.inputs[0]), Extract(HASHCART, RECORDS))
        self.assertEqual(len(rows.take(3)), 3)

    def test_unreadable_records_count_over_the_job(self) -> None:
        records = extract_files(self.spark, [str(self.inputs[3])], Extract(HASHCART, ("--strict",)))
        write(records, self.output(), max_error_rate=0.5)
        with self.assertRaisesRegex(TooManyUnreadable, "1 of 2 records"):
            write(records, self.output() + "-2", max_error_rate=0.4)

    def test_options_that_make_no_sense_here(self) -> None:
        for option in ["--output", "--rejects=x", "-o", "--max-error-rate"]:
            with self.assertRaisesRegex(ExtractionError, "cannot be given on Spark"):
                Extract(HASHCART, (option, "x"))
        with self.assertRaisesRegex(ExtractionError, "absolute path"):
            Extract("hashcart")
        with self.assertRaisesRegex(ExtractionError, "--nonsense"):
            extract_files(self.spark, [str(self.inputs[0])], Extract(HASHCART, ("--nonsense",), ship=True))

    def job_over_files(self, partitions: int):
        return lambda command: extract_files(self.spark, map(str, self.inputs), Extract(command, OPTIONS), partitions)

    def assert_survives(self, victim: str, job, trailer=None, expected=None) -> None:
        marker = self.folder / f"killed-{self.id()}"
        body = commands.program(
            self.folder, f"kills-{self.id()}", commands.KILLS, VICTIM=victim, MARKER=str(marker), COMMAND=HASHCART
        )
        self.assert_one_machine(job(body), trailer, expected)
        self.assertTrue(marker.exists())

    def assert_fails(self, complaint: str, job) -> None:
        """The job fails with the complaint, and leaves nothing that looks finished."""
        output = self.output()
        shutil.rmtree(output, ignore_errors=True)
        with self.assertRaisesRegex(Exception, complaint):
            write(job(), output)
        self.assertFalse(os.path.exists(output + "/_SUCCESS"))
        self.assertEqual(self.records_below(output), [])


class ScriptTests(unittest.TestCase):
    """The script as a program, in a Spark of its own."""

    def run_script(self, *words: str) -> subprocess.CompletedProcess[str]:
        environment = {
            **os.environ,
            "PYSPARK_SUBMIT_ARGS": "--master local[2] --conf spark.ui.enabled=false pyspark-shell",
        }
        return subprocess.run(
            [sys.executable, SCRIPT, *words], env=environment, check=False, capture_output=True, encoding="utf-8"
        )

    def test_script(self) -> None:
        with tempfile.TemporaryDirectory() as name:
            path = pathlib.Path(name, "posts.jsonl")
            path.write_bytes(b"".join(posts.records(50, seed=9, commands=0.5)) + b'{"id":"1","text":"#buy\n')
            expected, trailer = one_machine(path, options=RECORDS)
            run = self.run_script(
                "lines",
                "--command",
                HASHCART,
                "--ship",
                "--output",
                f"{name}/out",
                "--max-error-rate",
                "0.5",
                str(path),
                "--",
                *RECORDS,
            )
            self.assertEqual(run.returncode, 0, run.stderr)
            self.assertEqual(json.loads(run.stdout), trailer)
            parts = pathlib.Path(name).glob("out/type=intent/part-*")
            self.assertEqual(sorted(line for part in parts for line in part.read_bytes().splitlines(True)), expected)

    def test_usage(self) -> None:
        for words in [["files"], ["files", "--command", "hashcart", "--output", "x", "y"]]:
            run = self.run_script(*words)
            self.assertEqual(run.returncode, 64, run.stderr)
            self.assertIn("usage:", run.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2, warnings="ignore")
