"""The main points that a page lists over its text are part of the article."""

from bot.core.article import Kind
from bot.web.extraction.assemble import article_of
from made_pages import PARAGRAPHS, page, texts


def test_key_points_outside_the_body_come_before_its_first_paragraph() -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    points = '<ul class="key-points"><li>Two lamps cost 14,000 crowns</li><li>The cottage stays closed</li></ul>'
    body = f'<article><h1>Lamp lit</h1>{points}<div class="article-body">{text}</div></article>'
    article = article_of(page(f'<html lang="en"><head><title>Lamp lit</title></head><body>{body}</body></html>'))
    assert texts(article, kind=Kind.LIST) == ["Two lamps cost 14,000 crowns", "The cottage stays closed"]
    assert texts(article)[2:] == list(PARAGRAPHS)
