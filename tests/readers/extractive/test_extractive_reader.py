"""The reading made without a model: its parts put together, and the rules that must never break."""

import json
import random
from pathlib import Path

import pytest

from bot.core.article import Article, Kind, Voice
from bot.core.ports import Page
from bot.core.reading import ArticleKind, Reading, SpeakerKind
from bot.readers.extractive.attribution import Attribution
from bot.readers.extractive.material import material_of
from bot.readers.extractive.reader import FINGERPRINT, ExtractiveReader, extract_reading
from bot.web.extraction.assemble import article_of
from builders import article

ROOT = Path(__file__).parents[3]
GOLD = sorted((ROOT / "tests" / "gold").glob("*.json"))

PROMOTION = "Editor’s note: the 40 people of this paper need you. Join our club and use promo code QUAY for 50% off."
REPORT = article(
    "Brackwater Town Council voted on Wednesday night to build a £38 million flood wall along the River Anse.",
    "The motion passed by 14 votes to 12 after a debate of almost five hours.",
    ("paragraph", [("“We were carried out of 41 homes in boats,” said Helen Achter, the council leader.", "mixed")]),
    "Flooding in January 2025 damaged 312 properties in the town and closed the main road for nine days.",
    ("quote", ["The wall will end all floods by 2030.", "The pumps alone cost 9,000 jobs in Easting."]),
    "Work is due to begin in October and to take 30 months.",
    PROMOTION,
    title="Council approves flood wall",
)


def example(slug: str) -> Article:
    path = next((ROOT / "examples").glob(f"{slug}.*"))
    media = "text/html" if path.suffix == ".html" else "text/plain"
    return article_of(Page(path.name, path.name, media, "utf-8", path.read_bytes()))


def voices_of(read: Article) -> dict[int, Attribution]:
    return material_of(read).attributions


def evidence_of(reading: Reading, *places: str) -> set[int]:
    return {n for place, _, evidence in reading.statements() if place.startswith(places) for n in evidence}


async def test_a_draft_says_that_no_model_made_it_and_under_which_rules() -> None:
    reader = ExtractiveReader()
    draft = await reader.read(REPORT, None)
    assert (draft.engine.name, draft.engine.model, draft.engine.fingerprint) == ("extractive", None, FINGERPRINT)
    assert draft.engine.seconds > 0
    assert (reader.name, reader.fingerprint) == ("extractive", FINGERPRINT)


def test_a_report_is_read_as_one() -> None:
    reading = extract_reading(REPORT)
    assert reading.kind is ArticleKind.REPORT
    assert reading.argument is None
    assert reading.gist == REPORT.sentences[0].text
    assert [point.evidence for point in reading.predictions] == [[5], [7]]


def test_the_summary_is_whole_sentences_of_fact_in_the_order_of_the_text() -> None:
    summary = extract_reading(REPORT).summary
    assert [point.evidence for point in summary] == [[1], [2], [3], [4]]
    assert [point.text for point in summary] == [sentence.text for sentence in REPORT.sentences[:4]]


def test_neither_a_lead_in_nor_what_is_said_of_all_of_a_kind_is_in_the_summary() -> None:
    lead_in = "The council of Brackwater sent 40 boats to the River Anse within a day last night:"
    general = "A town that paid £38 million in May for a wall of 41 homes is a town of 41 homes."
    facts = [sentence.text for sentence in REPORT.sentences[:2]]
    reading = extract_reading(article(*facts, lead_in, general))
    assert [point.text for point in reading.summary] == facts


def test_nothing_is_picked_from_a_promotion() -> None:
    assert 8 not in evidence_of(extract_reading(REPORT), "")


def test_a_quoted_block_may_hold_claims_but_never_summary_or_argument() -> None:
    reading = extract_reading(REPORT)
    assert 6 in evidence_of(reading, "claims")
    assert not {5, 6} & evidence_of(reading, "summary", "argument")


def test_an_empty_article_still_gives_a_reading() -> None:
    reading = extract_reading(article(title="Nothing here"))
    assert (reading.kind, reading.gist, reading.summary, reading.claims) == (ArticleKind.OTHER, "Nothing here", [], [])


