"""The results of an evaluation as tables in a terminal."""

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from benchmarks.measures import MEASURES, Measure, Share, added
from benchmarks.results import Result

_COLUMNS = {
    "must_found": "must",
    "claims_noted": "noted",
    "claims_no_fact": "no fact",
    "speaker_right": "speaker",
    "voice_to_author": "author",
    "argument_found": "argued",
    "facts_covered": "facts",
    "opinion_in_summary": "opinion",
}


def page(results: Sequence[Result]) -> RenderableType:
    """A row an article, then every measure over all of them, then the price."""
    return Group(_articles(results), Text(), _totals(results), *_price(results))


def _articles(results: Sequence[Result]) -> Table:
    table = _table("article", *_COLUMNS.values())
    for result in results:
        cells = (_cell(result.scores[name], MEASURES[name]) for name in _COLUMNS)
        name = Text(result.name) if result.error is None else Text(f"{result.error}: {result.name}", style="red")
        table.add_row(name, *cells)
    return table


def _totals(results: Sequence[Result]) -> Table:
    table = _table("all articles", "", "counted", "goal")
    for name, share in added(result.scores for result in results).items():
        measure = MEASURES[name]
        table.add_row(measure.words, _cell(share, measure), f"{share.hits} of {share.of}", measure.goal_in_words)
    return table


def _table(first: str, *numbers: str) -> Table:
    table = Table(box=None, header_style="bold", padding=(0, 0, 0, 1))
    table.add_column(first, no_wrap=True, overflow="ellipsis")
    for heading in numbers:
        table.add_column(heading, justify="right", no_wrap=True)
    return table


def _cell(share: Share, measure: Measure) -> Text:
    """Yellow where it misses its goal."""
    value = share.value
    if value is None:
        return Text("–", style="dim")
    return Text(f"{value:.2f}", style="" if measure.is_met(value) else "yellow")


def _price(results: Sequence[Result]) -> Iterator[Text]:
    seconds = sum(result.seconds for result in results)
    tokens = [sum(result.tokens_in for result in results), sum(result.tokens_out for result in results)]
    costs = [result.cost for result in results if result.cost is not None]
    yield Text(
        f"\n{len(results)} articles in {seconds:.1f} s; {tokens[0]:,} tokens in, {tokens[1]:,} out"
        f" ({(tokens[0] + tokens[1]) // max(len(results), 1):,} an article)" + (f", ${sum(costs):.4f}" if costs else "")
    )
    if failed := sum(result.error is not None for result in results):
        yield Text(f"{failed} could not be read, and count as readings with nothing in them", style="red")
