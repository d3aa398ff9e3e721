"""`nutgraf doctor`: looks at everything a running bot needs, and says what to do about what is wrong."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryFile

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot import app
from bot.config import Settings
from bot.core import words
from bot.core.errors import NutgrafError
from bot.marks import STYLES, Health

CHECK_SECONDS = 30.0  # each check has its own deadline: a doctor that hangs helps nobody


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found; `advice` says what to do, where there is something to do."""

    health: Health
    fact: str
    advice: str = ""


async def examine(settings: Settings, *, offline: bool = False) -> bool:
    """Run the checks, print a line for each, and tell whether nothing is wrong.

    `offline` leaves out those that ask Discord or the model, which may cost something.
    """
    checks = LOCAL_CHECKS if offline else {**LOCAL_CHECKS, **REMOTE_CHECKS}
    out = Console(highlight=False)
    findings = [(name, await _checked(check, settings)) for name, check in checks.items()]
    page = Table.grid(padding=(0, 2))
    for name, finding in findings:
        told = Text.assemble(finding.fact, (f"\n{finding.advice}" if finding.advice else "", "dim"))
        page.add_row(Text(finding.health, STYLES[finding.health]), name, told)
    out.print(page)
    return all(finding.health is not Health.BAD for _, finding in findings)


async def _checked(check: Callable[[Settings], Awaitable[Finding]], settings: Settings) -> Finding:
    try:
        return await asyncio.wait_for(check(settings), CHECK_SECONDS)
    except TimeoutError:
        return Finding(Health.BAD, f"no answer within {CHECK_SECONDS:.0f} s", "Check the network, then try again.")
    except NutgrafError as error:
        return Finding(Health.BAD, words.failures.of_error(error))


async def _data_folder(settings: Settings) -> Finding:
    folder = settings.data_dir
    try:
        await asyncio.to_thread(_write_in, folder)
    except OSError as error:
        advice = f"Let this user write there, or set DATABASE_URL to another place. ({error.strerror})"
        return Finding(Health.BAD, f"{folder}/ cannot be written", advice)
    return Finding(Health.GOOD, f"{folder}/ can be written")


def _write_in(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryFile(dir=folder) as file:
        file.write(b"Nutgraf was here")


async def _database(settings: Settings) -> Finding:
    async with app.open_store(settings) as store:
        await store.recent(1)
    return Finding(Health.GOOD, "opens, and its tables are up to date")


async def _model(settings: Settings) -> Finding:
    if not settings.has_model:
        advice = "Set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own, for summaries in its own words."
        return Finding(Health.ABSENT, "none: the embedded reader answers with extracts", advice)
    await app.ask_model(settings)
    return Finding(Health.GOOD, f"{settings.openai_model} answers")


async def _tokenizer(settings: Settings) -> Finding:
    if await app.tokens_are_exact(settings):
        return Finding(Health.GOOD, f"tokens of {settings.openai_model} are counted exactly")
    advice = "Fine for a model that tiktoken does not know; for OpenAI's, let this machine fetch its vocabulary once."
    return Finding(Health.ABSENT, "token counts are estimates, on the high side", advice)


async def _discord(settings: Settings) -> Finding:
    if settings.discord_token is None:
        advice = "Set DISCORD_TOKEN; the README says in five steps how to get one."
        return Finding(Health.ABSENT, "no token: `nutgraf run` opens the console", advice)
    bot = await app.ask_discord(settings)
    if not bot.may_read_messages:
        advice = (
            "For modes auto and offer, switch on Message Content Intent: Developer Portal, Bot. Commands work without."
        )
        return Finding(Health.ABSENT, f"the token is good for {bot.name}, without the message-content intent", advice)
    return Finding(Health.GOOD, f"the token is good for {bot.name}, with the message-content intent")


LOCAL_CHECKS: dict[str, Callable[[Settings], Awaitable[Finding]]] = {
    "write access": _data_folder,
    "database": _database,
}
REMOTE_CHECKS: dict[str, Callable[[Settings], Awaitable[Finding]]] = {
    "model": _model,
    "tokenizer": _tokenizer,
    "discord": _discord,
}
