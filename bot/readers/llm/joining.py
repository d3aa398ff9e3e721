"""Joins what the parts of a long article say: their notes for the model, and by code the lists that it cannot judge."""

from collections.abc import Awaitable, Callable, Iterable
from itertools import chain, zip_longest
from typing import TypeVar

from bot.core.errors import ModelMisconfigured, ModelReplyInvalid
from bot.core.reading import (
    MOST_CLAIMS,
    MOST_PREDICTIONS,
    MOST_TENSIONS,
    ArticleKind,
    Claim,
    Point,
    Prediction,
    Reading,
    SpeakerKind,
    Stance,
    Tension,
)
from bot.readers.llm.article_lines import one_line
from bot.readers.llm.completion import ModelSettings
from bot.readers.llm.prompt import Prompt
from bot.readers.llm.repeats import is_repeat

Item = TypeVar("Item", bound=Point)


async def joined(
    readings: list[Reading],
    prompt_of: Callable[[str], Prompt[Reading]],
    ask: Callable[[Prompt[Reading]], Awaitable[Reading]],
    settings: ModelSettings,
) -> Reading:
    """One reading of all parts, by halves where their notes do not fit the window together.

    `prompt_of` asks to join these notes. A join that fails fails the read: the first part's gist must not pass for
    the whole's. Raises a ModelError.
    """
    if len(readings) == 1:
        return readings[0]
    prompt = prompt_of(notes(readings))
    if prompt.tokens > settings.window and len(readings) > 2:
        middle = len(readings) // 2
        halves = [await joined(half, prompt_of, ask, settings) for half in (readings[:middle], readings[middle:])]
        return with_items_of(await joined(halves, prompt_of, ask, settings), readings)
    if prompt.tokens > settings.room:
        raise ModelMisconfigured(f"a context of {settings.context_tokens} tokens has no room to join parts")
    whole = await ask(prompt)
    if whole.kind is ArticleKind.NOT_ARTICLE:
        raise ModelReplyInvalid("the join denies the article that its parts are of")
    return with_items_of(whole, readings)


def notes(readings: Iterable[Reading]) -> str:
    """What the parts say, in order, for the model that joins them; what they foretell is no part of it."""
    return "\n\n".join(f"part {n}\n{_notes_of(reading)}" for n, reading in enumerate(readings, 1))


def _notes_of(reading: Reading) -> str:
    whose = {f"claims[{n}]": _whose(claim) for n, claim in enumerate(reading.claims)}
    statements = (
        f"{place}: {one_line(text)} {evidence}{whose.get(place, '')}"
        for place, text, evidence in reading.statements()
        if not place.startswith("predictions")
    )
    loaded = [f"loaded_terms: {', '.join(reading.argument.loaded_terms)}"] if reading.argument else []
    asked = (f"question: {one_line(question)}" for question in reading.questions)
    return "\n".join([f"kind: {reading.kind}", f"gist: {one_line(reading.gist)}", *statements, *loaded, *asked])


def _whose(claim: Claim) -> str:
    """Who says it, where that is not the author: a summary made of notes must not tell it as a fact."""
    speaker = claim.speaker
    said = "" if speaker.kind is SpeakerKind.AUTHOR else f" said by {one_line(speaker.name) or speaker.kind}"
    return f"{said} disputed by the author" if claim.stance is Stance.DISPUTES else said


def with_items_of(whole: Reading, readings: list[Reading]) -> Reading:
    """The joined reading with the parts' own claims, best first, and their predictions and tensions in the order of
    the article; tensions between parts are the join's."""
    predictions: list[Prediction] = by_rank((reading.predictions for reading in readings), MOST_PREDICTIONS)
    tensions: list[Tension] = by_rank([whole.tensions, *(reading.tensions for reading in readings)], MOST_TENSIONS)
    return whole.model_copy(
        update={
            "claims": by_rank((reading.claims for reading in readings), MOST_CLAIMS),
            "predictions": _in_order(predictions),
            "tensions": _in_order(tensions),
        }
    )


def by_rank(lists: Iterable[list[Item]], most: int) -> list[Item]:
    """Every part's first item, then every part's second, and so on; one that says the same again is passed over."""
    unique: list[Item] = []
    for item in chain.from_iterable(zip_longest(*_spread([items for items in lists if items], most))):
        if len(unique) == most:
            break
        if item is not None and not any(is_repeat(item, other) for other in unique):
            unique.append(item)
    return unique


def _spread(lists: list[list[Item]], most: int) -> list[list[Item]]:
    """First as many as there are places, evenly from the first part to the last, so that no late part is dropped."""
    chosen = [round(n * (len(lists) - 1) / (most - 1)) for n in range(most)] if len(lists) > most else []
    return [lists[n] for n in chosen] + [items for n, items in enumerate(lists) if n not in chosen]


def _in_order(items: list[Item]) -> list[Item]:
    return sorted(items, key=lambda item: min(item.evidence))
