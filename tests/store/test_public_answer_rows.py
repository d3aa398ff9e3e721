"""Where answers to questions stand, and when that is forgotten."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

import pytest

from bot.core.kept import Place
from bot.core.reading import Draft, Engine
from bot.store.store import SqlStore
from builders import article, reading

NOW = datetime(2026, 9, 14, 12, tzinfo=UTC)
NEW = int((NOW - datetime(2015, 1, 1, tzinfo=UTC)).total_seconds() * 1000) << 22
PLACE, NEWER, OLD = Place(1, 10, NEW), Place(1, 11, NEW + 1), Place(1, 10, 5)
FERRY = article("The ferry stops.")

Forget = Callable[[SqlStore], Awaitable[object]]


@pytest.fixture
async def kept(store: SqlStore) -> SqlStore:
    """With a reading of the ferry in two languages; answers are about it but for one, and in one server but for one."""
    for language in ("article", "de"):
        draft = Draft(reading=reading(), engine=Engine(name="model", fingerprint="one"))
        await store.save_reading(FERRY.text_hash, language, draft, NOW)
    for place in (PLACE, NEWER, OLD, PLACE, Place(2, 20, NEW + 2)):
        await store.answer_stands(place, FERRY.text_hash)
    await store.answer_stands(Place(1, 10, NEW + 3), "another text")
    return store


@pytest.mark.parametrize("reading_id", [1, 2])
async def test_they_are_found_by_any_reading_of_their_text_newest_first(kept: SqlStore, reading_id: int) -> None:
    assert await kept.answers_about(1, reading_id) == [NEWER, PLACE, OLD]


@pytest.mark.parametrize(
    ("forget", "left"),
    [
        (lambda store: store.answer_gone(PLACE.message_id), [NEWER, OLD]),
        (lambda store: store.take_replies(PLACE), [NEWER, OLD]),
        (lambda store: store.forget_channel(PLACE.channel_id), [NEWER]),
        (lambda store: store.forget_server(PLACE.server_id), []),
        (lambda store: store.prune(NOW), [NEWER, PLACE]),
    ],
    ids=["hidden", "message deleted", "channel deleted", "server left", "pruned"],
)
async def test_they_are_forgotten(kept: SqlStore, forget: Forget, left: list[Place]) -> None:
    await forget(kept)
    assert await kept.answers_about(1, 1) == left
