"""Which sentences an author argues with, and by what words a grant or a call to do something is known."""

import pytest

from bot.core.article import Article
from bot.core.reading import Argument
from bot.readers.extractive.arguing import weighed
from bot.readers.extractive.argument import find_argument
from bot.readers.extractive.lexicon import lexicon_for
from bot.readers.extractive.material import material_of
from builders import article

PLEA = "The council should buy the boat back."
DATA = "The boat carried 41 people a day in 2019 and carries 212 now, and nobody at the council has counted any."
FILLER = ("She lives on Ness.", "He waited.", "They went home.", "It rained.", "The kiosk was shut.")
FOUND = (
    "A survey by the Harbour Board, which asked 4,200 islanders in May, found that 71% would sail again if they could."
)
SAID = "Ines Kroll says that the boat lost €90,000 last year and that nobody in the town has missed it since it went."
FORESEEN = "The Harbour Board says that a second boat will cost €4 million and that it will lose money until 2031."
CITED = (
    "The Harbour Board, which asked 4,200 islanders and waited for all of them, found in the end, after no less than "
    "two years of asking and of never being told to stop, that not one of 71 people would “sail again for nothing”."
)


def opinion(*blocks: str) -> Argument:
    found = argument_of(article(*blocks, labels=("Opinion",)))
    assert found
    return found


def argument_of(read: Article) -> Argument | None:
    return find_argument(material_of(read))


def reasons_of(argument: Argument) -> list[int]:
    return [n for reason in argument.reasons for n in reason.evidence]


def test_findings_that_the_author_cites_are_reasons() -> None:
    argument = opinion(*FILLER, DATA, FOUND, DATA, PLEA, *FILLER)
    assert 7 in reasons_of(argument)


@pytest.mark.parametrize("theirs", [SAID, FORESEEN, CITED])
def test_what_people_say_and_bodies_foresee_or_are_quoted_with_is_no_reason_of_the_authors(theirs: str) -> None:
    argument = opinion(*FILLER, DATA, theirs, DATA, PLEA, *FILLER)
    assert 7 not in reasons_of(argument)


def test_what_a_body_found_is_neither_thesis_nor_what_makes_an_article_argue() -> None:
    found = "The Harbour Board found that 41 shameful and disgraceful cuts should be undone, and must be paid for."
    assert argument_of(article(*FILLER, found, found, found)) is None
    argument = opinion(*FILLER, found, PLEA, *FILLER)
    assert argument.thesis == PLEA
    assert argument.loaded_terms == []


def test_what_happened_to_people_argues_less_than_what_happened() -> None:
    people = "Mr Ansgar Holt of Nordby and his sister Greta took the boat on a very wet day and came back at once."
    things = "The old boat took a big load to the island on a very wet day and came back at once."
    scores = {
        one.statement.text: one.score
        for one in weighed(material_of(article(*FILLER, *FILLER, people, *FILLER, things, *FILLER)))
    }
    assert scores[people] < scores[things]


@pytest.mark.parametrize(
    "granted",
    [
        "The other side has a case.",
        "He is right, and the boat is old.",
        "I can’t prove that a new one would pay.",
        "I do not doubt that the mayor means well.",
        "The grant did fall by £4 million.",
        "The shortage was real.",
        "It is also true that it leaks.",
        "The old company was no paradise.",
        "There is a risk in that.",
    ],
)
def test_a_grant_is_known_by_its_words(granted: str) -> None:
    assert lexicon_for("en").has("concession", granted)


@pytest.mark.parametrize(
    "plain",
    [
        "She is right behind the boat.",
        "The grant fell.",
        "Nor did costs.",
        "It was a real boat.",
        "It has a case of wine.",
    ],
)
def test_plain_words_that_look_like_a_grant_are_none(plain: str) -> None:
    assert not lexicon_for("en").has("concession", plain)


@pytest.mark.parametrize(
    ("sentence", "urges"),
    [
        ("Mend the wall.", True),
        ("But put it where the water comes.", True),
        ("Vote no on Tuesday.", True),
        ("Don’t sell it.", True),
        ("Now count fairly.", True),
        ("Open daily from nine.", False),
        ("Pay rose by 4%.", False),
        ("Vote counting began at nine.", False),
        ("Read more about it here.", False),
        ("Add the barley and stir it.", False),
    ],
)
def test_a_bare_verb_and_what_it_is_done_to_urge(sentence: str, *, urges: bool) -> None:
    assert lexicon_for("en").has("recommend", sentence) is urges
