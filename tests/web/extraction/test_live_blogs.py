"""A live blog is read newest entry first, each under its time, and says how many entries that are."""

from bot.core.article import Article, Kind
from bot.web.extraction.assemble import article_of
from bot.web.extraction.kinds import live_blog
from made_pages import PARAGRAPHS, page, saved, story, texts

LIVE = '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Storm"}</script>'


def entry(hour: int, text: str, title: str = "") -> str:
    heading = f"<h3>{title}</h3>" if title else ""
    return f'<div><time datetime="2026-01-28T{hour:02}:05:00Z">{hour:02}.05</time>{heading}<p>{text}</p></div>'


def blog(*entries: str, head: str = LIVE, name: str = "posts") -> Article:
    body = f'<div class="{name}">{"".join(entries)}</div>'
    return article_of(page(f'<html lang="en"><head>{head}</head><body><main>{body}</main></body></html>'))


HOURS = [entry(hour, f"At {hour} o'clock: {PARAGRAPHS[hour % 4]}", f"Hour {hour}") for hour in range(6, 12)]


def test_the_saved_live_blog_keeps_the_times_of_its_entries() -> None:
    article = article_of(saved("live-blog"))
    assert article.live_entries == 5
    headings = texts(article, kind=Kind.HEADING)
    assert [heading for heading in headings if heading[0].isdigit()] == [
        "13.47 Power may be out until Friday",
        "12.20 Ferry reaches harbour",
        "10.05",
        "08.15 Schools closed in six counties",
        "06.02",
    ]


def test_entries_stand_newest_first_however_the_page_orders_them() -> None:
    article = blog(*HOURS)
    assert texts(article, kind=Kind.HEADING) == [f"{hour:02}.05 Hour {hour}" for hour in range(11, 5, -1)]
    assert texts(article, kind=Kind.PARAGRAPH)[0].startswith("At 11 o'clock")
    assert article.live_entries == 6


def test_of_a_long_live_blog_the_oldest_entries_are_left_out_whole() -> None:
    long = [entry(hour, f"Hour {hour} begins. " + "The wind has not dropped yet. " * 600) for hour in range(1, 9)]
    article = blog(*long)
    assert article.live_entries == 3
    assert article.words <= live_blog.MOST_WORDS
    assert [text for text in texts(article) if text.endswith("begins.")] == [f"Hour {n} begins." for n in (8, 7, 6)]


def test_what_only_json_ld_holds_is_read_from_there() -> None:
    updates = ",".join(
        f'{{"@type":"BlogPosting","headline":"Hour {hour}","datePublished":"2026-01-28T{hour:02}:05:00+01:00",'
        f'"articleBody":"<p>{PARAGRAPHS[hour % 4]}</p><p>So it was at {hour}.</p>"}}'
        for hour in range(6, 12)
    )
    declared = f'{{"@type":"LiveBlogPosting","headline":"Storm","liveBlogUpdate":[{updates}]}}'
    article = blog(HOURS[0], head=f'<script type="application/ld+json">{declared}</script>')
    assert article.live_entries == 6
    assert texts(article)[:3] == ["11:05 Hour 11", PARAGRAPHS[3], "So it was at 11."]


def test_a_page_that_calls_its_posts_a_live_blog_is_one_and_comments_are_none() -> None:
    assert blog(*HOURS, head="", name="liveblog-posts").live_entries == 6
    assert blog(*HOURS, head="", name="posts").live_entries is None
    assert story(f'<div class="comments">{"".join(HOURS)}</div>', LIVE).live_entries is None
