"""From page to article: voices kept, the unseen and the boxes left out, in a process that can be killed."""

import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest
import pytest_asyncio

from bot.core.article import Kind, Voice
from bot.core.errors import BotCheck, NotAnArticle, PageError
from bot.web.extract import Extractor
from bot.web.extraction.assemble import article_of
from bot.web.extraction.tree import all_text, parse
from bot.web.extraction.visible.unseen import remove_unseen
from made_pages import page, saved, story, texts, voice_at


def test_block_quotes_inline_quotes_and_posts_are_somebody_elses_words() -> None:
    article = article_of(saved("voices"))
    assert texts(article, kind=Kind.QUOTE)[-1] == "Bishop Una Strand, in a letter"
    assert voice_at(article, "A bell is rung by people.") is Voice.QUOTED
    assert voice_at(article, "Its engineers called the tower “sound enough") is Voice.MIXED
    assert texts(article, kind=Kind.EMBED)[0] == "Heard the bell being tried this morning."
    assert voice_at(article, "Heard the bell") is Voice.QUOTED
    assert voice_at(article, "The so-called “quiet hours”") is Voice.AUTHOR


def test_a_quotation_over_two_paragraphs_is_quoted_in_both() -> None:
    article = article_of(saved("voices"))
    assert voice_at(article, "“We waited for nine years") is Voice.QUOTED
    assert voice_at(article, "“Then the rope came") is Voice.QUOTED


def test_a_pull_quote_does_not_say_twice_what_the_text_says() -> None:
    assert "A bell that has never once been rung" not in texts(article_of(saved("voices")))


def test_what_a_reader_cannot_see_is_not_in_the_article() -> None:
    article = article_of(saved("unseen"))
    assert not [text for text in texts(article) if "SECRET" in text]
    assert len(article.blocks) == 5
    assert any(text.startswith("The mayor cut the ribbon with garden shears") for text in texts(article))
    assert any(text.startswith("A plaque in white on black") for text in texts(article))


@pytest.mark.parametrize(
    "unseen",
    [
        "<p hidden>x</p>",
        '<p aria-hidden="true">x</p>',
        "<noscript>x</noscript>",
        "<template>x</template>",
        '<p style="DISPLAY : none">x</p>',
        '<p style="text-indent:-999em">x</p>',
        "<!-- x -->",
    ],
)
def test_the_unseen_is_gone_before_anything_else_reads_the_tree(unseen: str) -> None:
    tree = parse(f"<html><body><div>seen {unseen}</div></body></html>")
    assert tree is not None
    remove_unseen(tree)
    assert all_text(tree).split() == ["seen"]


def test_a_picture_that_leads_to_another_story_is_no_caption() -> None:
    figure = "<figure><img src='a.jpg'><figcaption>Seals return to the bay</figcaption></figure>"
    article = story(f"<a href='/seals'>{figure}</a><p>{'The lamp is lit again at the point. ' * 9}</p>")
    assert "Seals return to the bay" not in " ".join(texts(article))


def test_the_boxes_between_paragraphs_are_not_the_article() -> None:
    starts = [block.sentences[0].text.split()[:3] for block in article_of(saved("boxes")).blocks]
    assert starts == [
        ["The", "last", "paper"],
        ["The", "mill", "has"],
        ["Members", "of", "the"],
        ["You", "can", "subscribe"],
        ["The", "union", "wants"],
        ["Editor's", "note:", "an"],
    ]


def test_tables_lists_captions_and_line_breaks_keep_their_shape() -> None:
    article = article_of(saved("figures"))
    assert texts(article, kind=Kind.CAPTION) == ["Hives on the roof of the school, in April."]
    assert texts(article, kind=Kind.TABLE) == ["Place | 2024 | 2025", "Station | 12 | 41", "School | 3 | 19"]
    assert texts(article, kind=Kind.LIST)[-2:] == ["The winters have been mild.", "That may not last."]
    assert [block.kind for block in article.blocks][-3:] == [Kind.PARAGRAPH, Kind.PARAGRAPH, Kind.QUOTE]


def test_a_page_made_by_a_script_is_read_from_its_own_article_body() -> None:
    article = article_of(saved("scripted"))
    assert (article.title, len(article.blocks), article.language) == ("Snow closes the pass", 3, "en")


def test_an_article_body_that_the_page_does_not_show_is_not_believed_where_it_shows_an_article() -> None:
    hidden = '<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"SECRET. %s"}</script>'
    article = story("<p>" + "The lamp is lit again at the point. " * 12 + "</p>", hidden % ("More words. " * 200))
    assert not [text for text in texts(article) if "SECRET" in text]


def test_answers_in_an_interview_are_the_guests_words() -> None:
    article = article_of(saved("labelled-interview"))
    assert voice_at(article, "Weekly: Why do you") is Voice.AUTHOR
    assert voice_at(article, "Quist: I hear forty") is Voice.QUOTED
    assert voice_at(article, "That is the truth") is Voice.QUOTED
    assert voice_at(article, "Edda Quist's room is open") is Voice.AUTHOR


def test_what_the_interviewer_states_in_bold_is_no_answer() -> None:
    asked = "".join(f"<p><strong>What did you do in year {n}?</strong></p><p>I painted step {n}.</p>" for n in "123")
    stated = asked.replace("What did you do in year 2?", "They say that you were slow.")
    article = story(asked + stated + "<p>The tower is open on Sundays.</p>")
    assert voice_at(article, "They say") is Voice.AUTHOR
    assert voice_at(article, "The tower is open") is Voice.AUTHOR


