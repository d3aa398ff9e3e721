"""Reads an article with a language model: whole where it fits the window, else in parts that are joined."""

import time

import structlog

from bot.core.article import Article
from bot.core.errors import (
    ModelError,
    ModelMisconfigured,
    ModelRefused,
    ModelReplyInvalid,
    ModelTruncated,
    NotAnArticle,
)
from bot.core.reading import ArticleKind, Draft, Engine, Reading
from bot.readers.llm import long
from bot.readers.llm.checked import CheckedModel
from bot.readers.llm.completion import Endpoint, ModelSettings
from bot.readers.llm.prompt import Prompt, Prompts
from bot.readers.llm.tokens import Tokens

REPAIR_TOKENS = 1_000
"""Kept free for naming what failed, beside the room for the reply that is sent back."""

log = structlog.get_logger()


class ModelReader:
    """The Reader that asks an OpenAI-compatible endpoint."""

    name = "model"

    def __init__(self, settings: ModelSettings, tokens: Tokens) -> None:
        self._settings = settings
        self._tokens = tokens
        self._endpoint = Endpoint(settings)
        self._prompts = Prompts(tokens, settings.model, lengths=not settings.is_openai)
        self._room = settings.context_tokens - settings.max_output_tokens
        self._window = self._room - settings.max_output_tokens - REPAIR_TOKENS

    @property
    def fingerprint(self) -> str:
        return self._prompts.fingerprint

    def prompts(self, article: Article, language: str | None) -> list[Prompt]:
        """What the model is sent first: one prompt, or one a part; a join of the parts' notes follows those.

        Raises ModelMisconfigured when the window has no room for an article beside the instructions.
        """
        whole = self._prompts.of_article(article, language, range(1, len(article.sentences) + 1))
        if whole.tokens <= self._window:
            return [whole]
        frame = self._prompts.of_article(article, language, range(1, 1))
        parts = long.parts(
            article,
            self._window - frame.tokens,
            lambda n: self._tokens.count(f"{self._prompts.line(article, n)}\n\n"),
        )
        if not parts:
            raise ModelMisconfigured(f"a context of {self._settings.context_tokens} tokens has no room for an article")
        return [self._prompts.of_article(article, language, ids) for ids in parts]

    async def read(self, article: Article, language: str | None) -> Draft:
        """A reading whose every item holds. Raises a ModelError, or NotAnArticle when the model finds none."""
        started = time.monotonic()
        prompts = self.prompts(article, language)
        model = CheckedModel(
            self._endpoint, self._prompts, article, translated=_translated(article, language), room=self._room
        )
        read = await _read_each(model, prompts)
        readings = [reading for _, reading in read if reading.kind is not ArticleKind.NOT_ARTICLE]
        whole = await self._joined(model, readings, language, article) if readings else None
        if whole is None or whole.kind is ArticleKind.NOT_ARTICLE:
            raise NotAnArticle("the model found none on the page")
        return Draft(
            reading=long.with_items_of(whole, readings),
            engine=self._engine(model, time.monotonic() - started),
            dropped=model.dropped,
            coverage=sum(len(prompt.ids) for prompt, _ in read) / len(article.sentences),
        )

    async def close(self) -> None:
        await self._endpoint.close()

    async def _joined(
        self, model: CheckedModel, readings: list[Reading], language: str | None, article: Article
    ) -> Reading:
        """One reading of all parts, by halves where their notes do not fit the window together.

        A join that fails fails the read: the first part's gist must not pass for the whole's.
        """
        if len(readings) == 1:
            return readings[0]
        prompt = self._prompts.of_notes(long.notes(readings), language, range(1, len(article.sentences) + 1))
        if prompt.tokens > self._window and len(readings) > 2:
            middle = len(readings) // 2
            halves = [readings[:middle], readings[middle:]]
            joined = [await self._joined(model, half, language, article) for half in halves]
            return await self._joined(model, joined, language, article)
        if prompt.tokens > self._room:
            raise ModelMisconfigured(f"a context of {self._settings.context_tokens} tokens has no room to join parts")
        return await model.reading(prompt)

    def _engine(self, model: CheckedModel, seconds: float) -> Engine:
        return Engine(
            name=self.name,
            model=self._settings.model,
            fingerprint=self.fingerprint,
            tokens_in=model.tokens_in,
            tokens_out=model.tokens_out,
            seconds=seconds,
        )


async def _read_each(model: CheckedModel, prompts: list[Prompt]) -> list[tuple[Prompt, Reading]]:
    """The parts that could be read, in order; raises when none could.

    A part that the model cannot manage is left out, which `coverage` then shows. An endpoint that is down, busy or
    misconfigured ends the read instead: a later try can have the whole.
    """
    read: list[tuple[Prompt, Reading]] = []
    failed: ModelError | None = None
    for prompt in prompts:
        try:
            read.append((prompt, await model.reading(prompt)))
        except (ModelRefused, ModelTruncated, ModelReplyInvalid) as error:
            log.warning(
                "model.part_failed", part=f"{prompt.ids.start}-{prompt.ids.stop - 1}", reason=type(error).__name__
            )
            failed = error
    if failed and not read:
        raise failed
    return read


def _translated(article: Article, language: str | None) -> bool:
    """Whether the reading is in another language than the article, as far as is known."""
    return language is not None and language.split("-")[0].lower() != article.language
