"""What outlives a restart, one Protocol for each area; ports.Store is all of them and cache_stores together.

Every method may raise a StoreError. A method that writes runs to its end even if its caller is cancelled.
"""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any, Protocol

from bot.core.guild import Choices, Setting
from bot.core.kept import Accepted, Card, Change, Held, KeptArticle, Place, Posted, Showing, Shown
from bot.core.queue import Queue, QueueFilter
from bot.core.recent import Entry
from bot.core.reports import KeptReport, Outcome, Refusal, Report
from bot.core.review import Verdict
from bot.core.usage import Limits, Spent, Usage


class InboxStore(Protocol):
    """Links that were accepted, and our replies to their messages."""

    async def accept(self, place: Place, urls: list[str], at: datetime) -> list[Accepted]:
        """Commit a row for each link. Links accepted before from the same message are left out of the answer."""
        ...

    async def unfinished(self) -> list[Accepted]:
        """Accepted and not finished, oldest first."""
        ...

    async def links_of(self, place: Place) -> list[str]:
        """The links that were accepted from the message at this place."""
        ...

    async def finish(self, ids: list[int], outcome: str, at: datetime) -> None:
        """Close inbox rows with an outcome such as "answered" or "deleted"; a row closed before stays as it is."""
        ...

    async def replied(self, place: Place, reply_id: int) -> None:
        """Remember which message of ours answers the one at this place."""
        ...

    async def take_replies(self, place: Place) -> list[int]:
        """Our messages that answer the one at this place. They are forgotten by this, for they are to be deleted, and
        so are the links that were accepted from it, and the cards in it where it is one of ours."""
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


class ReviewStore(Protocol):
    """Moderators' verdicts, each about one text in one language, found by the id of any reading of it."""

    async def verdict(self, server_id: int, reading_id: int) -> Verdict | None:
        """What holds in the server."""
        ...

    async def verdicts(self, server_id: int, reading_id: int) -> list[Verdict]:
        """Every version, oldest first."""
        ...

    async def hides(self, server_id: int, text_hash: str) -> bool:
        """Whether a reading of this text, in any language, is hidden in the server now."""
        ...

    async def judge(self, server_id: int, verdict: Verdict) -> None:
        """Keep a verdict as the next version. Raises VerdictChanged when that version is there already."""
        ...


class QueueStore(Protocol):
    """What moderators are to look at."""

    async def queue(self, server_id: int, wanted: QueueFilter, now: datetime, limit: int, offset: int) -> Queue:
        """Riskiest first: reported, alleging wrongdoing, incomplete, a teaser, never looked at; then the newest."""
        ...


class ReportStore(Protocol):
    """Members' reports on readings: one for each member, text and language while it is open."""

    async def report_refused(self, server_id: int, shown_id: int, reporter_id: int, at: datetime) -> Refusal | None:
        """Why a member could not report this now; None if it would be taken."""
        ...

    async def report(self, report: Report) -> Refusal | None:
        """Keep a report, or tell why it is not taken."""
        ...

    async def open_reports(self, server_id: int, reading_id: int) -> list[KeptReport]:
        """On this text in this language, oldest first."""
        ...

    async def reports_posted(self, ids: list[int], channel_id: int, message_id: int) -> None:
        """Remember in which of our messages moderators see these reports."""
        ...

    async def settle_reports(self, server_id: int, reading_id: int, outcome: Outcome, at: datetime) -> list[KeptReport]:
        """Close what is open on this text in this language; what was closed, oldest first."""
        ...

    async def untold(self, server_id: int, reporter_id: int) -> list[KeptReport]:
        """A member's settled reports whose outcome the member does not know yet, oldest first."""
        ...

    async def told(self, ids: list[int]) -> None:
        """Remember that the reporters know the outcome."""
        ...


class HoldStore(Protocol):
    """Cards that wait for a moderator."""

    async def hold(self, place: Place, shown_id: int) -> None:
        """Let a card wait, once for each message, text and language."""
        ...

    async def held(self, server_id: int, reading_id: int) -> list[Held]:
        """What waits in a server for a verdict over this text in this language, oldest first."""
        ...

    async def all_held(self) -> list[Held]:
        """What waits in any server, oldest first."""
        ...

    async def released(self, row: Held) -> bool:
        """It waits no longer; whether nothing else waits for the same message."""
        ...

    async def drop_held(self, place: Place) -> bool:
        """Nothing waits for the message at this place any more; whether anything did."""
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
        self, server_id: int, channel_ids: Collection[int], words: Sequence[str], since: datetime, limit: int
    ) -> list[tuple[Posted, KeptArticle]]:
        """The articles whose cards were posted in these channels since then, best match first: a full-text index
        finds those that hold any of these words, of which there is at least one."""
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
