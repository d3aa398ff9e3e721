"""Two parts of an article may say a thing twice; what differs in figure, name, speaker or sense is no repeat."""

import pytest

from bot.core.reading import Stance, Tension
from bot.readers.llm.repeats import is_repeat
from builders import claim


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The council cut the Monday ferry on 3 March 2026.",
            "On 3 March, the council of Skerra cut the Monday ferry.",
        ),
        ("The quay has cost Skerra €4.2 million.", "The quay has cost Skerra 4,200,000 euros."),
        ("Der Rat strich die Montagsfähre.", "Der Rat von Skerra strich die Montagsfähre."),
        ("Le conseil a supprimé le bac du lundi.", "Le bac du lundi a été supprimé par le conseil."),
    ],
)
def test_the_same_in_other_words_is_a_repeat(one: str, other: str) -> None:
    assert is_repeat(claim(one, [1]), claim(other, [90]))
    assert is_repeat(claim(other, [90]), claim(one, [1]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("In 2025 the line cancelled 400 trains.", "In 2025 the line cancelled 380 trains."),
        ("Karsia offered to slow the filling of the dam.", "Tolvene offered to slow the filling of the dam."),
        ("The mayor of Skerra refused the plan.", "The mayor of Callan refused the plan."),
        ("The ferry was not cut in March.", "The ferry was cut in March."),
        ("Rents rose by 5 per cent.", "Rents fell by 5 per cent."),
        ("The mayor may sign the lease on Friday.", "The mayor signs the lease on Friday."),
        ("The council cut the ferry.", "The council sold the harbour office."),
        ("The council sold the old harbour office on Monday.", "The council bought the old harbour office on Monday."),
        ("Three people were killed in the crash on Monday.", "Three people were injured in the crash on Monday."),
        ("The first ship sank off Skerra on Monday morning.", "The second ship sank off Skerra on Monday morning."),
        ("Two boats were lost off Skerra in the storm.", "One of the boats was lost off Skerra in the storm."),
        ("Half of the trains were late in March.", "A quarter of the trains were late in March."),
        ("Karsia accused Tolvene of firing first.", "Tolvene accused Karsia of firing first."),
        ("The mayor resigned.", "The mayor resigned after the auditors had charged her with fraud."),
    ],
)
def test_what_differs_is_kept_twice(one: str, other: str) -> None:
    assert not is_repeat(claim(one, [1]), claim(other, [90]))
    assert not is_repeat(claim(other, [90]), claim(one, [1]))


def test_who_says_it_makes_another_claim_of_it() -> None:
    text = "The quay cost 4 million."
    ruiz = claim(text, [1], "Ana Ruiz", "named")
    assert is_repeat(ruiz, claim(text, [9], "Ruiz", "named"))
    assert not is_repeat(ruiz, claim(text, [9], "Tom Hale", "named"))
    assert not is_repeat(claim(text, [9], "Ana Ruiz", "named"), claim(text, [9], "Tom Ruiz", "named"))
    assert not is_repeat(ruiz, claim(text, [9]))
    assert not is_repeat(claim(text, [1], "", "unclear"), claim(text, [9]))


def test_what_the_author_disputes_is_not_folded_into_what_the_author_reports() -> None:
    reported = claim("The quay cost 4 million.", [1])
    disputed = reported.model_copy(update={"stance": Stance.DISPUTES})
    assert not is_repeat(reported, disputed)
    assert is_repeat(disputed, disputed)


def test_two_tensions_between_the_same_sentences_are_one() -> None:
    one = Tension(text="The article has two figures.", evidence=[1, 90])
    assert is_repeat(one, Tension(text="It says 400 trains here and 380 there.", evidence=[90, 1]))
    assert not is_repeat(one, Tension(text="It says 400 trains here and 380 there.", evidence=[1, 91]))
