"""Replies are kept for everybody; who asked what is kept for that member's follow-ups alone."""

from datetime import UTC, datetime, timedelta

from bot.core.question import DraftReply, Exchange, QuestionKey, Reply
from bot.core.reading import Engine, Point
from bot.store.store import SqlStore

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
ALICE, BOB = 1 << 62, 3


def key(question: str = "who paid?", **changed: str) -> QuestionKey:
    known = {"text_hash": "t", "fingerprint": "f", "language": "question", "question": question, "context": ""}
    return QuestionKey(**{**known, **changed})


def draft(text: str = "The council paid.") -> DraftReply:
    engine = Engine(name="model", model="m", fingerprint="f", tokens_in=10, tokens_out=5, seconds=1.5)
    return DraftReply(reply=Reply(statements=[Point(text=text, evidence=[1])]), engine=engine, dropped=1, coverage=0.5)


async def asks(store: SqlStore, member_id: int, question: str, at: datetime, text_hash: str = "t") -> None:
    kept = await store.save_reply(key(question, text_hash=text_hash), draft(f"To {question}"), at)
    await store.remember_asked(member_id, text_hash, kept.id, at)


async def thread(store: SqlStore, member_id: int = ALICE, since: datetime = NOON) -> list[str]:
    return [exchange.question for exchange in await store.ask_thread(member_id, "t", since)]


async def test_a_reply_comes_back_as_it_was_saved(store: SqlStore) -> None:
    assert await store.reply_to(key()) is None
    saved = await store.save_reply(key(), draft(), NOON)
    assert await store.reply_to(key()) == saved
    assert saved.draft == draft()


async def test_every_part_of_the_key_counts(store: SqlStore) -> None:
    await store.save_reply(key(), draft(), NOON)
    for part in ("text_hash", "fingerprint", "language", "question", "context"):
        assert await store.reply_to(key(**{part: "other"})) is None


async def test_of_two_replies_to_one_question_the_first_stays(store: SqlStore) -> None:
    first = await store.save_reply(key(), draft(), NOON)
    assert await store.save_reply(key(), draft("Nobody paid."), NOON) == first


async def test_a_thread_has_the_last_three_questions_the_oldest_first(store: SqlStore) -> None:
    for n in range(5):
        await asks(store, ALICE, f"question {n}?", NOON + timedelta(minutes=n))
    assert await thread(store) == ["question 2?", "question 3?", "question 4?"]
    last = (await store.ask_thread(ALICE, "t", NOON))[-1]
    assert last == Exchange(question="question 4?", reply=draft("To question 4?").reply)


async def test_a_thread_is_one_members_about_one_text_since_a_moment(store: SqlStore) -> None:
    await asks(store, ALICE, "long ago?", NOON - timedelta(hours=1))
    await asks(store, ALICE, "now?", NOON)
    await asks(store, ALICE, "about another text?", NOON, text_hash="other")
    await asks(store, BOB, "by another?", NOON)
    assert await thread(store) == ["now?"]
    assert await thread(store, BOB) == ["by another?"]


async def test_two_members_who_ask_the_same_share_the_reply(store: SqlStore) -> None:
    await asks(store, ALICE, "who paid?", NOON)
    await asks(store, BOB, "who paid?", NOON)
    assert await thread(store) == await thread(store, BOB) == ["who paid?"]
