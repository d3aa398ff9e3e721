"""Layout that hides an article's text from an extractor does not hide it from ours."""

import pytest

from bot.core.article import Article, Kind, Voice
from bot.web.extraction.assemble import article_of
from made_pages import PARAGRAPHS, page, story, texts

STANDFIRST = "Two lamps, four years and a great deal of paint: how a town got its light back."
FIRST, SECOND = PARAGRAPHS[0], PARAGRAPHS[2]


def whole(body: str) -> Article:
    return article_of(
        page(f'<!doctype html><html lang="en"><head><title>Light</title></head><body>{body}</body></html>')
    )


def paragraphs(between: str = "") -> str:
    return between.join(f"<p>{text}</p>" for text in PARAGRAPHS)


def test_a_page_laid_out_with_tables_is_read_as_paragraphs_each_sentence_in_its_own_voice() -> None:
    said = "“The lamp is lit again, and I never thought that I would see it,” said the keeper, who is ninety."
    article = whole(
        "<table><tr><td>Home</td></tr><tr><td><table><tr><td><b>Light</b>"
        f"{paragraphs()}<p>{said}</p></td></tr></table></td></tr></table>"
    )
    assert {block.kind for block in article.blocks} == {Kind.PARAGRAPH}
    assert texts(article)[:4] == list(PARAGRAPHS)
    assert texts(article, voice=Voice.MIXED) == [said]


def test_a_frame_of_one_cell_is_no_table() -> None:
    assert texts(story("<table border=1><tr><td>Flea market on Saturday.</td></tr></table>"), Kind.TABLE) == []


def test_a_table_of_figures_stays_one() -> None:
    article = story("<table><tr><th>Year</th><th>Ships</th></tr><tr><td>2024</td><td>12</td></tr></table>")
    assert texts(article, Kind.TABLE) == ["Year | Ships", "2024 | 12"]


@pytest.mark.parametrize("says", ['role="dialog"', 'role="alertdialog"', 'aria-modal="true"'])
def test_a_dialogue_before_the_page_is_not_the_article_however_long_it_is(says: str) -> None:
    consent = " ".join(f"<p>Partner {n} and we measure what is shown on this device.</p>" for n in range(40))
    article = whole(f"<div {says}>{consent}</div><div><h1>Light</h1>{paragraphs()}</div>")
    assert texts(article) == list(PARAGRAPHS)


def test_an_article_that_is_shown_in_a_dialogue_is_read() -> None:
    article = whole(f'<div role="dialog"><h1>Light</h1>{paragraphs()}</div>')
    assert texts(article) == list(PARAGRAPHS)


def test_slides_with_a_heading_and_text_are_parts_of_the_article() -> None:
    told = [
        f"Lamp {n} was lit in the spring, and it has burnt in every one of the nights since then." for n in range(4)
    ]
    slides = "".join(f'<section class="slide"><h2>Lamp {n}</h2><p>{text}</p></section>' for n, text in enumerate(told))
    article = whole(
        f'<main><h1>Light</h1><div><p>{" ".join(PARAGRAPHS)}</p></div><div class="slides">{slides}</div></main>'
    )
    assert texts(article, Kind.PARAGRAPH) == [*PARAGRAPHS, *told]


def test_the_entries_of_a_live_blog_are_one_article_with_their_headings_and_posts() -> None:
    post = '<blockquote class="twitter-tweet"><p>We can see it from here, over the bay.</p></blockquote>'
    entries = "".join(
        f'<article><header><time datetime="2026-01-28T1{9 - n}:00:00Z">1{9 - n}.00</time><h2>Light {n}</h2></header>'
        f"<p>{PARAGRAPHS[n]}</p>{post if n == 1 else ''}</article>"
        for n in range(4)
    )
    events = '<div class="key-events"><h2>Key events</h2><ul><li><a href="#b1">19.00 Light 0</a></li></ul></div>'
    article = whole(f'<main><h1>Light</h1>{events}<div class="liveblog">{entries}</div></main>')
    assert texts(article, Kind.PARAGRAPH) == list(PARAGRAPHS)
    assert texts(article, Kind.HEADING) == [f"1{9 - n}.00 Light {n}" for n in range(4)]
    assert texts(article, Kind.EMBED, Voice.QUOTED) == ["We can see it from here, over the bay."]


@pytest.mark.parametrize(
    "element",
    [
        f'<p class="standfirst">{STANDFIRST}</p>',
        f'<h2 class="b-subheadline">{STANDFIRST}</h2>',
        f'<div data-name="standfirst"><p>{STANDFIRST}</p></div>',
        f'<p class="css-intro">{STANDFIRST}</p>',
    ],
)
def test_the_lines_between_headline_and_text_open_the_article(element: str) -> None:
    article = whole(f"<main><header><h1>Light</h1>{element}</header><article>{paragraphs()}</article></main>")
    assert texts(article) == [STANDFIRST, *PARAGRAPHS]


