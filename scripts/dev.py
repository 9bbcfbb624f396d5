#!/usr/bin/env python3
"""Set up this project and run its commands: `python3 scripts/dev.py --help`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "src"))

from playbook.setup import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
