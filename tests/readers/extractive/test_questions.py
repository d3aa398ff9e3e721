"""What the article leaves open: asked in a fixed form, and only where nobody was heard or nobody confirms it."""

import pytest

from bot.core.article import Article
from bot.core.grounding import check
from bot.readers.extractive.reader import extract_reading
from builders import article

ACCUSED = "In May the union accused the mayor, Ana Ruiz, of taking 40,000 euros from the yard in Hest."
WHAT_SHE_SAYS = "What does Ana Ruiz say to the accusation? The article does not quote them."


def questions_of(*sentences: str, **facts: str) -> list[str]:
    return extract_reading(article(*sentences, **facts)).questions


def test_who_is_accused_by_name_and_not_heard_is_asked_after() -> None:
    assert questions_of(ACCUSED, "The yard in Hest was built in 1960.") == [WHAT_SHE_SAYS]


@pytest.mark.parametrize(
    "answer",
    [
        "Ruiz said that she had never been to the yard.",
        "“I have never been there,” said Ana Ruiz.",
        "She said that it was untrue.",
        "Ruiz denied it.",
        "A lawyer for Ruiz did not answer.",
        "Ruiz could not be reached.",
    ],
)
def test_whoever_answers_or_is_said_to_be_silent_is_not_asked_after(answer: str) -> None:
    assert questions_of(ACCUSED, answer) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "In May the mayor, Ana Ruiz, accused the union of taking 40,000 euros from the yard in Hest.",
        "In May the union accused the council of taking 40,000 euros from the yard in Hest.",
        "In May Ana Ruiz took 40,000 euros from the yard in Hest.",
    ],
)
def test_only_a_named_person_who_is_accused_is_asked_after(sentence: str) -> None:
    assert questions_of(sentence) == []


UNNAMED = "A county official said that the dam in Hest had lost 40 bolts in May."


def test_an_unnamed_source_who_is_alone_with_a_claim_is_asked_about() -> None:
    assert questions_of(UNNAMED, "It rained.") == ["Who else can confirm what “a county official” says?"]
    assert questions_of(UNNAMED, language="en") == questions_of(UNNAMED)


@pytest.mark.parametrize(
    ("claim", "further"),
    [
        (UNNAMED, "The dam in Hest had lost 40 bolts by May, according to the report."),
        ("Residents said that the dam in Hest had lost 40 bolts in May.", "It rained."),
        ("Ana Ruiz said that the dam in Hest had lost 40 bolts in May.", "It rained."),
    ],
)
def test_what_is_confirmed_or_said_by_many_or_by_name_is_not_asked_about(claim: str, further: str) -> None:
    assert questions_of(claim, further) == []


def test_a_question_is_put_in_the_language_asked_for() -> None:
    read: Article = article(UNNAMED)
    reading = extract_reading(read, "fr")
    assert reading.questions == ["Qui d’autre peut confirmer ce que dit « a county official » ?"]
    assert check(reading, read, extracts=True) == []


def test_a_portuguese_definite_article_is_no_indefinite_one() -> None:
    said = "A própria testemunha disse que a barragem perdeu 40 parafusos em maio."
    assert questions_of(said, language="pt") == []
