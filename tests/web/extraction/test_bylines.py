"""Section, byline, date and tagline are not the article; its summary, captions and short sentences are."""

import pytest

from bot.core.article import Article, Kind
from bot.web.extraction.assemble import article_of
from bot.web.extraction.passages import Passage
from bot.web.extraction.trimming.bylines import is_byline, without_bylines
from made_pages import PARAGRAPHS, page, pasted, texts

AUTHORS = ("Ida Holm", "Per Lind")
BODY = Passage(Kind.PARAGRAPH, (PARAGRAPHS[0],))


def paragraph(text: str) -> Passage:
    return Passage(Kind.PARAGRAPH, (text,))


def kept(*lines: str) -> list[str]:
    """What stays of lines that stand over and under the body."""
    return [passage.text for passage in without_bylines([*map(paragraph, lines), BODY], AUTHORS)][:-1]


def signed(head: str) -> Article:
    """A page by Ida Holm whose text follows `head`."""
    text = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)
    meta = '<title>Lamp lit</title><meta name="author" content="Ida Holm"><meta property="og:type" content="article">'
    html = f'<html lang="en"><head>{meta}</head><body><article><h1>Lamp lit</h1>{head}{text}</article></body></html>'
    return article_of(page(html))


@pytest.mark.parametrize(
    "line",
    [
        "By Anna Reed",
        "By Anna Reed and Jon Wick",
        "By Anna Reed, Harbour correspondent",
        "Interview by Anna Reed",
        "Interview: Anna Reed · 3. März 2026",
        "Von Anna Reed",
        "Par Anna Reed et Jon Wick — Publié le 3 mars 2026 à 7 h 15",
        "Por Anna Reed — Porto Velho, SC",
        "Ida Holm in Skarn",
        "Ida Holm (now) and Per Lind (earlier)",
        "I. Holm | Skarn | 03/03/2026 08:15",
        "3 mar 2026",
        "3 de marzo de 2026",
        "3 de março de 2026 às 8h15",
        "March 3, 2026 · Local",
        "Tuesday 3 March 2026 18.30 GMT",
        "Mon 2 Mar 2026 16.20 GMT. Last updated Tue 3 Mar 2026 08.05 GMT",
        "Published 6:41 p.m. Tuesday, March 3, 2026",
        "News provided by Skarn Lamps, Inc. Mar 3, 2026, 08:00 ET",
        "Veröffentlicht am 3. März 2026 um 18:05 Uhr",
    ],
)
def test_a_line_that_says_who_or_when_is_left_out_of_the_head(line: str) -> None:
    assert is_byline(line, AUTHORS)
    assert kept(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "The lamp was lit on 3 March 2026.",
        "The harbour office promised on 3 March 2026 to light the lamp again",
        "By the sea, a tower waits for its lamp",
        "By Christmas the tower had no roof left",
        "Von Skarn nach Holm fährt kein Boot mehr",
        "How a lamp that nobody missed came back to the point",
        "Former keeper Ida Holm wants the lamp lit, and says who should pay for it.",
        "It is lit.",
        "Who pays?",
        "Here is the plan:",
    ],
)
def test_a_summary_or_a_sentence_stays_in_the_head(line: str) -> None:
    assert kept(line) == [line]


def test_sections_and_lone_names_go_before_the_first_text_and_stay_behind_it() -> None:
    summary = "A lamp that nobody missed comes back to the point after eleven years"
    assert kept("COSAS DEL MAR", "Remedios Tarn", "3 mar 2026", summary) == [summary]
    assert kept("Opinion | Guest Essay", summary, "Economy/ Analysis") == [summary, "Economy/ Analysis"]
    assert kept(summary, "Published 3 March 2026") == [summary]


def test_a_date_deep_in_the_text_stays() -> None:
    entries = [paragraph(text) for text in (*PARAGRAPHS, *PARAGRAPHS, "3 March 2026", PARAGRAPHS[0])]
    assert without_bylines(entries, ()) == entries


def test_headings_and_captions_stay() -> None:
    found = [Passage(Kind.CAPTION, ("The tower",)), Passage(Kind.HEADING, ("The lamp",)), BODY]
    assert without_bylines(found, ()) == found


@pytest.mark.parametrize(
    "line",
    [
        "Ida Holm reported from Skarn, and Per Lind from Low Marsh.",
        "Una Brandt contributed reporting from Low Marsh.",
        "Per Lind, a keeper's son, has sailed these waters since 1989.",
        "SOURCE Skarn Lamps, Inc.",
    ],
)
def test_a_tagline_goes_from_the_end_and_stays_elsewhere(line: str) -> None:
    body = [paragraph(text) for text in PARAGRAPHS]
    assert without_bylines([*body, paragraph(line)], AUTHORS) == body
    assert paragraph(line) in without_bylines([paragraph(line), *body], AUTHORS)


def test_a_last_paragraph_about_somebody_else_a_correction_and_a_long_one_stay() -> None:
    long = "Ida Holm, the last keeper, " + "climbed the tower once more, and " * 7 + "lit the lamp."
    corrected = "Ida Holm gave the wrong sum in an earlier version of this report."
    for line in ("Una Brandt reported the wreck in May.", corrected, long):
        assert without_bylines([BODY, paragraph(line)], AUTHORS) == [BODY, paragraph(line)]


def test_what_a_page_says_over_its_text_is_not_its_first_sentence() -> None:
    head = '<p class="kicker">Harbour</p><p>Ida Holm in Skarn</p><p class="stamp">3 March 2026, 8.15 GMT</p>'
    assert texts(signed(head))[0] == PARAGRAPHS[0]


def test_a_text_of_nothing_but_a_byline_is_not_emptied() -> None:
    assert without_bylines([paragraph("By Anna Reed")], ()) == [paragraph("By Anna Reed")]


def test_title_byline_outlet_and_date_of_a_pasted_text_are_no_sentences() -> None:
    head = ("Old lamp at Skarn Point to be lit again after eleven dark years", "By Anna Reed, Harbour correspondent")
    article = pasted(*head, "The Skarn Herald", "Published 6:41 p.m. Tuesday, March 3, 2026", *PARAGRAPHS)
    assert article.title == head[0]
    assert texts(article) == list(PARAGRAPHS)


def test_who_signs_a_pasted_text_is_known_again_in_its_tagline() -> None:
    article = pasted("A lua e o farol", "Opinião", "Duarte Vale", *PARAGRAPHS, "Duarte Vale é faroleiro.")
    assert texts(article) == list(PARAGRAPHS)
