"""The whole program as its own process, over real sockets: from MESSAGE_CREATE to the card and a click on it."""

import asyncio
import os
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from bot import status_page
from bot.core import words
from bot.core.reading import Fallback
from e2e.discord_double import DiscordDouble
from e2e.discord_message import COMPONENTS_V2, Message
from e2e.discord_world import Channel, User
from e2e.page_server import PageServer
from readers.scripted_model import Reply, ScriptedModel, error

ROOT = Path(__file__).parents[2]
LAUNCH = str(Path(__file__).with_name("launch.py"))
SECRET = "https://news.example/private-remark"
READING = {
    "kind": "report",
    "gist": "The council voted for a flood wall.",
    "summary": [{"text": "Brackwater Town Council voted to build a flood wall along the River Anse.", "evidence": [1]}],
    "argument": None,
    **{part: [] for part in ("claims", "predictions", "tensions", "questions")},
}


@dataclass
class Scene:
    """One server with one channel and one member, a site with the examples, and a folder for the bot's data."""

    discord: DiscordDouble
    site: PageServer
    folder: Path
    channel: Channel
    member: User

    async def start(self, **settings: str) -> Process:
        """The program in mode auto, allowed to read from the site."""
        launch = [sys.executable, "-W", "ignore", LAUNCH, self.discord.api_base, "--", "run"]
        surroundings = {"PATH": os.environ["PATH"], "HOME": str(self.folder), "PYTHONPATH": str(ROOT)}
        ours = {"DISCORD_TOKEN": self.discord.token, "DEFAULT_MODE": "auto", "FETCH_ALLOW_HOSTS": self.site.host}
        ours |= {"STATUS_ADDRESS": "off"}
        return await asyncio.create_subprocess_exec(
            *launch, cwd=self.folder, stdout=PIPE, stderr=PIPE, env={**surroundings, **ours, **settings}
        )

    @asynccontextmanager
    async def bot(self, **settings: str) -> AsyncGenerator[Process]:
        """The program, connected; killed at the end if it still runs."""
        process = await self.start(**settings)
        try:
            await self.discord.wait_until_connected(within=30)
            yield process
        finally:
            if process.returncode is None:
                process.kill()
            await process.communicate()

    def processes(self) -> list[Path]:
        """The bot's processes and their children, by the surroundings they were started in (of Linux: /proc)."""
        home = f"HOME={self.folder}".encode()
        return [path for path in Path("/proc").glob("[0-9]*/environ") if home in _bytes_of(path)]

    async def post(self, text: str) -> Message:
        return await self.discord.post_message(self.channel, self.member, text)

    async def card_below(self, message: Message) -> Message:
        return await self.discord.wait_for_message(lambda sent: sent.reference is message)


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    async with DiscordDouble() as discord, PageServer() as site:
        guild = discord.add_guild()
        yield Scene(discord, site, tmp_path, guild.add_channel("news"), guild.add_member("Ada"))


def _bytes_of(path: Path) -> bytes:
    """Of a process's file; none for one that has ended or is not ours to see."""
    try:
        return path.read_bytes()
    except OSError:
        return b""


def free_port() -> int:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        return unused.getsockname()[1]


async def terminated(process: Process) -> tuple[int | None, str]:
    """Ends a process as an operator does; its exit code and log."""
    process.send_signal(signal.SIGTERM)
    _, log = await process.communicate()
    return process.returncode, log.decode()


