"""What names a member: all of it can be given out and forgotten, wherever it is kept."""

from datetime import UTC, datetime

from sqlalchemy import func, select

from bot.core.guild import Setting
from bot.core.kept import FORGOTTEN, Showing
from bot.core.question import DraftReply, QuestionKey, Reply
from bot.core.reading import Draft, Engine
from bot.core.reports import Outcome, Report
from bot.core.review import Rubric, Status, Verdict
from bot.store.members import MEMBER_COLUMNS
from bot.store.store import SqlStore
from bot.store.tables import metadata
from builders import article, reading

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
SERVER, CHANNEL, MIA, BOB = 1 << 60, 2, 1 << 61, 4
NAMES_A_MEMBER = ("member_id", "actor_id", "reporter_id", "moderator_id", "user_id", "author_id")
FERRY = article("The council spent €4.2 million on the quay.")
ENGINE = Engine(name="model", fingerprint="one")


async def shown_reading(store: SqlStore, language: str = "article") -> tuple[int, int]:
    """The ids of a reading, and of its showing."""
    kept_article = await store.save_article([FERRY.url], FERRY, NOON)
    kept = await store.save_reading(FERRY.text_hash, language, Draft(reading=reading(), engine=ENGINE), NOON)
    shown = await store.show(Showing(FERRY.url, kept_article.id, kept.id, NOON, SERVER, CHANNEL))
    return kept.id, shown.id


async def act(store: SqlStore, member_id: int) -> None:
    """The member asks, sends two reports of which one is settled, judges, and changes a setting."""
    reading_id, shown_id = await shown_reading(store)
    _, shown_in_german = await shown_reading(store, "de")
    key = QuestionKey(FERRY.text_hash, "one", "question", "who paid?", "")
    reply = await store.save_reply(key, DraftReply(reply=Reply(statements=[]), engine=ENGINE), NOON)
    await store.remember_asked(member_id, FERRY.text_hash, reply.id, NOON)
    await store.report(Report(SERVER, shown_id, member_id, Rubric.CONTEXT, "As I know,", NOON))
    await store.settle_reports(SERVER, reading_id, Outcome.DISMISSED, NOON)
    await store.report(Report(SERVER, shown_in_german, member_id, Rubric.ACCURACY, "I counted", NOON))
    version = len(await store.verdicts(SERVER, reading_id)) + 1
    await store.judge(SERVER, Verdict(version, Status.APPROVED, reading_id, member_id, NOON, note="Looked at it."))
    await store.choose(SERVER, CHANNEL, Setting.MODE, f"mode {version}", member_id, NOON)


def test_every_column_that_names_a_member_can_be_forgotten() -> None:
    columns = {column for table in metadata.tables.values() for column in table.c if column.name in NAMES_A_MEMBER}
    assert columns == set(MEMBER_COLUMNS)


async def test_a_member_gets_every_row_that_names_them_and_no_other(store: SqlStore) -> None:
    await act(store, MIA)
    await act(store, BOB)
    data = await store.member_data(MIA)
    assert {table: len(rows) for table, rows in data.items()} == {"asked": 1, "reports": 2, "verdicts": 1, "record": 1}
    assert data["asked"][0]["question"] == "who paid?"
    assert [row["note"] for row in data["reports"]] == ["As I know,", "I counted"]
    assert all(MIA in row.values() for rows in data.values() for row in rows)


async def test_a_forgotten_member_is_nowhere_and_others_keep_theirs(store: SqlStore) -> None:
    await act(store, MIA)
    await act(store, BOB)
    await store.forget_member(MIA)

    assert not any((await store.member_data(MIA)).values())
    assert all((await store.member_data(BOB)).values())
    for column in MEMBER_COLUMNS:
        left = await store.read(lambda c, column=column: c.scalar(select(func.count()).where(column == MIA)))
        assert left == 0, column
    assert len((await store.member_data(FORGOTTEN))["asked"]) == 0


async def test_what_others_rely_on_stays_without_the_member(store: SqlStore) -> None:
    await act(store, MIA)
    reading_id, shown_in_german = (await shown_reading(store))[0], (await shown_reading(store, "de"))[0]
    await store.forget_member(MIA)

    [verdict] = await store.verdicts(SERVER, reading_id)
    assert (verdict.moderator_id, verdict.status, verdict.note) == (FORGOTTEN, Status.APPROVED, "Looked at it.")
    assert [change.actor_id for change in await store.record(SERVER)] == [FORGOTTEN]
    [open_report] = await store.open_reports(SERVER, shown_in_german)
    assert (open_report.report.reporter_id, open_report.report.note) == (FORGOTTEN, "")
    assert open_report.report.reason is Rubric.ACCURACY
