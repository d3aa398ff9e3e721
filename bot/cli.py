"""The `nutgraf` command: run · read · ask · compare · prompt · backup · doctor · status."""

import asyncio
import json
import os
import re
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn, TypeVar

import structlog
import typer
from typer.exceptions import Abort, TyperException

from bot import config, logs
from bot.core import words
from bot.core.engines import EngineChoice
from bot.core.errors import (
    LinkRefused,
    NutgrafError,
    PageError,
    QuestionRefused,
    SameArticle,
    SettingsError,
    StoreInUse,
    UsageError,
)

if TYPE_CHECKING:  # the parts are imported where they are used: `nutgraf --help` and worker processes need none of them
    from bot.app import House

EXIT_FAILED, EXIT_USAGE, EXIT_NO_READING, EXIT_STOPPED = 1, 2, 3, 130
T = TypeVar("T")

cli = typer.Typer(
    name="nutgraf",
    help="Reads a news article and keeps three things apart: a neutral summary, the author's argument, "
    "and the factual claims worth checking.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def _language(code: str | None) -> str | None:
    if code and not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z]{2,4})?", code):
        raise typer.BadParameter("it takes a code such as en, de or pt-BR")
    return code


Target = Annotated[str, typer.Argument(help="A URL, an .html or .txt file, or - for standard input.", metavar="TARGET")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object, as docs/json.md describes.")]
Language = Annotated[
    str | None,
    typer.Option(
        help="Language of the answer, such as en or de (default: the article's). Extracts stay as they are.",
        callback=_language,
    ),
]


@cli.command()
def run() -> None:
    """The Discord bot; without DISCORD_TOKEN, the same as a console in this terminal."""
    from bot import app, console

    settings = config.load()
    if settings.discord_token:
        logs.configure(settings.log_level, settings.secrets)
        asyncio.run(app.run_bot(settings))
    else:
        logs.configure(_quiet(settings), settings.secrets)
        console.run(settings)


@cli.command()
def read(
    target: Target,
    as_json: AsJson = False,
    engine: Annotated[EngineChoice, typer.Option(help="Who reads.")] = EngineChoice.AUTO,
    language: Language = None,
) -> None:
    """Read one article and print the reading."""
    from rich.console import Console

    from bot import interchange, targets, terminal

    answer = _in_house(lambda house: targets.read(house.desk, target, language, engine))
    if as_json:
        typer.echo(json.dumps(interchange.to_json(answer), ensure_ascii=False, indent=2))
    else:
        Console(highlight=False).print(terminal.page(answer))


@cli.command()
def ask(
    target: Target,
    question: Annotated[str, typer.Argument(help="What you want to know, in quotation marks.", metavar="QUESTION")],
    as_json: AsJson = False,
    engine: Annotated[EngineChoice, typer.Option(help="Who answers.")] = EngineChoice.AUTO,
    language: Annotated[
        str | None,
        typer.Option(help="Language of the answer, such as en or de (default: the question's).", callback=_language),
    ] = None,
) -> None:
    """Ask one article a question and print what it says, with the sentences that say it."""
    from rich.console import Console

    from bot import interchange, targets, terminal
    from bot.core.question import Asked

    async def asked_in(house: "House") -> Asked:
        kept = await targets.article(house.desk, target)
        return await house.desk.ask(kept.article, question, language=language, engine=engine)

    asked = _in_house(asked_in)
    if as_json:
        typer.echo(json.dumps(interchange.reply_to_json(asked, target), ensure_ascii=False, indent=2))
    else:
        Console(highlight=False).print(terminal.reply(asked))


@cli.command()
def compare(
    target: Target,
    other: Target,
    engine: Annotated[EngineChoice, typer.Option(help="Who compares.")] = EngineChoice.AUTO,
    language: Annotated[
        str | None,
        typer.Option(help="Language of the answer, such as en or de (default: the first's).", callback=_language),
    ] = None,
) -> None:
    """Compare two articles on one event: what both report, what one alone does, where they differ."""
    from rich.console import Console

    from bot import targets, terminal
    from bot.core.comparison import Compared

    async def compared_in(house: "House") -> Compared:
        first, second = [await targets.article(house.desk, one) for one in (target, other)]
        return await house.desk.compare(first, second, language, engine)

    Console(highlight=False).print(terminal.comparison(_in_house(compared_in)))


@cli.command()
def prompt(target: Target, language: Language = None) -> None:
    """Print, as JSON, exactly what the model would be sent for an article, and how many tokens that is."""
    from dataclasses import asdict

    from bot import app, targets

    settings = config.load()

    async def prompts(house: "House") -> list[dict[str, object]]:
        kept = await targets.article(house.desk, target)
        return [asdict(prompt) for prompt in await app.prompts(settings, kept.article, language)]

    keys = ("messages", "schema", "tokens", "tokens_are_estimated")
    sent = [{key: prompt[key] for key in keys} for prompt in _in_house(prompts)]
    typer.echo(json.dumps({"model": settings.openai_model, "prompts": sent}, ensure_ascii=False, indent=2))


@cli.command()
def backup(
    file: Annotated[
        Path | None, typer.Argument(help="Where to; else backups/ beside the database.", metavar="FILE")
    ] = None,
) -> None:
    """Copy the database while the bot runs, check the copy, and say where it is."""
    from bot import app

    typer.echo(app.back_up(config.load(), file))


@cli.command()
def doctor(
    offline: Annotated[bool, typer.Option("--offline", help="Leave out what asks Discord or the model.")] = False,
) -> None:
    """Check token, intents, model, database, tokenizer and write access, and say what to do about each."""
    from bot import doctor

    settings = config.load()
    logs.configure("error", settings.secrets)
    if not asyncio.run(doctor.examine(settings, offline=offline)):
        sys.exit(EXIT_FAILED)


@cli.command()
def status(
    as_json: Annotated[bool, typer.Option("--json", help="Print it as one JSON object.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Print only what is wrong.")] = False,
) -> None:
    """Ask the running bot how it is; the exit code is 1 when it is not well, or not running."""
    from rich.console import Console

    from bot import status_page

    address = config.load().status
    if address is None:
        raise UsageError("STATUS_ADDRESS is off: the bot tells nobody how it is")
    report = status_page.ask(*address)
    if report is None:
        _fail(f"no bot answers at {address[0]}:{address[1]}; is `nutgraf run` running?", EXIT_FAILED)
    if as_json:
        typer.echo(report.model_dump_json(indent=2))
    elif quiet:
        typer.echo("\n".join(report.ailments), nl=not report.healthy)
    else:
        Console(highlight=False).print(status_page.page(report))
    if not report.healthy:
        sys.exit(EXIT_FAILED)


def main() -> None:
    """Run the command line; an error is one line on standard error, and its kind the exit code."""
    try:
        sys.exit(cli(standalone_mode=False))
    except NutgrafError as error:
        _fail(words.failures.of_error(error), _exit_code(error))
    except TyperException as error:
        if not error.format_message():  # no command at all: the help was shown
            sys.exit(EXIT_USAGE)
        _fail(f"{error.format_message()} (nutgraf --help tells more)", EXIT_USAGE)
    except (KeyboardInterrupt, Abort):
        sys.exit(EXIT_STOPPED)
    except BrokenPipeError:  # whoever read our output has seen enough, as in `nutgraf read … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(EXIT_FAILED)
    except Exception:
        structlog.get_logger().exception("crashed")  # as a log line, since those hold no secrets
        sys.exit(EXIT_FAILED)


def _in_house(work: "Callable[[House], Awaitable[T]]") -> T:
    """Open the house, do one piece of work in it, close it."""
    from bot import app

    settings = config.load()
    logs.configure(_quiet(settings), settings.secrets)

    async def inside() -> T:
        async with app.open_house(settings) as house:
            return await work(house)

    return asyncio.run(inside())


def _quiet(settings: config.Settings) -> str:
    """In a terminal the answer is what counts: no news, only trouble, unless all details were asked for."""
    return "debug" if settings.log_level == "debug" else "error"


def _exit_code(error: NutgrafError) -> int:
    match error:
        case LinkRefused() | PageError():
            return EXIT_NO_READING
        case SettingsError() | StoreInUse() | UsageError() | QuestionRefused() | SameArticle():
            return EXIT_USAGE
        case _:
            return EXIT_FAILED


def _fail(line: str, code: int) -> NoReturn:
    typer.echo(f"nutgraf: {line}", err=True)
    sys.exit(code)
