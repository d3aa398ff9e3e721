"""Extraction is scored as it is said to be."""

from benchmarks.extractors import Extracted
from benchmarks.measures import Share
from benchmarks.page_notes import NotedPage, PageNotes
from benchmarks.page_scoring import score, totals, words
from bot.core.article import Sentence, Voice

TEXT = "one two three four five six seven eight"
NOTES = PageNotes.model_validate(
    {
        "about": "plain",
        "url": "https://herald.example/tide",
        "title": "The Tide",
        "site": "Herald",
        "authors": ["Ann Wade", "Bo Lind"],
        "published": "2026-03-01T10:00:00Z",
        "modified": None,
        "language": "en",
        "completeness": "full",
        "text": [{"kind": "paragraph", "voice": "author", "text": TEXT}],
        "unwanted": ["Sign in", "Read more"],
    }
)
RIGHT = Extracted(TEXT, "The tide", ("Bo Lind", "Ann Wade"), "2026-03-01", "Herald", "en-GB")


def noted(**changes: object) -> NotedPage:
    return NotedPage("tide", b"", PageNotes.model_validate(NOTES.model_dump() | changes))


def sentences(*spoken: tuple[Voice, str]) -> Extracted:
    return Extracted(
        "\n".join(text for _, text in spoken),
        sentences=tuple(Sentence(id=n, text=text, voice=voice) for n, (voice, text) in enumerate(spoken, 1)),
    )


def passages(*spoken: tuple[Voice, str]) -> list[dict[str, object]]:
    return [{"kind": "paragraph", "voice": voice, "text": text} for voice, text in spoken]


def test_the_whole_text_and_nothing_else_is_right() -> None:
    found = score(noted(), RIGHT)
    assert (found.precision, found.recall, found.f1, found.kept_out) == (1, 1, 1, Share(2, 2))
    assert all(found.metadata.values())


def test_what_is_missing_lowers_recall_and_what_is_too_much_precision() -> None:
    half = score(noted(), Extracted("one two three four"))
    assert (half.precision, half.recall) == (1, 1 / 5)
    leaky = score(noted(), Extracted(f"{TEXT} sign in"))
    assert (leaky.precision, leaky.recall, leaky.kept_out) == (5 / 7, 1, Share(1, 2))


def test_a_passage_given_twice_counts_against_precision() -> None:
    assert score(noted(), Extracted(f"{TEXT} {TEXT}")).precision < 0.5


def test_a_page_without_an_article_is_right_when_nothing_is_found_on_it() -> None:
    empty = noted(text=[])
    assert score(empty, Extracted()).f1 == 1
    assert score(empty, RIGHT).f1 == 0
    assert score(empty, RIGHT).metadata == {}


def test_characters_of_chinese_and_japanese_are_words_and_invisible_ones_are_not() -> None:
    assert words("豆腐を2丁 rib\u200bbon") == ["豆", "腐", "を", "2", "丁", "ribbon"]


def test_a_field_that_is_not_given_is_wrong() -> None:
    assert not any(score(noted(), Extracted(TEXT)).metadata.values())


def test_where_no_site_is_named_its_host_is_right() -> None:
    nameless = noted(site=None)
    assert score(nameless, Extracted(TEXT, site="herald.example")).metadata["site"]
    assert not score(nameless, RIGHT).metadata["site"]


def test_words_are_in_the_right_voice_or_in_a_wrong_one() -> None:
    author, quoted = (Voice.AUTHOR, "one two three"), (Voice.QUOTED, "four five")
    page = noted(text=passages(author, quoted))
    assert score(page, sentences(author, quoted)).voice == Share(5, 5)
    assert score(page, sentences(author, (Voice.AUTHOR, "four five"))).voice == Share(3, 5)
    assert score(page, sentences(author)).voice == Share(3, 3)


def test_a_mixed_passage_needs_more_than_one_voice() -> None:
    page = noted(text=passages((Voice.MIXED, "one two three four")))
    for voice, right in ((Voice.MIXED, 4), (Voice.AUTHOR, 0), (Voice.QUOTED, 0)):
        assert score(page, sentences((voice, "one two three four"))).voice == Share(right, 4)
    apart = sentences((Voice.AUTHOR, "one two"), (Voice.QUOTED, "three four"))
    assert score(page, apart).voice == Share(4, 4)


def test_totals_are_means_of_pages_and_shares_of_phrases() -> None:
    found = totals([score(noted(), RIGHT), score(noted(authors=[]), Extracted("one two three four"))])
    assert found["recall"] == 0.6
    assert found["authors"] == 1.0
    assert found["title"] == 0.5
    assert found["metadata"] == 0.6
    assert found["kept_out"] == 1.0
    assert found["voice"] is None
