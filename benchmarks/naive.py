"""What anybody could do in five lines, to see what a reader is worth: the lead, and sentences with a digit."""

from bot.core.article import Article, Sentence
from bot.core.reading import (
    ArticleKind,
    Claim,
    ClaimType,
    Draft,
    Engine,
    Point,
    Reading,
    Speaker,
    SpeakerKind,
    Stance,
)
from bot.core.text import shorten

CLAIMS, LEAD = 10, 4
_ENGINE = Engine(name="extractive", fingerprint="naive")  # extracts too
_AUTHOR = Speaker(name="", role="", kind=SpeakerKind.AUTHOR)


class NaiveReader:
    """Ten sentences with a digit are the claims, all the author's; the first four are the summary."""

    name = "naive"

    async def read(self, article: Article, language: str | None) -> Draft:
        counted = [sentence for sentence in article.sentences if any(c.isdigit() for c in sentence.text)][:CLAIMS]
        reading = Reading(
            kind=ArticleKind.REPORT,
            gist=shorten(article.title, 200),
            summary=[Point(text=shorten(s.text, 320), evidence=[s.id]) for s in article.sentences[:LEAD]],
            argument=None,
            claims=[_claim(sentence) for sentence in counted],
            predictions=[],
            tensions=[],
            questions=[],
        )
        return Draft(reading=reading, engine=_ENGINE)


def _claim(sentence: Sentence) -> Claim:
    return Claim(
        text=shorten(sentence.text, 320),
        evidence=[sentence.id],
        speaker=_AUTHOR,
        via=None,
        stance=Stance.ASSERTS,
        type=ClaimType.NUMBER,
        why_check="",
        how_to_check="",
    )
