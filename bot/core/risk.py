"""What makes a reading worth a moderator's look before others."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.core.article import Article, Completeness
from bot.core.language.spellings import words_of
from bot.core.language.wrongdoing import WRONGDOING, WRONGDOING_STEMS
from bot.core.reading import Draft, Reading, SpeakerKind

# Two capitalised words, as people are named: "Ana Ruiz", "Jean-Luc O'Neill", "Ursula von der Leyen", "J. Doe".
_NAME = re.compile(
    r"(?:[A-ZÀ-ÞĀ-Ž][\w'’-]+|[A-Z]\.)\s+(?:(?:von|van|der|den|de|la|le|da|do|dos|del|di|el|al)\s+){0,2}[A-ZÀ-ÞĀ-Ž][\w'’-]+"
)


@dataclass(frozen=True, slots=True)
class Risks:
    """`speaks_to_models`: the page tries to steer whatever reads it; `alleges`: wrongdoing by somebody named;
    `dropped`: grounding left something out; `teaser`: no more was read."""

    speaks_to_models: bool
    alleges: bool
    dropped: bool
    teaser: bool


def risks_of(article: Article, draft: Draft) -> Risks:
    return Risks(
        speaks_to_models=article.speaks_to_models,
        alleges=any(_alleges(text, person) for text, person in _statements(draft.reading)),
        dropped=draft.dropped > 0,
        teaser=article.completeness is Completeness.TEASER,
    )


def _statements(reading: Reading) -> Iterator[tuple[str, bool]]:
    """What is said, and whether a named person says it."""
    for claim in reading.claims:
        yield claim.text, claim.speaker.kind is SpeakerKind.NAMED
    for point in reading.summary:
        yield point.text, False


def _alleges(text: str, person: bool) -> bool:
    """A word of wrongdoing beside a name: no more than a reason to look, for it may be a denial or an acquittal.

    In German any two nouns in a row look like a name.
    """
    words = words_of(text)
    wrong = not WRONGDOING.isdisjoint(words) or any(word.startswith(WRONGDOING_STEMS) for word in words)
    return wrong and (person or _NAME.search(text) is not None)
