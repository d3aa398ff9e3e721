"""Deletes what is older than things are kept."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, exists, or_, select

from bot.store import search
from bot.store.database import Database, writes
from bot.store.tables import (
    also_posted,
    articles,
    asked,
    cards,
    comparisons,
    held,
    inbox,
    links,
    metadata,
    public_answers,
    questions,
    readings,
    replies,
    reports,
    shown,
    stories,
    usage,
    verdicts,
)

# A snowflake is a time and a number: https://docs.discord.com/developers/reference#snowflakes
DISCORD_EPOCH = 1_420_070_400_000  # milliseconds
BITS_BELOW_TIME = 22


class Retention(Database):
    """core.stores.RetentionStore."""

    @writes
    def prune(self, connection: Connection, before: datetime) -> None:
        """What others point to goes after them, or stays with them."""
        _delete(connection, inbox, inbox.c.finished_at < before)
        _delete(connection, replies, replies.c.reply_id < _snowflake(before))
        _delete(connection, public_answers, public_answers.c.message_id < _snowflake(before))
        _delete(connection, usage, usage.c.day < before.date())
        _delete(connection, asked, asked.c.at < before)
        _delete(connection, comparisons, comparisons.c.made_at < before)
        _delete(connection, questions, questions.c.made_at < before, *_nothing_points_to(questions))
        _delete(connection, reports, reports.c.settled_at < before)
        _prune_shown(connection, before)
        _delete(connection, links, links.c.fetched_at < before)
        _delete(connection, articles, articles.c.created_at < before, *_nothing_points_to(articles))
        search.forget_the_gone(connection)
        of_article = exists().where(articles.c.text_hash == readings.c.text_hash)
        _delete(connection, readings, readings.c.made_at < before, ~of_article, *_nothing_points_to(readings))


def _prune_shown(connection: Connection, before: datetime) -> None:
    """The queue keeps a story while it is shown, judged or reported, and with it where it was shown first."""
    old = select(shown.c.id).where(shown.c.shown_at < before)
    _delete(connection, held, held.c.shown_id.in_(old))
    _delete(connection, stories, stories.c.shown_at < before, ~_shown_since(before), ~_judged(stories), ~_reported())
    _delete(connection, also_posted, or_(also_posted.c.shown_id.in_(old), also_posted.c.other_id.in_(old)))
    gone = old.where(~_judged_where_shown(), *_nothing_points_to(shown, but=cards))
    _delete(connection, cards, cards.c.shown_id.in_(gone))
    _delete(connection, shown, shown.c.id.in_(gone))


def _delete(connection: Connection, table: Table, *conditions: ColumnElement[bool]) -> None:
    connection.execute(delete(table).where(*conditions))


def _snowflake(moment: datetime) -> int:
    """The lowest id that Discord can have given at that time."""
    return (int(moment.timestamp() * 1000) - DISCORD_EPOCH) << BITS_BELOW_TIME


def _nothing_points_to(table: Table, but: Table | None = None) -> list[ColumnElement[bool]]:
    """A condition for every foreign key to the table's id, so that one that is added later counts too."""
    keys = [key for other in metadata.tables.values() if other is not but for key in other.foreign_keys]
    return [~exists().where(key.parent == table.c.id) for key in keys if key.column is table.c.id]


def _shown_since(before: datetime) -> ColumnElement[bool]:
    """The sum keeps SQLite from going through all that the server was shown, by that index, for each story anew."""
    return (
        exists()
        .where(readings.c.text_hash == stories.c.text_hash, readings.c.language == stories.c.language)
        .where(shown.c.reading_id == readings.c.id, shown.c.server_id + 0 == stories.c.server_id)
        .where(shown.c.shown_at >= before)
    )


def _reported() -> ColumnElement[bool]:
    return exists().where(_same_story(reports, stories), reports.c.server_id == stories.c.server_id)


def _judged(table: Table) -> ColumnElement[bool]:
    return exists().where(_same_story(verdicts, table), verdicts.c.server_id == table.c.server_id)


def _judged_where_shown() -> ColumnElement[bool]:
    of_reading = readings.c.id == shown.c.reading_id
    return exists().where(of_reading, _same_story(verdicts, readings), verdicts.c.server_id == shown.c.server_id)


def _same_story(table: Table, other: Table) -> ColumnElement[bool]:
    return and_(table.c.text_hash == other.c.text_hash, table.c.language == other.c.language)
