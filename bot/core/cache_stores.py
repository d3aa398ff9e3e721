"""What is kept for all servers alike: articles, readings, replies and comparisons; a part of ports.Store.

Every method may raise a StoreError. A method that writes runs to its end even if its caller is cancelled.
"""

from datetime import datetime
from typing import Protocol

from bot.core.article import Article
from bot.core.comparison import Compared, ComparisonKey, DraftComparison
from bot.core.kept import Kept, KeptArticle, KeptComparison, KeptReply, Recent
from bot.core.question import DraftReply, Exchange, QuestionKey
from bot.core.reading import Draft


class CacheStore(Protocol):
    """Articles and their readings, shared by all servers."""

    async def article(self, key: str) -> KeptArticle | None:
        """The newest article kept for this canonical link."""
        ...

    async def save_article(self, keys: list[str], article: Article, fetched_at: datetime) -> KeptArticle:
        """Keep an article and let each canonical link in `keys` lead to it; none for a file or pasted text.

        Where the same text and `final_url` are kept already, that row serves, with its links' `fetched_at` renewed.
        """
        ...

    async def reading(self, text_hash: str, fingerprint: str, language: str) -> Kept | None: ...

    async def reading_in_any_language(self, text_hash: str, fingerprint: str) -> Kept | None:
        """The reading in the article's own language where that is kept, else the first that was made."""
        ...

    async def save_reading(self, text_hash: str, language: str, draft: Draft, made_at: datetime) -> Kept:
        """Keep a reading. Where one is kept already for the same three keys, that one stays and is returned."""
        ...

    async def recent(self, limit: int) -> list[Recent]: ...


class QuestionStore(Protocol):
    """Replies to questions, shared by all servers, and which member asked what."""

    async def reply_to(self, key: QuestionKey) -> KeptReply | None: ...

    async def save_reply(self, key: QuestionKey, draft: DraftReply, made_at: datetime) -> KeptReply:
        """Keep a reply. Where one is kept already for the same key, that one stays and is returned."""
        ...

    async def ask_thread(self, member_id: int, text_hash: str, since: datetime) -> list[Exchange]:
        """A member's last questions about a text, no more than question.MOST_EARLIER, the oldest of them first."""
        ...

    async def remember_asked(self, member_id: int, text_hash: str, question_id: int, at: datetime) -> None:
        """Add a question, by the id of its kept reply, to a member's thread."""
        ...


class ComparisonStore(Protocol):
    """Comparisons of two articles, shared by all servers."""

    async def comparison(self, key: ComparisonKey) -> KeptComparison | None: ...

    async def save_comparison(self, key: ComparisonKey, draft: DraftComparison, made_at: datetime) -> KeptComparison:
        """Keep a comparison. Where one is kept already for the same key, that one stays and is returned."""
        ...

    async def compared(self, comparison_id: int) -> Compared | None:
        """A kept comparison with its two articles."""
        ...
