"""Boilerplate goes, in every language we know its wording in; true paragraphs that share a word with it stay."""

import pytest

from bot.core.article import Kind
from bot.web.extraction.assemble import article_of
from bot.web.extraction.passages import Passage
from bot.web.extraction.trimming.boilerplate import is_boilerplate, without_boilerplate
from made_pages import page


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
        "This website uses cookies.",
        "Accept all cookies",
        "By clicking “Accept all”, you agree to the storing of cookies on your device.",
        "To play this video you have to accept cookies, with which our partners measure how it is seen.",
        "Diese Website verwendet Cookies, um die Zugriffe zu zählen; Näheres zu Cookies und Privacy steht unten.",
        "Mit Ihrer Zustimmung setzen wir Cookies ein, die auch Dritte verwenden.",
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
        "Like this story? Full access is 50 cents for 8 weeks.",
        "Do you have a view on the mill? We print letters of up to 200 words.",
        "The Herald is glad of letters to the editor. Follow our pages on social media.",
        "Sign up for the Herald's evening email. You can unsubscribe whenever you like.",
        "Gefällt Ihnen dieser Bericht? Hören Sie auch unseren Podcast.",
        "Hören Sie dazu auch Folge 12 unseres Podcasts.",
        "Folgen Sie uns auf Murmur!",
        "Vous appréciez cet article ? Abonnez-vous dès 2 € par mois.",
        "Écoutez aussi notre podcast.",
        "Suivez-nous sur Murmur",
        "¿Te ha gustado este artículo? Suscríbete desde 2 € al mes.",
        "Apúntate a nuestra newsletter",
        "Assine a Gazeta e leia sem limites a partir de 3,50 € por mês.",
        "Cadastre-se com o código RIO10 e ganhe bônus de estreia.",
        "Gostou desta reportagem? Receba as notícias no WhatsApp.",
        "Siga-nos no Murmur",
    ],
)
def test_promotions_notices_and_read_more_lines_are_left_out(text: str) -> None:
    assert is_boilerplate(paragraph(text), to_the_end=9)


@pytest.mark.parametrize(
    "text",
    [
        "He urged fans to support the club and join the mailing list.",
        "Residents can download the form and join the mailing list.",
        "Subscribers lost $40 a month, the company said, and its newsletter was closed.",
        "The company offered 20% off its membership to those affected.",
        "Support for the government fell to 32% in a poll.",
        "The cookies are an experience, the baker said.",
        "The regulator fined two chains on Monday because each website set cookies before anybody had agreed.",
        "US senators want a browser that asks you once whether to accept cookies, and never again.",
        "“We use cookies to improve your visit,” the firm wrote to the court, which did not believe it.",
        "By using cookies, the report says, shops know your browser again after a year.",
        "Accept cookies or pay: that is the choice on four of ten news sites, a count by the institute has shown.",
        "Das Gericht entschied, dass die Firma Cookies nur mit Einwilligung verwenden darf.",
        "Anzeige gegen den Bürgermeister",
        "Watch — he will do it again.",
        "You can join them or you can leave it.",
        "By the time she came, the boat had left.",
        "Editor's note: an earlier version of this article gave the number as 221.",
        "Correction: Subscribe to our newsletter was printed here by mistake.",
        "Reporting by the Herald showed that the mill was closed.",
        "The views expressed by the residents were mixed.",
        "Follow the river on foot and the mill is an hour away.",
        "Consider what the board was shown: a paper that said it would save €480,000 a year.",
        "Get a pass, she says, and the ferry costs 40 cents for a year.",
        "He wrote letters to the editor for 30 years and never signed one.",
        "Do you have an opinion on the toll? I had none until I paid it.",
        "Een abonnement kost 24 euro per maand, zegt de wethouder.",
        "Un abonnement coûte 24 euros par mois, et vos enfants le paient.",
        "Ein Abo kostet 24 Euro im Monat, sagt Ihnen die Stadt gern.",
        "Folgen Sie dem Fluss, und nach einer Stunde sehen Sie die Mühle.",
        "Assine o acordo, disse o ministro ao governador.",
        "El bono cuesta 24 euros al mes, según el Ayuntamiento.",
        "Abonnez-vous au bus, dit le maire, et laissez la voiture.",
        "Editors’ note: After this column was published, the mill gave another figure. We regret the error.",
    ],
)
def test_true_paragraphs_and_corrections_stay(text: str) -> None:
    assert not is_boilerplate(paragraph(text), to_the_end=9)


def test_a_long_paragraph_needs_every_cue_of_a_promotion_to_be_one() -> None:
    filler = "and the wind went round to the north, as it does there in March, " * 5
    assert not is_boilerplate(paragraph(f"Subscribe to that view, {filler} says our newsletter."), 9)
    assert is_boilerplate(paragraph(f"Subscribe to our newsletter, {filler} and use promo code SALT for your copy."), 9)


def test_a_line_of_links_goes_and_a_sentence_with_a_link_stays() -> None:
    assert is_boilerplate(paragraph("How the river lost its salmon", linked=1.0), 9)
    assert not is_boilerplate(paragraph("The report is here.", linked=1.0), 9)
    assert is_boilerplate(Passage(Kind.LIST, ("One story", "Another story"), linked=0.95), 9)
    assert not is_boilerplate(Passage(Kind.LIST, ("One reason", "Another reason"), linked=0.4), 9)


def test_words_of_a_promotion_inside_a_quotation_block_are_somebodys_words() -> None:
    assert not is_boilerplate(Passage(Kind.QUOTE, ("Subscribe to our newsletter!",)), 1)


def test_a_biography_goes_at_the_end() -> None:
    for said in (
        "is a reporter for the Herald.",
        "writes about rivers on Mondays.",
        "taught, and is the author of “Tarn”.",
        "can be heard at noon. The opinions are her own.",
    ):
        assert is_boilerplate(paragraph(f"Anna Reed {said}"), to_the_end=1)
    assert not is_boilerplate(paragraph("Anna Reed is a reporter for the Herald."), to_the_end=5)


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


def test_a_short_report_on_cookies_keeps_its_only_paragraph() -> None:
    said = "The county's website set cookies on a phone before anybody had agreed, the court found on Monday."
    head = '<script type="application/ld+json">{"@type":"NewsArticle"}</script>'
    article = article_of(page(f"<html><head>{head}</head><article><h1>Ten fined</h1><p>{said}</p></article></html>"))
    assert [sentence.text for sentence in article.sentences] == [said]
