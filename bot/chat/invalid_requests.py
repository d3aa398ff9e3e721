"""Keeps the requests that Discord holds against us far below the number for which it locks an address out."""

import re
from collections import Counter, deque
from datetime import datetime, timedelta
from types import SimpleNamespace

import aiohttp
import structlog

from bot.chat.closed_channels import ClosedChannels
from bot.core import metrics
from bot.core.ports import Clock

log = structlog.get_logger()

# "Invalid Request Limit": 10,000 of these answers in 10 minutes; a limit that others used up does not count.
# https://discord.com/developers/docs/topics/rate-limits
INVALID = frozenset({401, 403, 429})
SHARED = "shared"
WITHIN = timedelta(minutes=10)
MOST = 10_000
# Several copies of the bot, and other bots, may stand behind one address.
MOST_UNASKED = MOST // 5
MOST_AT_ALL = MOST // 2
MOST_IN_ONE_CHANNEL = 10  # members who have blocked us make some too

LONGEST_BAN = timedelta(hours=1)
ANSWERS = re.compile(r"/(interactions|webhooks)/")
IN_CHANNEL = re.compile(r"/channels/(?P<id>\d+)/")
SAYS = frozenset({"POST", "PUT"})  # messages, reactions, threads, the sign that we type; no edits of our own, no reads


class NotNow(Exception):
    """Discord is not asked, because it would most likely refuse."""


class ChannelClosed(NotNow):
    """By what this channel answered lately, in it."""


class InvalidRequests:
    """Watches every request of a client. Above MOST_UNASKED within ten minutes nothing is done in channels; above
    MOST_AT_ALL nobody's click is answered either. A channel in which several were refused is closed for a while.
    """

    def __init__(self, clock: Clock, closed: ClosedChannels) -> None:
        self._clock = clock
        self._closed = closed
        self._at: deque[tuple[datetime, int | None]] = deque()
        self._in_channel: Counter[int] = Counter()
        self._banned_until: datetime | None = None
        self._over = False

    def __len__(self) -> int:
        """Of the last ten minutes."""
        before = self._clock.steady() - WITHIN
        while self._at and self._at[0][0] <= before:
            self._forget(self._at.popleft()[1])
        return len(self._at)

    def watch(self, trace: aiohttp.TraceConfig) -> None:
        """Have the requests of a client with this trace counted, and refused with NotNow where there were too many."""
        trace.on_request_start.append(self._before)
        trace.on_request_end.append(self._after)

    async def _before(
        self, _session: aiohttp.ClientSession, _context: SimpleNamespace, asked: aiohttp.TraceRequestStartParams
    ) -> None:
        channel_id = _channel_of(asked.url.path)
        if asked.method in SAYS and channel_id in self._closed:
            raise ChannelClosed
        if channel_id and (len(self) >= MOST_UNASKED or self._is_banned()):
            raise NotNow
        if ANSWERS.search(asked.url.path) and len(self) >= MOST_AT_ALL:
            raise NotNow

    async def _after(
        self, _session: aiohttp.ClientSession, _context: SimpleNamespace, answered: aiohttp.TraceRequestEndParams
    ) -> None:
        response = answered.response
        if response.status not in INVALID or response.headers.get("X-RateLimit-Scope") == SHARED:
            return
        metrics.DISCORD_REFUSALS.labels(str(response.status)).inc()
        self._count(_channel_of(answered.url.path) if response.status == 403 else None)
        if response.status == 429 and not _is_of_discord(response):
            self._ban(response.headers.get("Retry-After", ""))
        self._say_once()

    def _count(self, refusing_channel_id: int | None) -> None:
        self._at.append((self._clock.steady(), refusing_channel_id))
        if refusing_channel_id:
            self._in_channel[refusing_channel_id] += 1
            if self._in_channel[refusing_channel_id] >= MOST_IN_ONE_CHANNEL:
                self._closed.close(refusing_channel_id)

    def _forget(self, channel_id: int | None) -> None:
        if channel_id:
            self._in_channel[channel_id] -= 1
            if not self._in_channel[channel_id]:
                del self._in_channel[channel_id]

    def _ban(self, seconds: str) -> None:
        pause = timedelta(seconds=int(seconds)) if seconds.isdecimal() else WITHIN
        pause = min(pause, LONGEST_BAN)
        self._banned_until = self._clock.steady() + pause
        log.error(
            "discord_bars_this_address",
            seconds=pause.total_seconds(),
            effect="nothing is posted for so long",
            remedy="see which other programs use Discord from this address; more requests make it last longer",
        )

    def _is_banned(self) -> bool:
        return self._banned_until is not None and self._clock.steady() < self._banned_until

    def _say_once(self) -> None:
        """Once for each time that the bar is passed."""
        over = len(self) >= MOST_UNASKED
        if over and not self._over:
            log.error(
                "too_many_invalid_requests",
                count=len(self),
                effect="nothing is posted until there were fewer in the last ten minutes",
                remedy="see the log for what Discord refuses: a token, or permissions in a channel",
            )
        self._over = over


def _is_of_discord(response: aiohttp.ClientResponse) -> bool:
    """Or of the proxy at its door, which bars addresses; discord.py tells them apart by the same."""
    return "Via" in response.headers and response.content_type == "application/json"


def _channel_of(path: str) -> int | None:
    match = IN_CHANNEL.search(path)
    return int(match["id"]) if match else None
