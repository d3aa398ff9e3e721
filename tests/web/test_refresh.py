"""Short links that send their reader on by a page instead of a redirect."""

import pytest
from aiohttp import web

from bot.core.errors import LinkRefused, PageFailed
from bot.web.refresh import LONGEST, sent_on
from made_pages import page
from web.sites import Answer, fetched, reply, to


def sends(content: str, around: str = "{}") -> str:
    return around.format(f'<meta http-equiv="refresh" content="{content}">')


def short_link(first: Answer) -> Answer:
    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        return await (first if request.path == "/a" else reply(b"<p>Ferry</p>"))(request)

    return answer


@pytest.mark.parametrize(
    ("source", "target"),
    [
        (sends("0;URL=https://herald.example/a"), "https://herald.example/a"),
        (sends("5; url='/a?b=1&amp;c=2'"), "/a?b=1&c=2"),
        (sends("0.5, url=/a"), "/a"),
        (sends("0;URL=/a", "<head><noscript>{}</noscript><title>x</title></head><script>go()</script>"), "/a"),
        ("<META CONTENT='0;URL=/a' HTTP-EQUIV='Refresh'>", "/a"),
        (sends("6;url=/a"), None),
        (sends("300"), None),
        (sends("0;url=/a", "<!-- {} -->"), None),
        (sends("0;url=/a", "{}<p>One.</p><p>Two.</p>"), None),
        (sends("0;url=/a") + "x" * LONGEST, None),
        ("<script>location.replace('/a')</script>", None),
        ('<meta name="refresh" content="0;url=/a">', None),
    ],
)
def test_a_page_sends_on_by_a_plain_refresh_within_five_seconds_and_by_nothing_else(
    source: str, target: str | None
) -> None:
    assert sent_on(page(source)) == target


def test_plain_text_sends_nobody_on() -> None:
    assert sent_on(page(sends("0;url=/a"), content_type="text/plain")) is None


async def test_a_refresh_is_followed_like_a_redirect() -> None:
    followed = await fetched(short_link(reply(sends("0;url=/b#top").encode())))
    assert followed.body == b"<p>Ferry</p>"
    assert (followed.url[-2:], followed.final_url[-2:]) == ("/a", "/b")


async def test_a_refresh_passes_the_same_gate() -> None:
    for target in ("file:///etc/passwd", "http://10.0.0.1:22/", "http://user@herald.example/"):
        with pytest.raises(LinkRefused):
            await fetched(reply(sends(f"0;url={target}").encode()))


async def test_refreshes_and_redirects_are_counted_together() -> None:
    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        turn = int(request.path[1:] or 0) if request.path[1:].isdigit() else 0
        return await (to(f"/{turn + 1}") if turn % 2 else reply(sends(f"0;url=/{turn + 1}").encode()))(request)

    with pytest.raises(PageFailed, match="more than 5 redirects"):
        await fetched(answer)
