"""What the rivals over texts and over records share: how programs and packages are had, and who cannot be."""

import os
import pathlib
import shutil
import subprocess
import sys

FOLDER = pathlib.Path(__file__).parent
PACKAGE = FOLDER.parent
CACHE = PACKAGE / ".build" / "rivals"

#: Whether what is missing may be installed; a quick run takes what is there.
may_install = True


def output_of(command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout


def need(tool, *packages):
    """Installs Debian's packages where the tool, a program or a file, is missing and they may be installed."""
    if not shutil.which(tool) and not os.path.exists(tool):
        install(*packages)


def install(*packages):
    """Installs Debian's packages where that is possible and wanted."""
    if may_install and os.geteuid() == 0 and shutil.which("apt-get"):
        subprocess.run(["apt-get", "update", "-qq"], check=True, stdout=subprocess.DEVNULL)
        command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def python_with(module, requirement):
    """The Python of an environment for rivals, in which the module can be imported."""
    environment = CACHE / "python"
    python = environment / "bin/python"
    import_it = [python, "-c", f"import {module}"]
    if not python.exists() or subprocess.run(import_it, check=False, stderr=subprocess.DEVNULL).returncode != 0:
        if not may_install:
            raise LookupError(f"{requirement} is not installed")
        if not python.exists():
            subprocess.run([sys.executable, "-m", "venv", environment], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", requirement], check=True)
    return python


def version_of(python, package):
    return output_of(
        [python, "-c", f"import importlib.metadata; print(importlib.metadata.version('{package}'))"]
    ).strip()


def compiled(source, libraries=()):
    """The program made of a file in C++; without libraries a static one, which starts in no time."""
    program = CACHE / source.stem
    if is_newer(program, [source, *source.parent.glob("*.hpp")]):
        need("g++", "g++")
        need("pkg-config", "pkg-config")
        flags = output_of(["pkg-config", "--cflags", "--libs", *libraries]).split() if libraries else ["-static"]
        subprocess.run(["g++", "-std=c++17", "-O3", "-march=native", "-o", program, source, *flags], check=True)
    return program


def is_newer(program, sources):
    """Whether the program must be made anew."""
    return not program.exists() or program.stat().st_mtime < max(path.stat().st_mtime for path in sources)


def all_of(makers):
    """Those who take part, and the names and reasons of those who cannot be had."""
    rivals, absent = [], []
    for make in makers:
        try:
            rivals.append(make())
        except (OSError, subprocess.CalledProcessError, LookupError) as error:
            absent.append((make.__name__, f"{make.__doc__} ({error})"))
    return rivals, absent
