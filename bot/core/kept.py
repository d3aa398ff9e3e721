"""What the store keeps, and gives back: articles, readings, replies, links accepted, cards shown, changes recorded."""

from dataclasses import dataclass
from datetime import datetime

from bot.core.article import Article
from bot.core.comparison import DraftComparison
from bot.core.guild import ARTICLE_LANGUAGE
from bot.core.question import DraftReply
from bot.core.reading import Draft, Fallback
from bot.core.recent import Entry
from bot.core.review import Verdict, standing

FORGOTTEN = 0
"""The id in place of a member who asked to be forgotten, where what they did is kept."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A reading as the store keeps it; `id` is its row. `language`: what it was asked in, "article" for its own."""

    id: int
    draft: Draft
    made_at: datetime
    language: str = ARTICLE_LANGUAGE


@dataclass(frozen=True, slots=True)
class KeptReply:
    """A reply to a question as the store keeps it; `id` is its row."""

    id: int
    draft: DraftReply


@dataclass(frozen=True, slots=True)
class KeptComparison:
    """A comparison of two articles as the store keeps it; `id` is its row."""

    id: int
    draft: DraftComparison


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
    """A link that will be answered: one row of the inbox. `url` is the poster's own.

    `attempts`: which attempt this is, counted from 1; `put_off`: how many of them ended in waiting. `sending_at`: when
    an earlier one was about to send the reply, so that it may stand there. `member_id`: who asked for it, which no row
    keeps; None for what is taken up again later.
    """

    id: int
    place: Place
    url: str
    accepted_at: datetime
    attempts: int = 1
    put_off: int = 0
    sending_at: datetime | None = None
    member_id: int | None = None


@dataclass(frozen=True, slots=True)
class Showing:
    """That a reading is being shown: under which URL, the poster's own, and where; no server in a direct message.

    `fallback`: why it was read without the model, where one was to read it.
    """

    url: str
    article_id: int
    reading_id: int
    at: datetime
    server_id: int | None = None
    channel_id: int | None = None
    fallback: Fallback | None = None


@dataclass(frozen=True, slots=True)
class Posted:
    """What was shown in a server, and the message of ours in which its card stands there."""

    entry: Entry
    message_id: int


@dataclass(frozen=True, slots=True)
class Shown:
    """A reading that was shown somewhere, and the verdict on it there: what a card is made from.

    `id` is what the card's buttons carry; `url` is the poster's own. `beside`: another article on the same event, whose
    card was posted in the same server before.
    """

    id: int
    url: str
    article: Article
    kept: Kept
    server_id: int | None = None
    channel_id: int | None = None
    fallback: Fallback | None = None
    verdict: Verdict | None = None
    beside: Posted | None = None

    @property
    def draft(self) -> Draft:
        """What stands on the card: the moderators' draft where there is one."""
        return standing(self.verdict, self.kept.draft)

    @property
    def language(self) -> str | None:
        """What the reading was asked for in; None for the article's own."""
        return None if self.kept.language == ARTICLE_LANGUAGE else self.kept.language


@dataclass(frozen=True, slots=True)
class Card:
    """Where a shown reading stands on Discord: in which message of ours."""

    channel_id: int
    message_id: int
    shown_id: int


@dataclass(frozen=True, slots=True)
class Held:
    """That a shown reading waits for a moderator before its card answers the message at `place`; `id` is its row."""

    id: int
    place: Place
    shown_id: int


@dataclass(frozen=True, slots=True)
class Change:
    """One line of a server's record: who did what, from what to what and why; None where there was or is nothing."""

    server_id: int
    actor_id: int
    action: str
    subject: str
    before: str | None
    after: str | None
    at: datetime
    reason: str | None = None
