"""python -m bot: the same program as the `nutgraf` command."""

import os
import signal
import sys


def main() -> None:
    """Told to stop while it still imports its libraries, the bot ends as well as it does later: nothing is open yet."""
    if sys.argv[1:2] == ["run"]:
        signal.signal(signal.SIGTERM, _end)
    from bot.cli import main as command_line

    command_line()


def _end(*_: object) -> None:
    os._exit(0)


if __name__ == "__main__":
    main()
