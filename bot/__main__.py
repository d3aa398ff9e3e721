"""python -m bot: the same program as the `nutgraf` command."""

from bot.cli import main

if __name__ == "__main__":
    main()
