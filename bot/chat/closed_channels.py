"""Channels that refused us lately are left alone for a while."""

from datetime import datetime, timedelta

from bot.core.ports import Clock

FOR = timedelta(minutes=10)

# Of the outcomes of messages/outcomes.py: those that the next message there would meet too.
REFUSALS = frozenset({"channel_gone", "forbidden", "thread_archived", "thread_locked"})


class ClosedChannels:
    """Held in memory alone: after a restart we ask again."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._until: dict[int, datetime] = {}

    def note(self, channel_id: int, outcome: str) -> None:
        """How posting there ended."""
        if outcome in REFUSALS:
            self.close(channel_id)

    def close(self, channel_id: int) -> None:
        """From now on, for ten minutes."""
        self._until[channel_id] = self._clock.steady() + FOR

    def __contains__(self, channel_id: int | None) -> bool:
        until = self._until.get(channel_id) if channel_id else None
        if channel_id and until and until <= self._clock.steady():
            del self._until[channel_id]
            return False
        return until is not None
