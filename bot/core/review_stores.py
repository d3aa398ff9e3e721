"""What moderators look at and decide, and what members report to them; a part of ports.Store.

Every method may raise a StoreError. A method that writes runs to its end even if its caller is cancelled.
"""

from datetime import datetime
from typing import Protocol

from bot.core.kept import Held, Place
from bot.core.queue import Queue, QueueFilter
from bot.core.reports import KeptReport, Outcome, Refusal, Report
from bot.core.review import Verdict


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

    async def drawn(self, server_id: int, verdict: Verdict) -> None:
        """Remember that every card in the server that can be changed shows this version, or a later one."""
        ...

    async def undrawn(self, limit: int) -> list[tuple[int, int]]:
        """What they may not show yet, the latest verdicts first: a server, and a reading that was judged there."""
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


class PublicAnswerStore(Protocol):
    """Answers to questions that stand in channels, where a verdict finds them."""

    async def answer_stands(self, place: Place, text_hash: str) -> None:
        """Remember that our message at this place answers a question about this text."""
        ...

    async def answers_about(self, server_id: int, reading_id: int) -> list[Place]:
        """Those in a server about the text of this reading, newest first."""
        ...

    async def answer_gone(self, message_id: int) -> None:
        """This message of ours answers nothing any more."""
        ...
