"""The marks that stand before a line in the terminal, and their colours."""

from enum import StrEnum


class Health(StrEnum):
    """`ABSENT`: not set up, which is a choice and not a fault."""

    GOOD = "ok"
    ABSENT = "–"
    BAD = "!!"


STYLES = {Health.GOOD: "green", Health.ABSENT: "yellow", Health.BAD: "bold red"}