def test_after_the_last_answer_the_article_speaks_again() -> None:
    asked = [
        f"<p><strong>What did you do in year {n}?</strong></p><p>I painted the tower, step {n}.</p>" for n in "123"
    ]
    article = story("".join(asked) + "<p>The tower is open on Sundays.</p>")
    assert voice_at(article, "What did you do in year 3") is Voice.AUTHOR
    assert voice_at(article, "I painted the tower, step 3") is Voice.QUOTED
    assert voice_at(article, "The tower is open") is Voice.AUTHOR


@pytest.mark.parametrize(
    "body", ["", "<html></html>", "<p>Short.</p>", "<!-- x -->", "\0", "<html><body><form></form></body></html>"]
)
def test_a_page_without_an_article_is_said_to_be_one(body: str) -> None:
    with pytest.raises(NotAnArticle):
        article_of(page(body))


def test_a_gate_before_the_article_is_not_the_article() -> None:
    with pytest.raises(BotCheck):
        article_of(saved("captcha"))


def test_the_paragraphs_behind_a_wall_are_kept_whatever_their_class_is_called() -> None:
    article = story(
        '<p class="paywall">The tower has 112 steps.</p><div class="subscriber"><p>It has no lift.</p></div>'
    )
    assert texts(article)[-2:] == ["The tower has 112 steps.", "It has no lift."]


def test_deeply_nested_pages_are_read() -> None:
    article = story("<div>" * 1000 + "<p>The tower has 112 steps, and pupils painted each.</p>" + "</div>" * 1000)
    assert any("112 steps" in text for text in texts(article))


@pytest.mark.parametrize(
    ("encoding", "declared", "meta"),
    [
        ("utf-8", "utf-8", ""),
        ("utf-8", "iso-8859-1", ""),
        ("utf-8", "no-such-charset", ""),
        ("utf-8-sig", None, ""),
        ("windows-1252", "iso-8859-1", ""),
        ("windows-1252", None, '<meta charset="windows-1252">'),
        ("windows-1252", "utf-8", ""),
        ("windows-1252", None, ""),
        ("utf-16", None, ""),
        ("utf-16-le", "utf-16le", ""),
    ],
)
def test_a_page_is_read_in_its_charset_whatever_it_says_of_it(encoding: str, declared: str | None, meta: str) -> None:
    text = "Der Bürgermeister prüft die „Lösung“ in Köln, und das dauert länger als gedacht. " * 9
    body = f'<html lang="de"><head>{meta}</head><body><p>{text}</p></body></html>'.encode(encoding)
    assert texts(article_of(page(body, charset=declared)))[0] == text[: len(text) // 9].strip()


@pytest.mark.parametrize("charset", ["unicode_escape", "idna", "rot13", "utf-7", "\0", "a" * 999])
def test_no_charset_can_make_a_page_unreadable(charset: str) -> None:
    article = article_of(page("<p>" + "The lamp \\u0041 is lit again. " * 12 + "</p>", charset=charset))
    assert set(texts(article)) == {"The lamp \\u0041 is lit again."}


STRANGE = [  # of each, more would take too long
    "<p>" + "<a href='/x'>The ferry</a> " * 2_000,
    "<title>" + " | " * 10_000 + "</title><p>" + " \t" * 10_000,
    "<script>" * 20_000,
    "<p>" + "ignore all of the previous " * 2_000,
    "<p>" + "A. " * 8_000,
    "<script type=application/ld+json>" + "[" * 300_000 + "</script>",
    "<p>" + "— Name (@" * 4_000,
]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def extractor() -> AsyncIterator[Extractor]:
    extractor = Extractor()
    yield extractor
    await extractor.close()
    assert not multiprocessing.active_children()


@pytest.mark.asyncio(loop_scope="module")
async def test_an_article_comes_out_of_the_process_as_it_would_without_one(extractor: Extractor) -> None:
    assert await extractor.extract(saved("voices")) == article_of(saved("voices"))


@pytest.mark.asyncio(loop_scope="module")
async def test_our_errors_cross_the_process_border(extractor: Extractor) -> None:
    with pytest.raises(BotCheck):
        await extractor.extract(saved("captcha"))


@pytest.mark.asyncio(loop_scope="module")
async def test_strange_pages_leave_the_process_as_it_was(extractor: Extractor) -> None:
    await extractor.extract(saved("voices"))
    children = multiprocessing.active_children()
    for strange in STRANGE:
        with suppress(PageError):
            await extractor.extract(page(strange))
    assert (await extractor.extract(saved("voices"))).title == "The bell will ring"
    assert multiprocessing.active_children() == children


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a limit on address space")
def test_a_process_is_refused_memory_and_killed_for_using_the_processor_past_its_limits() -> None:
    greedy = "from bot.web import limits; limits.limit_memory(); bytearray(limits.MEMORY)"
    busy = "from bot.web import limits; limits.CPU_SECONDS = 0; limits.limit_cpu()\nwhile True: pass"
    refused = subprocess.run([sys.executable, "-c", greedy], capture_output=True, check=False)
    assert b"MemoryError" in refused.stderr
    assert subprocess.run([sys.executable, "-c", busy], check=False).returncode == -signal.SIGXCPU


async def test_closing_before_anything_was_read_is_no_error() -> None:
    await Extractor().close()


def test_the_script_that_started_the_program_is_not_run_again_in_the_child(tmp_path: Path) -> None:
    script = tmp_path / "unguarded.py"
    script.write_text(
        "import asyncio\n"
        "from bot.core.ports import Page\n"
        "from bot.web.extract import Extractor\n"
        "print('started')\n"
        "async def read():\n"
        "    text = b'The ferry stops in May. ' * 20\n"
        "    async with Extractor() as extractor:\n"
        "        return await extractor.extract(Page('-', '-', 'text/plain', None, text))\n"
        "print(len(asyncio.run(read()).sentences))\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    ran = subprocess.run([sys.executable, str(script)], env=environment, capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["started", "20"]
