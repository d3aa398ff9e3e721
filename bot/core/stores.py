"""What outlives a restart, one Protocol for each area; with cache_stores and review_stores they make ports.Store.

Every method may raise a StoreError. A method that writes runs to its end even if its caller is cancelled.
"""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any, Protocol

from bot.core.article import Article
from bot.core.guild import Choices, Setting
from bot.core.kept import Accepted, Card, Change, KeptArticle, Place, Posted, Showing, Shown
from bot.core.reading import Fallback
from bot.core.recent import Entry
from bot.core.usage import Limits, Spent, Usage


class InboxStore(Protocol):
    """Links that were accepted, and our replies to their messages."""

    async def accept(
        self, place: Place, urls: list[str], at: datetime, until: datetime | None = None
    ) -> list[Accepted]:
        """Commit a row for each link, which is the caller's until then. Links accepted before from the same message are
        left out of the answer."""
        ...

    async def void_leases(self, but: Collection[int]) -> None:
        """Whatever an earlier life of this process had in its hands is due, save these rows.

        Does nothing where other processes may be at work (PostgreSQL, a file that cannot be locked): there a lease
        runs out.
        """
        ...

    async def take_up(
        self, now: datetime, until: datetime, under_way: Collection[int], waiting: Sequence[Accepted] = ()
    ) -> list[Accepted]:
        """What is due, and what is `waiting` for a later attempt of the caller: all of it is now the caller's until
        then, and so is on what it has `under_way`. Nobody else is given the same. Each is an attempt more."""
        ...

    async def postpone(self, rows: list[Accepted], due_at: datetime) -> list[Accepted]:
        """Nobody is to take these up before then, as they are given back: with one attempt more that was put
        off. One that was taken up anew since, or withdrawn, is left out."""
        ...

    async def sending(self, rows: list[Accepted], at: datetime) -> bool:
        """Remember that their reply is about to be sent, and may stand there from now on.

        False where it must not be sent: a row was withdrawn, finished, or taken up anew after these were.
        """
        ...

    async def links_shown(self, place: Place) -> list[str]:
        """Those on which cards are known to stand in our answers to the message at this place."""
        ...

    async def links_of(self, place: Place) -> list[str]:
        """The links that were accepted from the message at this place."""
        ...

    async def finish(self, rows: list[Accepted], outcome: str, at: datetime) -> list[Accepted]:
        """Close them with an outcome such as "answered" or "gone", and give those that were; one that was closed
        before, or taken up anew after these were, stays as it is."""
        ...

    async def replied(self, place: Place, reply_id: int, shown_ids: Collection[int] = ()) -> None:
        """Remember which message of ours answers the one at this place, and which shown readings stand in it."""
        ...

    async def sending_since(self, place: Place) -> datetime | None:
        """Since when an answer to the message at this place may stand there of which we do not know; None if never."""
        ...

    async def replies_since(self, server_id: int, reply_id: int) -> list[tuple[Place, int]]:
        """The messages in a server that were answered by this message of ours or a later one, each with its answer's
        id; the latest answer first."""
        ...

    async def take_replies(self, place: Place) -> list[int]:
        """Our messages that answer the one at this place. They are forgotten by this, for they are to be deleted, and
        so are the links that were accepted from it, and the cards or the answer in it where it is one of ours."""
        ...

    async def forget_channel(self, channel_id: int) -> None:
        """A channel or thread is gone, and with it everything that was accepted, posted or waiting there."""
        ...


class CardStore(Protocol):
    """What was shown where."""

    async def show(self, showing: Showing) -> Shown:
        """Record that a reading is being shown; given back with the verdict that holds there."""
        ...

    async def shown(self, shown_id: int) -> Shown | None:
        """With the verdict that holds now in the server where it was shown."""
        ...

    async def carded(self, placed: list[Card]) -> None:
        """Remember in which of our messages shown readings stand."""
        ...

    async def cards_of(self, server_id: int, reading_id: int) -> list[Card]:
        """Every card in a server that shows this text in this language, newest first."""
        ...


