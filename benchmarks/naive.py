"""What anybody could do in five lines, to see what a reader is worth: the lead, and sentences with a digit."""

from collections.abc import Sequence

from bot.core.article import Article, Sentence
from bot.core.progress import Progress, unwatched
from bot.core.question import DraftReply, Exchange, Reply
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
    """A Reader: ten sentences with a digit are the claims, all the author's; the first four are the summary."""

    name = "naive"
    fingerprint = question_fingerprint = "naive"
    model = None

    def estimate(self, article: Article, language: str | None) -> int:
        return 0

    async def read(
        self, article: Article, language: str | None, progress: Progress = unwatched, hint: str = ""
    ) -> Draft:
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

    async def answer(
        self, article: Article, question: str, earlier: Sequence[Exchange], language: str | None
    ) -> DraftReply:
        """It knows no answers."""
        return DraftReply(reply=Reply(statements=[]), engine=_ENGINE)


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
