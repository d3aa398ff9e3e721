"""The full names in an article, and how a name falls into title and name."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import chain

from bot.readers.extractive.lexicon import Lexicon

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĆČĐİŁŃŚŠŞŻŽŹ]"
_SHORT_TITLE = r"(?:Mr|Mrs|Ms|Dra?|Prof|Sen|Rep|Gov|Gen|Capt|Sgt|Lt|St|Sra?)\."
TOKEN = rf"(?:{_CAPITAL}\.){{1,4}}|{_SHORT_TITLE}|{_CAPITAL}[\w’'-]*"
_PARTICLE = r"(?:of|de|van|von|der|den|la|le|du|des|da|das|do|dos|del|di|al|bin|ibn|y|&|the|for|für|d['’])"
NAME = rf"(?:{TOKEN})(?:\s+(?:{_PARTICLE}\s+){{0,2}}(?:{TOKEN}))*"
_FULL_NAME = re.compile(rf"(?:{TOKEN})(?:\s+(?:{TOKEN}|van|von|de|der|bin|al)){{1,3}}")
_HONOURED = re.compile(rf"\b(Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady)\.?\s((?:{TOKEN})(?:\s(?:{TOKEN}))*)")
_WORD = re.compile(r"[^\W\d_][\w-]+")
_POSSESSIVE = re.compile(r"['’]s?$")
_NO_NAMES = ("calendar", "title", "anonymous", "document", "rhetoric", "number_word", "pronoun")
_NO_FIRST = ("calendar", "number_word")


@dataclass(frozen=True, slots=True)
class Roster:
    """The full names in an article, found by their last word where that belongs to one of them alone."""

    by_last_word: dict[str, str]
    by_title: dict[str, str]
    honoured: dict[str, str] = field(default_factory=dict[str, str])  # "Mr" by the last name behind it
    lone: frozenset[str] = frozenset()  # names of one word, which are not people's: "Norlane", "Moscow"

    @classmethod
    def of(cls, texts: Sequence[str], lexicon: Lexicon) -> "Roster":
        last_words: dict[str, set[str]] = {}
        titles: dict[str, set[str]] = {}
        for title, name in (split_title(found, lexicon) for text in texts for found in _FULL_NAME.findall(text)):
            if is_person(name, lexicon):
                last_words.setdefault(name.split()[-1], set()).add(name)
                titles.setdefault(title.lower(), set()).add(name)
        of_people = {part for names in last_words.values() for name in names for part in name.split()}
        lone = _lone(texts, lexicon) - of_people
        return cls(_unambiguous(last_words), _unambiguous(titles), _honoured(texts), lone)

    def full_name(self, name: str) -> str:
        return self.by_last_word.get(name, name)

    def people(self) -> set[str]:
        return set(self.by_last_word.values())


def _honoured(texts: Iterable[str]) -> dict[str, str]:
    return {name.split()[-1]: title for text in texts for title, name in _HONOURED.findall(text)}


def _lone(texts: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """Words that stand in the article twice or more, always with a capital."""
    if lexicon.nouns_are_capital:
        return frozenset()
    seen = Counter(chain.from_iterable(map(_WORD.findall, texts)))
    return frozenset(
        word
        for word, times in seen.items()
        if times > 1
        and word[0].isupper()
        and word.lower() not in seen
        and word.lower() not in lexicon.stopword_set
        and not any(lexicon.is_all(entry, word) for entry in _NO_NAMES)
    )


def is_person(name: str, lexicon: Lexicon) -> bool:
    """Two words or more that are no organisation, place or, where nouns have capitals, "Ende Juni"."""
    words = name.split()
    if not words[1:] or words[-1][0].islower() or is_organisation(name, lexicon):
        return False
    nouns = ("place", "calendar", "unit") if lexicon.nouns_are_capital else ("place",)
    return not any(lexicon.has(entry, name) for entry in nouns)


def _unambiguous(names: dict[str, set[str]]) -> dict[str, str]:
    return {key: next(iter(known)) for key, known in names.items() if len(known) == 1}


def split_title(name: str, lexicon: Lexicon) -> tuple[str, str]:
    """ "Foreign Minister Ana Ruiz" as ("Foreign Minister", "Ana Ruiz"); days, months and small words go too."""
    words = name.split()
    while words and (words[0].lower() in lexicon.stopword_set or any(lexicon.is_all(e, words[0]) for e in _NO_FIRST)):
        words = words[1:]
    titles = [n for n, word in enumerate(words) if lexicon.is_all("title", word.rstrip("."))]
    cut = titles[-1] + 1 if titles else _before_the_last_two(words, lexicon)
    return " ".join(words[:cut]), _POSSESSIVE.sub("", " ".join(words[cut:]))


def _before_the_last_two(words: list[str], lexicon: Lexicon) -> int:
    """Where nouns are written like names, "Kürschner Ulf Bey" has two names and an office that we need not know."""
    simple = lexicon.nouns_are_capital and all(word[0].isupper() for word in words)
    return max(len(words) - 2, 0) if simple else 0


def is_organisation(name: str, lexicon: Lexicon) -> bool:
    return (
        lexicon.has("organisation", name)
        or lexicon.has("firm_name", name)
        or "&" in name
        or (name.isupper() and len(name) > 1)
    )
