"""The line that names what is being done: once a second at most, and never over the answer."""

import asyncio

import pytest

from bot.chat.answers import stage_line
from bot.chat.answers.stage_line import StageLine
from bot.core.progress import Stage, Step
from bot.core.words.catalogue import current, speaking

URL = "https://news.example/ferry"
FETCHING, READING = Stage(Step.FETCHING), Stage(Step.READING)


class Pauses:
    """Stands in for asyncio.sleep within stage_line: a pause ends when the test says so."""

    def __init__(self) -> None:
        self.seconds: list[float] = []
        self._ends: list[asyncio.Event] = []

    async def sleep(self, seconds: float) -> None:
        end = asyncio.Event()
        self.seconds.append(seconds)
        self._ends.append(end)
        await end.wait()

    async def end(self) -> None:
        """End the current pause, and let everybody act."""
        self._ends[-1].set()
        await turns()


class Deferral:
    """Remembers the lines it was told to show; an edit that is `held` takes until it is let go."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.held = asyncio.Event()
        self.held.set()

    async def show(self, line: str) -> None:
        await self.held.wait()
        self.lines.append(line)


async def turns() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


@pytest.fixture
def pauses(monkeypatch: pytest.MonkeyPatch) -> Pauses:
    pauses = Pauses()
    monkeypatch.setattr(stage_line, "sleep", pauses.sleep)
    return pauses


@pytest.fixture
def deferral() -> Deferral:
    return Deferral()


async def test_of_several_stages_within_a_second_the_latest_is_shown(pauses: Pauses, deferral: Deferral) -> None:
    tell = StageLine(deferral.show).about(URL)
    tell(FETCHING)
    tell(READING)
    await turns()
    assert deferral.lines == []
    await pauses.end()
    assert deferral.lines == ["Reading …"]
    tell(Stage(Step.READING, 2, 3))
    await turns()
    assert deferral.lines == ["Reading …"]
    await pauses.end()
    assert deferral.lines == ["Reading …", "Reading part 2 of 3 …"]
    assert set(pauses.seconds) == {stage_line.PAUSE}


async def test_what_is_there_within_a_second_has_no_line(pauses: Pauses, deferral: Deferral) -> None:
    line = StageLine(deferral.show)
    line.about(URL)(FETCHING)
    await turns()
    await line.close()
    assert deferral.lines == []


async def test_after_the_end_nothing_is_shown_whoever_still_tells(pauses: Pauses, deferral: Deferral) -> None:
    line = StageLine(deferral.show)
    tell = line.about(URL)
    await line.close()
    tell(READING)
    await turns()
    assert pauses.seconds == []


async def test_an_edit_under_way_is_waited_for_and_the_next_stage_is_dropped(
    pauses: Pauses, deferral: Deferral
) -> None:
    line = StageLine(deferral.show)
    tell = line.about(URL)
    tell(FETCHING)
    await turns()
    deferral.held.clear()
    await pauses.end()
    tell(READING)
    closing = asyncio.create_task(line.close())
    await turns()
    assert not closing.done()
    deferral.held.set()
    await closing
    assert deferral.lines == ["Fetching news.example …"]


async def test_the_line_speaks_the_language_of_its_answer_whoever_shares_the_read(
    pauses: Pauses, deferral: Deferral, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken: list[str] = []
    monkeypatch.setattr("bot.core.words.waiting.stage", lambda _stage, _host: spoken.append(current()) or "…")
    with speaking("fr"):
        line = StageLine(deferral.show)
    with speaking("de"):
        line.about(URL)(FETCHING)
    await turns()
    await line.close()
    assert spoken == ["fr"]
