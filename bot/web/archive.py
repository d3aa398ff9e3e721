"""Pages whose site does not give them, read from a web archive's copy, where the operator has named an archive."""

from dataclasses import dataclass, replace

import structlog

from bot.core.errors import LinkRefused, PageError
from bot.core.links import AllowedHosts, parse
from bot.core.ports import Page
from bot.web.fetch import Fetcher

PLACE = "{url}"
"""Stands in an archive's address for that of the page."""

_REFUSED = (403, 404, 410, 429, 451)

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Archive:
    """Fetches a page, or else its copy through `address`, within the same limits and past the same gate.

    Not for what is sold (401, 402) or closed to robots: there the site has said what it wants.
    """

    fetcher: Fetcher
    address: str
    allow_hosts: AllowedHosts

    async def fetch(self, url: str) -> Page:
        """Raises what fetching the page itself raised, where the archive has none either."""
        try:
            return await self.fetcher.fetch(url)
        except PageError as error:
            if error.status not in _REFUSED and error.status < 500:
                raise
            return await self._copy(url, error)

    async def _copy(self, url: str, why: PageError) -> Page:
        """The copy goes by the page's own address: what it says of itself is held against that."""
        asked_for = parse(url, self.allow_hosts).url
        try:
            copy = await self.fetcher.fetch(self.address.replace(PLACE, asked_for))
        except (LinkRefused, PageError):
            raise why from None
        log.info("page_from_archive", status=why.status)
        return replace(copy, url=asked_for, final_url=asked_for, archive_copy=copy.final_url)
