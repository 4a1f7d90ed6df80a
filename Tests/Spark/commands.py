"""Programs that stand in for the command and go wrong, each an executable file of its own.

They start with an empty environment, so all that they know stands in their text.
"""

from __future__ import annotations

import pathlib
import sys

#: Reads everything, and counts the lines into its trailer.
HONEST = """
data = sys.stdin.buffer.read()
say({"type": "trailer", "in": data.count(b"\\n"), "posts": 0, "intents": 0, "unreadable": 0, "notices": 0,
     "truncated": False})
"""

#: Says what its environment is.
ENVIRONMENT = """
say({"type": "intent", "environment": sorted(os.environ), "arguments": sys.argv[1:]})
say({"type": "trailer", "in": len(sys.stdin.buffer.read().splitlines()), "posts": 0, "intents": 1, "unreadable": 0,
     "notices": 0, "truncated": False})
"""

EXITS = f"{HONEST}sys.exit('the disk is on fire')"

EXITS_UNREAD = """
os._exit(3)
"""

LOSES_A_LINE = HONEST.replace('count(b"\\n")', 'count(b"\\n") - 1')

LOSES_A_RECORD = HONEST.replace('"intents": 0', '"intents": 1')

NO_TRAILER = """
for line in sys.stdin.buffer:
    say({"type": "intent"})
"""

SILENT = """
sys.stdin.buffer.read()
"""

BREAKS_OFF = """
sys.stdin.buffer.read()
sys.stdout.write('{"type":"trai')
"""

#: The first of all its runs hands over half of what the real command says, and kills the task's worker or its executor.
KILLS = """
import pathlib, signal, subprocess, time

def executor(process):
    while b"CoarseGrainedExecutorBackend" not in pathlib.Path(f"/proc/{process}/cmdline").read_bytes():
        process = int(pathlib.Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[1])
    return process

command = [COMMAND, *sys.argv[1:]]
try:
    os.close(os.open(MARKER, os.O_CREAT | os.O_EXCL))
except FileExistsError:
    os.execv(COMMAND, command)
output = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout
sys.stdout.buffer.write(output[: len(output) // 2])
sys.stdout.buffer.flush()
time.sleep(1)
os.kill(os.getppid() if VICTIM == "worker" else executor(os.getppid()), signal.SIGKILL)
"""

PREAMBLE = """
import json, os, sys

def say(record):
    print(json.dumps(record), flush=True)
"""


def program(folder: pathlib.Path, name: str, body: str, **known: str) -> str:
    """Writes the program, which knows what is given, and returns its path."""
    path = folder / name
    facts = "".join(f"{key} = {value!r}\n" for key, value in known.items())
    path.write_text(f"#!{sys.executable}\n{facts}{PREAMBLE}{body}", encoding="utf-8")
    path.chmod(0o755)
    return str(path)
