"""A teaser before a wall and a short article are told apart by what the page declares and how it is built."""

import pytest

from bot.core.article import Completeness
from bot.web.extraction.assemble import article_of
from made_pages import PARAGRAPHS, saved, story

LONG = "<p>" + "The lamp is lit again at the point, and all who pass can see it. " * 30 + "</p>"
OFFER = '<div class="locked"><h2>Read on</h2><p>Subscribe for 1 crown.</p></div>'


def declared(fields: str) -> str:
    return f'<script type="application/ld+json">{{"@type":"NewsArticle",{fields}}}</script>'


def is_teaser(body: str, head: str = "") -> bool:
    return story(body, head).completeness is Completeness.TEASER


def test_a_complete_brief_beside_an_offer_is_no_teaser_and_a_walled_page_is_one() -> None:
    assert article_of(saved("short-brief")).completeness is Completeness.FULL
    assert article_of(saved("paywalled")).completeness is Completeness.TEASER


@pytest.mark.parametrize("free", ["false", '"False"', '"https://schema.org/False"'])
def test_schema_org_says_whether_it_is_free_in_any_spelling(free: str) -> None:
    assert is_teaser("", declared(f'"isAccessibleForFree":{free}'))
    assert not is_teaser("", declared('"isAccessibleForFree":"True"'))


def test_a_locked_part_that_is_on_the_page_hides_nothing_and_an_offer_in_its_place_does() -> None:
    part = declared(
        '"isAccessibleForFree":false,'
        '"hasPart":{"@type":"WebPageElement","isAccessibleForFree":"False","cssSelector":".locked"}'
    )
    assert not is_teaser(f'<div class="locked"><p>{PARAGRAPHS[1]} {PARAGRAPHS[0]}</p></div>', part)
    assert is_teaser("", part)
    assert is_teaser(OFFER, part)


def test_what_is_locked_is_held_against_the_length_it_is_said_to_have() -> None:
    assert is_teaser(LONG, declared('"isAccessibleForFree":false,"wordCount":2400'))
    assert not is_teaser(LONG, declared('"isAccessibleForFree":false,"wordCount":"480"'))
    assert not is_teaser(LONG, declared('"isAccessibleForFree":false'))
    assert not is_teaser("", declared('"isAccessibleForFree":false,"wordCount":80'))


def test_a_tier_that_is_locked_counts_and_a_metered_one_does_not() -> None:
    tier = '<meta property="article:content_tier" content="{}">'
    assert is_teaser("", tier.format("locked"))
    assert not is_teaser("", tier.format("metered"))


def test_a_walls_markup_counts_where_nothing_is_declared_and_an_advertisement_for_it_does_not() -> None:
    assert is_teaser('<div class="article-paywall"></div>')
    assert not is_teaser('<div class="paywall-promo"><p>Read more with Plus.</p></div>')
    assert not is_teaser('<div class="article-paywall"></div>', declared('"isAccessibleForFree":true'))


def test_a_text_that_breaks_off_at_a_wall_is_a_teaser_whatever_is_declared() -> None:
    cut = '<p>The harbour master had known of the shoal for years, and had told</p><div class="paywall"></div>'
    assert is_teaser(cut, declared('"isAccessibleForFree":true'))
    assert not is_teaser(cut.replace("paywall", "end"), declared('"isAccessibleForFree":true'))


@pytest.mark.parametrize("name", ['name="description"', 'property="og:description"'])
def test_a_text_that_is_only_the_pages_description_of_itself_is_a_teaser(name: str) -> None:
    everything = " ".join(PARAGRAPHS)
    assert is_teaser("", f'<meta {name} content="{everything} And more.">')
    assert not is_teaser("", f'<meta {name} content="{PARAGRAPHS[0]}">')


def test_no_wording_alone_makes_a_teaser() -> None:
    assert not is_teaser("<p>Subscribe to continue reading. This article is for subscribers only, said the sign.</p>")
