"""The library and its rivals over the same texts: nanoseconds a text."""

import subprocess

import text_contestants as contestants
from setting import all_of


def run(options):
    """Prints the table; says whether every answer is right, and who is absent."""
    kilobytes = options.kilobytes or (100 if options.once else 2000)
    rounds = options.rounds or (1 if options.once else 5)
    tool = contestants.build_library()
    texts = contestants.write_texts(kilobytes, options.seed)
    print(f"{kilobytes} KB of each kind of text, seed {options.seed}, {rounds} rounds")
    subprocess.run([tool, "allocations", *texts.values()], check=True)

    ours = contestants.library(tool)
    rivals, absent = all_of(contestants.RIVALS)
    is_right = check(ours, rivals, texts)
    measure([*ours.values(), *rivals], texts, rounds, passes=1 if options.once else 3)
    print_table(ours, rivals, texts)
    return is_right, absent


def check(ours, rivals, texts):
    """Holds what each rival finds to what the library finds."""
    is_right = True
    for kind, path in texts.items():
        found = {work: ours[work].find(path) for work in ("entities", "intents")}
        for rival in rivals:
            # Tokens are held to entities, too.
            library = found.get(rival.against, found["entities"])
            verdict, agrees = rival.verdict(library, rival.find(path), path)
            print(f"{kind}: {rival.name}: {verdict}")
            if not agrees:
                print("WRONG")
                is_right = False
    return is_right


def measure(everyone, texts, rounds, passes):
    for _ in range(rounds):
        for kind, path in texts.items():
            for contestant in everyone:
                contestant.measure(kind, path, passes)


def print_table(ours, rivals, texts):
    sizes = {kind: path.stat().st_size / len(path.read_bytes().splitlines()) for kind, path in texts.items()}
    print("\n| ns a text | " + " | ".join(f"{kind} ({size:.0f} B)" for kind, size in sizes.items()) + " |")
    print("| --- |" + " ---: |" * len(sizes))
    for contestant in [*ours.values(), *rivals]:
        cells = []
        for kind in texts:
            cell = f"{contestant.best[kind]:,.0f}"
            if contestant.against:
                ratio = contestant.best[kind] / ours[contestant.against].best[kind]
                cell += f" (**{ratio:.{1 if ratio >= 0.1 else 3}f} ×**)"
            cells.append(cell)
        print(f"| {contestant.name} | " + " | ".join(cells) + " |")
