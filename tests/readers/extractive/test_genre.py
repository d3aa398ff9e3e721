"""What a page calls itself, its title and its shape settle what kind of article it is."""

import pytest

from bot.core.reading import ArticleKind
from bot.readers.extractive.material import material_of
from builders import article

TEXT = ("The council voted on Monday.", "The vote was 14 to 12.")


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("OpinionNewsArticle", ArticleKind.OPINION),
        ("Opinion", ArticleKind.OPINION),
        ("Guest Essay", ArticleKind.OPINION),
        ("Guest commentary", ArticleKind.OPINION),
        ("Politics / Analysis", ArticleKind.ANALYSIS),
        ("BackgroundNewsArticle", ArticleKind.ANALYSIS),
        ("ReportageNewsArticle", ArticleKind.REPORT),
        ("LiveBlogPosting", ArticleKind.LIVE),
        ("Press release", ArticleKind.PRESS_RELEASE),
        ("Satire", ArticleKind.SATIRE),
        ("NewsArticle", None),
        ("Opinion polls", None),
    ],
)
def test_a_label_says_what_the_page_is(label: str, kind: ArticleKind | None) -> None:
    assert material_of(article(*TEXT, labels=("Skerra", label))).genre is kind


@pytest.mark.parametrize(("language", "label"), [("de", "Kommentar"), ("fr", "Tribune"), ("es", "Opinión")])
def test_labels_are_read_in_the_pages_language(language: str, label: str) -> None:
    assert material_of(article(*TEXT, language=language, labels=(label,))).genre is ArticleKind.OPINION


@pytest.mark.parametrize(
    "title",
    ["Explained: the ferry vote", "What we know about the ferry", "What happens if the ferry is cut?"],
)
def test_an_explainer_is_known_by_its_title(title: str) -> None:
    assert material_of(article(*TEXT, title=title)).genre is ArticleKind.ANALYSIS


def test_a_schema_type_counts_for_more_than_a_tag() -> None:
    read = article(*TEXT, labels=("Analysis", "OpinionNewsArticle"))
    assert material_of(read).genre is ArticleKind.OPINION
