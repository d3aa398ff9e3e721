"""What a site's refusal is taken for: by its status, its headers and the markup of what it sends."""

import gzip
from datetime import UTC, datetime

import pytest

from bot.core.errors import AskedTooOften, BotCheck, LegallyBlocked, LoginRequired, PageBlocked, PageError, PageFailed
from bot.web.refusals import retry_after
from web.sites import Answer, fetched, for_ever, raw, reply

CHALLENGE = b'<title>Just a moment...</title><script>window._cf_chl_opt={cvId:"3"}</script>'
NOW = datetime(2026, 3, 14, 12, tzinfo=UTC)


async def refused(answer: Answer) -> PageError:
    with pytest.raises(PageError) as raised:
        await fetched(answer)
    return raised.value


@pytest.mark.parametrize(
    ("status", "kind"), [(401, LoginRequired), (402, LoginRequired), (403, PageBlocked), (451, LegallyBlocked)]
)
async def test_each_status_that_refuses_has_an_error_of_its_own(status: int, kind: type[PageError]) -> None:
    error = await refused(reply(status=status))
    assert (type(error), error.status) == (kind, status)


@pytest.mark.parametrize("status", [202, 403, 405, 503])
async def test_a_bot_check_is_known_by_its_markup_under_the_statuses_it_comes_with(status: int) -> None:
    assert type(await refused(reply(CHALLENGE, status=status))) is BotCheck
    packed = reply(gzip.compress(CHALLENGE, mtime=0), status=status, Content_Encoding="gzip")
    assert type(await refused(packed)) is BotCheck
    assert type(await refused(reply(b"<title>Just a moment...</title>", status=status))) is not BotCheck


@pytest.mark.parametrize(
    "header", [{"cf_mitigated": "challenge"}, {"x_vercel_mitigated": "challenge"}, {"x_amzn_waf_action": "captcha"}]
)
async def test_a_bot_check_is_known_by_its_vendors_header(header: dict[str, str]) -> None:
    assert type(await refused(reply(b"", 405, **header))) is BotCheck


@pytest.mark.parametrize("start", [b"<p>", b"<p>" * 99_999])
async def test_a_refusal_that_drips_or_goes_on_for_long_is_taken_by_its_status(
    start: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.web.refusals._SECONDS", 0.05)
    head = b"HTTP/1.1 403 No\r\nContent-Type: text/html\r\nContent-Length: 9999999\r\n\r\n"
    assert type(await refused(raw(head + start, then=for_ever))) is PageBlocked


async def test_a_site_that_is_asked_too_often_says_when_to_come_back() -> None:
    error = await refused(reply(status=429, Retry_After="120"))
    assert isinstance(error, AskedTooOften)
    assert error.retry_after == 120
    assert type(await refused(reply(CHALLENGE, status=500))) is PageFailed


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120.0),
        ("Sat, 14 Mar 2026 12:01:00 GMT", 60.0),
        ("Sat, 14 Mar 2026 11:00:00 GMT", None),
        ("Sat, 14 Mar 2026 12:01:00", None),
        ("0", None),
        ("-5", None),
        ("999999999", None),
        ("soon", None),
        ("", None),
    ],
)
def test_when_to_come_back_is_seconds_or_a_date_and_never_more_than_a_day(header: str, seconds: float | None) -> None:
    assert retry_after(header, NOW) == seconds
