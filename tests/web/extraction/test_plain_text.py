"""Pasted text: the voices are kept apart although the markup is lost."""

import pytest

from bot.core.article import Kind, Voice
from bot.core.errors import NotAnArticle
from bot.web.extraction.assemble import article_of
from made_pages import page, pasted, texts, voice_at

OPENING = "The mayor wants you to believe that the pier is safe. I do not, and I have read the file she has not."
LEAD_IN = "The Gazette has seen what the divers found under the east pier last night:"
NEWS = (
    "Divers found that eleven of the forty piles under the east pier had lost half of their thickness.",
    "Port director Alan Weiss said on Thursday that the pier was fit for use and would be mended next year.",
)
NEXT = "The next day the same paper printed what the port had to say:"
ANSWER = "However, nobody who has seen the photographs would moor a boat there, and Weiss wouldn't either."


def test_what_follows_a_lead_in_is_quoted_until_the_author_speaks_again() -> None:
    article = pasted(OPENING, LEAD_IN, *NEWS, ANSWER)
    assert texts(article, kind=Kind.QUOTE) == list(NEWS)
    assert voice_at(article, "However") is Voice.AUTHOR
    assert voice_at(article, "The Gazette") is Voice.AUTHOR


def test_a_paragraph_about_all_of_a_kind_is_the_authors() -> None:
    general = "A port that hides its piles has something to hide. Admittedly, its divers have said nothing so far."
    article = pasted(OPENING, LEAD_IN, *NEWS, general)
    assert texts(article, kind=Kind.QUOTE) == list(NEWS)


def test_a_lead_in_right_after_a_lead_in_is_the_authors() -> None:
    article = pasted(
        OPENING, LEAD_IN, "That was not all, as the second dive of the same week would show:", *NEWS, ANSWER
    )
    assert texts(article, kind=Kind.QUOTE) == list(NEWS)


def test_a_paragraph_that_argues_is_the_authors_though_what_the_lead_in_announced_was_lost() -> None:
    lost = "But you don't need a diver for that. I could see the rust from the road, and so could the board."
    article = pasted(OPENING, "Watch the film of the east pier at low water in the spring:", lost, NEWS[1])
    assert texts(article, kind=Kind.QUOTE) == []


def test_another_columnists_words_are_quoted_where_the_lead_in_says_that_they_are_words() -> None:
    other = "We shouldn't pretend that this is a surprise. You can see the rust, and I've said so for years."
    article = pasted(OPENING, "My colleague Dana Fields wrote about it last week:", other, ANSWER)
    assert texts(article, kind=Kind.QUOTE) == [
        "We shouldn't pretend that this is a surprise.",
        "You can see the rust, and I've said so for years.",
    ]


def test_a_letter_goes_on_in_the_voice_it_began_with() -> None:
    letter = (
        "I finish at six in the morning, and I used to be home by seven.",
        "My children have left when I come in.",
    )
    article = pasted(
        OPENING, "A nurse has let me print her letter:", *letter, "Isn't that an answer? The board has none."
    )
    assert texts(article, kind=Kind.QUOTE) == list(letter)


def test_another_columnists_quotation_is_one_paragraph_since_no_cue_can_tell_its_end() -> None:
    other = "We shouldn't pretend that this is new. You can see it, and I've said so. Surely the board has seen it too."
    article = pasted(OPENING, "My colleague Dana Fields wrote:", other, "I've seen it, too.", NEXT, *NEWS, ANSWER)
    assert voice_at(article, "I've seen it") is Voice.AUTHOR


def test_news_copy_with_one_word_of_a_columnist_is_still_news_copy() -> None:
    copy = "Weiss told the council on Monday that it should wait for a second report before it closed the pier."
    article = pasted(OPENING, LEAD_IN, NEWS[0], copy, ANSWER)
    assert texts(article, kind=Kind.QUOTE) == [NEWS[0], copy]


def test_a_paragraph_much_longer_than_news_copy_is_the_authors() -> None:
    long = "The port has another view of time. A pile that rusts rusts ever sooner. Weiss knows it."
    article = pasted(OPENING, LEAD_IN, NEWS[0], long, NEXT, NEWS[1], ANSWER)
    assert texts(article, kind=Kind.QUOTE) == list(NEWS)


def test_a_quotation_in_marks_ends_with_its_marks() -> None:
    said = "“The pier is safe, and it was safe when my father fished from it.”"
    article = pasted(OPENING, "The director sent me this:", said, "A pier is not a father.", NEXT, *NEWS, ANSWER)
    assert texts(article, kind=Kind.QUOTE) == [said, *NEWS]


