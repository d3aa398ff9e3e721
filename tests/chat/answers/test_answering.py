"""Answers to commands and menus: what is said meanwhile, what to the asker alone, and what can still be done."""

from typing import Any

import discord
import pytest
from structlog.testing import capture_logs

from bot.core import words
from bot.core.article import Completeness
from bot.core.errors import AddressRefused, NutgrafError, PageBlocked
from bot.core.guild import Mode, Setting
from bot.core.ports import MAX_PAGE, Page
from bot.core.words.catalogue import current, speak
from chat_world import FERRY, URL, Play, World, buttons_of, text_of

OTHER = "https://news.example/other"
TEXT = "The ferry to Skerra stops in May. The council says that it costs too much. Islanders protest."
PASTE = "Paste the text"


async def choose(world: World, setting: Setting, value: str) -> None:
    await world.store.choose(world.server.id, world.server.id, setting, value, world.alice.id, world.clock.now())


def edits(world: World) -> list[dict[str, Any]]:
    """What was put in place of a deferral, in order."""
    return [
        dict(request.json or {})
        for request in world.env.http_requests
        if request.method == "PATCH" and request.path.endswith("/messages/@original")
    ]


def labels(message: Any) -> list[str]:
    return [button["label"] for button in buttons_of(message)]


def private_answer(result: Any) -> Any:
    """The message for the asker alone: the answer itself, or what came once a public deferral was taken back."""
    answers = [*result.followups, result.response]
    return next(answer for answer in answers if answer is not None).message


