"""How many reports one member may make: three open, five a day, and one a day after three dismissals in a row."""

from datetime import UTC, datetime, timedelta

from bot.core.reports import DAY, KeptReport, Limit, Outcome, Refusal, Report, refusal
from bot.core.review import Rubric

NOON = datetime(2026, 3, 14, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


def reported(hours_ago: float, outcome: Outcome | None = Outcome.KEPT) -> KeptReport:
    """Settled in the minute when it was made; open without an outcome."""
    at = NOON - hours_ago * HOUR
    report = Report(1, 2, 3, Rubric.ACCURACY, "", at)
    return KeptReport(int(1_000 - hours_ago), report, at if outcome else None, outcome)


def test_three_reports_may_be_open_and_no_fourth() -> None:
    open_ones = [reported(n, outcome=None) for n in (1, 30, 60)]
    assert refusal(open_ones[:2], NOON) is None
    assert refusal(open_ones, NOON) == Refusal(Limit.OPEN)


def test_five_reports_a_day_and_the_next_one_when_the_first_is_a_day_old() -> None:
    today = [reported(n) for n in (1, 2, 3, 4, 5)]
    assert refusal(today[:4], NOON) is None
    assert refusal(today, NOON) == Refusal(Limit.DAY, NOON + 19 * HOUR)
    assert refusal(today, NOON + 19 * HOUR - timedelta(seconds=1)) is not None
    assert refusal(today, NOON + 19 * HOUR) is None


def test_who_was_dismissed_three_times_in_a_row_reports_once_a_day() -> None:
    dismissed = [reported(n, Outcome.DISMISSED) for n in (2, 30, 60)]
    assert refusal(dismissed, NOON) == Refusal(Limit.DAY, NOON - 2 * HOUR + DAY)
    assert refusal(dismissed, NOON + 22 * HOUR) is None


def test_one_report_that_was_not_dismissed_lifts_that() -> None:
    for kept_at in (0, 1, 2):
        outcomes = [Outcome.DISMISSED] * 3
        outcomes[kept_at] = Outcome.KEPT
        assert refusal([reported(n, outcome) for n, outcome in zip((2, 30, 60), outcomes, strict=True)], NOON) is None


def test_two_dismissals_and_an_open_report_are_no_third_dismissal() -> None:
    earlier = [reported(1, None), *(reported(n, Outcome.DISMISSED) for n in (2, 3))]
    assert refusal(earlier, NOON) is None


def test_what_counts_is_when_reports_were_settled_not_when_they_were_made() -> None:
    long_open = reported(90)
    long_open = KeptReport(long_open.id, long_open.report, NOON, Outcome.CORRECTED)
    assert refusal([*(reported(n, Outcome.DISMISSED) for n in (2, 30, 60)), long_open], NOON) is None
