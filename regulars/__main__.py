"""`python -m regulars`: the same as the command `regulars`."""

import sys

from regulars.config.entrance import main

sys.exit(main())