def test_an_undecided_end_is_the_authors() -> None:
    article = pasted(OPENING, LEAD_IN, NEWS[0], "The tide comes in at six.")
    assert texts(article, kind=Kind.QUOTE) == [NEWS[0]]


def test_a_quotation_in_another_language_is_its_first_paragraph() -> None:
    first = "Taucher fanden, dass elf der vierzig Pfähle unter dem Anleger die Hälfte ihrer Dicke verloren haben."
    after = "Der Hafen hat nun einen zweiten Bericht bestellt, und der wird nicht vor dem August fertig sein."
    article = pasted(
        "Die Lage am Hafen ist nicht gut, und das ist seit dem Winter allen bekannt.",
        "Die Zeitung schrieb über den Anleger und die Pfähle:",
        first,
        after,
        "Dazu sagte der Leiter des Hafens am Montag:",
        "„Wir warten den Bericht ab.“",
    )
    assert article.language == "de"
    assert texts(article, kind=Kind.QUOTE) == [first, "„Wir warten den Bericht ab.“"]


def test_a_post_is_known_by_its_signature_and_begins_after_its_lead_in() -> None:
    article = pasted(
        OPENING,
        "Lena Marsh put it better than I can:",
        "Two lines parted, lost a fender.",
        "Slept zero hours. pic.example/mole63",
        "— Lena Marsh (@lena_squid) October 9, 2025",
        "The mole is no place for a boat.",
    )
    assert len(texts(article, kind=Kind.EMBED)) == 3
    assert set(texts(article, kind=Kind.EMBED)) == set(texts(article, voice=Voice.QUOTED))
    assert voice_at(article, "The mole") is Voice.AUTHOR


def test_a_post_without_a_lead_in_is_the_paragraph_before_its_signature() -> None:
    article = pasted(OPENING, NEWS[0], "Two lines parted.", "— Lena Marsh (@lena_squid) October 9, 2025", ANSWER)
    assert texts(article, kind=Kind.EMBED) == ["Two lines parted.", "— Lena Marsh (@lena_squid) October 9, 2025"]


def test_a_post_is_known_by_its_picture_alone() -> None:
    article = pasted(OPENING, "The boats are leaving one by one. pic.example/mole63", "It is a pity.")
    assert texts(article, kind=Kind.EMBED) == ["The boats are leaving one by one. pic.example/mole63"]


def test_the_promotional_footer_is_left_out_with_its_note() -> None:
    article = pasted(
        OPENING,
        ANSWER,
        "Editor's Note: The board has lawyers. You have us.",
        "Join the Anchor Club and use promo code SALT to get 40% off your first year.",
    )
    assert texts(article)[-1] == ANSWER


def test_a_short_first_line_is_the_title_and_is_not_repeated() -> None:
    article = pasted("The pier nobody checked", "", OPENING, "", ANSWER)
    assert article.title == "The pier nobody checked"
    assert "The pier nobody checked" not in texts(article)


def test_without_a_title_the_first_sentence_stands_in_cut_at_a_word() -> None:
    assert pasted(OPENING, ANSWER).title == "The mayor wants you to believe that the pier is safe."
    long = pasted(
        "The pier, which was built by men who knew the sea and feared it, for it had taken two, is not safe.", ANSWER
    )
    assert long.title.endswith("for it had taken two, is…")
    assert len(long.title) <= 91


def test_wrapped_lines_are_put_together() -> None:
    article = pasted(
        "The mayor wants you to believe", "that the pier is safe.", "", "I do not, and neither", "should you."
    )
    assert texts(article) == [
        "The mayor wants you to believe that the pier is safe.",
        "I do not, and neither should you.",
    ]


def test_bullets_are_one_list_and_marked_headings_are_headings() -> None:
    article = pasted(OPENING, "# What to do", "- Close the pier.", "- Send a diver.", ANSWER)
    assert texts(article, kind=Kind.LIST) == ["Close the pier.", "Send a diver."]
    assert texts(article, kind=Kind.HEADING) == ["What to do"]


def test_a_short_text_is_still_read() -> None:
    text = "It rained on the pier for nine days in a row."
    article = article_of(page(text, url="-", content_type="text/plain"))
    assert (article.title, article.url, article.final_url, article.site) == (text, "-", "-", None)


def test_a_few_words_are_no_article() -> None:
    with pytest.raises(NotAnArticle, match="too little text"):
        article_of(page("It rained.", url="-", content_type="text/plain"))
