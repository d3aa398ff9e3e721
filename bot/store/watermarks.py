"""Up to which message each channel's links are accepted or not wanted."""

from collections.abc import Collection
from dataclasses import asdict

from sqlalchemy import Connection, delete, insert, select

from bot.core.kept import Place
from bot.store.database import Database, reads, writes
from bot.store.tables import watermarks


class Watermarks(Database):
    """core.stores.WatermarkStore."""

    @reads
    def watermarks(self, connection: Connection, server_id: int) -> dict[int, int]:
        rows = connection.execute(select(watermarks).where(watermarks.c.server_id == server_id))
        return {row.channel_id: row.message_id for row in rows}

    @writes
    def keep_watermarks(self, connection: Connection, marks: Collection[Place], gone: Collection[int]) -> None:
        replaced = {*gone, *(mark.channel_id for mark in marks)}
        if replaced:
            connection.execute(delete(watermarks).where(watermarks.c.channel_id.in_(replaced)))
        if marks:
            connection.execute(insert(watermarks), [asdict(mark) for mark in marks])
