"""One command for everybody who works on the planner: sets up, runs, tests and checks it.

    python3 packaging/dev.py run [PLAN]     do the main job on the sample, or on a plan of yours
    python3 packaging/dev.py test [...]     run the tests (further words go to pytest)
    python3 packaging/dev.py check          all that continuous integration checks beside the tests
    python3 packaging/dev.py bench          measure and compare with the bounds
    python3 packaging/dev.py bundle         freeze the program into build/bundle
    python3 packaging/dev.py smoke          try the frozen program out
    python3 packaging/dev.py setup          set up, nothing more
    python3 packaging/dev.py lock           make the pinned requirements anew

Needs Python 3.11 or newer and nothing else: the first start makes .venv in the checkout and
installs the pinned packages into it; later starts only look whether the pins have changed.
Each verb explains itself: python3 packaging/dev.py test --help
"""

# This file must compile on any Python 3, so that an old one gets a sentence and no SyntaxError.
import sys

if sys.version_info < (3, 11):
    from devtools.old_python import sentence

    sys.exit(sentence())

from devtools.verbs import main

if __name__ == "__main__":
    sys.exit(main(__doc__))
