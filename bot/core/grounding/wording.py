"""What is held against its evidence word by word: numbers, dates, names, sense, verdicts, and runs that are copied."""

import re
from collections.abc import Iterable, Iterator, Sequence

from bot.core.grounding.lookup import Lookup
from bot.core.grounding.nearby import stands_near
from bot.core.language import figures, sense
from bot.core.language.dates import DatesStated, dates_in
from bot.core.language.lexicon import DISPUTED, VERDICTS
from bot.core.language.spellings import COPIED_RUN, QUOTED, runs, words_of

_LIES_THERE = re.compile(
    r"\b(?:lies?|lying) (?:about|in|on|at|near|between|behind|under|within|off|north|south|east|west|\d)"
)

NOT_THERE = "not in its evidence"

Finding = tuple[str, str]
"""A rule that a text breaks, and where or how."""


def of_text(text: str, ids: Sequence[int], lookup: Lookup) -> Iterator[Finding]:
    """What holds for every text. Without ids it is the gist: it has the whole article for its evidence."""
    ids = ids or lookup.ids
    yield from _figures(text, ids, lookup)
    yield from _names(text, lookup)
    yield from verdicts(text, ids, lookup)
    yield from _copied(text, lookup)


def of_sense(text: str, ids: list[int], lookup: Lookup) -> Iterator[Finding]:
    """What changes the sense, judged by the evidence sentence that the text is nearest to."""
    words = set(words_of(text))
    nearest = max(lookup.article.quotes(ids), key=lambda quote: len(words & set(words_of(quote))))
    changes = sense.changes(text, nearest, lookup.text(ids))
    return ((rule, words) for rule, words in changes if lookup.hedges or rule != sense.HEDGE_LOST)


def verdicts(text: str, ids: Iterable[int], lookup: Lookup) -> Iterator[Finding]:
    """A verdict of the evidence is another word in another language."""
    found = VERDICTS.intersection(words_of(_LIES_THERE.sub(" ", text)))
    known = set(words_of(lookup.text(ids))) if found else set[str]()
    if lookup.translated and known & DISPUTED:
        return iter(())
    return (("verdict that its evidence does not hold", word) for word in sorted(found - known))


def _figures(text: str, ids: Sequence[int], lookup: Lookup) -> Iterator[Finding]:
    """Numbers are those of the evidence and of what it points back to, or count the same near it; dates may stand near
    it, or be meant there."""
    counted, told = figures.counted(text), dates_in(text)
    stated = figures.Stated()
    stated.add(lookup.figures(ids) if counted else ())
    unknown = [figure for figure in counted if not stated.bears_out(figure)]
    dates = DatesStated(lookup.dates_near(ids) if unknown or told else (), lookup.published)
    for figure in unknown:
        known = figure.values & dates.years or lookup.is_numbered(text, figure.written)
        if not known and not stands_near(figure, text, ids, lookup):
            yield NOT_THERE, figure.written
    yield from ((NOT_THERE, written) for written in dates.lacks(told))
    for figure in counted:
        if bound := stated.lost_bound(figure):
            yield "more or less exact than its evidence", f"{figure.written} is {figure.bound}, there {bound}"


def _names(text: str, lookup: Lookup) -> Iterator[Finding]:
    unknown = [] if lookup.translated else lookup.names.lacks(text)
    return (("name not in the article", name) for name in unknown)


def _copied(text: str, lookup: Lookup) -> Iterator[Finding]:
    if lookup.extracts:
        return
    run = next((run for part in QUOTED.split(text) for run in runs(words_of(part)) if run in lookup.runs), None)
    if run:
        yield f"{COPIED_RUN} words or more copied", " ".join(run)