def test_a_gist_is_cut_behind_a_word_and_never_a_quotation() -> None:
    long = "The council of Skerra voted in May " + "and voted on " * 20 + "the ferry."
    gist = extract_reading(article(long)).gist
    assert gist.endswith("…")
    assert len(gist) <= 200
    quoted = article(
        ("paragraph", [("“We paid 4.2 million euros for that quay,” said Ana Ruiz.", "mixed")]), title="A quay"
    )
    assert extract_reading(quoted).gist == "A quay"


def test_a_language_without_a_lexicon_still_gets_a_summary_and_its_figures() -> None:
    polish = article(
        "Rada miasta Skerra przeznaczyła w maju 4,2 mln euro na nowe nabrzeże.",
        "W roku 2025 prom przewiózł 61 400 pasażerów, o 4 procent mniej niż przed rokiem.",
        language="pl",
    )
    reading = extract_reading(polish)
    assert reading.kind is ArticleKind.OTHER
    assert len(reading.summary) == len(reading.claims) == 2


@pytest.mark.parametrize(
    ("facts", "kind"),
    [
        ({"final_url": "https://news.example/opinion/2026/wall"}, ArticleKind.OPINION),
        ({"title": "Analysis: what the wall costs"}, ArticleKind.ANALYSIS),
        ({"final_url": "https://news.example/live/wall-vote"}, ArticleKind.LIVE),
        ({"title": "Flood in Skerra: latest as the wall breaks"}, ArticleKind.LIVE),
        ({"title": "Where people live in Skerra"}, ArticleKind.REPORT),
        ({"language": "pl"}, ArticleKind.OTHER),
    ],
)
def test_address_and_title_tell_the_kind(facts: dict[str, str], kind: ArticleKind) -> None:
    blocks = [("paragraph", [sentence.text]) for sentence in REPORT.sentences[:4:3]]
    assert extract_reading(article(*blocks, **facts)).kind is kind


def test_a_companys_announcement_is_a_release_by_its_ticker_and_what_it_says_of_itself() -> None:
    told = (
        "Veldra plc (LSE: VELD), a leading maker of turbines, today announced that it has bought Harn for £41 million."
    )
    about = "Veldra plc is a leading European maker of turbines with 9,000 colleagues in 14 countries."
    reading = extract_reading(article(told, "Harn had sales of £12 million in 2025.", about))
    assert reading.kind is ArticleKind.PRESS_RELEASE
    assert 3 not in evidence_of(reading, "summary", "claims")


def test_a_sentence_of_any_length_is_read_in_time() -> None:
    """A page may be hostile: each of these would keep a careless pattern busy for minutes."""
    for unit in ("— ", "“", "said ", "‘a ", "insists ", "A", "a, ", "the of ", "Ana "):
        extract_reading(article(("quote", [unit * 30_000 + "."]), unit * 30_000 + "."))


def test_readings_of_random_articles_are_valid_and_rest_on_their_sentences() -> None:
    dice = random.Random(7)  # noqa: S311
    pieces = [s.text for s in REPORT.sentences] + [
        "“",
        "”",
        "She said so.",
        "12",
        "",
        "…",
        "Why?",
        "Q: Why?",
        "I think so.",
    ]
    for _ in range(200):
        kinds = [dice.choice(list(Kind)).value for _ in range(6)]
        blocks = [(k, [(dice.choice(pieces), dice.choice(list(Voice)).value) for _ in range(3)]) for k in kinds]
        read = article(*blocks, language=dice.choice(["en", "de", "fr", "es", "pt", "pl", None]))
        for _, text, evidence in extract_reading(read).statements():
            assert text.removesuffix("…") in " ".join(read.quotes(evidence))


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_the_examples_keep_the_hard_rules(path: Path) -> None:
    gold = json.loads(path.read_text("utf-8"))
    read = example(path.stem)
    reading = extract_reading(read)
    said = voices_of(read)
    quoted = {sentence.id for sentence in read.sentences if sentence.voice is Voice.QUOTED}
    assert bool(reading.argument) == bool(gold["argument"])
    assert not quoted & evidence_of(reading, "summary", "argument")
    assert not [n for n in quoted if said[n].speaker.kind is SpeakerKind.AUTHOR]
    assert reading.kind == gold["kind"]
