"""Reads an article with a language model: whole where it fits the window, else in parts that are joined."""

from collections.abc import Callable, Sequence
from functools import partial

from bot.core.article import Article
from bot.core.errors import ModelMisconfigured, NotAnArticle
from bot.core.progress import Progress, unwatched
from bot.core.question import DraftReply, Exchange
from bot.core.reading import ArticleKind, Draft, Reading
from bot.readers.llm import long
from bot.readers.llm.checked import CheckedReadings
from bot.readers.llm.completion import Endpoint, ModelSettings
from bot.readers.llm.prompt import Prompt
from bot.readers.llm.questions import Questions
from bot.readers.llm.reading_prompts import ReadingPrompts
from bot.readers.llm.tokens import Tokens


class ModelReader:
    """The Reader that asks an OpenAI-compatible endpoint."""

    name = "model"

    def __init__(self, settings: ModelSettings, tokens: Tokens) -> None:
        self._settings = settings
        self._tokens = tokens
        self._endpoint = Endpoint(settings)
        self._prompts = ReadingPrompts(tokens, settings.model, lengths=not settings.is_openai)
        self._questions = Questions(settings, tokens, self._endpoint)

    @property
    def model(self) -> str:
        return self._settings.model

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

        A question's prompts are shorter than a reading's.
        """
        prompts, reply = self.prompts(article, language), self._settings.max_output_tokens
        join = self._settings.window + reply if len(prompts) > 1 else 0
        return sum(prompt.tokens + reply for prompt in prompts) + join

    async def read(
        self, article: Article, language: str | None, progress: Progress = unwatched, hint: str = ""
    ) -> Draft:
        """A reading whose every item holds. Raises a ModelError, or NotAnArticle when the model finds none."""
        prompts = self.prompts(article, language, hint)
        model = CheckedReadings(
            self._endpoint,
            self._prompts,
            self._settings,
            article,
            translated=language is not None and not article.is_in(language),
            progress=progress,
        )
        with model.tallying():
            read = await long.each(prompts, model.held, progress)
            readings = [reading for _, reading in read if reading.kind is not ArticleKind.NOT_ARTICLE]
            ids = range(1, len(article.sentences) + 1)
            join = partial(self._prompts.of_notes, language=language, ids=ids, hint=hint)
            whole = await self._joined(model, readings, join) if readings else None
            if whole is None or whole.kind is ArticleKind.NOT_ARTICLE:
                raise NotAnArticle("the model found none on the page")
        return Draft(
            reading=long.with_items_of(whole, readings),
            engine=model.engine(),
            dropped=model.dropped,
            coverage=long.coverage(read, article),
        )

    async def answer(
        self, article: Article, question: str, earlier: Sequence[Exchange], language: str | None
    ) -> DraftReply:
        """A reply whose every statement holds. Raises a ModelError."""
        return await self._questions.answer(article, question, earlier, language)

    async def close(self) -> None:
        await self._endpoint.close()

    async def _joined(
        self, model: CheckedReadings, readings: list[Reading], join: Callable[[str], Prompt[Reading]]
    ) -> Reading:
        """One reading of all parts, by halves where their notes do not fit the window together.

        A join that fails fails the read: the first part's gist must not pass for the whole's.
        """
        if len(readings) == 1:
            return readings[0]
        prompt = join(long.notes(readings))
        if prompt.tokens > self._settings.window and len(readings) > 2:
            middle = len(readings) // 2
            halves = [readings[:middle], readings[middle:]]
            joined = [await self._joined(model, half, join) for half in halves]
            return await self._joined(model, joined, join)
        if prompt.tokens > self._settings.room:
            raise ModelMisconfigured(f"a context of {self._settings.context_tokens} tokens has no room to join parts")
        return await model.held(prompt)
