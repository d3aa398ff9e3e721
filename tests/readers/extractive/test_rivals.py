"""Rival figures of two articles: "their figures differ" is said of one thing alone, and of no rounding."""

import pytest

from bot.core.article import Article
from bot.core.comparison import Differs
from bot.readers.extractive.comparing import compare
from builders import article

ROUNDED = [
    ("Officials said about 300 people were hurt in Ossa.", "The quake hurt 312 people in Ossa."),
    ("Nearly 10,000 homes lost power.", "The storm left 9,400 homes without power."),
    ("Its shares rose 7 per cent in late trading.", "Its shares gained 6.5 per cent after the bell."),
    ("The budget is 4.2 million euros.", "The budget is €4.25 million."),
]
OF_OTHER_THINGS = [
    ("The fire killed 23 people in Ossa.", "Police arrested 26 people in Ossa."),
    ("The fire killed at least 23 people.", "Rescuers saved at least 26 people."),
    ("Unemployment rose 5 per cent in Ossa.", "Turnout rose 7 per cent in Ossa."),
    ("The ship is 31 years old.", "The captain, who is 52 years old, was unhurt."),
    ("The quake killed 23 people in Ossa.", "The quake killed 26 people in Norla."),
    ("The bank raised its rate by 0.25 percentage points.", "The bank raised its rate by 0.5 per cent."),
    ("The firm paid 4 million euros for the site.", "The firm paid 5 million dollars for the site."),
]
OF_OTHER_TIMES = [
    ("In 2024 the port of Ossa handled 400 ships.", "In 2025 the port of Ossa handled 480 ships."),
    ("Unemployment was 5.1 per cent in May.", "Unemployment was 5.4 per cent in June."),
    ("Unemployment was 5.1 per cent in May 2026.", "Unemployment was 5.4 per cent in June 2026."),
    ("On Monday 40 people were arrested.", "On Tuesday 60 people were arrested."),
]
RIVALS = [
    ("The fire killed 23 people in Ossa.", "The fire killed at least 26 people in Ossa."),
    ("Twenty people died in the fire.", "The fire killed 23 people."),
    ("In May 2026 the port handled 400 ships.", "In May 2026 the port handled 480 ships."),
    ("The march drew 20,000 people, organisers said.", "The march drew 12,000 people, police said."),
    ("The vote passed by 52 votes to 48.", "The vote passed by 52 votes to 47."),  # they tell the same but for that
]


def pages(first: str, second: str) -> tuple[Article, Article]:
    one = article(*first.splitlines(), "The council met in the old town hall.", title="One")
    return one, article(*second.splitlines(), "Schools stay open, parents were told.", title="Two")


@pytest.mark.parametrize(("first", "second"), [*ROUNDED, *OF_OTHER_THINGS, *OF_OTHER_TIMES])
def test_what_need_not_be_a_contradiction_is_none(first: str, second: str) -> None:
    for one, other in (pages(first, second), pages(second, first)):
        assert compare(one, other).differ == []


@pytest.mark.parametrize(("first", "second"), RIVALS)
def test_two_figures_for_one_thing_are_a_difference(first: str, second: str) -> None:
    for one, other in (pages(first, second), pages(second, first)):
        made = compare(one, other)
        assert [(point.evidence, point.differs) for point in made.differ] == [([1, 3], Differs.NUMBER)]
        assert made.both == []


def test_a_sentence_is_the_rival_of_one_other() -> None:
    made = compare(*pages("The fire killed 23 people.\nThe fire killed 24 people.", "The fire killed 26 people."))
    assert [point.evidence for point in made.differ] == [[1, 4]]


def test_of_a_page_of_endless_figures_the_first_are_looked_at() -> None:
    endless = "\n".join(f"Hall {n} has {n + 1} seats." for n in range(1_000, 1_500))
    for first, found in ((f"The fire killed 23 people.\n{endless}", 1), (f"{endless}\nThe fire killed 23 people.", 0)):
        assert len(compare(*pages(first, "The fire killed 26 people.")).differ) == found
