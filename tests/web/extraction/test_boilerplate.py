"""Boilerplate goes, in every language we know its wording in; true paragraphs that share a word with it stay."""

import pytest

from bot.core.article import Kind
from bot.web.extraction.boilerplate import is_boilerplate, without_boilerplate
from bot.web.extraction.passages import Passage


def paragraph(text: str, linked: float = 0.0) -> Passage:
    return Passage(Kind.PARAGRAPH, (text,), linked)


@pytest.mark.parametrize(
    "text",
    [
        "Read more: Who owns the mills?",
        "Lesen Sie auch: Wem gehört die Mühle?",
        "À lire aussi : Le dépôt déménagera",
        "Advertisement – story continues below",
        "Sign up for Harbour Mornings, our free daily briefing",
        "Stay updated: subscribe to our newsletter!",
        "Get the best of our journalism in your inbox every week.",
        "Abonnieren Sie jetzt unseren Newsletter",
        "Recevez chaque jour à 7 heures notre newsletter.",
        "Suscríbete a nuestro boletín y recibe tus noticias.",
        "Support independent journalism: become a member from $5 a month.",
        "We and our partners store cookies on your device.",
        "© 2026 Herald Media. All rights reserved.",
        "Photo: M. Falk",
        "Follow us on Murmur",
        "Follow the Tarn Herald on Facebook",
        "Enjoying the site? Then buy me a coffee!",
        "Most read",
        "(Reporting by Anna Reed; editing by Jon Wick)",
        "The views expressed here are those of the author.",
        "This interview has been edited for length.",
        "Join the Tarn Club today and get 20% off with promo code SALT.",
    ],
)
def test_promotions_notices_and_read_more_lines_are_left_out(text: str) -> None:
    assert is_boilerplate(paragraph(text), place=9, to_the_end=9)


@pytest.mark.parametrize(
    "text",
    [
        "He urged fans to support the club and join the mailing list.",
        "Residents can download the form and join the mailing list.",
        "Subscribers lost $40 a month, the company said, and its newsletter was closed.",
        "The company offered 20% off its membership to those affected.",
        "Support for the government fell to 32% in a poll.",
        "The cookies are an experience, the baker said.",
        "Anzeige gegen den Bürgermeister",
        "Watch — he will do it again.",
        "You can join them or you can leave it.",
        "By the time she came, the boat had left.",
        "Editor's note: an earlier version of this article gave the number as 221.",
        "Correction: Subscribe to our newsletter was printed here by mistake.",
        "Reporting by the Herald showed that the mill was closed.",
        "The views expressed by the residents were mixed.",
        "Follow the river on foot and the mill is an hour away.",
    ],
)
def test_true_paragraphs_and_corrections_stay(text: str) -> None:
    assert not is_boilerplate(paragraph(text), place=9, to_the_end=9)


def test_a_long_paragraph_needs_every_cue_of_a_promotion_to_be_one() -> None:
    filler = "and the wind went round to the north, as it does there in March, " * 5
    assert not is_boilerplate(paragraph(f"Subscribe to that view, {filler} says our newsletter."), 9, 9)
    assert is_boilerplate(
        paragraph(f"Subscribe to our newsletter, {filler} and use promo code SALT for your copy."), 9, 9
    )


def test_a_line_of_links_goes_and_a_sentence_with_a_link_stays() -> None:
    assert is_boilerplate(paragraph("How the river lost its salmon", linked=1.0), 9, 9)
    assert not is_boilerplate(paragraph("The report is here.", linked=1.0), 9, 9)
    assert is_boilerplate(Passage(Kind.LIST, ("One story", "Another story"), linked=0.95), 9, 9)
    assert not is_boilerplate(Passage(Kind.LIST, ("One reason", "Another reason"), linked=0.4), 9, 9)


def test_words_of_a_promotion_inside_a_quotation_block_are_somebodys_words() -> None:
    assert not is_boilerplate(Passage(Kind.QUOTE, ("Subscribe to our newsletter!",)), 9, 1)


def test_a_byline_goes_at_the_top_and_a_biography_at_the_end() -> None:
    assert is_boilerplate(paragraph("By Anna Reed and Jon Wick"), place=0, to_the_end=9)
    assert not is_boilerplate(paragraph("By Anna Reed and Jon Wick"), place=9, to_the_end=9)
    for said in (
        "is a reporter for the Herald.",
        "writes about rivers on Mondays.",
        "taught, and is the author of “Tarn”.",
    ):
        assert is_boilerplate(paragraph(f"Anna Reed {said}"), place=9, to_the_end=1)
    assert not is_boilerplate(paragraph("Anna Reed is a reporter for the Herald."), place=4, to_the_end=5)


def test_a_note_that_sells_goes_with_the_promotion_that_follows_it() -> None:
    body, note = paragraph("The mill will close."), paragraph("Editor's note: We are read by those who care.")
    promo = paragraph("Join us and use promo code TARN for 20% off.")
    assert without_boilerplate([body, note, promo]) == [body]
    assert without_boilerplate([body, note]) == [body, note]
    correction = paragraph("Editor's note: an earlier version of this article gave the number as 221.")
    assert without_boilerplate([body, correction, promo]) == [body, correction]


def test_a_heading_over_nothing_goes() -> None:
    body, heading = paragraph("The mill will close."), Passage(Kind.HEADING, ("More stories",))
    assert without_boilerplate([heading, body, heading]) == [heading, body]
