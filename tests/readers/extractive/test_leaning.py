"""Sentences that cannot stand alone, and a summary that does without them."""

import pytest

from bot.core.reading import ClaimType
from bot.readers.extractive.claims import find_claims
from bot.readers.extractive.leaning import leans
from bot.readers.extractive.lexicon import lexicon_for
from bot.readers.extractive.material import material_of
from bot.readers.extractive.reader import extract_reading
from bot.readers.extractive.statements import statements_of
from builders import article


def does_lean(sentence: str, language: str) -> bool:
    lexicon = lexicon_for(language)
    (statement,) = statements_of(article(("paragraph", [(sentence, "mixed")]), language=language), lexicon)
    return leans(statement, lexicon)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "That trust publishes its passenger count every month."),
        ("en", "“It would cost us 40 jobs,” said Ana Ruiz."),
        ("en", "However, the town paid €310,000 to the yard."),
        ("en", "Three of them have closed since 2019."),
        ("en", "On Tuesday he said that the yard would close."),
        ("en", "“The wall is too low,” she added."),
        ("en", "The town of Skerra has paid in full, he said on Monday."),
        ("de", "Der Umzug sei vorübergehend, und für Eis seien 380.000 Euro eingeplant."),
        ("de", "Die Stadt habe jede Frage beantwortet, sagte er."),
        ("fr", "« Le pont est fermé », a-t-elle déclaré."),
        ("es", "Añadió que el puente costó 4,2 millones de euros."),
        ("pt", "Ele disse que a ponte custou 4,2 milhões de euros."),
    ],
)
def test_what_speaks_of_somebody_named_before_leans(language: str, sentence: str) -> None:
    assert does_lean(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "This year the council closed nine schools."),
        ("en", "There are 41 boats in the harbour of Skerra."),
        ("en", "So far the council has paid €310,000 to the yard."),
        ("en", "The mayor said that she had paid €310,000."),
        ("en", "Ruiz said he had paid €310,000."),
        ("en", "“The wall is too low,” said Ana Ruiz, who added that she would sue."),
        ("de", "Das Becken wird auf 8,2 Meter vertieft."),
        ("de", "Der Umzug sei vorübergehend, sagte Anna Weber."),
        ("fr", "En 2025, il y a eu 12 morts sur cette route."),
        ("fr", "Cette année, la ville a payé 700 000 euros."),
        ("es", "Este año la ciudad pagó 4,2 millones de euros."),
        ("pt", "A ponte custou 4,2 milhões de euros."),
    ],
)
def test_what_says_of_whom_it_speaks_stands_alone(language: str, sentence: str) -> None:
    assert not does_lean(sentence, language)


FIRST = "The Harbour Trust of Skerra bought the ferry in May."
LEANING = "It paid €310,000 for the ferry of Skerra and €40,000 for the north slip of the harbour."


def test_a_leaning_sentence_is_summed_up_with_the_one_before_it_and_never_without() -> None:
    together = extract_reading(article(FIRST, LEANING))
    assert [(point.text, point.evidence) for point in together.summary] == [(f"{FIRST} {LEANING}", [1, 2])]
    apart = extract_reading(article(FIRST, "What a shameful and foolish thing to do to us, I think.", LEANING))
    assert [point.evidence for point in apart.summary] == [[1]]


def test_a_gist_stands_alone() -> None:
    assert extract_reading(article("Oh, a shame.", LEANING, FIRST)).gist == FIRST


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The sum of £12 million had never been put to the council of Skerra in writing.", ClaimType.NUMBER),
        ("Court records show that Hest paid £12 million for the yard.", ClaimType.NUMBER),
        ("The dam of Hest had never been so low in 40 years.", ClaimType.RECORD),
        ("The yard in Hest had a record year with sales of £12 million.", ClaimType.RECORD),
    ],
)
def test_a_record_is_one_of_size_and_no_paper(sentence: str, kind: ClaimType) -> None:
    assert [claim.type for claim in find_claims(material_of(article(sentence)), None)] == [kind]
