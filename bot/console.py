"""The same desk in a terminal, for a machine without a Discord token."""

import asyncio
import contextlib
import re
import sys
from collections.abc import Callable, Iterable
from contextlib import AsyncExitStack
from importlib import import_module
from pathlib import Path

from rich.console import Console, RenderableType
from rich.text import Text

from bot import app, targets, terminal
from bot.config import Settings
from bot.core import words
from bot.core.answer import Answer
from bot.core.errors import NutgrafError, UsageError
from bot.core.question import Exchange

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
WITHOUT_DISCORD = "No DISCORD_TOKEN is set, so this is the console: the same desk and cache, without Discord."
HELP = """\
Paste a link, or name an .html or .txt file, and press Enter. Then:
  /summary    what the article says happened
  /argument   what its author argues
  /claims     what is worth checking, and who says it
  /ask …      what the article says to a question
  /compare …  it and another link or file on the same event, side by side
  /recent     what was read lately
  /help       this page
  /quit       leave"""
_PARTS: dict[str, Callable[[Answer], Iterable[RenderableType]]] = {
    "/summary": lambda answer: terminal.summary(answer.draft.reading, answer.article),
    "/argument": lambda answer: terminal.argument(answer.draft.reading, answer.article),
    "/claims": lambda answer: terminal.claims(answer.draft.reading, answer.article),
}


class Terminal:
    """One sitting at the console: prints what answers a line, remembers the last reading and what was asked of it."""

    def __init__(self, house: app.House, out: Console) -> None:
        self._house = house
        self._out = out
        self._last: Answer | None = None
        self._asked: list[Exchange] = []

    async def enter(self, line: str) -> None:
        """Answer one line of input. Errors are printed, never raised."""
        try:
            await self._enter(line)
        except NutgrafError as error:
            self._say(words.failures.of_error(error), "red")

    async def _enter(self, line: str) -> None:
        if line == "/help":
            self._say(HELP)
        elif line == "/recent":
            await self._recent()
        elif line in _PARTS:
            self._part(line)
        elif line == "/ask" or line.startswith("/ask "):
            await self._ask(line.removeprefix("/ask"))
        elif line == "/compare" or line.startswith("/compare "):
            await self._compare(line.removeprefix("/compare").strip())
        elif re.fullmatch(r"/\w*", line):
            self._say(f"There is no command {line}. /help lists them.", "red")
        else:
            self._last, self._asked = await targets.read(self._house.desk, line), []
            self._out.print(terminal.page(self._last))

    async def _recent(self) -> None:
        recent = await self._house.store.recent(limit=10)
        for item in recent:
            self._say(f"{item.read_at:%d %b %H:%M}  {item.title}  {item.url}")
        if not recent:
            self._say("Nothing was read yet.")

    def _part(self, command: str) -> None:
        for part in _PARTS[command](self._answer()):
            self._out.print(part)

    async def _ask(self, question: str) -> None:
        asked = await self._house.desk.ask(self._answer().article, question, self._asked)
        self._asked.append(asked.exchange)
        self._out.print(terminal.reply(asked))

    async def _compare(self, other: str) -> None:
        """The last article read is the first of the two."""
        if not other:
            raise UsageError("Name the other one: /compare and a link or a file.")
        first, second = [await targets.article(self._house.desk, one) for one in (self._answer().url, other)]
        self._out.print(terminal.comparison(await self._house.desk.compare(first, second)))

    def _answer(self) -> Answer:
        if self._last is None:
            raise UsageError("Nothing was read yet: paste a link or name a file first.")
        return self._last

    def _say(self, text: str, style: str = "") -> None:
        self._out.print(Text(text, style=style))


def run(settings: Settings) -> None:
    """Talk until /quit or end of input; with no terminal on the input, read the examples and return."""
    out = Console(highlight=False)
    out.print(Text(WITHOUT_DISCORD, style="dim"))
    with asyncio.Runner() as runner:
        closing = AsyncExitStack()
        house = runner.run(closing.enter_async_context(app.open_house(settings, alone=True)))
        try:
            if sys.stdin.isatty():
                _talk(runner, Terminal(house, out), out)
            else:
                _read_examples(runner, Terminal(house, out), out)
        finally:
            runner.run(closing.aclose())


def _talk(runner: asyncio.Runner, terminal: Terminal, out: Console) -> None:
    with contextlib.suppress(ImportError):
        import_module("readline")  # gives input() its history and line editing
    out.print(Text(HELP))
    while True:
        try:
            line = input("\nnutgraf> ").strip()
            if line == "/quit":
                return
            if line:
                runner.run(terminal.enter(line))
        except EOFError:
            return
        except KeyboardInterrupt:
            out.print(Text("\nStopped. /quit leaves.", style="dim"))


def _read_examples(runner: asyncio.Runner, terminal: Terminal, out: Console) -> None:
    """For a script: shows what the program does without a key, a token or a network. A wheel holds no examples."""
    paths = sorted([*EXAMPLES.glob("*.html"), *EXAMPLES.glob("*.txt")])
    instead = f"reading {EXAMPLES.name}/ instead" if paths else "`nutgraf read TARGET` reads one article"
    out.print(Text(f"No terminal on the input: {instead}.", style="dim"))
    for path in paths:
        out.print(Text(f"\n─── {EXAMPLES.name}/{path.name} " + "─" * 40, style="dim"))
        runner.run(terminal.enter(str(path)))
