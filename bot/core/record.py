"""A server's record: its kinds of changes, and all of it as a file."""

import csv
from collections.abc import Sequence
from enum import StrEnum
from io import StringIO

from bot.core.guild import Setting
from bot.core.kept import Change


class Kind(StrEnum):
    """What of the record is asked for: what moderators did about readings, what managers chose, or both."""

    ALL = "all"
    REVIEWS = "reviews"
    SETTINGS = "settings"

    def holds(self, change: Change) -> bool:
        return self is Kind.ALL or is_setting(change) == (self is Kind.SETTINGS)


def is_setting(change: Change) -> bool:
    """Whether it is the choice of a setting; its subject is then the id of the place it was made for."""
    return change.action in list(Setting)


COLUMNS = ("at", "actor_id", "action", "subject", "before", "after", "reason")
# What makes a spreadsheet take a cell for a formula: https://owasp.org/www-community/attacks/CSV_Injection
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")


def as_csv(changes: Sequence[Change]) -> str:
    """With a heading; times in ISO 8601, UTC. A cell that would be a formula begins with an apostrophe."""
    text = StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows([_cell(one, column) for column in COLUMNS] for one in changes)
    return text.getvalue()


def _cell(change: Change, column: str) -> str:
    value = change.at.isoformat() if column == "at" else str(getattr(change, column) or "")
    return f"'{value}" if value.startswith(_FORMULA) else value
