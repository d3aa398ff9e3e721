"""A reading, or a reply, without the items that failed."""

from collections.abc import Iterable

from bot.core.grounding.failure import Failure
from bot.core.question import Reply
from bot.core.reading import LONGEST_GIST, Argument, Point, Reading


def drop(reading: Reading, failures: Iterable[Failure]) -> tuple[Reading, int]:
    """The reading without the items that failed, and how many were left out.

    Without its thesis there is no argument. A gist that failed gives way to the first summary point that held, or
    to nothing.
    """
    places = {failure.place for failure in failures}
    lists = {
        name: _without(getattr(reading, name), name, places)
        for name in ("summary", "claims", "predictions", "tensions", "questions")
    }
    argument = _without_failed_parts(reading.argument, places)
    gist = reading.gist
    if "gist" in places:
        gist = next((point.text for point in lists["summary"] if len(point.text) <= LONGEST_GIST), "")
    return reading.model_copy(update={**lists, "argument": argument, "gist": gist}), len(places)


def drop_statements(reply: Reply, failures: Iterable[Failure]) -> tuple[Reply, int]:
    """The reply without the statements that failed, and how many were left out."""
    places = {failure.place for failure in failures}
    return Reply(statements=_without(reply.statements, "statements", places)), len(places)


def _without(items: list[Point], name: str, places: set[str]) -> list[Point]:
    return [item for n, item in enumerate(items) if f"{name}[{n}]" not in places]


def _without_failed_parts(argument: Argument | None, places: set[str]) -> Argument | None:
    if argument is None or "argument" in places:
        return None
    names = ("reasons", "concessions", "loaded_terms")
    kept = {name: _without(getattr(argument, name), f"argument.{name}", places) for name in names}
    return argument.model_copy(update=kept)
