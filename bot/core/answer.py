"""Answer: what the desk gives back for a link."""

from dataclasses import dataclass

from bot.core.article import Article
from bot.core.reading import Draft, Fallback


@dataclass(frozen=True, slots=True)
class Answer:
    """An article, its reading, and how the reading came to be.

    `url` is what was asked for, in the asker's own form; `cached`: nobody had to read it anew; `fallback`: why the
    model, which was to read it, did not; `asked_language`: that of the answer as it was asked for, None for the
    article's own.
    """

    url: str
    article_id: int
    article: Article
    reading_id: int
    draft: Draft
    cached: bool
    fallback: Fallback | None = None
    asked_language: str | None = None
