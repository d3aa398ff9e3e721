"""Two articles compared without a model: what is the same, what is not, and what only one has."""

from itertools import combinations

import pytest

from bot.core import grounding
from bot.core.article import Article
from bot.core.comparison import Comparison, Differs, numbered_through
from bot.core.reading import Point
from bot.readers.extractive.comparing import compare
from builders import article
from events.told import told

ARTICLES = [one for name in ("tuned", "held_out") for one in told(name)]
SAME = [
    pytest.param(one.article, other.article, id=f"{one.event} {one.article.language}-{other.article.language}")
    for one, other in combinations(ARTICLES, 2)
    if one.event == other.event
]


def compared(first: str, second: str, **facts: str) -> Comparison:
    """Two texts, a sentence a line, within a frame that gives the rest something to be rare in."""
    one = article(*first.strip().splitlines(), "The council met in the old town hall.", title="One")
    other = article(*second.strip().splitlines(), "Schools stay open, parents were told.", title="Two", **facts)
    return compare(one, other)


def ids(points: list[Point]) -> list[list[int]]:
    return [point.evidence for point in points]


@pytest.mark.parametrize(("first", "second"), SAME)
def test_every_line_holds_and_rests_on_the_right_articles(first: Article, second: Article) -> None:
    made, both = compare(first, second), numbered_through(first, second)
    assert grounding.check_points(made.lines(), both, extracts=True, translated=True) == []
    last = len(first.sentences)
    sides = {place.partition("[")[0]: [n <= last for n in point.evidence] for place, point in made.lines()}
    expected = {"both": [True, False], "differ": [True, False], "only_first": [True], "only_second": [False]}
    assert sides == {name: expected[name] for name in sides}


def test_the_same_figure_of_the_same_thing_is_what_both_report() -> None:
    made = compared("The crew took 63 passengers off the ferry.", "Rescuers say 63 passengers left the ferry.")
    assert ids(made.both) == [[1, 3]]
    assert made.differ == []


def test_another_figure_of_the_same_thing_is_a_difference() -> None:
    made = compared("The fire killed 23 people in Ossa.", "The fire killed 26 people in Ossa.")
    assert [(point.evidence, point.differs) for point in made.differ] == [([1, 3], Differs.NUMBER)]
    assert made.both == []


@pytest.mark.parametrize(
    "other",
    [
        "The fire killed 23 people and the flood 26 people in Ossa.",  # it has the first figure too
        "The fire killed 2,600 people in Ossa.",  # no other figure for the same, but another thing
        "The fire hurt some 26 animals in Ossa.",
    ],
)
def test_figures_that_may_be_of_another_thing_are_no_difference(other: str) -> None:
    assert compared("The fire killed 23 people in Ossa.", other).differ == []


def test_a_figure_that_the_first_has_beside_its_own_is_no_difference() -> None:
    both = "The fire killed 23 people in Ossa.\nThe flood killed 26 people elsewhere."
    assert compared(both, "The fire killed 26 people in Ossa.").differ == []


def test_the_same_statement_by_another_speaker_is_a_difference() -> None:
    made = compared(
        "“The cranes cost 640 jobs at the port,” said Rolf Dahl.",
        "“The cranes cost 640 jobs at the port,” said Eva Nystrom.",
    )
    assert [(point.evidence, point.differs) for point in made.differ] == [([1, 3], Differs.ATTRIBUTION)]
    assert made.both == []


@pytest.mark.parametrize(
    ("second", "language"),
    [
        ("“Norline lost 640 jobs at Sundport,” said the company.", "en"),  # for which Rolf Dahl may have spoken
        ("« Norline a perdu 640 emplois à Sundport », a déclaré la police.", "fr"),
        ("« Norline a perdu 640 emplois à Sundport », a déclaré Eva Nystrom.", "fr"),  # a name may be spelled otherwise
    ],
)
def test_who_may_be_the_same_speaker_is_no_difference(second: str, language: str) -> None:
    made = compared("“Norline lost 640 jobs at Sundport,” said Rolf Dahl.", second, language=language)
    assert (ids(made.both), made.differ) == ([[1, 3]], [])


def test_two_statements_of_one_person_are_not_alike_for_their_speaker() -> None:
    made = compared("“We lost 14 boats,” said the mayor, Ana Ruiz.", "“We wait,” said the mayor, Ana Ruiz.")
    assert (made.both, ids(made.only_first)) == ([], [[1]])


def test_a_figure_a_name_or_a_day_that_the_other_has_nowhere_is_news_of_one_alone() -> None:
    made = compared(
        "A fund has 41,000 euros.\nThe engine came from Lindqvist Motors.\nIt sails on Friday.\nIt is grey.",
        "Nobody knows the cause.",
    )
    assert ids(made.only_first) == [[1], [2], [3]]
    assert made.only_second == []


def test_what_is_told_in_other_words_is_not_called_news() -> None:
    made = compared(
        "The storm tore the roof off the Varde school on Monday.", "The storm took the roof of the Varde school."
    )
    assert made.only_first == []


def test_between_two_languages_figures_and_names_are_compared() -> None:
    made = compared(
        "The Havbank will pay 14 billion crowns for Kystbank.\nIt was told to Norlane Radio by Tor Haugen.",
        "Die Havbank zahlt 14 Milliarden Kronen für die Kystbank.\nDie Gewerkschaft fürchtet um 1.100 Stellen.",
        language="de",
    )
    assert ids(made.both) == [[1, 4]]
    assert ids(made.only_second) == [[5]]
    assert made.only_first == []  # names may be spelled otherwise there


def test_an_article_of_a_thousand_sentences_is_compared_too() -> None:
    long = article(*(f"On day {n} the ferry carried {n + 100} people." for n in range(1_000)))
    made = compare(long, long)
    assert len(made.both) == 8


def test_words_from_within_a_quotation_are_not_shown_as_an_outlets_own() -> None:
    said = [("“Nobody asked us.", "quoted"), ("We lost 14 boats.", "quoted"), ("We go,” said Ana Ruiz.", "mixed")]
    one = article(("paragraph", said), ("quote", ["We lost 3 men."]), "The council met in the old hall.", title="One")
    made = compare(one, article("Nobody knows the cause.", title="Two"))
    assert ids(made.only_first) == [[3]]
