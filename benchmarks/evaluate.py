"""`make eval`: reads every article of a folder through one reader and says how well that was done."""

import asyncio
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Protocol

import typer
from rich.console import Console
from rich.progress import track

from benchmarks import table
from benchmarks.gold import GOLD, Gold, gold_in
from benchmarks.measures import added
from benchmarks.naive import NaiveReader
from benchmarks.results import Result, save_baseline, to_json
from benchmarks.scoring import scores
from bot import app, config
from bot.core.article import Article
from bot.core.engines import EngineChoice
from bot.core.errors import NutgrafError
from bot.core.reading import ArticleKind, Draft, Engine, Reading
from bot.core.usage import Price

BASELINE = GOLD.with_name("baseline.json")
NOTHING = Reading(
    kind=ArticleKind.OTHER, gist="", summary=[], argument=None, claims=[], predictions=[], tensions=[], questions=[]
)

cli = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@cli.command()
def evaluate(
    folders: Annotated[list[Path] | None, typer.Argument(help="Folders of articles with notes.")] = None,
    engine: Annotated[EngineChoice, typer.Option(help="Who reads.")] = EngineChoice.EXTRACTIVE,
    naive: Annotated[bool, typer.Option("--naive", help="Score a naive pick of sentences, to compare with.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object instead of tables.")] = False,
    save: Annotated[bool, typer.Option("--save", help="Make this the baseline.")] = False,
) -> None:
    """How well articles are read, held against gold notes."""
    gold = [one for folder in folders or [GOLD] for one in gold_in(folder)]
    results = asyncio.run(_evaluated(gold, None if naive else engine))
    if as_json:
        typer.echo(json.dumps(to_json(results), ensure_ascii=False, indent=2))
    else:
        Console(highlight=False).print(table.page(results))
    if save:
        save_baseline(BASELINE, added(result.scores for result in results))


class Reads(Protocol):
    """What of a core.ports.Reader is measured."""

    @property
    def name(self) -> str: ...

    async def read(self, article: Article, language: str | None) -> Draft: ...


async def _evaluated(gold: Sequence[Gold], engine: EngineChoice | None) -> list[Result]:
    """One after the other, so that the seconds are those of one reading; None is the naive reader. Raises
    SettingsError, or ModelMisconfigured."""
    settings = config.load()
    bar = Console(stderr=True)
    async with app.open_engines(settings) as engines:
        reader = engines.of(engine) if engine else NaiveReader()
        watched = track(gold, f"{reader.name} reads", console=bar, transient=True, disable=not bar.is_terminal)
        return [await result_of(one, reader, settings.price) for one in watched]


async def result_of(gold: Gold, reader: Reads, price: Price | None = None) -> Result:
    """What a reader makes of one article; where it fails, a reading with nothing in it."""
    error = None
    try:
        draft = await reader.read(gold.article, None)
    except NutgrafError as failed:
        error = type(failed).__name__
        draft = Draft(
            reading=NOTHING,
            engine=Engine(name=reader.name, fingerprint="", tokens_in=failed.tokens_in, tokens_out=failed.tokens_out),
        )
    used = draft.engine
    return Result(
        gold.name,
        gold.notes.kind,
        gold.article.language,
        gold.article.words,
        scores(gold, draft),
        used.tokens_in,
        used.tokens_out,
        price.of(used.tokens_in, used.tokens_out) if price and used.model else None,
        used.seconds,
        error,
    )


if __name__ == "__main__":
    try:
        cli(standalone_mode=False)
    except NutgrafError as error:
        sys.exit(f"eval: {error}")
