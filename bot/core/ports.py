"""The Protocols that the wings implement; core knows the wings by these alone."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from bot.core.article import Article
from bot.core.guild import Mode
from bot.core.reading import Draft

MAX_PAGE = 2 * 1024 * 1024
"""Bytes of one page, decoded; a newspaper's pages are a tenth of that."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page as fetched, at most MAX_PAGE bytes.

    `content_type` is the bare media type ("text/html", "text/plain"); `charset` what the header said, or None.
    """

    url: str
    final_url: str
    content_type: str
    charset: str | None
    body: bytes = field(repr=False)


class PageSource(Protocol):
    """Where articles come from."""

    async def fetch(self, url: str) -> Page:
        """One page, within limits. Raises LinkRefused or a PageError."""
        ...

    async def extract(self, page: Page) -> Article:
        """The article on the page, off the event loop. Raises NotAnArticle or ExtractionFailed."""
        ...


class Reader(Protocol):
    """Makes an Article into a Reading."""

    @property
    def name(self) -> str:
        """ "model" or "extractive"."""
        ...

    @property
    def fingerprint(self) -> str:
        """Changes whenever the same article could be read otherwise."""
        ...

    async def read(self, article: Article, language: str | None) -> Draft:
        """A reading whose every item holds against the article; in `language`, or the article's own when None.

        Raises a ModelError.
        """
        ...


class Clock(Protocol):
    def now(self) -> datetime:
        """The time, in UTC, with its time zone."""
        ...


@dataclass(frozen=True, slots=True)
class Kept:
    """A reading as the store keeps it; `id` is its row."""

    id: int
    draft: Draft
    made_at: datetime


@dataclass(frozen=True, slots=True)
class KeptArticle:
    """An article as the store keeps it, in row `id`; `fetched_at` in UTC. Rows never change: new text, new row."""

    id: int
    article: Article
    fetched_at: datetime


@dataclass(frozen=True, slots=True)
class Recent:
    """One line of the list of what was read lately; newest first in its list."""

    url: str
    title: str
    site: str | None
    read_at: datetime


@dataclass(frozen=True, slots=True)
class Place:
    """Where a message stands on Discord."""

    server_id: int
    channel_id: int
    message_id: int


@dataclass(frozen=True, slots=True)
class Accepted:
    """A link that will be answered: one row of the inbox. `url` is the poster's own."""

    id: int
    place: Place
    url: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A reading that was shown somewhere: what a card's buttons point to. `url` is the poster's own."""

    id: int
    url: str
    article: Article
    kept: Kept


@dataclass(frozen=True, slots=True)
class Change:
    """One line of a server's record: who changed what, from what to what; None where there was or is nothing."""

    server_id: int
    actor_id: int
    action: str
    subject: str
    before: str | None
    after: str | None
    at: datetime


class Store(Protocol):
    """The cache and everything else that outlives a restart. Every method may raise a StoreError.

    A method that writes runs to its end even if its caller is cancelled.
    """

    async def article(self, key: str) -> KeptArticle | None:
        """The newest article kept for this canonical link."""
        ...

    async def save_article(self, keys: list[str], article: Article, fetched_at: datetime) -> KeptArticle:
        """Keep an article and let each canonical link in `keys` lead to it; none for a file or pasted text.

        Where the same text and `final_url` are kept already, that row serves, with its links' `fetched_at` renewed.
        """
        ...

    async def reading(self, text_hash: str, fingerprint: str, language: str) -> Kept | None: ...

    async def save_reading(self, text_hash: str, language: str, draft: Draft, made_at: datetime) -> Kept:
        """Keep a reading. Where one is kept already for the same three keys, that one stays and is returned."""
        ...

    async def recent(self, limit: int) -> list[Recent]: ...

    async def accept(self, place: Place, urls: list[str], at: datetime) -> list[Accepted]:
        """Commit a row for each link. Links accepted before from the same message are left out of the answer."""
        ...

    async def unfinished(self) -> list[Accepted]:
        """Accepted and not finished, oldest first."""
        ...

    async def finish(self, ids: list[int], outcome: str, at: datetime) -> None:
        """Close inbox rows with an outcome such as "answered" or "deleted"; a row closed before stays as it is."""
        ...

    async def replied(self, place: Place, reply_id: int) -> None:
        """Remember which message of ours answers the one at this place."""
        ...

    async def take_replies(self, place: Place) -> list[int]:
        """Our messages that answer the one at this place; they are forgotten by this, for they are to be deleted."""
        ...

    async def show(self, url: str, article_id: int, reading_id: int, at: datetime) -> int:
        """Record that a reading is being shown under the poster's own URL; the id is what buttons carry."""
        ...

    async def shown(self, shown_id: int) -> Shown | None: ...

    async def modes(self, server_id: int) -> dict[int, Mode]:
        """What a server's managers have chosen, by the id of the server, a category or a channel."""
        ...

    async def choose_mode(self, server_id: int, scope_id: int, mode: Mode | None, actor_id: int, at: datetime) -> None:
        """Set a mode, or with None take the choice back; what really changes is recorded."""
        ...

    async def record(self, server_id: int) -> list[Change]:
        """All changes in a server, oldest first."""
        ...

    async def forget_server(self, server_id: int) -> None:
        """Erase what belongs to a server: its settings, its record, and the links accepted there."""
        ...
