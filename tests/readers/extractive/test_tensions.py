"""Where an article's own statements pull apart, and the many places where they only seem to."""

import pytest

from bot.core.article import Article
from bot.core.reading import Tension
from bot.readers.extractive.material import material_of
from bot.readers.extractive.tensions import find_tensions
from builders import article


def tensions_of(read: Article, language: str | None = None) -> list[Tension]:
    return find_tensions(material_of(read), language)


TOLD_TWICE = ("In 2025, 1,140 trains were cancelled on the line.", "In all, 1,036 trains were cancelled.")


def test_one_thing_with_two_figures_is_a_tension_of_both_sentences() -> None:
    (tension,) = tensions_of(article(TOLD_TWICE[0], "Nobody was glad.", TOLD_TWICE[1]))
    assert tension.evidence == [1, 3]
    assert tension.text == "Two figures for the same thing: 1,140 and 1,036."


def test_a_tension_is_worded_in_the_language_asked_for() -> None:
    (tension,) = tensions_of(article(*TOLD_TWICE), "de")
    assert tension.text == "Zwei Zahlen für dieselbe Sache: 1,140 und 1,036."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("In 2024, 1,140 trains were cancelled.", "In 2025, 1,036 trains were cancelled."),
        ("In Skerra, 1,140 trains were cancelled.", "On the coast of Hest, 1,036 trains were cancelled."),
        ("Last year 1,140 trains were cancelled.", "Of these trains, 83 trains were cancelled because of snow."),
        ("Last year 1,140 trains were cancelled.", "Up to 1,500 trains were cancelled, Ruiz said."),
        ("Last year 1,140 trains were cancelled.", "Nearly 1,200 trains were cancelled."),
        ("Last year 1,140 trains were cancelled.", "Between 900 and 1,200 trains were cancelled."),
        ("Last year 1,140 trains were cancelled.", "Another 40 trains were cancelled."),
        ("Last year 1,140 trains were cancelled.", "The number rose from 40 trains cancelled to 90 trains cancelled."),
        ("Last year 1,140 trains were cancelled.", "The plan was that 40 trains would be cancelled."),
        ("Last year 1,140 trains were cancelled.", "Why were 40 trains cancelled?"),
        ("Last year 1,140 trains were cancelled.", "Some 1.14 thousand trains were cancelled."),
        (
            "Last year 1,140 trains were cancelled.",
            "Correction: an earlier version said that 900 trains were cancelled.",
        ),
        ("Last year 1,140 trains were cancelled.", "Last year 300 trains were repainted."),
        ("The first part took two days to repair.", "The third part took four days to repair on Monday."),
        ("The motion passed by 14 votes to 12.", "An amendment was lost by 15 votes to 13."),
        ("At 41 percent, the town owes nothing.", "At 58 percent, it does."),
        ("The storage returned 46 percent of the power put in.", "Others return 85 to 90 percent of the power put in."),
    ],
)
def test_another_year_place_part_bound_change_or_plan_is_no_tension(one: str, other: str) -> None:
    assert tensions_of(article(one, other)) == []


def test_a_sentence_has_the_time_of_the_one_before_it_in_its_block() -> None:
    daily = ("paragraph", ["Monday was worse.", "In all, 36 trains were cancelled."])
    assert tensions_of(article("In 2025, 1,140 trains were cancelled.", daily)) == []


MINISTRY = "The ministry said that the reservoir stood at 41 percent of its capacity in May."


@pytest.mark.parametrize(
    "rival",
    [
        "The Larkin Institute, which measures lakes by satellite, put it at 58 percent.",
        "The union said that the true figure was 58 percent.",
        "The union speaks of 58 percent.",
    ],
)
def test_a_rival_to_the_figure_before_it_is_a_tension(rival: str) -> None:
    (tension,) = tensions_of(article(MINISTRY, rival))
    assert tension.evidence == [1, 2]
    assert tension.text == "Two figures for the same thing: 41 percent and 58 percent."


