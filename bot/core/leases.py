"""For how long a link is in one process's hands, when it is tried again, and when it is given up."""

import random
from datetime import datetime, timedelta

from bot.core.kept import Accepted

LEASE = timedelta(minutes=5)
"""So long nobody else takes up a link; whoever works on it renews that every RENEWAL."""
RENEWAL = timedelta(minutes=1)

SHORTEST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(minutes=10)  # what waits for a model or a disk goes on soon after its return

FARTHEST = LONGEST_PAUSE + RENEWAL
"""Nothing is due later than this from now; what seems to be was put off by a clock that was wrong."""

MOST_ATTEMPTS = 20
"""Those that were put off are not counted, so these ended the program, or its hold on the link."""
OLDEST = timedelta(hours=6)
"""By then nobody reads on in the conversation in which the link was posted."""

GIVEN_UP = "given_up"
TOO_OLD = "too_old"


def pause_after(age: timedelta) -> timedelta:
    """Until a link of this age is tried again: the older it is the longer, so that each pause is about twice the one
    before. At random between half of that and all, so that what failed at one moment does not come back at one."""
    longest = min(max(age, SHORTEST_PAUSE), LONGEST_PAUSE)
    return longest * random.uniform(0.5, 1)  # noqa: S311 - guards nothing


def over(row: Accepted, now: datetime) -> str | None:
    """The outcome of a link that is tried no more, or None."""
    if now - row.accepted_at > OLDEST:
        return TOO_OLD
    return GIVEN_UP if row.attempts - row.put_off > MOST_ATTEMPTS else None
