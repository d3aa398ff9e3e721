"""What was shown where, and what moderators are to look at because of it."""

from dataclasses import asdict
from urllib.parse import urlsplit

from sqlalchemy import Connection, exists, insert, select

from bot.core.article import Article
from bot.core.kept import Card, Showing, Shown
from bot.core.reading import Fallback
from bot.core.risk import risks_of
from bot.store.also_posted import beside
from bot.store.cache import kept_from
from bot.store.database import Database, reads, writes
from bot.store.reviews import current, of_same_story
from bot.store.tables import articles, cards, readings, shown, stories


class Cards(Database):
    """core.stores.CardStore."""

    @writes
    def show(self, connection: Connection, showing: Showing) -> Shown:
        facts = {**asdict(showing), "shown_at": showing.at}
        del facts["at"]
        shown_id = connection.execute(insert(shown).values(facts).returning(shown.c.id)).scalar_one()
        result = shown_from(connection, shown_id)
        assert result is not None  # noqa: S101 - it was inserted above
        _queue(connection, result)
        return result

    @reads
    def shown(self, connection: Connection, shown_id: int) -> Shown | None:
        return shown_from(connection, shown_id)

    @writes
    def carded(self, connection: Connection, placed: list[Card]) -> None:
        place_cards(connection, placed)

    @reads
    def cards_of(self, connection: Connection, server_id: int, reading_id: int) -> list[Card]:
        rows = connection.execute(
            select(cards.c.channel_id, cards.c.message_id, cards.c.shown_id)
            .select_from(cards.join(shown).join(readings))
            .where(shown.c.server_id == server_id, *of_same_story(connection, reading_id))
            .order_by(shown.c.id.desc())
        )
        return [Card(*row) for row in rows]


def place_cards(connection: Connection, placed: list[Card]) -> None:
    """Those that are known stay as they are."""
    for card in placed:
        here = (cards.c.message_id == card.message_id, cards.c.shown_id == card.shown_id)
        if not connection.scalar(select(exists().where(*here))):
            connection.execute(insert(cards).values(asdict(card)))


def shown_from(connection: Connection, shown_id: int) -> Shown | None:
    """One that was replaced by a model's reading says nothing any more of why there was none."""
    row = connection.execute(
        select(shown, articles.c.article, readings.c.draft, readings.c.made_at, readings.c.language)
        .select_from(shown.join(articles).join(readings))
        .where(shown.c.id == shown_id)
    ).first()
    if row is None:
        return None
    kept = kept_from(row, row.reading_id)
    return Shown(
        id=shown_id,
        url=row.url,
        article=Article.model_validate_json(row.article),
        kept=kept,
        server_id=row.server_id,
        channel_id=row.channel_id,
        fallback=Fallback(row.fallback) if row.fallback and kept.draft.engine.model is None else None,
        verdict=current(connection, row.server_id, row.reading_id) if row.server_id else None,
        beside=beside(connection, row.server_id, shown_id) if row.server_id else None,
    )


def _queue(connection: Connection, showing: Shown) -> None:
    """A story new to a server comes into its moderators' queue."""
    if showing.server_id is None:
        return
    story = {"text_hash": showing.article.text_hash, "language": showing.kept.language}
    key = {"server_id": showing.server_id, **story}
    if connection.scalar(select(exists().where(*(stories.c[name] == value for name, value in key.items())))):
        return
    risks = risks_of(showing.article, showing.kept.draft)
    host = urlsplit(showing.url).hostname or ""
    at = connection.scalar(select(shown.c.shown_at).where(shown.c.id == showing.id))
    connection.execute(insert(stories).values(**key, **asdict(risks), shown_id=showing.id, host=host, shown_at=at))
