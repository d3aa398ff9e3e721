"""Sentences: told apart without loss, each with the voice that its quotation marks give it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.article import Kind, Voice
from bot.core.errors import NotAnArticle
from bot.core.text import clean
from bot.web.extraction.numbering import MAX_SENTENCES, MAX_WORDS, numbered
from bot.web.extraction.passages import Passage
from bot.web.extraction.sentences import sentence_spans, split
from bot.web.extraction.voices import quotations, voice_of
from made_pages import pasted

A, Q, M = Voice.AUTHOR, Voice.QUOTED, Voice.MIXED


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ["Mr. Holm of the U.S. Navy left.", "He did not return."]),
        ("en", ["J. K. Rowling paid 3.5 million for No. 5.", "It was a house."]),
        ("en", ["I can say what will.", "By next winter it is gone."]),
        ("en", ["He said “no.”", "Then he left."]),
        ("en", ["“Why?” she asked.", "Nobody knew."]),
        ("en", ["They left (he was late. It rained.) and came home.", "That was all."]),
        ("en", ["And so on … and on.", "It ended."]),
        ("en", ['"We have a boat." "It leaks."'[:16], '"It leaks."']),
        ("en", ["“Go; it is late.”, said Ruiz.", "He went."]),
        ("fr", ["Il a vu J. Martin hier.", "Il dort."]),
        ("de", ["Am 3. März kam Dr. Müller mit z. B. 1,5 Millionen Euro.", "Er ging."]),
        ("de", ["Er sagte: „Das ist schlecht.", "Wir gehen.“", "Dann war es still."]),
        ("fr", ["« Nous partons.", "Il est tard », a dit M. Dupont.", "Puis plus rien."]),
        ("es", ["¿Quién paga?", "El Sr. Ruiz no lo sabe."]),
        ("en", ["She loves art.", "He does not."]),
        (None, ["One came.", "Two went."]),
    ],
)  # fmt: skip
def test_news_text_is_split_where_a_reader_would_split_it(language: str | None, sentences: list[str]) -> None:
    assert split(" ".join(sentences), language) == sentences


@given(st.text(alphabet="aB. !?…“”\"'’«»()„ 1Mr,", max_size=80), st.sampled_from(["en", "de", "ja", None]))
def test_splitting_loses_and_invents_nothing_but_white_space(text: str, language: str | None) -> None:
    line = clean(text)
    spans = sentence_spans(line, language)
    assert "".join(line[a:b] for a, b in spans).replace(" ", "") == line.replace(" ", "")
    assert all(a < b for a, b in spans)


@pytest.mark.parametrize(
    ("line", "voices"),
    [
        ("“It is bad.” He left.", [Q, A]),
        ("“It is bad for us,” he said.", [M]),
        ("He called it “bad”.", [A]),
        ("The “quiet hours” end.", [A]),
        ("„Das ist sehr schlecht“, sagte er. „Ja, so ist es.“", [M, Q]),
        ("« C’est fini, dit-il. Nous partons. » Il partit.", [Q, Q, A]),
        ("»Das ist sehr schlecht.« Er ging.", [Q, A]),
        ('"It fell down," she said. "It fell again."', [M, Q]),
        ("‘It was all fine,’ she said. ‘The voters’ rights don’t matter here.’", [M, Q]),
        ("She said “he told me ‘go now’ and I went” and smiled.", [M]),
        ("“We waited. Nobody came.", [Q, Q]),
        ("A 5\" pipe burst. Nobody was hurt.", [A, A]),
        ("The fisherman’s boat is gone. So are the boys’ nets.", [A, A]),
    ],
)  # fmt: skip
def test_quotation_marks_tell_whose_words_a_sentence_is(line: str, voices: list[Voice]) -> None:
    language = "de" if "„" in line or "»Das" in line else "fr" if "«" in line else "en"
    spoken = quotations(line)
    assert [voice_of(line, a, b, spoken) for a, b in sentence_spans(line, language)] == voices


def test_a_table_row_is_one_sentence_and_ids_run_on_over_the_blocks() -> None:
    blocks, truncated = numbered(
        [
            Passage(Kind.HEADING, ("No. It is not.",)),
            Passage(Kind.TABLE, ("A. B | 1. 2", "C | 3")),
            Passage(Kind.QUOTE, ("It rained. It stopped.",)),
        ],
        "en",
    )
    assert [(s.id, s.voice) for block in blocks for s in block.sentences] == [(1, A), (2, A), (3, A), (4, Q), (5, Q)]
    assert not truncated


def test_what_is_longer_than_we_keep_is_cut_at_a_sentence_and_said_to_be() -> None:
    by_sentences, cut = numbered([Passage(Kind.PARAGRAPH, ("It rained. " * (MAX_SENTENCES + 9),))], "en")
    assert cut
    assert sum(len(block.sentences) for block in by_sentences) == MAX_SENTENCES
    line = Passage(Kind.TABLE, ("word " * 99,))
    by_words, cut = numbered([line] * 300, "en")
    assert cut
    assert MAX_WORDS - 99 < sum(len(s.text.split()) for block in by_words for s in block.sentences) <= MAX_WORDS


def test_an_only_sentence_longer_than_any_article_is_no_article() -> None:
    with pytest.raises(NotAnArticle):
        pasted("word " * (MAX_WORDS + 1) + "ends here.")
