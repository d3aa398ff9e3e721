"""The pages written for extraction and the notes on them fit each other, and wrong notes are named."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.gold import GoldError
from benchmarks.page_notes import PAGES, NotedPage, page_of, pages_in

PAGE = """<html><head><title>Tide</title></head><body><nav>Sign in</nav>
<p>The tide <em>came</em> in.</p><p>It went&nbsp;out.</p><p hidden>Nobody reads this.</p></body></html>"""
NOTES = {
    "about": "plain",
    "url": "https://herald.example/tide",
    "title": "Tide",
    "site": None,
    "authors": [],
    "published": None,
    "modified": None,
    "language": "en",
    "completeness": "full",
    "text": [{"kind": "paragraph", "voice": "author", "text": "The tide came in."}],
    "unwanted": ["Sign in"],
}
Written = Callable[..., NotedPage]


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """The page with notes that differ from the right ones."""

    def write(**changes: object) -> NotedPage:
        (tmp_path / "tide.html").write_text(PAGE, encoding="utf-8")
        (tmp_path / "tide.json").write_text(json.dumps(NOTES | changes), encoding="utf-8")
        return page_of(tmp_path / "tide.json")

    return write


def text(*passages: str) -> list[dict[str, str]]:
    return [{"kind": "paragraph", "voice": "author", "text": passage} for passage in passages]


def test_every_page_has_notes_and_they_fit(noted_pages: list[NotedPage]) -> None:
    assert len(noted_pages) >= 40
    assert {page.name for page in noted_pages} == {path.stem for path in PAGES.glob("*.html")}
    assert [f"{page.name}: {problem}" for page in noted_pages for problem in page.problems()] == []


def test_right_notes_have_no_problems(written: Written) -> None:
    assert list(written(text=text("The tide came in.", "It went out.")).problems()) == []


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"text": text("The tide came late.")}, "does not show"),
        ({"text": text("Nobody reads this.")}, "does not show"),
        ({"text": text("It went out.", "It went out.")}, "noted twice"),
        ({"unwanted": ["Sign out"]}, "not on the page"),
        ({"unwanted": ["tide came"]}, "in the text too"),
        ({"authors": ["Ann Wade"]}, "not on the page"),
    ],
)
def test_what_the_page_does_not_bear_out_is_named(written: Written, changes: dict[str, object], problem: str) -> None:
    [found] = written(**changes).problems()
    assert problem in found


@pytest.mark.parametrize(
    "changes",
    [{"titel": "Tide"}, {"published": "last May"}, {"url": "https://herald.com/tide"}, {"language": "English"}],
)
def test_notes_of_another_form_are_refused(written: Written, changes: dict[str, object]) -> None:
    with pytest.raises(GoldError, match=r"tide\.json"):
        written(**changes)


def test_notes_without_a_page_and_a_folder_without_notes_are_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no notes"):
        pages_in(tmp_path)
    (tmp_path / "tide.json").write_text(json.dumps(NOTES), encoding="utf-8")
    with pytest.raises(GoldError, match="beside it"):
        page_of(tmp_path / "tide.json")
