"""The reader without a model: it picks whole sentences, names a speaker on an explicit cue, and rephrases nothing."""

import time
from collections.abc import Sequence

from bot.core.article import Article
from bot.core.calculating import calculated
from bot.core.comparison import DraftComparison
from bot.core.progress import Progress, unwatched
from bot.core.question import DraftReply, Exchange, Reply
from bot.core.reading import Argument, ArticleKind, Draft, Engine, Reading
from bot.readers.extractive.argument import find_argument
from bot.readers.extractive.claims import find_claims, find_predictions
from bot.readers.extractive.comparing import compare
from bot.readers.extractive.material import Material, material_of
from bot.readers.extractive.opinion import kind_of_argument
from bot.readers.extractive.questions import find_questions
from bot.readers.extractive.search import find_sentences
from bot.readers.extractive.summary import find_gist, find_summary, statements_of_fact
from bot.readers.extractive.tensions import find_tensions

FINGERPRINT = "extractive-9"  # raise it with every change to rules or words, so that cached readings are made anew
QUESTION_FINGERPRINT = "search-1"  # the same for what a search finds
COMPARISON_FINGERPRINT = "by-names-and-figures-1"  # … and for what is compared


class ExtractiveReader:
    """Implements core.ports.Reader; reads 1,500 words in less than a tenth of a second, off the event loop."""

    name = "extractive"
    fingerprint = FINGERPRINT
    question_fingerprint = QUESTION_FINGERPRINT
    comparison_fingerprint = COMPARISON_FINGERPRINT
    model = None

    def estimate(self, article: Article, language: str | None) -> int:
        """It costs nothing."""
        return 0

    async def read(
        self,
        article: Article,
        language: str | None,
        progress: Progress = unwatched,
        hint: str = "",
        known: Draft | None = None,
    ) -> Draft:
        """Extracts stay in the article's language; only the fixed texts on how to check follow `language`.

        It is done within a second, and has no stages to tell of. Its rules take no hints and translate nothing.
        """
        started = time.perf_counter()
        reading = await calculated(extract_reading, article, language)
        engine = Engine(name=self.name, fingerprint=self.fingerprint, seconds=time.perf_counter() - started)
        return Draft(reading=reading, engine=engine)

    async def answer(
        self, article: Article, question: str, earlier: Sequence[Exchange], language: str | None
    ) -> DraftReply:
        """The sentences that match best, in the article's language; a search knows nothing of earlier questions."""
        started = time.perf_counter()
        found = await calculated(find_sentences, article, question)
        engine = Engine(name=self.name, fingerprint=self.question_fingerprint, seconds=time.perf_counter() - started)
        return DraftReply(reply=Reply(statements=found), engine=engine)

    async def compare(self, first: Article, second: Article, language: str | None) -> DraftComparison:
        """Whole sentences of both, in their own languages."""
        started = time.perf_counter()
        comparison = await calculated(compare, first, second)
        engine = Engine(name=self.name, fingerprint=self.comparison_fingerprint, seconds=time.perf_counter() - started)
        return DraftComparison(comparison=comparison, engine=engine)


def extract_reading(article: Article, language: str | None = None) -> Reading:
    """The reading of an article."""
    material = material_of(article)
    argument = find_argument(material)
    told = statements_of_fact(material, argument)
    claims = find_claims(material, language)
    kind = _kind(material, argument)
    return Reading(
        kind=kind,
        gist=find_gist(told, material, argued=kind in (ArticleKind.OPINION, ArticleKind.ANALYSIS)),
        summary=find_summary(told, material),
        argument=argument,
        claims=claims,
        predictions=find_predictions(material),
        tensions=find_tensions(material, language),
        questions=find_questions(material, claims, language),
    )


def _kind(material: Material, argument: Argument | None) -> ArticleKind:
    if material.genre:
        return material.genre
    if not material.statements:
        return ArticleKind.OTHER
    return kind_of_argument(material) if argument else ArticleKind.REPORT
