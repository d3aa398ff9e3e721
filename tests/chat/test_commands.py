"""Slash commands: asked for, answered; private where the server has not turned Nutgraf on."""

import pytest
from structlog.testing import capture_logs

from bot.chat.commands import summary
from bot.core.desk import Answer
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

        async def watched(url: str) -> Answer:
            before.extend(r.path for r in world.env.http_requests if r.path.endswith("/callback"))
            return await read(url)

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
        assert len(buttons_of(result.response.message)) == 3


@pytest.mark.parametrize(
    ("url", "words"),
    [
        (URL, "The site does not let Nutgraf read this page"),
        ("http://127.0.0.1/admin", "This link cannot be read"),
        ("nonsense @everyone", "This link cannot be read"),
    ],
)
async def test_what_cannot_be_read_is_said_in_words(play: Play, url: str, words: str) -> None:
    async with play(mode=Mode.REQUEST, pages={URL: PageBlocked("403")}) as world:
        result = await world.alice.slash(world.channel, "summary", url=url)

        assert result.response is not None
        said = text_of(result.response.message)
        assert said.startswith(words)
        assert "@everyone" not in said


async def test_a_bug_is_admitted_to_the_asker(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async def bug(_url: str) -> None:
        raise RuntimeError

    async with play(mode=Mode.REQUEST) as world:
        monkeypatch.setattr(world.client.parts.desk, "read", bug)
        with capture_logs() as logs:
            result = await world.alice.slash(world.channel, "summary", url=URL)

        assert result.response is not None
        assert text_of(result.response.message).startswith("Something went wrong")
        assert [line["event"] for line in logs] == ["command_failed"]
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
