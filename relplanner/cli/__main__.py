"""`python -m relplanner.cli`."""

import sys

from relplanner.cli import main

sys.exit(main())
