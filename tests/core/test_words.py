"""Words for people: what is the same sentence, and what members are told of an error."""

import pytest

from bot.core import words
from bot.core.errors import ModelUnavailable, PageGone, StoreUnavailable


@pytest.mark.parametrize("text", ["The council put it so:", "The council put it so", "The council put…"])
def test_an_extract_is_the_sentence_it_rests_on_also_shortened_or_without_its_colon(text: str) -> None:
    assert words.same("The council put it so:", text)
    assert not words.same("The mayor put it so:", text)


def test_members_are_told_what_concerns_them_and_operators_all_of_it() -> None:
    assert words.for_members(PageGone("status 404")) == words.of_error(PageGone("status 404"))
    for inside in (StoreUnavailable("locked"), ModelUnavailable("no connection")):
        assert words.for_members(inside) == words.OUT_OF_ORDER
        assert inside.detail in words.of_error(inside)
