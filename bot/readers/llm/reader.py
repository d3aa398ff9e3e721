"""Reads an article with a language model: whole where it fits the window, else in parts that are joined."""

from collections.abc import Sequence
from functools import partial

import structlog

from bot.core.article import Article
from bot.core.breaker import Breaker
from bot.core.comparison import DraftComparison
from bot.core.errors import ModelRefused, ModelReplyInvalid, ModelTruncated, NotAnArticle
from bot.core.language.lexicon import knows
from bot.core.ports import Clock
from bot.core.progress import Progress, unwatched
from bot.core.question import DraftReply, Exchange
from bot.core.reading import ArticleKind, Draft, Reading
from bot.readers.llm import joining, long
from bot.readers.llm.comparing import Comparisons
from bot.readers.llm.completion import Endpoint, ModelSettings
from bot.readers.llm.filing import CheckedReadings
from bot.readers.llm.prompt import Prompt
from bot.readers.llm.questions import Questions
from bot.readers.llm.reading_prompts import ReadingPrompts
from bot.readers.llm.tokens import Tokens
from bot.readers.llm.translation import TranslationPrompts

log = structlog.get_logger()


class ModelReader:
    """The Reader that asks an OpenAI-compatible endpoint."""

    name = "model"

    def __init__(self, settings: ModelSettings, tokens: Tokens, clock: Clock | None = None) -> None:
        """`clock` as in Endpoint."""
        self._settings = settings
        self._tokens = tokens
        self._endpoint = Endpoint(settings, clock=clock)
        self._prompts = ReadingPrompts(tokens, settings.model, lengths=not settings.is_openai)
        self._translations = TranslationPrompts(tokens, settings.model, lengths=not settings.is_openai)
        self._questions = Questions(settings, tokens, self._endpoint)
        self._comparisons = Comparisons(settings, tokens, self._endpoint)

    @property
    def model(self) -> str:
        return self._settings.model

    @property
    def breaker(self) -> Breaker | None:
        return self._endpoint.breaker

    @property
    def fingerprint(self) -> str:
        return self._prompts.fingerprint

    @property
    def question_fingerprint(self) -> str:
        return self._questions.fingerprint

    def prompts(self, article: Article, language: str | None, hint: str = "") -> list[Prompt[Reading]]:
        """What the model is sent first: one prompt, or one a part; a join of the parts' notes follows those.

        Raises ModelMisconfigured when the window has no room for an article beside the instructions.
        """
        return long.whole_or_parts(
            article, lambda ids: self._prompts.of_article(article, language, ids, hint), self._settings, self._tokens
        )

    def estimate(self, article: Article, language: str | None) -> int:
        """With the longest reply to every prompt, and for parts with a join that fills the window.

        A question's prompts are shorter than a reading's, and so is a translation; one that fails comes on top.
        """
        prompts, reply = self.prompts(article, language), self._settings.max_output_tokens
        join = self._settings.window + reply if len(prompts) > 1 else 0
        return sum(prompt.tokens + reply for prompt in prompts) + join

    async def read(
        self,
        article: Article,
        language: str | None,
        progress: Progress = unwatched,
        hint: str = "",
        known: Draft | None = None,
    ) -> Draft:
        """A reading whose every item holds: `known` translated where there is one and that succeeds, else a new one.

        Raises a ModelError, or NotAnArticle when the model finds none.
        """
        model = self._model(article, language, progress)
        with model.tallying():
            if known and (reading := await self._translated(model, known, article, language)):
                coverage = known.coverage
            else:
                reading, coverage = await self._read_anew(model, article, language, progress, hint)
        return Draft(
            reading=reading,
            engine=model.engine(),
            failures=model.failures,
            dropped=model.dropped,
            coverage=coverage,
        )

    def _model(self, article: Article, language: str | None, progress: Progress) -> CheckedReadings:
        return CheckedReadings(
            self._endpoint,
            self._prompts,
            self._settings,
            article,
            translated=language is not None and not article.is_in(language),
            hedges=language is None or knows(language),
            progress=progress,
        )

    async def _translated(
        self, model: CheckedReadings, known: Draft, article: Article, language: str | None
    ) -> Reading | None:
        """The known reading in this language, or None where the model cannot manage it or no language is known.

        What failed in the known one is on its tally, and what failed in a translation that is given up is not.
        """
        if not (into := language or article.language):
            return None
        prompt = self._translations.of_reading(known.reading, into, range(1, len(article.sentences) + 1))
        if prompt.tokens > self._settings.window:
            return None
        try:
            reading = await model.held(prompt)
        except (ModelRefused, ModelTruncated, ModelReplyInvalid) as error:
            log.warning("model_translation_failed", reason=type(error).__name__)
            model.failures = 0
            return None
        model.failures, model.dropped = model.failures + known.failures, model.dropped + known.dropped
        return reading

    async def _read_anew(
        self, model: CheckedReadings, article: Article, language: str | None, progress: Progress, hint: str
    ) -> tuple[Reading, float]:
        """A reading of the article itself, whole or in parts, and its coverage."""
        read = await long.each(self.prompts(article, language, hint), model.held, progress)
        readings = [reading for _, reading in read if reading.kind is not ArticleKind.NOT_ARTICLE]
        if not readings:
            raise NotAnArticle("the model found none on the page")
        ids = range(1, len(article.sentences) + 1)
        join = partial(self._prompts.of_notes, language=language, ids=ids, hint=hint)
        return await joining.joined(readings, join, model.held, self._settings), long.coverage(read, article)

    async def answer(
        self, article: Article, question: str, earlier: Sequence[Exchange], language: str | None
    ) -> DraftReply:
        """A reply whose every statement holds. Raises a ModelError."""
        return await self._questions.answer(article, question, earlier, language)

    @property
    def comparison_fingerprint(self) -> str:
        return self._comparisons.fingerprint

    async def compare(self, first: Article, second: Article, language: str | None) -> DraftComparison:
        """A comparison whose every line holds. Raises a ModelError."""
        return await self._comparisons.compare(first, second, language)

    async def close(self) -> None:
        await self._endpoint.close()