async def test_the_deferred_answer_names_the_stage_until_the_answer_is_there(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.chat.answers.stage_line.PAUSE", 0)
    async with play(mode=Mode.REQUEST) as world:
        fetch = world.pages.fetch
        world.pages.gate.clear()

        async def slow(url: str) -> Page:
            await world.env.external_wait(world.pages.gate.wait(), reason="the page is slow")
            return await fetch(url)

        monkeypatch.setattr(world.pages, "fetch", slow)
        result = await world.alice.slash(world.channel, "summary", url=URL)
        assert result.response is not None
        assert text_of(result.response.message) == "Fetching news.example …"
        world.pages.gate.set()
        await world.env.settle()

        assert "Ferry cut" in text_of(result.response.message)
        assert "Ferry cut" in str(edits(world)[-1])


async def test_a_quick_answer_is_put_there_in_one_edit(play: Play) -> None:
    async with play(mode=Mode.REQUEST) as world:
        await world.alice.slash(world.channel, "summary", url=URL)

        assert len(edits(world)) == 1


async def test_in_style_full_a_command_is_answered_in_full(play: Play) -> None:
    async with play(mode=Mode.REQUEST) as world:
        await choose(world, Setting.STYLE, "full")
        await world.alice.slash(world.channel, "summary", url=URL)

        assert "Said by Ana Ruiz" in text_of(world.replies[0])


async def test_a_public_answer_is_remembered_so_that_verdicts_reach_it(play: Play) -> None:
    async with play(mode=Mode.REQUEST) as world:
        await world.alice.slash(world.channel, "summary", url=URL)

        [reply] = world.replies
        [card] = await world.store.cards_of(world.server.id, 1)
        assert (card.channel_id, card.message_id) == (world.channel.id, reply.id)


@pytest.mark.parametrize("private", [True, False])
async def test_what_cannot_be_edited_later_is_not_remembered(play: Play, private: bool) -> None:
    async with play(mode=Mode.REQUEST if private else Mode.OFF) as world:
        await world.alice.slash(world.channel, "summary", url=URL, private=private)

        assert await world.store.cards_of(world.server.id, 1) == []


async def test_a_public_answer_gets_its_thread(play: Play) -> None:
    async with play(mode=Mode.REQUEST) as world:
        await choose(world, Setting.THREADS, "always")
        await world.alice.slash(world.channel, "summary", url=URL)

        [thread] = world.channel.threads
        assert thread.id == world.replies[0].id


async def test_a_command_reads_in_the_language_that_the_channel_wants(play: Play) -> None:
    async with play(mode=Mode.REQUEST) as world:
        await choose(world, Setting.LANGUAGE, "de")
        await world.alice.slash(world.channel, "summary", url=URL)

        assert world.reader.languages == ["de"]


@pytest.fixture
def a_german_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever uses a command has Discord in German, and each card says which language it was made in."""
    monkeypatch.setattr("bot.chat.tree.speak", lambda _locale: speak("de"))
    monkeypatch.setattr("bot.core.words.readings.claims_line", lambda _reading: f"speaks {current()}")


@pytest.mark.usefixtures("a_german_asks")
@pytest.mark.parametrize(("private", "spoken"), [(False, "fr"), (True, "de")])
async def test_a_public_answer_speaks_the_servers_language_and_a_private_one_the_askers(
    play: Play, private: bool, spoken: str
) -> None:
    async with play(mode=Mode.REQUEST) as world:
        server = world.client.get_guild(world.server.id)
        assert server is not None
        server.preferred_locale = discord.Locale.french
        result = await world.alice.slash(world.channel, "summary", url=URL, private=private)

        assert f"speaks {spoken}" in text_of(private_answer(result))


@pytest.mark.usefixtures("a_german_asks")
async def test_in_a_direct_message_the_answer_speaks_the_askers_language(play: Play) -> None:
    async with play(mode=Mode.OFF) as world:
        result = await world.alice.user.slash("summary", url=URL)

        assert "speaks de" in text_of(private_answer(result))


async def test_a_failure_is_said_to_the_asker_alone(play: Play) -> None:
    async with play(mode=Mode.REQUEST, pages={URL: PageBlocked("403")}) as world:
        result = await world.alice.slash(world.channel, "summary", url=URL)

        assert world.replies == []
        assert result.followups[0].ephemeral
        assert text_of(private_answer(result)).startswith("The site does not let Nutgraf read this page")


async def test_a_blocked_site_is_said_to_be_the_moderators_choice_and_is_not_fetched(play: Play) -> None:
    async with play(mode=Mode.REQUEST) as world:
        await choose(world, Setting.BLOCKED_SITES, "news.example")
        result = await world.alice.slash(world.channel, "summary", url="https://www.news.example/a")

        assert text_of(private_answer(result)) == (
            "The moderators of this server do not let links to www.news.example be read here."
        )
        assert labels(private_answer(result)) == []
        assert world.pages.asked == []


async def test_what_leads_to_a_blocked_site_is_not_shown_to_a_command_either(play: Play) -> None:
    short = "https://short.example/x"
    async with play(mode=Mode.REQUEST, pages={short: FERRY.model_copy(update={"final_url": URL})}) as world:
        await choose(world, Setting.BLOCKED_SITES, "news.example")
        result = await world.alice.slash(world.channel, "summary", url=short)

        assert "links to news.example" in text_of(private_answer(result))


@pytest.mark.parametrize(("error", "offered"), [(PageBlocked("403"), True), (AddressRefused("10.0.0.1"), False)])
async def test_whoever_meets_a_wall_may_paste_the_text(play: Play, error: NutgrafError, offered: bool) -> None:
    async with play(mode=Mode.REQUEST, pages={URL: error}) as world:
        result = await world.alice.slash(world.channel, "summary", url=URL)

        assert labels(private_answer(result)) == [PASTE] * offered


async def test_a_teaser_answered_to_a_command_may_be_completed(play: Play) -> None:
    teaser = FERRY.model_copy(update={"completeness": Completeness.TEASER})
    async with play(mode=Mode.REQUEST, pages={URL: teaser}) as world:
        await world.alice.slash(world.channel, "summary", url=URL)
        assert labels(world.replies[0])[-1] == PASTE

        await world.alice.send(world.channel, "never mind")
        await world.alice.slash(world.channel, "claims", url=URL)
        assert labels(world.replies[1])[-1] == PASTE


async def test_a_posted_link_to_a_teaser_gets_no_such_button(play: Play) -> None:
    teaser = FERRY.model_copy(update={"completeness": Completeness.TEASER})
    async with play(pages={URL: teaser}) as world:
        await world.alice.send(world.channel, URL)

        assert PASTE not in labels(world.replies[0])


async def paste(world: World, restart: bool = False, **fields: Any) -> Any:
    world.pages.articles["-"] = FERRY
    failed = await world.alice.slash(world.channel, "summary", url=URL)
    shown = await world.alice.click(private_answer(failed), label=PASTE)
    if restart:
        await world.restart()
    return await world.alice.submit_modal(shown, fields)


async def test_a_pasted_text_is_read_for_the_one_who_pasted_it_alone(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play(mode=Mode.REQUEST, pages={URL: PageBlocked("403")}) as world:
        pages: list[Page] = []
        extract = world.pages.extract

        async def noted(page: Page) -> Any:
            pages.append(page)
            return await extract(page)

        monkeypatch.setattr(world.pages, "extract", noted)
        result = await paste(world, text=TEXT)

        assert result.ephemeral
        assert world.replies == []
        assert "Ferry cut" in text_of(private_answer(result))
        assert [(page.content_type, page.body) for page in pages] == [("text/plain", TEXT.encode())]


async def test_a_pasted_text_stands_in_no_list_of_the_server(play: Play) -> None:
    async with play(mode=Mode.REQUEST, pages={URL: PageBlocked("403")}) as world:
        await paste(world, text=TEXT)

        shown = await world.store.shown(1)
        assert shown is not None
        assert (shown.server_id, shown.channel_id, shown.url) == (None, None, "-")


async def test_a_form_opened_before_a_restart_still_brings_its_text(play: Play) -> None:
    async with play(mode=Mode.REQUEST, pages={URL: PageBlocked("403")}) as world:
        result = await paste(world, restart=True, text=TEXT)

        assert "Ferry cut" in text_of(private_answer(result))


@pytest.mark.parametrize(("name", "kind"), [("ferry.txt", "text/plain"), ("Ferry.HTML", "text/html")])
async def test_a_file_is_taken_for_a_longer_text(
    play: Play, monkeypatch: pytest.MonkeyPatch, name: str, kind: str
) -> None:
    async with play(mode=Mode.REQUEST, pages={URL: PageBlocked("403")}) as world:
        kinds: list[tuple[str, bytes]] = []
        extract = world.pages.extract

        async def noted(page: Page) -> Any:
            kinds.append((page.content_type, page.body))
            return await extract(page)

        monkeypatch.setattr(world.pages, "extract", noted)
        result = await paste(world, file=[(name, TEXT.encode())])

        assert "Ferry cut" in text_of(private_answer(result))
        assert kinds == [(kind, TEXT.encode())]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"file": [("ferry.pdf", b"%PDF")]}, "This is not a page of text that Nutgraf can read"),
        ({"file": [("ferry.txt", b"x" * (MAX_PAGE + 1))]}, "The page is too large to read"),
        ({"text": "  "}, words.waiting.nothing_pasted()),
        ({}, words.waiting.nothing_pasted()),
    ],
)
async def test_what_is_no_text_is_said_to_be_none(play: Play, fields: dict[str, Any], told: str) -> None:
    async with play(mode=Mode.REQUEST, pages={URL: PageBlocked("403")}) as world:
        result = await paste(world, **fields)

        assert text_of(private_answer(result)).startswith(told)


@pytest.mark.parametrize("code", [50027, 10015])
async def test_a_public_answer_that_comes_too_late_is_posted_as_a_message(play: Play, code: int) -> None:
    async with play(mode=Mode.REQUEST) as world:
        world.env.inject_error(
            "PATCH", "/webhooks/*/messages/@original", status=401 if code == 50027 else 404, code=code
        )
        await world.alice.slash(world.channel, "summary", url=URL)

        late = world.replies[-1]
        assert "Ferry cut" in text_of(late)
        [sent] = world.sent
        assert sent["nonce"].startswith("late-")
        assert len(sent["nonce"]) <= 25
        [card] = await world.store.cards_of(world.server.id, 1)
        assert card.message_id == late.id


async def test_a_private_answer_that_comes_too_late_is_dropped_with_a_line_in_the_log(play: Play) -> None:
    async with play(mode=Mode.REQUEST) as world:
        world.env.inject_error("PATCH", "/webhooks/*/messages/@original", status=401, code=50027)
        with capture_logs() as logs:
            await world.alice.slash(world.channel, "summary", url=URL, private=True)

        assert world.sent == []
        assert "answer_too_late" in [line["event"] for line in logs]
        assert world.env.errors == []


async def test_the_panels_of_a_pasted_text_open_also_where_moderators_look_first(play: Play) -> None:
    async with play(mode=Mode.REQUEST, pages={URL: PageBlocked("403")}) as world:
        await choose(world, Setting.REVIEW, "hold")
        pasted = private_answer(await paste(world, text=TEXT))
        opened = await world.alice.click(pasted, label="Claims")

        assert "Ana Ruiz" in text_of(private_answer(opened))


async def test_where_several_links_fail_each_is_told_with_its_reason(play: Play) -> None:
    other = "https://other.example/gone"
    async with play(mode=Mode.REQUEST, pages={URL: PageBlocked("403")}) as world:
        posted = await world.alice.send(world.channel, f"{URL} {other}")
        told = private_answer(await world.alice.context_menu(world.channel, "Read this article", posted))

        assert [line.partition(":")[0] for line in text_of(told).splitlines()] == ["news.example", "other.example"]
        assert labels(told) == [PASTE]
