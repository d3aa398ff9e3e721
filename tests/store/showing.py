"""Readings that were shown in a server, for tests of what moderators do about them."""

from datetime import UTC, datetime

from bot.core.kept import Showing, Shown
from bot.core.reading import Draft, Engine
from bot.store.store import SqlStore
from builders import article, reading

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
SERVER, OTHER_SERVER, ALICE, BOB = 1 << 60, 5, 10, 11


async def shown(store: SqlStore, fingerprint: str = "one", text: str = "It rained.", server_id: int = SERVER) -> Shown:
    story = article(text)
    kept_article = await store.save_article([f"https://news.example/{text}"], story, NOON)
    draft = Draft(reading=reading(), engine=Engine(name="model", fingerprint=fingerprint))
    kept = await store.save_reading(story.text_hash, "article", draft, NOON)
    return await store.show(Showing("https://news.example/a", kept_article.id, kept.id, NOON, server_id, 2))
