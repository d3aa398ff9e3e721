"""Slash commands: asked for, answered; private where the server has not turned Nutgraf on."""

from typing import Any

import pytest
from structlog.testing import capture_logs

from bot.chat.commands import summary
from bot.core import words
from bot.core.answer import Answer
from bot.core.errors import PageBlocked
from bot.core.guild import Mode
from chat_world import FERRY, URL, Play, World, buttons_of, text_of


def syncs(world: World) -> int:
    return sum(r.method == "PUT" and r.path.endswith("/commands") for r in world.env.http_requests)


async def test_summary_answers_in_the_channel_where_the_server_lets_it(play: Play) -> None:
    async with play(mode=Mode.REQUEST) as world:
        result = await world.alice.slash(world.channel, "summary", url=URL)

        assert not result.ephemeral
        [reply] = world.replies
        assert "**Ferry cut was hidden, columnist says**" in text_of(reply)
        panel = await world.alice.click(reply, label="Claims")
        assert panel.ephemeral


async def test_a_command_is_acknowledged_before_anything_is_read(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async with play(mode=Mode.REQUEST) as world:
        read = world.client.parts.desk.read
        before: list[str] = []

        async def watched(url: str, *wanted: Any, **also: Any) -> Answer:
            before.extend(r.path for r in world.env.http_requests if r.path.endswith("/callback"))
            return await read(url, *wanted, **also)

        monkeypatch.setattr(world.client.parts.desk, "read", watched)
        await world.alice.slash(world.channel, "summary", url=URL)

        assert len(before) == 1


@pytest.mark.parametrize(("mode", "private"), [(Mode.OFF, False), (Mode.AUTO, True)])
async def test_summary_is_private_where_off_or_when_asked_to_be(play: Play, mode: Mode, private: bool) -> None:
    async with play(mode=mode) as world:
        result = await world.alice.slash(world.channel, "summary", url=URL, private=private)

        assert result.ephemeral
        assert result.response is not None
        assert "Ferry cut" in text_of(result.response.message)


async def test_a_private_card_stays_while_its_panel_opens(play: Play) -> None:
    async with play(mode=Mode.OFF) as world:
        result = await world.alice.slash(world.channel, "summary", url=URL)
        assert result.response is not None
        card = result.response.message
        panel = await world.alice.click(card, label="Summary")

        assert panel.response is not None
        assert panel.response.id != card.id


async def test_summary_works_in_direct_messages(play: Play) -> None:
    async with play(mode=Mode.OFF) as world:
        result = await world.alice.user.slash("summary", url=f"<{URL}>")

        assert result.response is not None
        assert not result.ephemeral
        assert len(buttons_of(result.response.message)) == 5


@pytest.mark.parametrize(
    ("url", "told"),
    [
        (URL, "The site does not let Nutgraf read this page"),
        ("http://127.0.0.1/admin", "This link cannot be read"),
        ("nonsense @everyone", "This link cannot be read"),
    ],
)
async def test_what_cannot_be_read_is_said_in_words(play: Play, url: str, told: str) -> None:
    async with play(mode=Mode.REQUEST, pages={URL: PageBlocked("403")}) as world:
        result = await world.alice.slash(world.channel, "summary", url=url)

        said = text_of(result.followups[0].message)
        assert said.startswith(told)
        assert "@everyone" not in said


async def test_a_bug_is_admitted_to_the_asker(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async def bug(*_wanted: object, **_also: object) -> None:
        raise RuntimeError

    async with play(mode=Mode.REQUEST) as world:
        monkeypatch.setattr(world.client.parts.desk, "read", bug)
        with capture_logs() as logs:
            result = await world.alice.slash(world.channel, "summary", url=URL)

        assert result.response is not None
        assert text_of(result.response.message).startswith("Something went wrong")
        assert [line["event"] for line in logs] == ["interaction_failed"]
        assert len(world.env.errors) == 1


async def test_help_is_for_the_asker_alone(play: Play) -> None:
    async with play() as world:
        result = await world.alice.slash(world.channel, "help")

        assert result.ephemeral
        assert result.response is not None
        assert "/summary" in text_of(result.response.message)


async def test_commands_are_sent_to_discord_once_and_again_only_when_changed(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with play() as world:
        assert syncs(world) == 1
        await world.restart()
        assert syncs(world) == 1

        monkeypatch.setattr(summary, "description", "Reads it")
        await world.restart()
        assert syncs(world) == 2


async def test_the_answer_to_a_command_is_kept_for_the_next_one(play: Play) -> None:
    async with play(pages={URL: FERRY}) as world:
        await world.alice.slash(world.channel, "summary", url=URL)
        await world.alice.send(world.channel, URL)

        assert len(world.replies) == 2
        assert len(world.reader.asked) == 1


@pytest.mark.parametrize(
    ("command", "said"), [("argument", words.readings.thesis()), ("claims", "**1 of 1 · number**")]
)
async def test_one_part_of_a_reading_can_be_asked_for(play: Play, command: str, said: str) -> None:
    async with play(mode=Mode.REQUEST) as world:
        result = await world.alice.slash(world.channel, command, url=URL)

        assert result.response is not None
        assert not result.ephemeral
        assert said in text_of(result.response.message)


async def test_a_message_is_read_from_its_menu_without_the_message_content_intent(play: Play) -> None:
    async with play(mode=Mode.REQUEST, message_content=False) as world:
        message = await world.alice.send(world.channel, f"read {URL} and <https://news.example/hidden>")
        result = await world.alice.context_menu(world.channel, "Read this article", message)

        assert not result.ephemeral
        assert "**Ferry cut was hidden, columnist says**" in text_of(world.replies[-1])
        assert world.pages.asked == [URL]


async def test_the_claims_of_a_message_are_for_the_one_who_asks_alone(play: Play) -> None:
    async with play(mode=Mode.AUTO, pages={URL: FERRY}) as world:
        message = await world.alice.send(world.channel, URL)
        result = await world.alice.context_menu(world.channel, "Claims to check", message)

        assert result.ephemeral
        assert result.response is not None
        assert "**1 of 1 · number**" in text_of(result.response.message)


async def test_a_message_without_a_link_is_said_to_have_none(play: Play) -> None:
    async with play(mode=Mode.AUTO) as world:
        message = await world.alice.send(world.channel, "nothing here")
        result = await world.alice.context_menu(world.channel, "Read this article", message)

        assert result.ephemeral
        assert result.response is not None
        assert text_of(result.response.message) == words.chat.no_link()


async def test_links_of_one_message_that_fail_are_named_beside_those_that_are_read(play: Play) -> None:
    blocked = "https://wall.example/a"
    async with play(mode=Mode.REQUEST, pages={URL: FERRY, blocked: PageBlocked("403")}) as world:
        message = await world.alice.send(world.channel, f"{blocked} {URL}")
        await world.alice.context_menu(world.channel, "Read this article", message)

        said = text_of(world.replies[-1])
        assert "**Ferry cut was hidden, columnist says**" in said
        assert "does not let Nutgraf read this page" in said
