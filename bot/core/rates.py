"""Rates: how much is read anew within ten minutes for a member, a channel and a server; kept in memory alone."""

from dataclasses import dataclass
from datetime import datetime, timedelta

WITHIN = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class MostReadings:
    """The most within ten minutes, each new reading, reply or comparison counting as one; 0 for no limit."""

    per_member: int = 10
    per_channel: int = 40
    per_server: int = 120


class Rate:
    """At most so many within ten minutes for each id: all at once for one that was quiet, then one after the other.

    A leaky bucket used as a meter (ITU-T I.371, the Generic Cell Rate Algorithm): each one taken fills an id's bucket,
    which leaks evenly; all that is kept is when it will be empty, until then. No id, or a rate of 0, has no limit.
    """

    def __init__(self, most: int) -> None:
        self._leaks_one_in = WITHIN // most if most else timedelta(0)
        self._empty_at: dict[int, datetime] = {}

    def free_at(self, id_: int | None, now: datetime) -> datetime:
        """When the next one may be taken: `now`, or later."""
        if id_ is None:
            return now
        return max(now, self._empty_at.get(id_, now) + self._leaks_one_in - WITHIN)

    def take(self, id_: int | None, now: datetime) -> datetime:
        """Count one, also where it has to wait; gives when it may begin."""
        begins = self.free_at(id_, now)
        if id_ is not None:
            self._forget_the_quiet(now)
            self._empty_at[id_] = max(now, self._empty_at.get(id_, now)) + self._leaks_one_in
        return begins

    def __len__(self) -> int:
        """The ids that are remembered."""
        return len(self._empty_at)

    def _forget_the_quiet(self, now: datetime) -> None:
        self._empty_at = {id_: empty_at for id_, empty_at in self._empty_at.items() if empty_at > now}
