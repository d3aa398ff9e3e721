"""Cleaning: what a reader cannot see is gone, and what a reader sees is left."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.text import clean, holds, same, shorten


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


@pytest.mark.parametrize(
    ("text", "limit", "shown"),
    [
        ("The ferry stops.", 16, "The ferry stops."),
        ("The ferry stops in May.", 16, "The ferry stops…"),
        ("The ferry sails, in May.", 17, "The ferry sails…"),
        ("Donaudampfschifffahrt", 16, "Donaudampfschif…"),
    ],
)
def test_a_long_text_is_cut_at_a_word_and_without_punctuation(text: str, limit: int, shown: str) -> None:
    assert shorten(text, limit) == shown


@given(st.text(max_size=60), st.integers(min_value=1, max_value=40))
def test_a_shortened_text_fits_and_begins_as_the_whole_does(text: str, limit: int) -> None:
    shown = shorten(text, limit)
    assert len(shown) <= limit
    assert text.startswith(shown.removesuffix("…")) or shown == text


@pytest.mark.parametrize("text", ["The council put it so:", "The council put it so", "The council put…"])
def test_an_extract_is_the_sentence_it_rests_on_also_shortened_or_without_its_colon(text: str) -> None:
    assert same("The council put it so:", text)
    assert not same("The mayor put it so:", text)


def test_a_sentence_told_beside_another_is_repeated_and_one_told_in_other_words_is_not() -> None:
    told = "The trust bought the ferry in May. It paid €310,000."
    assert holds(told, "The trust bought the ferry in May.")
    assert holds(told, "It paid €310,000.")
    assert not holds(told, "It paid €310,000 for it.")
