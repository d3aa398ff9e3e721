"""Cleaning: what a reader cannot see is gone, and what a reader sees is left."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from bot.core.text import clean


def test_unseen_characters_go_and_the_words_stay() -> None:
    assert clean("rib\u200bbon\u202e cut\U000e0041\U000e0042 so\u00adon\ufeff\ufe0f") == "ribbon cut soon"


def test_every_kind_of_white_space_is_one_space() -> None:
    assert clean("  a\u00a0b\t\r\n\u2028c\u3000d ") == "a b c d"


def test_letters_are_composed_and_signs_are_left_alone() -> None:
    assert clean("Cafe\u0301 – „ja“ 🦊 日本") == "Café – „ja“ 🦊 日本"


@given(st.text())
def test_cleaned_text_is_clean_and_stays_as_it_is(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert not [char for char in once if unicodedata.category(char) in {"Cf", "Cc", "Co", "Cs"}]
