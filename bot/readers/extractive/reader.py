"""The reader without a model: it picks whole sentences, names a speaker on an explicit cue, and rephrases nothing."""

import asyncio
import time

from bot.core.article import Article
from bot.core.reading import Argument, ArticleKind, Draft, Engine, Reading
from bot.readers.extractive.argument import find_argument, kind_of_argument
from bot.readers.extractive.claims import find_claims, find_predictions
from bot.readers.extractive.material import Material, material_of
from bot.readers.extractive.summary import find_gist, find_summary, statements_of_fact

FINGERPRINT = "extractive-5"  # raise it with every change to rules or words, so that cached readings are made anew


class ExtractiveReader:
    """Implements core.ports.Reader; reads 1,500 words in a few hundredths of a second, off the event loop."""

    name = "extractive"
    fingerprint = FINGERPRINT

    async def read(self, article: Article, language: str | None) -> Draft:
        """Extracts stay in the article's language; only the fixed texts on how to check follow `language`."""
        started = time.perf_counter()
        reading = await asyncio.to_thread(extract_reading, article, language)
        engine = Engine(name=self.name, fingerprint=self.fingerprint, seconds=time.perf_counter() - started)
        return Draft(reading=reading, engine=engine)


def extract_reading(article: Article, language: str | None = None) -> Reading:
    """The reading of an article; it has no tensions and no questions, which would have to be worded."""
    material = material_of(article)
    told = statements_of_fact(material)
    argument = find_argument(material)
    kind = _kind(material, argument)
    return Reading(
        kind=kind,
        gist=find_gist(told, material, argued=kind in (ArticleKind.OPINION, ArticleKind.ANALYSIS)),
        summary=find_summary(told, material),
        argument=argument,
        claims=find_claims(material, language),
        predictions=find_predictions(material),
        tensions=[],
        questions=[],
    )


def _kind(material: Material, argument: Argument | None) -> ArticleKind:
    if material.genre:
        return material.genre
    if not material.statements:
        return ArticleKind.OTHER
    return kind_of_argument(material) if argument else ArticleKind.REPORT
