"""The command and its rivals over the same JSON Lines, from the file to the slots: megabytes a second."""

import collections
import json
import sys

import record_contestants as contestants
import record_corpus
from setting import CACHE, FOLDER, all_of

sys.path.insert(0, str(FOLDER / "Records"))

from record_slots import slots  # the rule, by a slow and sure way

#: Shape, commands of a thousand, and whether it is an escaped twin.
FILES = [("v1", 1, False), ("v1", 10, False), ("v1", 100, False), ("v1", 10, True), ("v2", 10, False)]
FILES_ONCE = [("v1", 100, False), ("v1", 100, True), ("v2", 100, False)]

#: Seconds of a pass above which a second one tells nothing new.
LONG = 5


class CorpusFile(collections.namedtuple("CorpusFile", "path shape commands escaped")):
    """A file of records, and what the rule says of them."""

    @classmethod
    def written(cls, shape, commands, escaped, seed, megabytes):
        name = f"{shape}-{commands}{'-escaped' if escaped else ''}-{seed}-{megabytes}.jsonl"
        self = cls(CACHE / name, shape, commands, escaped)
        self.planted = set(record_corpus.write(self.path, shape, commands, seed, megabytes, escaped))
        self.size = self.path.stat().st_size
        name = "id_str" if shape == "v1" else "id"
        with self.path.open("rb") as file:
            records = map(json.loads, file)
            self.expected = sorted(filter(None, (slots(record[name], record["text"]) for record in records)))
        return self

    @property
    def title(self):
        """As the head of a column."""
        return f"{self.shape}{' escaped' if self.escaped else ''}, {self.commands / 10:g} %"


def run(options):
    """Prints the table; says whether every answer is right, and who is absent."""
    megabytes = options.megabytes or (4 if options.once else 200)
    rounds = options.rounds or (1 if options.once else 3)
    corpora = [CorpusFile.written(*file, options.seed, megabytes) for file in (FILES_ONCE if options.once else FILES)]
    ours = contestants.ours()
    rivals, absent = all_of(contestants.RIVALS)
    is_right = True
    for corpus in corpora:
        print(f"{corpus.title} commands: {corpus.size / 1e6:.0f} MB, {len(corpus.planted)} planted")
        missing = corpus.planted - {line.split("\t")[0] for line in corpus.expected}
        if missing:
            print(f"WRONG: the rule misses {len(missing)} of them, as {sorted(missing)[:3]}")
            is_right = False
        for round_ in range(rounds):
            for contestant in ours + rivals:
                if contestant.best.get(corpus, 0) > LONG:
                    continue
                verdict, agrees = contestant.verdict(corpus, contestant.run(corpus))
                if verdict and (round_ == 0 or not agrees):
                    print(f"  {contestant.name}: {verdict}{'' if agrees else '; WRONG'}", flush=True)
                is_right = is_right and agrees
    print_table(corpora, ours, rivals)
    return is_right, absent


def print_table(corpora, ours, rivals):
    limit, own = ours[0], next(contestant for contestant in ours if not contestant.is_limit)
    print(
        "\nMB/s of processor time, start-up included; in brackets the share of mapping and summing, and how many times"
    )
    print("as long as hashcart it takes.\n")
    print("| | " + " | ".join(corpus.title for corpus in corpora) + " |")
    print("| --- |" + " ---: |" * len(corpora))
    for contestant in ours + rivals:
        cells = []
        for corpus in corpora:
            time = max(contestant.best[corpus], 1e-9)
            times = "" if contestant.is_limit else f" · **{time / own.best[corpus]:.1f} ×**"
            speed = corpus.size / 1e6 / time
            cells.append(f"{speed:,.{0 if speed >= 10 else 1}f} ({limit.best[corpus] / time:.3f}{times})")
        print(f"| {contestant.name} | " + " | ".join(cells) + " |")
