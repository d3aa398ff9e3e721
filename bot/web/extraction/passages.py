"""Passage: a block of the page before its sentences are told apart and numbered."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.core.article import Kind


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of cleaned text.

    `lines` are its paragraphs, list items or table rows. `linked` is the share of its characters that stand in links,
    0…1; `bold` and `italic` say that all of it is set so. `quoted`: somebody else's words, though it is no block quote.
    """

    kind: Kind
    lines: tuple[str, ...]
    linked: float = 0.0
    bold: bool = False
    italic: bool = False
    quoted: bool = False

    @property
    def text(self) -> str:
        return " ".join(self.lines)


def words(passages: Iterable[Passage]) -> int:
    """Words in all the passages, split at white space."""
    return sum(len(line.split()) for passage in passages for line in passage.lines)
