"""A sentence for those who start packaging/dev.py with an old Python; must compile on any 3.x."""

import subprocess
import sys


def sentence() -> str:
    """What to say instead, with a newer interpreter if one is installed."""
    problem = "The planner needs Python 3.11 or newer; this is Python {}.{}.".format(
        *sys.version_info
    )
    for name in ("python3.14", "python3.13", "python3.12", "python3.11"):
        if _starts(name):
            words = " ".join(sys.argv[1:])
            return "{}\nSay instead: {} packaging/dev.py {}".format(problem, name, words)
    return problem + "\nInstall a newer one from https://www.python.org and start it with that."


def _starts(name: str) -> bool:
    """Whether a command is there and works: version managers leave stubs that don't."""
    nowhere = subprocess.DEVNULL
    try:
        return subprocess.call([name, "-c", ""], stdout=nowhere, stderr=nowhere) == 0
    except OSError:
        return False
