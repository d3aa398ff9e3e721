"""Which mode holds in a place, and whose choice that is."""

import pytest

from bot.core.guild import Mode, mode_in

THREAD, CHANNEL, CATEGORY, SERVER = 4, 3, 2, 1
PLACE = [THREAD, CHANNEL, CATEGORY, SERVER]


@pytest.mark.parametrize(
    ("chosen", "holds"),
    [
        ({}, (Mode.REQUEST, None)),
        ({SERVER: Mode.AUTO}, (Mode.AUTO, SERVER)),
        ({SERVER: Mode.AUTO, CATEGORY: Mode.OFF}, (Mode.OFF, CATEGORY)),
        ({SERVER: Mode.AUTO, CATEGORY: Mode.OFF, CHANNEL: Mode.OFFER}, (Mode.OFFER, CHANNEL)),
        ({THREAD: Mode.AUTO, CHANNEL: Mode.OFF}, (Mode.AUTO, THREAD)),
        ({99: Mode.AUTO}, (Mode.REQUEST, None)),
    ],
)
def test_the_narrowest_choice_holds(chosen: dict[int, Mode], holds: tuple[Mode, int | None]) -> None:
    assert mode_in(PLACE, chosen, Mode.REQUEST) == holds
