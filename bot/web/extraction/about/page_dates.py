"""When a page was published and last changed, as ISO 8601; if day and month might be the other way, it is none."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_ZONE = re.compile(r"(?<=\d)([+-]\d\d)(\d\d)?$")  # ISO's extended form has a colon, and so has what everybody reads
# With the month in letters: May 3, 2022; 3 May 2022.
_IN_WORDS = re.compile(
    r"(?:([a-z]{3,9})\.? (\d{1,2})|(\d{1,2}) ([a-z]{3,9})\.?),? (\d{4})\b",
    re.IGNORECASE,
)
_MONTHS = "january february march april may june july august september october november december".split()
FIRST_YEAR, LAST_YEAR = 1990, 2100  # of the web; what lies outside is a default of the site's software
_RFC_2822 = re.compile(r"(?:\w{3}, )?\d{1,2} \w{3} \d{4} \d\d:\d\d(?::\d\d)? [+-]?\w+")


def first_date(given: Iterable[str]) -> str | None:
    """The first of these texts that is a date or date-time."""
    dates = filter(None, map(_date, given))
    return next((one for one in dates if FIRST_YEAR <= int(one[:4]) <= LAST_YEAR), None)


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
        return _date_in_words(value)
    whole = _ZONE.sub(lambda zone: f"{zone[1]}:{zone[2] or '00'}", value) if len(value) > len("2026-03-14") else value
    for form in (whole, value[:10]):
        try:
            datetime.fromisoformat(form)
        except ValueError:
            continue
        return form
    return None


def _date_in_words(value: str) -> str | None:
    """With an English month, in full or cut short to three letters or more."""
    found = _IN_WORDS.match(value)
    if not found:
        return None
    named = (found[1] or found[4]).lower()
    month = next((n for n, name in enumerate(_MONTHS, 1) if name.startswith(named)), 0)
    try:
        return date(int(found[5]), month, int(found[2] or found[3])).isoformat()
    except ValueError:
        return None
