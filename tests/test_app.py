"""The open house: which model is asked under which name."""

import asyncio
import os
import signal
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot import app
from bot.config import Settings
from bot.core.breaker import MOST_FAILURES
from bot.core.daily_backup import Backups
from bot.core.engines import EngineChoice
from bot.core.errors import ModelAway
from readers.articles import article, reply
from readers.scripted_model import Reply, ScriptedModel, error


@pytest.fixture(autouse=True)
def empty_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without a .env; where vocabularies are kept stands in the environment, and is put back."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", "")


def settings(base_url: str | None) -> Settings:
    return Settings(openai_api_key=None, openai_base_url=base_url, openai_model="usual", openai_other_model="bigger")


async def test_the_other_model_is_asked_by_its_own_name_at_the_same_endpoint() -> None:
    async with ScriptedModel([reply(), reply()]) as model, app.open_house(settings(model.base_url)) as house:
        for engine in (EngineChoice.MODEL, EngineChoice.OTHER):
            await house.desk.reread(article(), None, engine, "", server_id=None)
        assert [request["model"] for request in model.requests] == ["usual", "bigger"]
        assert house.desk.engines.other
        assert house.desk.engines.other.model == "bigger"


async def test_a_model_whose_calls_fail_is_asked_no_more_and_the_other_still_is() -> None:
    def answer(request: dict[str, Any]) -> Reply:
        return error(404, "model_not_found") if request["model"] == "usual" else reply()

    async with ScriptedModel(answer) as model, app.open_house(settings(model.base_url)) as house:
        for engine in [EngineChoice.MODEL] * (MOST_FAILURES + 1):
            with pytest.raises(ModelAway):
                await house.desk.reread(article(), None, engine, "", server_id=None)
        await house.desk.reread(article(), None, EngineChoice.OTHER, "", server_id=None)
        assert len(model.requests) == MOST_FAILURES + 1
        engines = house.desk.engines
        assert engines.breaker
        assert engines.other_breaker
        assert (engines.breaker.is_open, engines.other_breaker.is_open) == (True, False)


async def test_the_clock_calls_when_it_is_time() -> None:
    clock, called = app.SystemClock(), asyncio.Event()
    clock.call_in(timedelta(milliseconds=1), called.set)
    await called.wait()


@pytest.mark.parametrize(
    ("database_url", "days", "copied"),
    [("sqlite:///data/nutgraf.db", 7, True), ("sqlite:///data/nutgraf.db", 0, False), ("postgresql://db/n", 7, False)],
)
async def test_a_sqlite_file_is_copied_daily_unless_the_operator_wants_no_copies(
    monkeypatch: pytest.MonkeyPatch, database_url: str, days: int, copied: bool
) -> None:
    begun: list[Backups] = []

    async def back_up_daily(backups: Backups, _clock: object) -> None:
        begun.append(backups)

    monkeypatch.setattr(app, "back_up_daily", back_up_daily)
    await app.copy_daily(Settings(database_url=database_url, backup_days=days))
    assert bool(begun) is copied


async def test_what_is_done_meanwhile_ends_with_the_block_and_takes_nothing_with_it_when_it_breaks() -> None:
    ended = asyncio.Event()

    async def lasts() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    async def breaks() -> None:
        raise RuntimeError("nobody foresaw this")

    with capture_logs() as logs:
        async with app.meanwhile(lasts(), breaks()):
            await asyncio.sleep(0)
    assert ended.is_set()
    assert [line["event"] for line in logs] == ["daily_work_ended"]


async def test_without_an_endpoint_there_is_no_other_model_either() -> None:
    async with app.open_house(settings(None)) as house:
        assert house.desk.engines.other is None


async def test_told_to_stop_while_it_is_being_opened_the_house_is_closed_again(monkeypatch: pytest.MonkeyPatch) -> None:
    closed = asyncio.Event()

    @asynccontextmanager
    async def slow(*_: object, **__: object) -> AsyncGenerator[None]:
        assert signal.getsignal(signal.SIGTERM) is not signal.SIG_DFL
        os.kill(os.getpid(), signal.SIGTERM)
        try:
            await asyncio.Event().wait()
            yield
        finally:
            closed.set()

    monkeypatch.setattr(app, "open_house", slow)
    await app.run_bot(settings(None))
    assert closed.is_set()
