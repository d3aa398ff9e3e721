"""Watermarks: what holds one back, and for how long."""

import pytest

from bot.core.errors import StoreUnavailable
from bot.core.kept import Place
from bot.core.watermarks import Watermarks


def at(message_id: int) -> Place:
    return Place(1, 2, message_id)


def test_with_nothing_undecided_the_newest_message_is_the_watermark() -> None:
    assert Watermarks().up_to(2, 30) == 30


def test_while_a_message_is_decided_about_the_watermark_stays_before_it() -> None:
    marks = Watermarks()
    with marks.deciding(at(20)), marks.deciding(at(25)):
        assert marks.up_to(2, 30) == 19
        assert marks.up_to(3, 30) == 30
    assert marks.up_to(2, 30) == 30


def test_a_message_that_could_not_be_accepted_keeps_the_watermark_before_it() -> None:
    marks = Watermarks()
    for message_id in (20, 10, 30):
        with pytest.raises(StoreUnavailable), marks.deciding(at(message_id)):
            raise StoreUnavailable("full")
    assert marks.behind == {2: at(10)}
    assert marks.up_to(2, 30) == 9


def test_a_message_that_fails_otherwise_is_passed_over() -> None:
    marks = Watermarks()
    with pytest.raises(ValueError, match="wrong"), marks.deciding(at(20)):
        raise ValueError("wrong")
    assert marks.behind == {}
    assert marks.up_to(2, 30) == 30


def test_channels_that_moved_are_told_once() -> None:
    marks = Watermarks()
    marks.moved(1, 2)
    with marks.deciding(Place(1, 3, 20)):
        pass
    assert marks.take_moved() == {2: 1, 3: 1}
    assert marks.take_moved() == {}
