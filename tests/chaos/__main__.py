"""`make chaos`: whether links are lost or answered twice when everything goes wrong. See docs/architecture.md."""

import argparse
import asyncio
import secrets
import sys
import tempfile
from pathlib import Path

import structlog

from chaos.suite import run


def main() -> None:
    arguments = argparse.ArgumentParser(prog="chaos", description=__doc__)
    arguments.add_argument("--seed", type=int, default=secrets.randbelow(1_000_000))
    arguments.add_argument("--kills", type=int, default=120)
    arguments.add_argument("--minutes", type=float, default=9.0, help="no kill is begun later")
    arguments.add_argument("--keep", type=Path, help="a folder for database and log, which stay there")
    given = arguments.parse_args()
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger("error"))
    with tempfile.TemporaryDirectory() as temporary:
        folder = given.keep or Path(temporary)
        sys.exit(asyncio.run(run(folder, given.seed, given.kills, given.minutes * 60)))


if __name__ == "__main__":
    main()
