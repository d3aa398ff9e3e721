"""Dates: absolute, and seen from the day on which the article came out."""

import pytest

from bot.core.language.dates import DatesStated, dates_in

PUBLISHED = "2026-03-05"  # a Thursday


def lacking(evidence: str, text: str, published: str = PUBLISHED) -> list[str]:
    return list(DatesStated([dates_in(evidence)], published).lacks(dates_in(text)))


@pytest.mark.parametrize(
    ("evidence", "text"),
    [
        ("He spoke on Tuesday.", "He spoke on 3 March."),
        ("He spoke on Tuesday.", "He spoke on March 3, 2026."),
        ("He will speak next Tuesday.", "He will speak on 10 March."),
        ("He spoke yesterday.", "He spoke on Wednesday 4 March."),
        ("He spoke on Wednesday.", "He spoke yesterday."),
        ("He spoke on 3 March.", "He spoke on Tuesday."),
        ("He spoke three days ago.", "He spoke on 2 March."),
        ("It closes within five years.", "It closes by 2031."),
        ("He left last month.", "He left in February."),
        ("He left in February.", "He left last month."),
        ("It rained from 3 to 5 March.", "It rained on 3 and on 5 March."),
        ("Er sprach gestern.", "Er sprach am 4. März."),
        ("Er sprach am Dienstag.", "Er sprach am 3. März."),
        ("Sie tagten vor zwei Tagen.", "Sie tagten am 3. März."),
        ("Il a parlé mardi.", "Il a parlé le 3 mars."),
        ("Il a parlé hier.", "Il a parlé le 4 mars."),
        ("Habló ayer.", "Habló el 4 de marzo."),
        ("Habló hace tres días.", "Habló el 2 de marzo."),
        ("Falou na terça-feira.", "Falou em 3 de março."),
        ("Joga nesta segunda.", "Joga na segunda-feira."),
        ("On the 3rd of March he spoke; on the 14th she did.", "She spoke on 14 March."),
        ("He spoke on 2026-03-03.", "He spoke on Tuesday."),
        ("It came out.", "On 5 March 2026 it came out."),
    ],
)
def test_one_day_named_in_two_ways_holds(evidence: str, text: str) -> None:
    assert lacking(evidence, text) == []


@pytest.mark.parametrize(
    ("evidence", "text", "written"),
    [
        ("He spoke on Tuesday.", "He spoke on 4 March.", "4 March"),
        ("He spoke on 3 March.", "He spoke on Wednesday.", "Wednesday"),
        ("He spoke yesterday.", "He spoke on 3 March.", "3 March"),
        ("He spoke on Tuesday.", "He spoke yesterday.", "yesterday"),
        ("He came on 3 March and left on 14 April.", "He came on 14 March.", "14 March"),
        ("He left last month.", "He left in January.", "January"),
        ("He left in January.", "He left last month.", "last month"),
        ("Er sprach am Dienstag.", "Er sprach am 4. März.", "4 März"),
        ("Il a parlé mardi.", "Il a parlé le 2 mars.", "2 mars"),
        ("Habló ayer.", "Habló el 1 de marzo.", "1 marzo"),
        ("Falou na terça-feira.", "Falou na quarta-feira.", "quarta-feira"),
    ],
)
def test_another_day_is_named(evidence: str, text: str, written: str) -> None:
    assert lacking(evidence, text) == [written]


def test_nobody_knows_the_day_of_an_article_without_a_date() -> None:
    assert lacking("He spoke on Tuesday.", "He spoke on 3 March.", published="") == ["3 March", "March"]
    assert lacking("He spoke yesterday.", "Yesterday he spoke.", published="") == []


@pytest.mark.parametrize(
    ("evidence", "year"),
    [("It fell last year.", 2025), ("Er fiel im vergangenen Jahr.", 2025), ("Cayó el año pasado.", 2025),
     ("Il baisse l’an prochain.", 2027), ("It opened two years ago.", 2024),
     ("In 2020, the year before, it fell.", 2019), ("He retired last May.", 2025)],
)  # fmt: skip
def test_a_year_may_be_meant(evidence: str, year: int) -> None:
    assert year in DatesStated([dates_in(evidence)], PUBLISHED).years


def test_the_first_words_of_other_things_are_no_dates() -> None:
    assert lacking("It rains.", "The march may be over; hier und morgen ist nichts, y mañana tampoco.") == []
