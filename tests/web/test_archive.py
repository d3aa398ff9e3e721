"""Where the operator names a web archive, pages that their site does not give are read from its copy."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from bot.core.errors import PageBlocked, PageError
from bot.core.links import AllowedHosts
from bot.core.ports import Page
from bot.web.archive import Archive
from bot.web.extraction.assemble import article_of
from bot.web.fetch import Fetcher
from made_pages import PARAGRAPHS
from web.sites import serving, to

COPY = "/web/20260303120000id_/"
TEXT = f"<html lang='en'><body><article>{''.join(f'<p>{one}</p>' for one in PARAGRAPHS)}</article></body></html>"


@asynccontextmanager
async def archive(status: int, asked: list[str], copies: int = 200) -> AsyncGenerator[tuple[Archive, str]]:
    """An archive that answers with `copies`, and the address of a page that answers with `status`."""

    async def answer(request: web.BaseRequest) -> web.StreamResponse:
        asked.append(request.path)
        if request.path.startswith("/web/2id_/"):
            return await to(request.path.replace("/web/2id_/", COPY))(request)
        of_copy = request.path.startswith(COPY)
        return web.Response(body=TEXT, status=copies if of_copy else status, content_type="text/html")

    async with serving(answer) as place:
        allowed = AllowedHosts.parse(place)
        async with Fetcher(allowed) as fetcher:
            yield Archive(fetcher, f"http://{place}/web/2id_/{{url}}", allowed), f"http://{place}/story"


async def read(status: int, copies: int = 200) -> tuple[Page | PageError, list[str]]:
    asked: list[str] = []
    async with archive(status, asked, copies) as (pages, url):
        try:
            return await pages.fetch(url), asked
        except PageError as error:
            return error, asked


@pytest.mark.parametrize("status", [403, 404, 410, 429, 451, 500, 503])
async def test_a_page_that_is_refused_or_gone_is_read_from_its_copy(status: int) -> None:
    page, _ = await read(status)
    assert isinstance(page, Page)
    assert page.url == page.final_url
    assert page.url.endswith("/story")
    article = article_of(page)
    assert "20260303120000id_/http" in (article.archive_copy or "")
    assert str(article.archived_on) == "2026-03-03"
    assert article.final_url == page.url


@pytest.mark.parametrize("status", [200, 401, 402, 418])
async def test_a_page_that_is_there_or_sold_is_not_asked_of_the_archive(status: int) -> None:
    page, asked = await read(status)
    assert asked == ["/story"]
    assert not isinstance(page, Page) or page.archive_copy is None


async def test_what_the_archive_has_not_either_is_refused_as_its_site_refused_it() -> None:
    error, asked = await read(403, copies=404)
    assert type(error) is PageBlocked
    assert len(asked) == 3
