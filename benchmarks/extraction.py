"""`make bench`: our extraction beside that of others on the pages of tests/pages, in one run."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import mean
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from benchmarks.extractors import Extractor, by_trafilatura, ours, rivals_in
from benchmarks.page_notes import PAGES, NotedPage, pages_in
from benchmarks.page_scoring import FIELDS, PageScore, Totals, score, totals
from benchmarks.speed import best_seconds

BASELINE = Path(__file__).with_name("extraction_baseline.json")
GATED = ("f1", "voice", "kept_out", "metadata")
WORDS = {
    "precision": "precision",
    "recall": "recall",
    "f1": "F1",
    "voice": "voice",
    "kept_out": "kept out",
    "ms": "ms a page",
}
METADATA = {field: field for field in FIELDS} | {"metadata": "mean"}

cli = typer.Typer(add_completion=False, pretty_exceptions_enable=False)


@cli.command()
def main(
    rivals: Annotated[Path | None, typer.Argument(help="The folder where the rivals are installed.")] = None,
    pages: Annotated[Path, typer.Option(help="Pages with notes.")] = PAGES,
    each: Annotated[bool, typer.Option("--each", help="F1 on every page too.")] = False,
    save: Annotated[bool, typer.Option("--save", help="Make ours the baseline.")] = False,
) -> None:
    """How well and how fast the article is found, held against notes."""
    noted = pages_in(pages)
    extractors = {"nutgraf": ours, "trafilatura": by_trafilatura, **(rivals_in(rivals) if rivals else {})}
    scores = {name: scored(noted, extract) for name, extract in extractors.items()}
    milliseconds = _milliseconds(noted, list(extractors.values()))
    rows = {name: totals(scores[name]) | {"ms": ms} for name, ms in zip(extractors, milliseconds, strict=True)}
    console = Console(highlight=False)
    if each:
        console.print(_each(noted, scores))
    console.print(_table(f"{len(noted)} pages", rows, WORDS))
    console.print(_table("metadata", rows, METADATA))
    if save:
        baseline = {name: round(rows["nutgraf"][name] or 0.0, 3) for name in GATED}
        BASELINE.write_text(json.dumps(baseline, indent=2) + "\n", encoding="utf-8")


def scored(pages: list[NotedPage], extract: Extractor) -> list[PageScore]:
    return [score(page, extract(page.page)) for page in pages]


def worse_than_baseline(found: Mapping[str, float | None]) -> Iterator[str]:
    """One line for each total that is below the baseline."""
    for name, least in json.loads(BASELINE.read_text(encoding="utf-8")).items():
        now = round(found[name] or 0.0, 3)
        if now < least:
            yield f"{name} is {now:.3f}; the baseline has {least:.3f}"


def _milliseconds(pages: list[NotedPage], extractors: list[Extractor]) -> list[float]:
    """For each extractor the mean of the pages, each in its best round; they take turns, so that none has the machine
    to itself."""
    turns = [(extract, page.page) for page in pages for extract in extractors]
    best = best_seconds(turns, lambda turn: turn[0](turn[1]))
    return [mean(best[n :: len(extractors)]) * 1000 for n in range(len(extractors))]


def _table(first: str, rows: Mapping[str, Totals], headings: Mapping[str, str]) -> Table:
    table = _of_numbers(first, *headings.values())
    for name, found in rows.items():
        values = [found[key] for key in headings]
        table.add_row(name, *("–" if value is None else f"{value:#.3g}" for value in values))
    return table


def _each(pages: list[NotedPage], scores: Mapping[str, list[PageScore]]) -> Table:
    table = _of_numbers("F1 by page", *scores)
    for n, page in enumerate(pages):
        table.add_row(page.name, *(f"{of[n].f1:.3f}" for of in scores.values()))
    return table


def _of_numbers(first: str, *headings: str) -> Table:
    table = Table(box=None, header_style="bold", padding=(0, 0, 0, 1))
    table.add_column(first, no_wrap=True)
    for heading in headings:
        table.add_column(heading, justify="right", no_wrap=True)
    return table


if __name__ == "__main__":
    cli()
