"""Which words of a text are names, and which of them an article knows."""

import re
from collections.abc import Sequence
from functools import cached_property

from bot.core.language.dates import months_in
from bot.core.language.figure_words import WEEKDAYS
from bot.core.language.lexicon import FILLERS, GERMAN_TITLES, NOT_NAMES
from bot.core.language.spellings import POSSESSIVE, WORD, spellings, spellings_in, words_of

_PARTS = re.compile(r"(?<=[.!?:;])\s+|[“”„«»\"]")


class KnownNames:
    """The names of an article, or of a part of it, however a text spells them."""

    def __init__(self, texts: Sequence[str], language: str | None) -> None:
        """`texts`: its sentences, and what else is known of it."""
        self._texts = texts
        self._german = language == "de"

    def has(self, name: str) -> bool:
        """Whether this word, one half of it, or its initials stand in the text."""
        initials = POSSESSIVE.sub("", name)
        if initials.isupper() and len(initials) <= 5 and initials.replace(".", "") in self._initials:
            return True
        parts = [name, *(half for half in name.split("-") if len(half) > 2)]
        return any(spellings(part) & self.spellings for part in parts) or (
            self._german and self._is_joined(name.lower())
        )

    def has_all(self, name: str) -> bool:
        """The same for every word of a whole name that starts with a capital."""
        return all(self.has(word) for word in WORD.findall(name) if word[0].isupper() and len(word) > 2)

    def has_any(self, name: str) -> bool:
        """The same for one word of it that is long enough to tell."""
        return any(self.has(word) for word in WORD.findall(name) if len(word) > 2)

    def lacks(self, text: str) -> list[str]:
        """The names of a text that are unknown here."""
        named = names_in(text, german=self._german)
        unknown = [[word for word in row if not self.has(word)] for row in named]
        if self._german:
            unknown = [words for row, words in zip(named, unknown, strict=True) if self._is_name(row, words)]
        words = [word for row in unknown for word in row]
        spelled_out = len(words) > 1 and "".join(word[0] for word in words) in self._acronyms
        return [] if spelled_out else words  # "European Union" where the article has "EU"

    def _is_name(self, row: list[str], unknown: list[str]) -> bool:
        """German writes every noun with a capital: a name is two unknown words in a row, or a title before a name."""
        return len(unknown) > 1 or bool(unknown and unknown[0] != row[-1] and GERMAN_TITLES.search(unknown[0].lower()))

    def _is_joined(self, word: str) -> bool:
        """German joins its words: "Bundesaußenminister" holds where the text has "Außenminister", and the reverse."""
        if len(word) <= 6:  # shorter ones begin or end many others by chance
            return False
        others = [other for other in self._words if len(other) > 6]
        return any(word.endswith(other) or other.endswith(word) or other.startswith(word) for other in others)

    @cached_property
    def spellings(self) -> frozenset[str]:
        return frozenset[str]().union(*map(spellings_in, self._texts))

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word for text in self._texts for word in words_of(text))

    @cached_property
    def _acronyms(self) -> frozenset[str]:
        return frozenset(word.replace(".", "") for word in self._written if word.isupper())

    @cached_property
    def _initials(self) -> str:
        """The first letters of all words that start with a capital: "European Union" bears out "EU"."""
        return "".join(word[0] for word in self._written if word[0].isupper())

    @cached_property
    def _written(self) -> list[str]:
        return [word for text in self._texts for word in WORD.findall(text)]


def names_in(text: str, *, german: bool) -> list[list[str]]:
    """Words that look like names, those in a row together.

    A sentence's first word has its capital anyway: it counts only in German, and only if it is no article.
    """
    months = months_in(text)
    rows: list[list[str]] = []
    for part in _PARTS.split(text):
        before = False
        for n, word in enumerate(WORD.findall(part)):
            lower = word.lower()
            plain = (
                lower in NOT_NAMES
                or lower in WEEKDAYS
                or word in months
                or (n == 0 and (not german or lower in FILLERS))
            )
            is_name = word[0].isupper() and not plain
            if is_name and before:
                rows[-1].append(word)
            elif is_name:
                rows.append([word])
            before = is_name
    return rows
