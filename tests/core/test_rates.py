"""So many in ten minutes for each id: at once for one that was quiet, then as time passes."""

from datetime import timedelta

from bot.core.rates import WITHIN, Rate
from fakes import Noon

ALICE, BOB = 1, 2
NOW = Noon().now()
MINUTE = timedelta(minutes=1)


def test_who_was_quiet_may_take_all_at_once_and_then_one_as_each_minute_passes() -> None:
    rate = Rate(10)
    assert [rate.take(ALICE, NOW) for _ in range(12)] == [NOW] * 10 + [NOW + MINUTE, NOW + 2 * MINUTE]


def test_after_ten_quiet_minutes_all_may_be_taken_again() -> None:
    rate = Rate(7)  # does not divide ten minutes evenly
    for now in (NOW, NOW + WITHIN):
        assert [rate.take(ALICE, now) for _ in range(7)] == [now] * 7


def test_in_any_ten_minutes_at_most_twice_the_rate_begins_however_much_is_asked_for() -> None:
    rate = Rate(10)
    begins = [rate.take(ALICE, NOW) for _ in range(100)]
    assert sum(moment <= NOW + WITHIN for moment in begins) == 20


def test_one_member_does_not_use_up_what_another_may_take() -> None:
    rate = Rate(1)
    rate.take(ALICE, NOW)
    assert rate.free_at(ALICE, NOW) > NOW
    assert rate.free_at(BOB, NOW) == NOW


def test_zero_is_no_limit_and_nobody_in_particular_has_none() -> None:
    unlimited, limited = Rate(0), Rate(1)
    assert {unlimited.take(ALICE, NOW) for _ in range(100)} == {NOW}
    assert {limited.take(None, NOW) for _ in range(100)} == {NOW}


def test_members_who_are_quiet_again_are_forgotten() -> None:
    rate = Rate(1)
    for member in range(100):
        rate.take(member, NOW)
    rate.take(ALICE, NOW + WITHIN)
    assert len(rate) == 1
