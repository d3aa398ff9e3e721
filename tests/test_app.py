"""The open house: which model is asked under which name."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot import app
from bot.config import Settings
from bot.core.engines import EngineChoice
from readers.articles import article, reply
from readers.scripted_model import ScriptedModel


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


async def test_the_clock_calls_when_it_is_time() -> None:
    clock, called = app.SystemClock(), asyncio.Event()
    clock.call_at(clock.now() + timedelta(milliseconds=1), called.set)
    await called.wait()


async def test_without_an_endpoint_there_is_no_other_model_either() -> None:
    async with app.open_house(settings(None)) as house:
        assert house.desk.engines.other is None
