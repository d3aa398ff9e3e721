"""What a site's robots.txt asks of robots (RFC 9309), for operators who would have Nutgraf take itself for one."""

import time
from collections.abc import Awaitable, Callable
from urllib.parse import urlsplit

from protego import Protego

from bot.core.errors import LinkRefused, PageBlocked, PageError, PageFailed, PageUnreachable
from bot.core.links import Link, parse
from bot.core.ports import Page

ROBOT = "Nutgraf"
"""The name by which a site can address us."""
HOLDS = 24 * 3600
"""Seconds; RFC 9309 (2.4) asks that a copy be used no longer."""
MOST = 1000
"""Sites that are remembered."""
NOTHING = "User-agent: *\nDisallow: /"


class Robots:
    """Asks each site once a day. `get` fetches one page by its link, whatever robots.txt says."""

    def __init__(self, get: Callable[[Link], Awaitable[Page]], now: Callable[[], float] = time.monotonic) -> None:
        self._get = get
        self._now = now
        self._sites: dict[str, tuple[Protego, float]] = {}

    async def refuse_disallowed(self, link: Link) -> None:
        """Raises PageBlocked where the site does not want this page to be fetched by robots."""
        parts = urlsplit(link.url)
        origin = f"{parts.scheme}://{parts.netloc}"
        rules, until = self._sites.get(origin, (None, 0.0))
        if rules is None or until <= self._now():
            rules = Protego.parse(await self._text(f"{origin}/robots.txt"))
            self._remember(origin, rules)
        if not rules.can_fetch(link.url, ROBOT):
            raise PageBlocked("its robots.txt")

    def _remember(self, origin: str, rules: Protego) -> None:
        self._sites.pop(origin, None)
        self._sites[origin] = (rules, self._now() + HOLDS)
        if len(self._sites) > MOST:
            del self._sites[next(iter(self._sites))]

    async def _text(self, url: str) -> str:
        """A site that has none allows all (RFC 9309, 2.3.1.3); one that cannot say is let be (2.3.1.4)."""
        try:
            return (await self._get(parse(url))).body.decode("utf-8", "replace")
        except (PageUnreachable, PageFailed):
            return NOTHING
        except (LinkRefused, PageError):
            return ""
