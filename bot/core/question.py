"""Question, Reply, Exchange: what members ask about an article, and the answer that rests on its sentences."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from pydantic import Field

from bot.core.article import Article, Frozen
from bot.core.errors import QuestionRefused
from bot.core.reading import Engine, Fallback, Point
from bot.core.text import clean

MAX_QUESTION = 300
"""Characters of a question, once cleaned."""

MOST_STATEMENTS = 4
"""So many statements make a reply at most."""

MOST_EARLIER = 3
"""So many of a person's last questions go along with the next one."""

IN_ITS_OWN_LANGUAGE = "question"
"""Stands in the cache for a reply in the question's language."""


class Reply(Frozen):
    """What the article says to a question; its JSON schema is the model's. No statement: the article does not say."""

    statements: list[Point] = Field(
        max_length=MOST_STATEMENTS,
        description="the answer, what answers most directly first; empty when the article does not say",
    )


class DraftReply(Frozen):
    """What a reader files for a question: a reply held against the article, and who made it, as in reading.Draft."""

    reply: Reply
    engine: Engine
    dropped: int = 0
    coverage: float = 1.0

    @property
    def searched(self) -> bool:
        """Whether these are sentences that a search found, and no answer."""
        return self.engine.name != "model"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question about an article, and what was replied.

    `question_id`: the row of the kept reply; `cached`: nobody had to answer it anew; `fallback`: why the model,
    which was to answer it, did not.
    """

    article: Article
    question: str
    question_id: int
    draft: DraftReply
    cached: bool
    fallback: Fallback | None = None

    @property
    def exchange(self) -> "Exchange":
        """What a follow-up may lean on."""
        return Exchange(question=self.question, reply=self.draft.reply)


class Exchange(Frozen):
    """A question and what was replied: a follow-up may lean on it."""

    question: str
    reply: Reply


@dataclass(frozen=True, slots=True)
class QuestionKey:
    """What a kept reply answers. Two people who ask the same of the same text after the same exchanges share it.

    `question` is cleaned and casefolded; `context` stands for the exchanges before it, "" for none; `language` is what
    the reply was asked in, IN_ITS_OWN_LANGUAGE for the question's.
    """

    text_hash: str
    fingerprint: str
    language: str
    question: str
    context: str


def cleaned_question(question: str) -> str:
    """The question as it is asked. Raises QuestionRefused when nothing is left of it, or more than MAX_QUESTION."""
    text = clean(question)
    if not 1 <= len(text) <= MAX_QUESTION:
        raise QuestionRefused(f"{len(text)} characters")
    return text


def question_key(
    text_hash: str, fingerprint: str, question: str, earlier: Sequence[Exchange], language: str | None
) -> QuestionKey:
    """The key of a cleaned question; `earlier`: those exchanges that a reader is given with it."""
    return QuestionKey(text_hash, fingerprint, language or IN_ITS_OWN_LANGUAGE, question.casefold(), _context(earlier))


def _context(earlier: Sequence[Exchange]) -> str:
    """SHA-256 over the exchanges, each question casefolded, as it is kept."""
    digest = hashlib.sha256()
    for exchange in earlier:
        digest.update(f"{exchange.question.casefold()}\n{exchange.reply.model_dump_json()}\n".encode())
    return digest.hexdigest() if earlier else ""
