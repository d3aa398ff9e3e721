"""Moderators' verdicts, and the cards they reach: each about one text in one language, in one server."""

from datetime import UTC, datetime

import pytest

from bot.core.errors import VerdictChanged
from bot.core.kept import Card, Kept, Showing, Shown
from bot.core.reading import Draft, Engine
from bot.core.review import Status, Verdict
from bot.store.store import SqlStore
from builders import article, reading

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
SERVER, OTHER_SERVER, CHANNEL, MODERATOR = 1 << 60, 5, 2, 3
URL = "https://news.example/ferry"
FERRY = article("The council spent €4.2 million on the quay.")


def draft(gist: str = "A gist.", fingerprint: str = "one") -> Draft:
    return Draft(reading=reading(gist=gist), engine=Engine(name="model", fingerprint=fingerprint))


async def read_in(store: SqlStore, fingerprint: str = "one", language: str = "article") -> Kept:
    return await store.save_reading(FERRY.text_hash, language, draft(fingerprint=fingerprint), NOON)


async def shown_in(store: SqlStore, kept: Kept, server_id: int = SERVER) -> Shown:
    article = await store.save_article([URL], FERRY, NOON)
    return await store.show(Showing(URL, article.id, kept.id, NOON, server_id, CHANNEL))


def verdict(kept: Kept, version: int = 1, status: Status = Status.HIDDEN, **facts: object) -> Verdict:
    return Verdict(version, status, kept.id, MODERATOR, NOON, **facts)  # pyright: ignore[reportArgumentType]


async def test_a_verdict_holds_in_its_server_alone(store: SqlStore) -> None:
    kept = await read_in(store)
    here, elsewhere = await shown_in(store, kept), await shown_in(store, kept, OTHER_SERVER)
    given = verdict(kept, draft=draft("Mended."), corrected=True, note="It was 4.2.")
    await store.judge(SERVER, given)

    again = await store.shown(here.id)
    assert again
    assert again.verdict == given
    assert again.draft.reading.gist == "Mended."
    elsewhere = await store.shown(elsewhere.id)
    assert elsewhere
    assert elsewhere.verdict is None
    assert elsewhere.draft.reading.gist == "A gist."


async def test_a_verdict_outlives_a_change_of_model_but_not_of_language(store: SqlStore) -> None:
    await store.judge(SERVER, verdict(await read_in(store)))
    by_new_model = await read_in(store, fingerprint="two")
    in_german = await read_in(store, language="de")
    assert await store.verdict(SERVER, by_new_model.id)
    assert await store.verdict(SERVER, in_german.id) is None


async def test_the_second_of_two_moderators_is_told_that_it_changed(store: SqlStore) -> None:
    kept = await read_in(store)
    await store.judge(SERVER, verdict(kept))
    with pytest.raises(VerdictChanged):
        await store.judge(SERVER, verdict(kept, status=Status.APPROVED))
    await store.judge(SERVER, verdict(kept, version=2, status=Status.APPROVED))
    assert [v.status for v in await store.verdicts(SERVER, kept.id)] == [Status.HIDDEN, Status.APPROVED]


async def test_every_card_of_a_text_in_a_language_is_found_in_its_server(store: SqlStore) -> None:
    one, two, german = await read_in(store), await read_in(store, "two"), await read_in(store, language="de")
    first, second = await shown_in(store, one), await shown_in(store, two)
    for message_id, shown in (
        (10, first),
        (11, second),
        (12, await shown_in(store, german)),
        (13, await shown_in(store, one, OTHER_SERVER)),
    ):
        await store.carded([Card(CHANNEL, message_id, shown.id)])
        await store.carded([Card(CHANNEL, message_id, shown.id)])
    assert await store.cards_of(SERVER, one.id) == [Card(CHANNEL, 11, second.id), Card(CHANNEL, 10, first.id)]


async def test_a_server_that_is_forgotten_takes_its_verdicts_and_cards_with_it(store: SqlStore) -> None:
    kept = await read_in(store)
    shown = await shown_in(store, kept)
    await store.carded([Card(CHANNEL, 10, shown.id)])
    await store.judge(SERVER, verdict(kept))
    await store.forget_server(SERVER)
    assert await store.shown(shown.id) is None
    assert await store.verdicts(SERVER, kept.id) == []
    assert await store.cards_of(SERVER, kept.id) == []
