import re

import pytest

from bot.core.language.alternatives import by_first_letter


def test_those_that_begin_alike_stand_behind_one_letter() -> None:
    assert by_first_letter("said|told|says") == "s(?:aid|ays)|t(?:old)"


@pytest.mark.parametrize(
    ("alternatives", "text"),
    [
        ("so far|no|so", "so far"),  # the first of two that match counts
        ("no|(?:so|no) more|so|no more", "so more"),  # brackets keep their bars
        ("[a|b]c|a", "bc"),
        (r"\(a|b\)|b", "b)"),
        ("a?nd|and so", "nd"),  # a letter that may be missing is none to go by
    ],
)
def test_the_same_is_found_as_before(alternatives: str, text: str) -> None:
    for expression in (alternatives, by_first_letter(alternatives)):
        found = re.match(expression, text)
        assert found is not None
        assert found.group() == text
