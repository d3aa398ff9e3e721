"""What an HTTP answer that is no page says: gone, asked too often, forbidden by law, first a test of who asks …"""

import asyncio
import re
from contextlib import suppress
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import aiohttp
from multidict import CIMultiDictProxy

from bot.core.errors import (
    AskedTooOften,
    BotCheck,
    LegallyBlocked,
    LoginRequired,
    PageBlocked,
    PageError,
    PageFailed,
    PageGone,
)
from bot.web.decoding import Decoder
from bot.web.extraction.kinds.bot_checks import is_bot_check

LONGEST_WAIT = 24 * 3600  # seconds; a site that asks for more asks not to be read
_KINDS: dict[int, type[PageError]] = {
    **dict.fromkeys((401, 402), LoginRequired),
    403: PageBlocked,
    **dict.fromkeys((404, 410), PageGone),
    429: AskedTooOften,
    451: LegallyBlocked,
}
_CHECKED = (202, 403, 405, 503)  # with which bot checks are served, as pages of their own
_SIZE, _SECONDS = 128 * 1024, 2.0  # of such a page; what is longer or slower is looked at no further


async def refusal(response: aiohttp.ClientResponse) -> PageError:
    """The error for an answer with any status but 200; `status` stands in it. Reads a little of some bodies."""
    status, headers = response.status, response.headers
    is_check = _names_a_bot_check(headers) or (status in _CHECKED and is_bot_check(await _start(response)))
    error = (BotCheck if is_check else _KINDS.get(status, PageFailed))(f"status {status}")
    error.status = status
    if isinstance(error, AskedTooOften):
        error.retry_after = retry_after(headers.get("Retry-After", ""), datetime.now(UTC))
    return error


def retry_after(header: str, now: datetime) -> float | None:
    """Seconds to wait, of a header that gives them or a date (RFC 9110, 10.2.3); None for nonsense and what is past."""
    if re.fullmatch(r"\d{1,9}", header.strip()):
        seconds = float(header)
    else:
        try:
            until = parsedate_to_datetime(header)
        except (ValueError, TypeError, OverflowError):
            return None
        seconds = (until - now).total_seconds() if until.tzinfo else 0.0
    return seconds if 0 < seconds <= LONGEST_WAIT else None


def _names_a_bot_check(headers: CIMultiDictProxy[str]) -> bool:
    """Cloudflare, Vercel and AWS WAF say in a header that the page is one."""
    mitigated = (headers.get("cf-mitigated"), headers.get("x-vercel-mitigated"))
    return "challenge" in mitigated or headers.get("x-amzn-waf-action") in ("challenge", "captcha")


async def _start(response: aiohttp.ClientResponse) -> str:
    """A short page's source; empty for what is not to be had quickly, since the status says enough."""
    with suppress(PageError, aiohttp.ClientError, TimeoutError):
        decoder = Decoder(", ".join(response.headers.getall("Content-Encoding", [])), _SIZE)
        async with asyncio.timeout(_SECONDS):
            async for chunk in response.content.iter_any():
                decoder.feed(chunk)
        return decoder.body().decode("utf-8", "replace")
    return ""
