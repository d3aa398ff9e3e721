"""Answers a question with a language model: from the whole article, or from each part of a long one.

Every part of a long article is asked, although a search could pick the sentences that fit the window: what such a
search passes over would be answered with "The article does not say".
"""

from collections.abc import Sequence

from bot.core.article import Article
from bot.core.question import DraftReply, Exchange, Reply
from bot.readers.extractive.lexicon import language_of
from bot.readers.llm import long
from bot.readers.llm.checked import CheckedReplies
from bot.readers.llm.completion import Endpoint, ModelSettings
from bot.readers.llm.question_prompts import QuestionPrompts
from bot.readers.llm.tokens import Tokens

MOST_STATEMENTS = 4  # as the Reply type bounds them


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
        model = CheckedReplies(
            self._endpoint, self._prompts, self._settings, article, translated=_translated(article, question, language)
        )
        with model.tallying():
            answered = await long.each(prompts, model.held)
        statements = long.by_rank(reply.statements for _, reply in answered)
        return DraftReply(
            reply=Reply(statements=statements[:MOST_STATEMENTS]),
            engine=model.engine(),
            dropped=model.dropped,
            coverage=long.coverage(answered, article),
        )


def _translated(article: Article, question: str, language: str | None) -> bool:
    """Whether the reply may be in another language than the article.

    Where that cannot be told it is taken to be: names would be held against a text that spells them otherwise, and an
    answer that is there would be dropped.
    """
    expected = language.split("-")[0].lower() if language else language_of(question)
    return expected is None or expected != article.language
