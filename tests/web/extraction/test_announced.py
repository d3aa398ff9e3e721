"""On a page, a bare paragraph after a lead-in is quoted where the lead-in says whose words follow, and only there."""

import pytest

from bot.core.article import Kind
from made_pages import story, texts

WORDS = "The tower has stood without a lamp since 2015. Two ships ran aground on the shoal in that time."
NEXT = "The harbour office answered on Monday that nobody was hurt in either of the two cases."
LANG = {language: f'<html lang="{language}">' for language in ("en", "de", "fr", "es", "pt")}


def quoted(lead_in: str, *paragraphs: str, language: str = "en") -> list[str]:
    body = "".join(f"<p>{text}</p>" for text in (lead_in, *paragraphs))
    return texts(story(body, html=LANG[language]), kind=Kind.QUOTE)


@pytest.mark.parametrize(
    ("language", "lead_in"),
    [
        ("en", "On page one, under a black headline, the Morning Beacon wrote:"),
        ("en", "The Lantern has a report on it. Its story says:"),
        ("en", "In an editorial on Friday, The Skarn Herald, a paper of the port, accused the office of sleeping:"),
        ("en", "In March the Low Marsh Register got hold of a letter that the office had kept to itself:"),
        ("en", "I asked the keeper, who replied:"),
        ("de", "Der „Skarner Bote“ zog im Sommer Bilanz:"),
        ("de", "In dem Brief der Behörde heißt es:"),
        ("fr", "Lundi, La Dépêche de Skarn a publié le compte rendu de la visite:"),
        ("es", "Así fue la visita, de acuerdo con el acta publicada por el portal Faro Rojo:"),
        ("pt", "O comentarista da TV Farol, um antigo piloto, viu assim:"),
    ],
)
def test_what_an_outlet_or_somebody_is_said_to_have_said_is_quoted(language: str, lead_in: str) -> None:
    assert " ".join(quoted(lead_in, WORDS, NEXT, language=language)) == WORDS


@pytest.mark.parametrize(
    "lead_in",
    [
        "Here is how the council voted on Tuesday night:",
        "The Skarn Herald got one thing wrong when it wrote about the lamp:",
        "The Skarn Herald reported three causes:",
        "Here is what the Skarn Herald left out when it printed the letter:",
        "The Skarn Herald has a new owner and an old problem:",
        "In a column on the first lamp, I wrote this:",
        "Let us put it plainly, as one says:",
        "The report leaves no doubt about the state of the tower:",
        "The minister said that the matter of the old tower was a simple one:",
        "There is a reason why nobody lit the lamp:",
    ],
)
def test_a_colon_before_the_authors_own_words_makes_no_quotation(lead_in: str) -> None:
    assert quoted(lead_in, WORDS, NEXT) == []


@pytest.mark.parametrize(
    "own",
    [
        "But the tower has stood without a lamp since 2015.",
        "First, the tower has stood without a lamp since 2015.",
        "I don't believe that you would moor a boat there. Surely nobody should.",
        "“The tower has no lamp,” the keeper said on Monday.",
    ],
)
def test_a_paragraph_that_objects_counts_or_speaks_as_a_columnist_is_not_quoted(own: str) -> None:
    assert quoted("On page one, under a black headline, the Morning Beacon wrote:", own) == []


def test_a_quotation_with_markup_is_the_whole_of_it() -> None:
    lead_in, box = "<p>Its story says:</p>", f"<blockquote><p>{WORDS}</p></blockquote>"
    assert " ".join(texts(story(f"{lead_in}{box}<p>{NEXT}</p>"), kind=Kind.QUOTE)) == WORDS
