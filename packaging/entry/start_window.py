"""Where the frozen window starts."""

import sys

from relplanner.workers.dispatch import run_if_asked

if __name__ == "__main__" and not run_if_asked(sys.argv[1:]):
    from ui.app import main

    sys.exit(main())
