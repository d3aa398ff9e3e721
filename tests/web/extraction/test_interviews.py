"""Answers are the interviewee's; an explainer that asks questions answers them itself."""

import pytest

from bot.core.article import Voice
from bot.web.extraction.assemble import article_of
from made_pages import page, texts

INTRO = "Una Brandt has kept the light at Skarn Point for thirty years, and the lamp goes out for good in May."
ASKED = ("Who pays for the lamp?", "What will you miss?", "And when does your work end?")
SAID = (
    "The harbour did, until it did not. I paid for the last bulb.",
    "My window. The gulls will miss the light more than me.",
    "In May, they tell me, but they have told me that before.",
)
EXPLAINED = (
    "The harbour office pays 14,000 crowns, and “I would pay it twice,” says its head, Per Lind.",
    "Ships will steer by the buoy, according to the office. It was laid in 2015.",
    "The last night is 3 May. The council votes on Tuesday.",
)


def quoted(*blocks: str, language: str = "en") -> list[str]:
    body = "".join(blocks)
    head = '<title>The lamp</title><meta property="og:type" content="article">'
    html = f'<html lang="{language}"><head>{head}</head><body><article>{body}</article></body></html>'
    return texts(article_of(page(html)), voice=Voice.QUOTED)


def turns(tag: str, asked: tuple[str, ...], said: tuple[str, ...]) -> str:
    opening, closing = ("<p><strong>", "</strong></p>") if tag == "strong" else (f"<{tag}>", f"</{tag}>")
    pairs = zip(asked, said, strict=True)
    return f"<p>{INTRO}</p>" + "".join(f"{opening}{q}{closing}<p>{answer}</p>" for q, answer in pairs)


@pytest.mark.parametrize("tag", ["strong", "h2"])
def test_answers_in_the_first_person_are_quoted_whether_questions_are_bold_or_headings(tag: str) -> None:
    assert " ".join(quoted(turns(tag, ASKED, SAID))) == " ".join(SAID)


@pytest.mark.parametrize("tag", ["strong", "h2"])
def test_an_explainer_with_questions_is_its_authors(tag: str) -> None:
    assert quoted(turns(tag, ASKED, EXPLAINED)) == []


def test_a_column_under_question_headings_that_speak_to_nobody_is_its_authors() -> None:
    asked = ("Who pays for the lamp?", "What of the gulls?", "When does it end?")
    assert quoted(turns("h2", asked, SAID)) == []


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", ("Der Hafen, bis ich selbst zahlte.", "Mein Fenster.", "Im Mai, sagt man.")),
        ("fr", ("Le port, puis j’ai payé.", "Ma fenêtre.", "En mai, dit-on.")),
        ("es", ("El puerto, y luego me tocó a mí.", "Mi ventana.", "En mayo, dicen.")),
        ("pt", ("O porto, e depois eu mesma.", "Minha janela.", "Em maio, dizem.")),
    ],
)
def test_the_first_person_is_known_in_five_languages(language: str, said: tuple[str, ...]) -> None:
    assert quoted(turns("strong", ASKED, said), language=language) == list(said)


def test_editors_notes_among_and_after_the_answers_are_not_the_interviewees() -> None:
    note = "The harbour office says that it paid for every bulb."
    italic, footnote = f"<p><em>{note}</em></p>", f"<p>* {note}</p>"
    question = "<p><strong>Is there a plan?</strong></p><p>I have not seen one.</p>"
    assert note not in " ".join(quoted(turns("strong", ASKED, SAID), italic, question, footnote))
    assert "I have not seen one." in quoted(turns("strong", ASKED, SAID), italic, question, footnote)