@pytest.mark.parametrize(
    "other",
    [
        "The ministry put it at 58 percent.",  # the same speaker, of another day perhaps
        "The Larkin Institute put the cost at 58 million euros.",
        "The union said that 58 percent of its members were ill.",
    ],
)
def test_another_figure_in_the_next_sentence_is_no_rival_by_itself(other: str) -> None:
    assert tensions_of(article(MINISTRY, other)) == []


CALLED = "The fire service said that it received the call at 21:14."
ALERTED = "The ambulance trust said that it was alerted at 21:02."


def test_two_figures_whose_gap_the_article_names_are_a_tension() -> None:
    (tension,) = tensions_of(article(CALLED, ALERTED, "Neither could explain the gap of 12 minutes."))
    assert tension.evidence == [1, 2]
    assert tension.text == "Two figures whose difference the article itself points out."
    assert tensions_of(article(CALLED, ALERTED, "Neither could be reached.")) == []


def test_a_figure_that_the_author_disputes_stands_beside_the_authors_own() -> None:
    boast = ("quote", ["“We have put 4.2 million into that quay,” said Ana Ruiz."])
    own = "The council’s own accounts put €1.6 million against the quay."
    (tension,) = tensions_of(article(boast, "The boast does not survive the accounts.", own))
    assert tension.evidence == [1, 3]
    assert tension.text == "A figure, and the one that the author sets against it: 4.2 million and €1.6 million."
    assert tensions_of(article(boast, "The mayor spoke on Monday.", own)) == []


TALKS = "Envoys of Karsia and Tolvene met in Geneva for two days last week."


@pytest.mark.parametrize(
    ("denial", "pulls"),
    [
        ("Karsia has refused to talk to Tolvene.", True),
        ("Nobody from Karsia has met anyone from Tolvene, the ministry said.", True),
        ("Karsia has refused to talk to the press.", False),
        ("Karsia asked Tolvene to talk.", False),
    ],
)
def test_talks_that_were_held_and_refused_are_a_tension(denial: str, pulls: bool) -> None:
    found = tensions_of(article(TALKS, "It rained.", denial))
    assert [tension.evidence for tension in found] == ([[1, 3]] if pulls else [])
    assert all(tension.text == "What one sentence tells, the other denies." for tension in found)


def test_an_offer_that_was_made_and_was_not_is_a_tension() -> None:
    offered = "Two officials said that Karsia had offered to slow the filling of the lake."
    denied = "A diplomat from Karsia said no such offer was made."
    assert [tension.evidence for tension in tensions_of(article(offered, denied))] == [[1, 2]]
    assert tensions_of(article("The lake is full.", denied)) == []


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "Die Stadt sagte, das Lager sei zu 41 Prozent voll gewesen.", "Das Ministerium nennt 58 Prozent."),
        ("fr", "La ville a annoncé 41 % de grévistes.", "Le syndicat parle de 58 %."),
        ("es", "La empresa dijo que paró el 41 % de la plantilla.", "El sindicato habla de 58 %."),
        ("pt", "A empresa disse que parou 41 % da fábrica.", "O sindicato fala em 58 %."),
    ],
)
def test_a_rival_figure_is_seen_in_other_languages(language: str, one: str, other: str) -> None:
    assert [tension.evidence for tension in tensions_of(article(one, other, language=language))] == [[1, 2]]


def test_no_sentence_is_in_two_tensions_and_there_are_at_most_four() -> None:
    thrice = [f"In all, {n} trains were cancelled." for n in (40, 60, 90)]
    assert [tension.evidence for tension in tensions_of(article(*thrice))] == [[1, 2]]
    many = [
        f"{n} {thing} of the {thing}yard were {deed}."
        for thing in ("boats", "horses", "trains", "lamps", "pumps")
        for n, deed in ((40, f"counted{thing}"), (60, f"counted{thing}"))
    ]
    assert len(tensions_of(article(*many))) == 4


def test_a_language_without_a_lexicon_has_no_rivals_and_its_texts_are_english() -> None:
    polish = article(
        "Odwołano 1140 pociągów na linii Corran.", "Odwołano 1036 pociągów na linii Corran.", language="pl"
    )
    assert all(tension.text.startswith("Two figures") for tension in tensions_of(polish))
