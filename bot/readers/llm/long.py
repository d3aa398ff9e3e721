"""Articles longer than the window: read in parts at block borders, then joined; nothing is left out unsaid."""

from collections.abc import Callable, Iterator
from itertools import chain, zip_longest
from typing import TypeVar

from bot.core.article import Article
from bot.core.reading import Claim, Point, Prediction, Reading, Tension

MOST_CLAIMS, MOST_PREDICTIONS, MOST_TENSIONS = 10, 6, 4  # as the Reading type bounds them

Item = TypeVar("Item", bound=Point)


def parts(article: Article, room: int, size: Callable[[int], int]) -> list[range]:
    """The article's sentence ids as runs of at most `room` tokens; `size` gives the tokens of one sentence.

    Runs end where a block ends, unless the block alone is too long. A sentence longer than `room` is in no part.
    """
    found: list[range] = []
    used = room
    for unit in _units(article, room, size):
        tokens = sum(map(size, unit))
        if tokens > room:
            used = room
        elif used + tokens > room:
            found.append(unit)
            used = tokens
        else:
            found[-1] = range(found[-1].start, unit.stop)
            used += tokens
    return found


def _units(article: Article, room: int, size: Callable[[int], int]) -> Iterator[range]:
    """Blocks; a block that is too long alone, as its sentences."""
    for block in article.blocks:
        ids = range(block.sentences[0].id, block.sentences[-1].id + 1) if block.sentences else range(0)
        if sum(map(size, ids)) <= room:
            yield from [ids] if ids else []
        else:
            yield from (range(n, n + 1) for n in ids)


def notes(readings: list[Reading]) -> str:
    """What the parts say, in order, for the model that joins them."""
    return "\n\n".join(f"part {n}\n{_notes_of(reading)}" for n, reading in enumerate(readings, 1))


def _notes_of(reading: Reading) -> str:
    statements = (
        f"{place}: {_one_line(text)} {evidence}"
        for place, text, evidence in reading.statements()
        if place.startswith(("summary", "argument"))
    )
    loaded = [f"loaded_terms: {', '.join(reading.argument.loaded_terms)}"] if reading.argument else []
    asked = (f"question: {_one_line(question)}" for question in reading.questions)
    return "\n".join([f"kind: {reading.kind}", f"gist: {_one_line(reading.gist)}", *statements, *loaded, *asked])


def _one_line(text: str) -> str:
    return " ".join(text.split())


def with_items_of(whole: Reading, readings: list[Reading]) -> Reading:
    """The joined reading, with the parts' own claims, predictions and tensions."""
    claims: list[Claim] = _by_rank([reading.claims for reading in readings])
    predictions: list[Prediction] = _by_rank([reading.predictions for reading in readings])
    tensions: list[Tension] = _by_rank([reading.tensions for reading in readings])
    return whole.model_copy(
        update={
            "claims": claims[:MOST_CLAIMS],
            "predictions": predictions[:MOST_PREDICTIONS],
            "tensions": tensions[:MOST_TENSIONS],
        }
    )


def _by_rank(lists: list[list[Item]]) -> list[Item]:
    """Every part's first item, then every part's second, and so on; one that says the same again is passed over.

    Parts share no sentences, so items can only repeat each other in their words.
    """
    unique: dict[str, Item] = {}
    for item in chain.from_iterable(zip_longest(*lists)):
        if item is not None:
            unique.setdefault(_one_line(item.text).casefold(), item)
    return list(unique.values())
