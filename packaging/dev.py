"""One command for everybody who works on the planner: sets up, runs, tests and checks it.

    python3 packaging/dev.py run [PLAN]     do the main job on the sample, or on a plan of yours
    python3 packaging/dev.py test [...]     run the tests (further words go to pytest)
    python3 packaging/dev.py check          all that continuous integration checks beside the tests
    python3 packaging/dev.py bench          measure and compare with the bounds
    python3 packaging/dev.py setup          set up, nothing more
    python3 packaging/dev.py lock           make the pinned requirements anew

Needs Python 3.11 or newer and nothing else: the first start makes .venv in the checkout and
installs the pinned packages into it; later starts only look whether the pins have changed.
"""

# This file must compile on any Python 3, so that an old one gets a sentence and not a SyntaxError.
import sys

if sys.version_info < (3, 11):
    import shutil

    newer = [n for n in ("python3.14", "python3.13", "python3.12", "python3.11") if shutil.which(n)]
    sys.exit(
        "The planner needs Python 3.11 or newer; this is Python {}.{}.\n".format(*sys.version_info)
        + (
            "Say instead: {} packaging/dev.py {}".format(newer[0], " ".join(sys.argv[1:]))
            if newer
            else "Install a newer Python (https://www.python.org) and start it with that one."
        )
    )

from devtools.verbs import main

if __name__ == "__main__":
    sys.exit(main(__doc__))