async def test_a_posted_link_brings_the_card_and_its_buttons_open_for_the_clicker_alone(scene: Scene) -> None:
    async with scene.bot(LOG_LEVEL="debug", STATUS_ADDRESS=f"127.0.0.1:{(port := free_port())}") as process:
        message = await scene.post(f"have a look {scene.site.url('ferry-opinion.html')} and at <{SECRET}>")
        card = await scene.card_below(message)
        assert card.flags & COMPONENTS_V2
        assert "Ferry" in card.text
        assert card.sent["allowed_mentions"]["parse"] == []
        opened = await scene.discord.click(card, card.button("Claims"), scene.member)
        (panel,) = opened.answers
        assert panel.ephemeral
        assert "1 of" in panel.text
        report = await asyncio.to_thread(status_page.ask, "127.0.0.1", port)
        code, log = await terminated(process)
    assert report
    assert (report.healthy, report.vitals.gateway.synced, report.vitals.counted.accepted) == (True, True, 1)
    assert [line.rpartition(" ")[2] for line in log.splitlines() if "event=read " in line] == ["link=1"]
    assert (code, scene.discord.refused) == (0, [])
    assert scene.site.requested == ["ferry-opinion.html"]
    assert scene.discord.token not in log
    assert "have a look" not in log
    assert SECRET not in log
    assert "Traceback" not in log


async def test_told_to_stop_while_a_page_is_read_it_still_answers_and_leaves_no_process_behind(scene: Scene) -> None:
    scene.site.gate.clear()
    async with scene.bot() as process:
        message = await scene.post(scene.site.url("council-report.html"))
        await scene.site.asking.wait()
        process.send_signal(signal.SIGTERM)
        scene.site.gate.set()
        _, log = await process.communicate()
    assert process.returncode == 0
    assert [sent.reference for sent in scene.discord.sent] == [message]
    assert b"Traceback" not in log
    assert not scene.processes()


async def test_five_posts_of_one_link_ask_the_page_and_the_model_once(scene: Scene) -> None:
    def reply(request: dict[str, Any]) -> Reply:
        return READING if "Brackwater" in str(request) else error(401, "invalid_api_key")

    async with (
        ScriptedModel(reply) as model,
        scene.bot(OPENAI_BASE_URL=model.base_url, OPENAI_MODEL="scripted") as process,
    ):
        scene.site.gate.clear()
        messages = [await scene.post(scene.site.url("council-report.html")) for _ in range(5)]
        await scene.site.asking.wait()
        scene.site.gate.set()
        cards = [await scene.card_below(message) for message in messages]
        assert all("read by scripted" in card.text for card in cards)
        assert (scene.site.requested, len(model.requests)) == (["council-report.html"], 1)
        fallen_back = await scene.card_below(await scene.post(scene.site.url("ferry-opinion.html")))
        assert words.readings.fallen_back(Fallback.MODEL_FAILED) in fallen_back.text
        assert words.readings.extracts() in fallen_back.text
        code, log = await terminated(process)
    assert (code, len(scene.discord.sent)) == (0, 6)
    assert "Traceback" not in log


async def test_after_a_crash_what_was_accepted_is_answered_once_and_older_buttons_work(scene: Scene) -> None:
    async with scene.bot() as process:
        before = await scene.card_below(await scene.post(scene.site.url("ferry-opinion.html")))
        scene.site.asking.clear()
        scene.site.gate.clear()
        message = await scene.post(scene.site.url("council-report.html"))
        await scene.site.asking.wait()
        process.kill()
        await process.wait()
    assert scene.discord.sent == [before]
    scene.site.gate.set()
    await scene.discord.drop()
    async with scene.bot() as process:
        card = await scene.card_below(message)
        opened = await scene.discord.click(card, card.button("Summary"), scene.member)
        assert opened.answers[0].ephemeral
        older = await scene.discord.click(before, before.button("Claims"), scene.member)
        assert "1 of" in older.answers[0].text
        await terminated(process)
    assert [sent for sent in scene.discord.sent if not sent.ephemeral] == [before, card]


async def test_a_token_that_discord_does_not_take_is_said_in_one_line(scene: Scene) -> None:
    process = await scene.start(DISCORD_TOKEN="a-wrong-token", LOG_LEVEL="error")
    _, log = await process.communicate()
    assert process.returncode == 2
    assert log.decode().count("\n") == 1
    assert "DISCORD_TOKEN" in log.decode()
    assert "a-wrong-token" not in log.decode()
