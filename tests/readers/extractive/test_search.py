"""A search finds the sentences that match a question, and nothing where none does."""

import pytest

from bot.core.article import Article
from bot.core.question import Reply
from bot.readers.extractive.lexicon import language_of
from bot.readers.extractive.reader import ExtractiveReader
from bot.readers.extractive.search import find_sentences
from builders import article

FERRY = article(
    ("heading", ["The ferry and its passengers"]),
    "The council of Skerra cut the Monday ferry in March.",
    "The quay had cost €4.2 million, the accounts of the council show.",
    "Ana Ruiz, the harbour master, counted 212 passengers in a week.",
    "Nobody in the harbour had asked for boats of that size.",
    "The harbour master keeps two geese.",
    "Read more: passengers of the Monday ferry speak, in our newsletter.",
)


def ids(question: str, searched: Article = FERRY) -> list[int]:
    return [n for point in find_sentences(searched, question) for n in point.evidence]


@pytest.mark.parametrize(
    ("question", "best"),
    [
        ("What did the quay cost?", 3),
        ("How many passengers did Ana Ruiz count?", 4),
        ("Who keeps geese?", 6),
        ("Is there a boat?", 5),
        ("GEESE", 6),
    ],
)
def test_the_best_match_comes_first(question: str, best: int) -> None:
    assert ids(question)[0] == best


def test_an_inflected_verb_and_a_figure_before_a_comma_are_found() -> None:
    told = "The crossing carried 61,400 passengers in 2025, according to a table left out of the papers."
    searched = article("It gave no count at all.", told, "The papers were sent in June.")
    assert ids("How many passengers did the crossing carry in 2025?", searched) == [2]


@pytest.mark.parametrize(
    "question", ["Who won the football match?", "Why?", "?", "What does the pope think of Skerra?"]
)
def test_what_the_article_says_nothing_about_finds_nothing(question: str) -> None:
    assert ids(question) == []


def test_three_sentences_at_most_and_none_twice() -> None:
    repeated = article(
        *(f"The ferry number {n} is late today, say people on the {n}th pier." for n in range(9)), "A goose."
    )
    found = ids("Which ferry is late?", repeated)
    assert len(found) == len(set(found)) == 3
    assert len(ids("Which ferry is late?", article("The ferry is late.", "The ferry is late.", "A goose."))) == 1


def test_headings_and_promotions_are_no_answers() -> None:
    assert not {1, 7} & set(ids("What do passengers of the Monday ferry say?"))


def test_a_number_matches_itself_alone() -> None:
    years = article("In 2025 the ferry ran.", "In 20251 trips nobody drowned.", "The quay was built later.")
    assert ids("What happened in 2025?", years) == [1]


def test_a_short_word_matches_itself_alone() -> None:
    weather = article("Warm rain fell on the pier.", "The quay was built later.")
    assert ids("Which war?", weather) == []


def test_of_two_sentences_with_the_same_words_the_shorter_comes_first() -> None:
    geese = article("Behind the old customs house live geese of the harbour master Tom Hale.", "The geese left.")
    assert ids("Where are the geese?", geese) == [2, 1]


def test_statements_are_whole_sentences_with_their_id() -> None:
    (point,) = find_sentences(FERRY, "Who keeps geese?")
    assert (point.text, point.evidence) == ("The harbour master keeps two geese.", [6])


def test_an_article_without_sentences_finds_nothing() -> None:
    assert find_sentences(article(), "Who?") == []


async def test_the_reader_replies_with_what_the_search_found() -> None:
    draft = await ExtractiveReader().answer(FERRY, "Who keeps geese?", [], "de")
    assert draft.searched
    assert draft.reply == Reply(statements=find_sentences(FERRY, "Who keeps geese?"))
    assert draft.engine.fingerprint == ExtractiveReader.question_fingerprint


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Who is Ana Ruiz, and what did she say?", "en"),
        ("Wer hat das Hafenbecken für die Stadt gebaut?", "de"),
        ("Qui a payé pour le quai ?", "fr"),
        ("¿Cuándo se construyó el muelle y quién lo pagó?", "es"),
        ("Quem não pagou o cais?", "pt"),
        ("Skerra?", None),
        ("Kto zapłacił?", None),
    ],
)
def test_a_language_is_told_by_its_small_words(text: str, language: str | None) -> None:
    assert language_of(text) == language
