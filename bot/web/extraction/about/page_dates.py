"""When a page was published and last changed, as ISO 8601; if day and month might be the other way, it is none."""

import re
from collections.abc import Iterable
from datetime import datetime
from email.utils import parsedate_to_datetime

_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_ZONE = re.compile(r"(?<=\d)([+-]\d\d)(\d\d)?$")  # ISO's extended form has a colon, and so has what everybody reads
_RFC_2822 = re.compile(r"(?:\w{3}, )?\d{1,2} \w{3} \d{4} \d\d:\d\d(?::\d\d)? [+-]?\w+")


def first_date(given: Iterable[str]) -> str | None:
    """The first of these texts that is a date or date-time."""
    return next(filter(None, map(_date, given)), None)


def later(modified: str | None, published: str | None) -> str | None:
    """When it was changed, unless that was no later than when it was published."""
    if modified is None or published is None:
        return modified
    one, other = datetime.fromisoformat(modified), datetime.fromisoformat(published)
    if one.tzinfo is None or other.tzinfo is None:
        return modified if one.date() > other.date() else None
    return modified if one > other else None


def _date(value: str) -> str | None:
    if _RFC_2822.fullmatch(value):
        try:
            return parsedate_to_datetime(value).isoformat()
        except ValueError:
            return None
    if not _ISO.match(value):
        return None
    whole = _ZONE.sub(lambda zone: f"{zone[1]}:{zone[2] or '00'}", value) if len(value) > len("2026-03-14") else value
    for form in (whole, value[:10]):
        try:
            datetime.fromisoformat(form)
        except ValueError:
            continue
        return form
    return None
