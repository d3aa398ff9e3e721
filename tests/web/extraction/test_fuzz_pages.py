"""Whatever bytes a site sends, extraction gives an article or says why not."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.article import Kind
from bot.core.errors import PageError
from bot.core.ports import Page
from bot.web.extraction.assemble import article_of
from made_pages import PARAGRAPHS, URL, story, texts

TAGS = (
    "div p article main section h1 h2 ul li ol table tr td th blockquote q cite footer figure figcaption img a span b "
    "i strong em script style template noscript svg pre br hr form input iframe aside header nav time meta link title"
).split()
ATTRIBUTES = (
    'class="article-body"', 'class="pullquote twitter-tweet"', "hidden", 'style="display:none"', 'lang="en"',
    'itemprop="articleBody"', 'href="https://[::1"', 'rel="canonical" href="//x"', 'property="og:title" content="T"',
    'name="author" content="A, B and C"', 'datetime="2026-13-45"', "'", '"', "=", "<",
)  # fmt: skip
word = st.sampled_from(PARAGRAPHS) | st.text(max_size=30) | st.sampled_from(["“", "”", "&amp;", "&#x0;", "—", "\x00"])
opened = st.builds(
    "<{} {}>".format, st.sampled_from(TAGS), st.lists(st.sampled_from(ATTRIBUTES), max_size=2).map(" ".join)
)
closed = st.sampled_from(TAGS).map("</{}>".format)
markup = st.lists(word | opened | closed | st.sampled_from(["<!--", "-->", "<![CDATA[", "]]>", "<", ">"]), max_size=60)
values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.sampled_from(PARAGRAPHS),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.sampled_from(["@type", "@id", "@graph", "author", "name", "headline", "datePublished", "articleBody",
                         "publisher", "isAccessibleForFree", "hasPart", "articleSection", "inLanguage"]),
        inner, max_size=5,
    ),
    max_leaves=12,
)  # fmt: skip


def read(body: bytes, content_type: str = "text/html", charset: str | None = None) -> None:
    """Anything but an article or a PageError fails the test."""
    try:
        article = article_of(Page(URL, URL, content_type, charset, body))
    except PageError:
        return
    assert [sentence.id for sentence in article.sentences] == [*range(1, len(article.sentences) + 1)]
    article.model_validate_json(article.model_dump_json())


@settings(max_examples=60)
@given(markup)
def test_markup_in_any_disorder(pieces: list[str]) -> None:
    read("".join(pieces).encode("utf-8", "surrogatepass"))


@pytest.mark.parametrize(
    "char", ["\x1f", "\x0c", "\ufffe", "\ue000", "&#12;", "&#x1F;", "&#xfffe;", "&#57344;", "&#0", "&#99999999;"]
)
def test_characters_that_no_page_may_hold(char: str) -> None:
    read(
        f"<TEMPLATE></TEMPLATE>{char}<q>{char}</q><figure>{char}<figcaption>{char}{PARAGRAPHS[0]}</figcaption>".encode()
    )


def test_a_mark_of_ours_in_a_page_is_none() -> None:
    shown = texts(story("<p>&#xe000;The harbour office owns the tower, the clerk said on Monday in the hall.</p>"))
    assert shown[-1].startswith("The harbour office")
    assert story("<p>&#xe000;The harbour office owns the tower.</p>").kinds[-1] is Kind.PARAGRAPH


@settings(max_examples=60)
@given(st.binary(max_size=400), st.sampled_from(["text/html", "text/plain"]), st.none() | st.text(max_size=12))
def test_bytes_of_any_kind_in_any_charset(body: bytes, content_type: str, charset: str | None) -> None:
    read(b"<html><p>" + body, content_type, charset)
    read(" ".join(PARAGRAPHS).encode() + body, content_type, charset)


@settings(max_examples=60)
@given(values)
def test_any_json_in_the_place_of_metadata(value: object) -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    script = f'<script type="application/ld+json">{json.dumps(value)}</script>'
    read(f"<html><head>{script}</head><body><article>{text}</article></body></html>".encode())
