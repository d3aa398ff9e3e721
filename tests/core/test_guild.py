"""Which settings hold in a place and whose choice they are, and which sites are read there."""

import pytest

from bot.core.guild import Choices, GuildSettings, Mode, Setting, Style, reads_site, settings_in, whose

THREAD, CHANNEL, CATEGORY, SERVER = 4, 3, 2, 1
PLACE = [THREAD, CHANNEL, CATEGORY, SERVER]
DEFAULTS = GuildSettings(mode=Mode.REQUEST)


@pytest.mark.parametrize(
    ("chosen", "holds"),
    [
        ({}, (Mode.REQUEST, None)),
        ({SERVER: "auto"}, (Mode.AUTO, SERVER)),
        ({SERVER: "auto", CATEGORY: "off"}, (Mode.OFF, CATEGORY)),
        ({SERVER: "auto", CATEGORY: "off", CHANNEL: "offer"}, (Mode.OFFER, CHANNEL)),
        ({THREAD: "auto", CHANNEL: "off"}, (Mode.AUTO, THREAD)),
        ({99: "auto"}, (Mode.REQUEST, None)),
    ],
)
def test_the_narrowest_choice_holds(chosen: dict[int, str], holds: tuple[Mode, int | None]) -> None:
    choices = {scope: {Setting.MODE: mode} for scope, mode in chosen.items()}
    assert (settings_in(PLACE, choices, DEFAULTS).mode, whose(Setting.MODE, PLACE, choices)) == holds


def test_each_setting_is_looked_for_by_itself() -> None:
    choices: Choices = {CHANNEL: {Setting.STYLE: "full"}, SERVER: {Setting.MODE: "auto", Setting.MODERATOR_ROLE: "77"}}
    held = settings_in(PLACE, choices, DEFAULTS)
    assert (held.mode, held.style, held.moderator_role) == (Mode.AUTO, Style.FULL, 77)


@pytest.mark.parametrize(
    ("allowed", "blocked", "host", "read"),
    [
        ("", "", "news.example", True),
        ("", "news.example", "news.example", False),
        ("", "news.example", "www.news.example", False),
        ("", "news.example", "othernews.example", True),
        ("news.example herald.example", "", "herald.example", True),
        ("news.example", "", "herald.example", False),
        ("news.example", "live.news.example", "live.news.example", False),
    ],
)
def test_blocked_sites_are_never_read_and_allowed_ones_alone_where_there_are_any(
    allowed: str, blocked: str, host: str, read: bool
) -> None:
    choices: Choices = {SERVER: {Setting.ALLOWED_SITES: allowed, Setting.BLOCKED_SITES: blocked}}
    assert reads_site(settings_in([SERVER], choices, DEFAULTS), host) is read
