"""robots.txt: where the operator would have it obeyed, a page that it closes to us is not fetched."""

from collections.abc import Callable

import pytest
from aiohttp import web

from bot.core.errors import LinkRefused, NutgrafError, PageBlocked, PageFailed, PageGone, PageUnreachable
from bot.core.links import NO_HOSTS, Link, parse
from bot.core.ports import Page
from bot.web.fetch import Fetcher
from bot.web.robots import HOLDS, Robots
from web.sites import Names, reply, serving

FERRY = "https://news.example/ferry"


def site(said: str | NutgrafError) -> tuple[list[str], Callable[..., Robots]]:
    """What was asked, and a Robots for a site that says this."""
    asked: list[str] = []

    async def get(link: Link) -> Page:
        asked.append(link.url)
        if isinstance(said, NutgrafError):
            raise said
        return Page(link.url, link.url, "text/plain", None, said.encode())

    return asked, lambda **how: Robots(get, **how)


@pytest.mark.parametrize(
    "said",
    [
        "User-agent: *\nDisallow: /",
        "User-agent: nutgraf\nDisallow: /ferry",
        "User-agent: *\nAllow: /\nUser-agent: Nutgraf\nDisallow: /*rr",
        PageFailed("503"),
        PageUnreachable("no connection"),
    ],
)
async def test_a_page_that_is_closed_to_us_is_refused(said: str | NutgrafError) -> None:
    with pytest.raises(PageBlocked, match=r"robots\.txt"):
        await site(said)[1]().refuse_disallowed(parse(FERRY))


@pytest.mark.parametrize(
    "said",
    [
        "",
        "<html>no such page</html>",
        "User-agent: *\nDisallow: /admin",
        "User-agent: *\nDisallow: /\nUser-agent: Nutgraf\nAllow: /",
        "User-agent: OtherBot\nDisallow: /",
        PageGone("404"),
        PageBlocked("403"),
        LinkRefused("port 81"),
    ],
)
async def test_any_other_page_may_be_read(said: str | NutgrafError) -> None:
    await site(said)[1]().refuse_disallowed(parse(FERRY))


async def test_a_site_is_asked_once_a_day() -> None:
    clock = [0.0]
    asked, robots_of = site("")
    robots = robots_of(now=lambda: clock[0])
    for clock[0] in (0, HOLDS - 1, HOLDS + 1):
        await robots.refuse_disallowed(parse(FERRY))
    assert asked == ["https://news.example/robots.txt"] * 2


@pytest.mark.parametrize(("obey", "paths"), [(True, ["/robots.txt"]), (False, ["/ferry"])])
async def test_the_page_itself_is_asked_for_only_if_it_may_be(
    obey: bool, paths: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.web.connector.refusal", lambda *_, **__: None)  # the site is on loopback
    asked: list[str] = []

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        asked.append(request.path)
        return await reply(b"User-agent: *\nDisallow: /", Content_Type="text/plain")(request)

    async with serving(answer) as place:
        names = Names(int(place.rpartition(":")[2]), newsroom=["127.0.0.1"])
        async with Fetcher(NO_HOSTS, resolver=names, obey_robots=obey) as fetcher:
            try:
                await fetcher.fetch("http://newsroom.example/ferry")
            except PageBlocked:
                assert obey
    assert asked == paths
