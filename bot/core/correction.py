"""What of a reading moderators may correct: its statements, one at a time; never the sentences they rest on."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pydantic import ValidationError

from bot.core.errors import CorrectionRefused
from bot.core.reading import LONGEST_GIST, LONGEST_LINE, Reading
from bot.core.text import clean


class Part(StrEnum):
    """Where a statement stands in a reading."""

    GIST = "gist"
    POINT = "point"
    THESIS = "thesis"
    CLAIM = "claim"


@dataclass(frozen=True, slots=True)
class Correctable:
    """A statement that may be corrected; `number` counts from 1 among its kind."""

    part: Part
    number: int
    text: str

    @property
    def longest(self) -> int:
        return LONGEST_GIST if self.part is Part.GIST else LONGEST_LINE

    @property
    def removable(self) -> bool:
        return self.part in (Part.POINT, Part.CLAIM)


def correctables(reading: Reading) -> list[Correctable]:
    """At most 18: the gist, six points, the thesis, ten claims."""
    found = [Correctable(Part.GIST, 1, reading.gist)]
    found += [Correctable(Part.POINT, n, point.text) for n, point in enumerate(reading.summary, 1)]
    found += [Correctable(Part.THESIS, 1, reading.argument.thesis)] if reading.argument else []
    return found + [Correctable(Part.CLAIM, n, claim.text) for n, claim in enumerate(reading.claims, 1)]


def corrected(reading: Reading, which: Correctable, text: str) -> Reading:
    """The reading with this text there; an empty one removes what is removable. Raises CorrectionRefused."""
    text = clean(text)
    if not text and not which.removable:
        raise CorrectionRefused
    whole = reading.model_dump()
    _put(whole, which, text)
    try:
        return Reading.model_validate(whole)
    except ValidationError:
        raise CorrectionRefused from None


def _put(reading: dict[str, Any], which: Correctable, text: str) -> None:
    match which.part:
        case Part.GIST:
            reading["gist"] = text
        case Part.THESIS:
            reading["argument"]["thesis"] = text
        case Part.POINT | Part.CLAIM:
            among = reading["summary" if which.part is Part.POINT else "claims"]
            if text:
                among[which.number - 1]["text"] = text
            else:
                del among[which.number - 1]
