"""Reports: one for each member, text and language while it is open; settled together, and told once."""

from datetime import timedelta

from bot.core.kept import Shown
from bot.core.reports import Limit, Outcome, Refusal, Report
from bot.core.review import Rubric
from bot.store.store import SqlStore
from store.showing import ALICE, BOB, NOON, OTHER_SERVER, SERVER, shown


def by(member: int, on: Shown, reason: Rubric | None = Rubric.ACCURACY, note: str = "") -> Report:
    return Report(on.server_id or 0, on.id, member, reason, note, NOON)


async def test_a_report_is_kept_as_it_was_made(store: SqlStore) -> None:
    one = await shown(store)
    for report in (by(ALICE, one, Rubric.CONTEXT, "No figures."), by(BOB, one, reason=None)):
        assert await store.report(report) is None
    assert [kept.report for kept in await store.open_reports(SERVER, one.kept.id)] == [
        by(ALICE, one, Rubric.CONTEXT, "No figures."),
        by(BOB, one, reason=None),
    ]


async def test_a_member_reports_a_text_once_whichever_card_and_model_it_was_seen_in(store: SqlStore) -> None:
    one, again = await shown(store), await shown(store, fingerprint="two")
    assert await store.report(by(ALICE, one)) is None
    assert await store.report_refused(SERVER, again.id, ALICE, NOON) == Refusal(Limit.REPORTED)
    assert await store.report(by(ALICE, again)) == Refusal(Limit.REPORTED)
    assert await store.report(by(BOB, again)) is None


async def test_a_settled_report_can_be_followed_by_another(store: SqlStore) -> None:
    one = await shown(store)
    await store.report(by(ALICE, one))
    assert len(await store.settle_reports(SERVER, one.kept.id, Outcome.KEPT, NOON)) == 1
    assert await store.open_reports(SERVER, one.kept.id) == []
    assert await store.settle_reports(SERVER, one.kept.id, Outcome.HIDDEN, NOON) == []
    assert await store.report(by(ALICE, one)) is None


async def test_the_limits_hold_in_each_server_by_itself(store: SqlStore) -> None:
    for text in ("One.", "Two.", "Three."):
        assert await store.report(by(ALICE, await shown(store, text=text))) is None
    assert await store.report(by(ALICE, await shown(store, text="Four."))) == Refusal(Limit.OPEN)
    assert await store.report(by(ALICE, await shown(store, text="Four.", server_id=OTHER_SERVER))) is None


async def test_reports_on_a_text_are_settled_in_their_server_alone(store: SqlStore) -> None:
    here, elsewhere = await shown(store), await shown(store, server_id=OTHER_SERVER)
    await store.report(by(ALICE, here))
    await store.report(by(BOB, elsewhere))
    [settled] = await store.settle_reports(SERVER, here.kept.id, Outcome.HIDDEN, NOON + timedelta(hours=1))
    assert (settled.report.reporter_id, settled.outcome) == (ALICE, Outcome.HIDDEN)
    assert settled.settled_at == NOON + timedelta(hours=1)
    assert len(await store.open_reports(OTHER_SERVER, here.kept.id)) == 1


async def test_an_outcome_is_told_once_to_its_reporter(store: SqlStore) -> None:
    one = await shown(store)
    await store.report(by(ALICE, one))
    assert await store.untold(SERVER, ALICE) == []
    [settled] = await store.settle_reports(SERVER, one.kept.id, Outcome.HIDDEN, NOON)
    assert await store.untold(SERVER, ALICE) == [settled]
    assert await store.untold(SERVER, BOB) == []
    await store.told([settled.id])
    assert await store.untold(SERVER, ALICE) == []


async def test_where_moderators_see_a_report_is_remembered(store: SqlStore) -> None:
    one = await shown(store)
    await store.report(by(ALICE, one))
    [kept] = await store.open_reports(SERVER, one.kept.id)
    await store.reports_posted([kept.id], 7, 8)
    [posted] = await store.open_reports(SERVER, one.kept.id)
    assert (posted.channel_id, posted.message_id) == (7, 8)
