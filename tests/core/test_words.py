"""Words for people: what members are told of an error."""

import pytest

from bot.core import words
from bot.core.errors import ModelUnavailable, PageGone, SiteBlocked, StoreUnavailable
from bot.core.words.catalogue import LANGUAGES, speaking
from builders import reading


def test_members_are_told_whose_choice_it_is_that_a_site_is_not_read() -> None:
    said = words.failures.for_members(SiteBlocked("news.example"))
    assert said == "The moderators of this server do not let links to news.example be read here."


def test_members_are_told_what_concerns_them_and_operators_all_of_it() -> None:
    assert words.failures.for_members(PageGone("status 404")) == words.failures.of_error(PageGone("status 404"))
    for inside in (StoreUnavailable("locked"), ModelUnavailable("no connection")):
        assert words.failures.for_members(inside) == words.failures.out_of_order()
        assert inside.detail in words.failures.of_error(inside)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_introduces_the_thesis_stands_before_it_in_every_language(language: str) -> None:
    argument = {"thesis": "it should stay", "evidence": [1], "reasons": [], "concessions": [], "loaded_terms": []}
    with speaking(language):
        assert words.readings.argues()
        line = words.readings.argument_line(reading(argument=argument))
        assert line == f"{words.readings.argues()} it should stay"
