"""When a running bot is well, and when it is ready: the rules, over looks that are made up."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.core.vitals import Backlog, Counted, Database, Gateway, Model, Queue, Report, Space, Vitals

NOW = datetime(2026, 3, 14, 12, tzinfo=UTC)


def ago(**time: float) -> datetime:
    return NOW - timedelta(**time)


def vitals(**changed: Any) -> Vitals:
    """A bot that is well, with these things otherwise."""
    well = {
        "started": ago(days=2),
        "at": NOW,
        "gateway": Gateway(connected=True, latency=0.04, shards=1, servers=2, synced=True),
        "gateway_seen": NOW,
        "database": Database(space=Space(taken=4_000_000, free=9_000_000_000)),
        "backlog": Backlog(),
        "queue": Queue(),
        "lag": 0.002,
        "model": Model(),
        "counted": Counted(),
    }
    return Vitals.model_validate({**well, **changed})


def test_a_bot_that_is_well_has_no_ailments_and_is_ready() -> None:
    report = Report.on(vitals())
    assert (report.healthy, report.ready, report.ailments, report.unready) == (True, True, [], [])


def test_a_short_break_of_the_gateway_is_no_ailment_but_keeps_it_from_being_ready() -> None:
    report = Report.on(vitals(gateway=Gateway(synced=True), gateway_seen=ago(seconds=90)))
    assert (report.healthy, report.unready) == (True, ["gateway: not connected to Discord"])


def test_a_gateway_that_stays_away_is_one() -> None:
    report = Report.on(vitals(gateway=Gateway(synced=True), gateway_seen=ago(seconds=130)))
    assert report.ailments == ["gateway: not connected to Discord for 2 min"]


def test_it_is_not_ready_before_discord_has_the_commands() -> None:
    report = Report.on(vitals(gateway=Gateway(connected=True)))
    assert (report.healthy, report.unready) == (True, ["commands: not brought to Discord"])


def test_a_database_that_cannot_be_read_is_an_ailment() -> None:
    report = Report.on(vitals(database=Database(unreadable="no answer within 5 s")))
    assert report.ailments == report.unready == ["database: no answer within 5 s"]


@pytest.mark.parametrize(
    ("database", "reason"),
    [
        (Database(unwritable="database is locked"), "database: database is locked"),
        (Database(space=Space(free=10_000_000)), "disk: 10 MB left"),
    ],
)
def test_a_database_that_cannot_be_written_is_not_ready(database: Database, reason: str) -> None:
    report = Report.on(vitals(database=database))
    assert (report.healthy, report.unready) == (True, [reason])


LONG_DUE = Backlog(open=3, oldest=ago(hours=2), overdue=ago(minutes=20), finished=ago(minutes=30))
LONG_READ = Backlog(open=3, oldest=ago(minutes=20), finished=ago(minutes=18))


@pytest.mark.parametrize(
    ("backlog", "queue", "reason"),
    [
        (LONG_DUE, Queue(), "queue: a link is due for 20 min, and nothing was finished meanwhile"),
        (LONG_READ, Queue(holding=2), "queue: 2 being read, and nothing was finished for 18 min"),
    ],
)
def test_a_queue_in_which_nothing_moves_any_more_is_an_ailment(backlog: Backlog, queue: Queue, reason: str) -> None:
    assert Report.on(vitals(backlog=backlog, queue=queue)).ailments == [reason]


@pytest.mark.parametrize(
    ("backlog", "queue"),
    [
        (LONG_DUE.model_copy(update={"finished": ago(minutes=1)}), Queue()),  # others are taken up before it
        (LONG_READ.model_copy(update={"finished": ago(minutes=1)}), Queue(holding=2)),
        (LONG_READ, Queue(waiting=9)),  # a member's rate, or the model, keeps them waiting
        (Backlog(open=1, oldest=ago(minutes=2), finished=ago(days=1)), Queue(holding=1)),  # after a quiet night
        (Backlog(open=0, finished=ago(days=1)), Queue(holding=1)),  # a command is being answered
    ],
)
def test_what_merely_waits_or_has_just_come_is_none(backlog: Backlog, queue: Queue) -> None:
    assert Report.on(vitals(backlog=backlog, queue=queue)).healthy


def test_what_became_due_while_the_program_did_not_run_has_its_time_from_the_start() -> None:
    assert Report.on(vitals(started=ago(minutes=1), backlog=LONG_DUE)).healthy


def test_an_event_loop_that_is_late_by_seconds_is_an_ailment() -> None:
    assert Report.on(vitals(lag=7.25)).ailments == ["event loop: late by 7.2 s"]
