"""`python -m relplanner`: the same as `relplan`."""

import sys

from relplanner.cli import main

sys.exit(main())