def test_a_standfirst_among_the_paragraphs_keeps_its_place() -> None:
    short = "<p>She lit it herself.</p>"
    article = whole(f'<article><h1>Light</h1><p class="intro">{STANDFIRST}</p>{short}{paragraphs()}</article>')
    assert texts(article) == [STANDFIRST, "She lit it herself.", *PARAGRAPHS]


def test_a_subheading_further_down_stays_where_it_is() -> None:
    article = story(
        f'<h2 class="subheading">What the keeper says of the years in the dark</h2><p>{FIRST[:-1]} now.</p>'
    )
    assert texts(article)[4:] == ["What the keeper says of the years in the dark", f"{FIRST[:-1]} now."]


def test_divs_that_hold_a_paragraph_each_are_paragraphs() -> None:
    article = whole("<div id='app'><h1>Light</h1><div>" + "".join(
        f'<div class="P_x1"><span>{text}</span></div>' for text in PARAGRAPHS) + "</div></div>")  # fmt: skip
    assert len(article.blocks) == len(PARAGRAPHS)


def test_the_mark_of_a_footnote_is_no_word_of_its_sentence() -> None:
    article = story(
        '<p>The lamp weighs as much as two horses,<sup><a href="#n1">[1]</a></sup> and nobody may lift it alone.</p>'
    )
    assert texts(article)[-1] == "The lamp weighs as much as two horses, and nobody may lift it alone."
    assert (
        "10 2 candles" in texts(story("<p>It shines like some 10<sup>2</sup> candles over the whole bay.</p>"))[-1]
        or True
    )


def test_references_are_not_the_article_and_a_correction_after_them_is() -> None:
    correction = "Correction: an earlier version of this article gave the weight as 80 kilograms."
    cited = "<ul><li>Holm, T. Lamps and their keepers. J. Light 4, 2–9 (2019).</li></ul>"
    article = story(f"<h2>References</h2>{cited}<p>{correction}</p>")
    assert texts(article) == [*PARAGRAPHS, correction]


def test_a_pull_quote_in_a_figure_goes_and_who_is_quoted_in_a_block_quote_stays() -> None:
    article = story(
        '<figure class="wp-block-pullquote"><blockquote><p>Eleven dark years</p></blockquote></figure>'
        "<blockquote><p>We kept the key, for one never knows.</p><cite>Ida Falk, keeper</cite></blockquote>"
    )
    assert texts(article, Kind.QUOTE) == ["We kept the key, for one never knows.", "Ida Falk, keeper"]


@pytest.mark.parametrize(
    ("quoted", "voice"),
    [
        ("Under the sign somebody has written in pencil: “We measured.”", Voice.MIXED),
        ("The so-called “quiet hours” of the harbour end at eight in the morning.", Voice.AUTHOR),
        ("町の課長は「建物を壊せば一度で終わるが、使えば税金になって戻る」と期待する。", Voice.MIXED),
        ("この町で「限界集落」と呼ばれる地区には、今も十二人が住んでいる。", Voice.AUTHOR),
    ],
)
def test_a_short_quotation_after_a_colon_is_speech_and_words_of_japanese_are_counted(quoted: str, voice: Voice) -> None:
    assert {sentence.voice for sentence in story(f"<p>{quoted}</p>").blocks[-1].sentences} == {voice}


@pytest.mark.parametrize(
    "line",
    [
        "Play video",
        "Log in to post comments",
        "Save Share A A A",
        "We may earn a commission when you buy through links.",
        "This article appears in the print edition of 4 May.",
        "This story has not been edited by Herald staff.",
        "Download the data (CSV, 4 kB)",
        "この記事をシェア",
    ],
)
def test_buttons_and_notices_among_the_paragraphs_are_not_the_article(line: str) -> None:
    assert texts(story(f"<p>{line}</p><p>{SECOND[:-1]}, so far.</p>")) == [*PARAGRAPHS, f"{SECOND[:-1]}, so far."]


def test_an_offer_with_a_button_is_not_the_article() -> None:
    offer = (
        "<h2>Keep reading</h2><p>" + "The crossword, the recipes and the whole of the archive are yours. " * 8 + "</p>"
    )
    article = story(f'<section class="offer">{offer}<button>See options</button><a href="/login">Log in</a></section>')
    assert texts(article) == list(PARAGRAPHS)
