"""Answers a question with a language model: from the whole article, or from each part of a long one.

Every part of a long article is asked, although a search could pick the sentences that fit the window: what such a
search passes over would be answered with "The article does not say".
"""

from collections.abc import Sequence

from bot.core import grounding
from bot.core.article import Article
from bot.core.grounding import Failure
from bot.core.language.lexicon import knows
from bot.core.question import MOST_STATEMENTS, DraftReply, Exchange, Reply
from bot.readers.extractive.lexicon import language_of
from bot.readers.llm import long
from bot.readers.llm.checked import CheckedModel, strays
from bot.readers.llm.completion import Endpoint, ModelSettings
from bot.readers.llm.joining import by_rank
from bot.readers.llm.question_prompts import QuestionPrompts
from bot.readers.llm.tokens import Tokens


class Questions:
    """What ModelReader does with questions."""

    def __init__(self, settings: ModelSettings, tokens: Tokens, endpoint: Endpoint) -> None:
        self._settings = settings
        self._tokens = tokens
        self._endpoint = endpoint
        self._prompts = QuestionPrompts(tokens, settings.model, lengths=not settings.is_openai)

    @property
    def fingerprint(self) -> str:
        return self._prompts.fingerprint

    async def answer(
        self, article: Article, question: str, earlier: Sequence[Exchange], language: str | None
    ) -> DraftReply:
        """A reply whose every statement holds; that of a long article has each part's best statements first."""
        prompts = long.whole_or_parts(
            article,
            lambda ids: self._prompts.of_question(article, question, earlier, language, ids),
            self._settings,
            self._tokens,
        )
        model = self._model(article, language or language_of(question))
        with model.tallying():
            answered = await long.each(prompts, model.held)
        statements = by_rank((reply.statements for _, reply in answered), MOST_STATEMENTS)
        return DraftReply(
            reply=Reply(statements=statements),
            engine=model.engine(),
            dropped=model.dropped,
            coverage=long.coverage(answered, article),
        )

    def _model(self, article: Article, written_in: str | None) -> "CheckedReplies":
        """Where the reply's language cannot be told it is taken for another than the article's: names would be held
        against a text that spells them otherwise, and an answer that is there would be dropped."""
        return CheckedReplies(
            self._endpoint,
            self._prompts,
            self._settings,
            article,
            translated=written_in is None or not article.is_in(written_in),
            hedges=written_in is not None and knows(written_in),
        )


class CheckedReplies(CheckedModel[Reply]):
    """Files Replies to a question; one without statements says that the article does not say."""

    def _failures(self, filled: Reply, ids: range) -> list[Failure]:
        evidence = ((f"statements[{n}]", point.evidence) for n, point in enumerate(filled.statements))
        held_against = grounding.check_reply(filled, self._article, translated=self._translated, hedges=self._hedges)
        return strays(evidence, ids) + held_against

    def _without(self, filled: Reply, failures: list[Failure]) -> tuple[Reply, int]:
        return grounding.drop_statements(filled, failures)
