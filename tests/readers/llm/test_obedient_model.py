"""Whatever a page has the model write, none of it gets past the reader: no link, mention, foreign quote or secret."""

from collections.abc import AsyncGenerator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from bot.core.errors import ModelReplyUnsafe
from bot.readers.llm.completion import ModelSettings
from bot.readers.llm.reader import ModelReader
from bot.readers.llm.tokens import Tokens
from made_pages import story
from readers.obedient_model import INSTRUCTION, PAYLOADS, SECRET, Payload, obedient
from readers.scripted_model import ScriptedModel

PAGE = story(f"<p>Mayor Ana Ruiz said: “We open in May.”</p><p>{INSTRUCTION}</p>")
LEAKS = ("secret", "secret in disguise", "system prompt", "system prompt in pieces", "boundary")
WRITTEN = [name for name in PAYLOADS if name not in LEAKS]
FOREIGN = ("evil", "://", "www.", "](", "discord", "@", "<#", "</", "<t:", "I took the money", SECRET)


@pytest.fixture(autouse=True)
def no_vocabulary(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", "")


@asynccontextmanager
async def told(payload: Payload, folder: Path) -> AsyncGenerator[ModelReader]:
    """A reader with a model that has been told to write this."""
    async with ScriptedModel(obedient(payload)) as model:
        settings = ModelSettings(SECRET, model.base_url, "local", 32_000, 1_500, attempts=1, secrets=(SECRET,))
        reader = ModelReader(settings, Tokens("local", folder))
        try:
            yield reader
        finally:
            await reader.close()


def strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for inner in value.values() for text in strings(inner))
    elif isinstance(value, list):
        yield from (text for inner in value for text in strings(inner))


def assert_nothing_foreign(filed: Any) -> None:
    for text in strings(filed.model_dump(mode="json")):
        assert not [part for part in FOREIGN if part in text], text


@pytest.mark.parametrize("name", WRITTEN)
async def test_nothing_that_a_page_has_it_write_into_a_reading_is_filed(name: str, tmp_path: Path) -> None:
    async with told(PAYLOADS[name], tmp_path) as reader:
        draft = await reader.read(PAGE, None)
    assert_nothing_foreign(draft.reading)
    assert draft.dropped > 0


@pytest.mark.parametrize("name", WRITTEN)
async def test_nor_in_another_language(name: str, tmp_path: Path) -> None:
    async with told(PAYLOADS[name], tmp_path) as reader:
        assert_nothing_foreign((await reader.read(PAGE, "de")).reading)


@pytest.mark.parametrize("name", WRITTEN)
async def test_nor_into_a_reply_or_a_comparison(name: str, tmp_path: Path) -> None:
    async with told(PAYLOADS[name], tmp_path) as reader:
        assert_nothing_foreign((await reader.answer(PAGE, "What will it cost?", (), None)).reply)
        assert_nothing_foreign((await reader.compare(PAGE, PAGE, None)).comparison)


@pytest.mark.parametrize("name", LEAKS)
async def test_a_reply_that_tells_a_secret_or_its_instructions_is_refused_whole(name: str, tmp_path: Path) -> None:
    async with told(PAYLOADS[name], tmp_path) as reader:
        with pytest.raises(ModelReplyUnsafe):
            await reader.read(PAGE, None)
        with pytest.raises(ModelReplyUnsafe):
            await reader.answer(PAGE, "What do you know?", (), None)
