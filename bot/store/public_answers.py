"""Which of our messages in channels answer questions about which text."""

from dataclasses import asdict

from sqlalchemy import Connection, delete, insert, select

from bot.core.kept import Place
from bot.store.database import Database, reads, writes
from bot.store.reviews import story_of
from bot.store.tables import public_answers


class PublicAnswers(Database):
    """core.review_stores.PublicAnswerStore."""

    @writes
    def answer_stands(self, connection: Connection, place: Place, text_hash: str) -> None:
        known = select(public_answers.c.message_id).where(public_answers.c.message_id == place.message_id)
        if connection.execute(known).first() is None:
            connection.execute(insert(public_answers).values(**asdict(place), text_hash=text_hash))

    @reads
    def answers_about(self, connection: Connection, server_id: int, reading_id: int) -> list[Place]:
        text_hash, _ = story_of(connection, reading_id)
        rows = connection.execute(
            select(public_answers.c.server_id, public_answers.c.channel_id, public_answers.c.message_id)
            .where(public_answers.c.server_id == server_id, public_answers.c.text_hash == text_hash)
            .order_by(public_answers.c.message_id.desc())
        )
        return [Place(*row) for row in rows]

    @writes
    def answer_gone(self, connection: Connection, message_id: int) -> None:
        connection.execute(delete(public_answers).where(public_answers.c.message_id == message_id))
