"""Invented news of a given length, no two alike, and the reading that a model would give of each."""

import random
import re
from dataclasses import dataclass
from typing import Any

WORDS_A_SENTENCE = 19
SUMMARISED, CLAIMED = range(1, 5), range(5, 12)  # sentences by number, from 1

_SYLLABLES = "bar cal den fol gar hel jor kel lim mor nes pel ros sar tol var wen yar zel dun".split()
_THINGS = (
    "harbour levy bridge school clinic reservoir library tramway orchard quarry archive market tunnel depot ferry "
    "theatre museum station forest canal stadium kitchen bakery mill laboratory cemetery airfield dairy workshop bank"
).split()
_KINDS = (
    "old new northern southern public private disused crowded flooded restored narrow costly remote local regional "
    "planned contested modest leased historic"
).split()
_DEEDS = "cost serve reach employ shelter supply move train house store".split()
_UNITS = "households vessels crowns pupils litres tonnes passengers patients trees vehicles".split()
_SEASONS = "spring summer autumn winter".split()


@dataclass(frozen=True)
class Story:
    """`told`: for each sentence who spoke, of how many, of what."""

    title: str
    sentences: list[str]
    told: list[tuple[str, str, str]]

    @property
    def html(self) -> bytes:
        paragraphs = (" ".join(self.sentences[at : at + 3]) for at in range(0, len(self.sentences), 3))
        body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        head = f'<title>{self.title}</title><meta property="og:type" content="article">'
        page = f'<!doctype html><html lang="en"><head>{head}</head><body><article><h1>{self.title}</h1>{body}'
        return f"{page}</article></body></html>".encode()

    @property
    def reading(self) -> dict[str, Any]:
        """As a model fills its schema: a summary and claims, all of which hold."""
        return {
            "opinions": [],
            "kind": "report",
            "gist": "Several people spoke of plans for the region.",
            "summary": [{"evidence": [n], "text": self._point(n)} for n in SUMMARISED],
            "argument": None,
            "claims": [self._claim(n) for n in CLAIMED],
            **{part: [] for part in ("predictions", "tensions", "questions")},
        }

    def _point(self, number: int) -> str:
        name, amount, unit = self.told[number - 1]
        return f"{name} spoke of {amount} {unit}."

    def _claim(self, number: int) -> dict[str, Any]:
        name, _, _ = self.told[number - 1]
        return {
            "evidence": [number],
            "text": self._point(number),
            "speaker": {"name": name, "role": "", "kind": "named"},
            "via": None,
            "stance": "reports",
            "type": "number",
            "why_check": "The plan rests on this figure.",
            "how_to_check": "the office's published accounts",
        }


def story(number: int, words: int = 1_500) -> Story:
    """The story of that number: always the same, and like no other."""
    dice = random.Random(number)  # noqa: S311 - guards nothing
    told = [
        (_name(dice), f"{dice.randrange(1_100, 99_000):,}", dice.choice(_UNITS))
        for _ in range(words // WORDS_A_SENTENCE)
    ]
    return Story(f"{_name(dice)} plan {number} divides the region", [_sentence(dice, *one) for one in told], told)


def number_in(text: str) -> int:
    """That of the story whose title stands in a text. Raises LookupError."""
    if found := re.search(r" plan (\d+) divides", text):
        return int(found[1])
    raise LookupError("no story")


def _name(dice: random.Random) -> str:
    return "".join(dice.sample(_SYLLABLES, 3)).capitalize()


def _sentence(dice: random.Random, name: str, amount: str, unit: str) -> str:
    place, season = _name(dice), dice.choice(_SEASONS)
    first, second = (f"{dice.choice(_KINDS)} {dice.choice(_THINGS)}" for _ in range(2))
    return (
        f"{name} of {place} said that the {first} near the {second} would {dice.choice(_DEEDS)} {amount} {unit} "
        f"before the {season}."
    )