class ExtractStore(Protocol):
    """What was read without the model because it was away, and may be replaced."""

    async def extracts(self, since: datetime, limit: int) -> list[Card]:
        """The cards in servers that were shown since then with Fallback.MODEL_AWAY, newest first. Left out is what
        somebody judged or reported there: the text that they saw stays."""
        ...

    async def replace_extract(self, shown_id: int, reading_id: int) -> bool:
        """Let it show this reading, of the same text and language; whether it does. It remains among the extracts
        until it is settled, so that after a crash its cards are drawn again."""
        ...

    async def settle_extract(self, shown_id: int, fallback: Fallback | None) -> None:
        """Its cards show the model's reading (None), or there will be none, for this reason."""
        ...


class ServerStore(Protocol):
    """What belongs to one server."""

    async def choices(self, server_id: int) -> Choices:
        """What a server's managers have chosen."""
        ...

    async def choose(
        self, server_id: int, scope_id: int, setting: Setting, value: str | None, actor_id: int, at: datetime
    ) -> None:
        """Choose a setting for a place, or with None take the choice back; what really changes is recorded."""
        ...

    async def record(self, server_id: int) -> list[Change]:
        """All changes in a server, oldest first."""
        ...

    async def add_to_record(self, change: Change) -> None: ...

    async def forget_server(self, server_id: int) -> None:
        """Erase what belongs to a server: its settings, its record, its moderators' verdicts, what was shown there."""
        ...


class UsageStore(Protocol):
    """What the model was used for, and what is reserved of the day's budget."""

    async def reserve(
        self, server_id: int | None, model: str | None, tokens: int, limits: Limits, at: datetime
    ) -> int | None:
        """Set tokens aside if the limits allow it; the id is for `settle`, None is a refusal."""
        ...

    async def settle(self, reservation: int, readings: int, tokens_in: int, tokens_out: int) -> None:
        """Put what was really used in place of what was reserved; the day remains that of the reservation."""
        ...

    async def count_cache_hit(self, server_id: int | None, model: str | None, at: datetime) -> None: ...

    async def spent(self, server_id: int | None, at: datetime) -> Spent:
        """On the day of `at`."""
        ...

    async def usage(self, server_id: int, since: date) -> list[Usage]:
        """A server's usage from this day on, by day and model, oldest first; days without any are left out."""
        ...


class RecentStore(Protocol):
    """What was shown lately."""

    async def shown_in(self, server_id: int | None, channel_ids: Sequence[int], limit: int) -> list[Entry]:
        """The articles shown in these channels of a server, or with None of direct messages, newest first.

        Looked for among the last `limit` times that something was shown there.
        """
        ...


class AlsoPostedStore(Protocol):
    """Several articles on one event in one server."""

    async def posted_about(
        self,
        server_id: int,
        channel_ids: Collection[int],
        article: Article,
        words: Sequence[str],
        since: datetime,
        limit: int,
    ) -> list[tuple[Posted, KeptArticle]]:
        """Other articles than this one and its versions whose cards were posted in these channels since then, best
        match first: a full-text index finds those that hold any of these words, of which there is at least one."""
        ...

    async def name_beside(self, shown_id: int, other_id: int) -> None:
        """Remember that a card names another shown reading as one on the same event."""
        ...

    async def cards_naming(self, server_id: int, reading_id: int) -> list[Card]:
        """Every card in a server that names this text in this language, newest first."""
        ...

    async def cards_naming_message(self, message_id: int) -> list[Card]:
        """Every card that names one which stands in this message of ours, newest first."""
        ...


class MemberStore(Protocol):
    """What is kept about one member, in all servers."""

    async def member_data(self, member_id: int) -> dict[str, list[dict[str, Any]]]:
        """Every row that names the member, as columns and values, by the name of its table."""
        ...

    async def forget_member(self, member_id: int) -> None:
        """Delete a member's questions and settled reports. What others rely on stays, as done by kept.FORGOTTEN."""
        ...


class RetentionStore(Protocol):
    """For how long things are kept."""

    async def prune(self, before: datetime) -> None:
        """Delete what was last used before then, save verdicts, what they are about, open reports, and records."""
        ...


class WatermarkStore(Protocol):
    """From where each channel is caught up on after an outage."""

    async def watermarks(self, server_id: int) -> dict[int, int]:
        """By channel or thread: the newest message before which nothing is left to be done."""
        ...

    async def keep_watermarks(self, marks: Collection[Place], gone: Collection[int]) -> None:
        """Put each channel's watermark at this message, whatever it was; the channels in `gone` have none any more."""
        ...
