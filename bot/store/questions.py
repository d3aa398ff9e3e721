"""Replies to questions, shared by all who ask the same, and which member asked what."""

from dataclasses import asdict
from datetime import datetime

from sqlalchemy import Connection, insert, select

from bot.core.kept import KeptReply
from bot.core.question import MOST_EARLIER, DraftReply, Exchange, QuestionKey
from bot.store.database import Database, reads, writes
from bot.store.tables import asked, questions


class Questions(Database):
    """core.cache_stores.QuestionStore."""

    @reads
    def reply_to(self, connection: Connection, key: QuestionKey) -> KeptReply | None:
        return _reply_to(connection, key)

    @writes
    def save_reply(self, connection: Connection, key: QuestionKey, draft: DraftReply, made_at: datetime) -> KeptReply:
        if kept := _reply_to(connection, key):
            return kept
        row = insert(questions).values(
            **asdict(key),
            draft=draft.model_dump_json(),
            tokens_in=draft.engine.tokens_in,
            tokens_out=draft.engine.tokens_out,
            seconds=draft.engine.seconds,
            made_at=made_at,
        )
        return KeptReply(connection.execute(row.returning(questions.c.id)).scalar_one(), draft)

    @reads
    def ask_thread(self, connection: Connection, member_id: int, text_hash: str, since: datetime) -> list[Exchange]:
        rows = connection.execute(
            select(questions.c.question, questions.c.draft)
            .select_from(asked.join(questions))
            .where(asked.c.member_id == member_id, asked.c.text_hash == text_hash, asked.c.at >= since)
            .order_by(asked.c.id.desc())
            .limit(MOST_EARLIER)
        ).all()
        return [Exchange(question=row.question, reply=_draft(row.draft).reply) for row in reversed(rows)]

    @writes
    def remember_asked(
        self, connection: Connection, member_id: int, text_hash: str, question_id: int, at: datetime
    ) -> None:
        row = insert(asked).values(member_id=member_id, text_hash=text_hash, question_id=question_id, at=at)
        connection.execute(row)


def _reply_to(connection: Connection, key: QuestionKey) -> KeptReply | None:
    same = [questions.c[name] == value for name, value in asdict(key).items()]
    row = connection.execute(select(questions.c.id, questions.c.draft).where(*same)).first()
    return KeptReply(row.id, _draft(row.draft)) if row else None


def _draft(kept: str) -> DraftReply:
    return DraftReply.model_validate_json(kept)
