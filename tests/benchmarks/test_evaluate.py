"""`make eval` as a person runs it, over a folder of one article."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from benchmarks.evaluate import cli, result_of
from benchmarks.gold import GoldError, gold_in
from benchmarks.measures import Share
from benchmarks.results import save_baseline, worse_than
from bot.core.errors import ModelUnavailable
from builders import reading
from fakes import FakeReader

PAGE = """<html lang="en"><head><title>Quay bill rises</title>
<meta property="og:type" content="article"></head><body><article><h1>Quay bill rises</h1>
<p>The council of Skerra spent €4.2 million on the quay in 2025, its accounts show, and no other work cost the town as
much in that year.</p>
<p>“It was nearer 6 million in the end,” said Ana Ruiz, the harbour master, at the meeting of the board on Monday.</p>
</article></body></html>"""
NOTES = {
    "about": "Two figures.",
    "kind": "report",
    "key_facts": [{"text": "The quay cost €4.2 million.", "sentences": ["€4.2 million"]}],
    "claims": [{"text": "The quay cost €4.2 million.", "sentences": ["€4.2 million"], "must": True}],
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/nutgraf.db")
    (tmp_path / "quay.html").write_text(PAGE)
    (tmp_path / "quay.json").write_text(json.dumps(NOTES))
    return tmp_path


def evaluated(*arguments: str) -> str:
    run = CliRunner().invoke(cli, arguments)
    assert run.exception is None, run.exception
    return run.stdout


def test_the_table_names_the_article_and_each_measure(folder: Path) -> None:
    page = evaluated(str(folder))
    assert "quay" in page
    assert "must-check claims that are listed" in page
    assert "1 articles in" in page


def test_json_gives_each_article_and_all_of_them(folder: Path) -> None:
    found: dict[str, Any] = json.loads(evaluated(str(folder), "--json"))
    assert found["all"]["must_found"] == {"value": 1.0, "hits": 1, "of": 1}
    (one,) = found["articles"]
    assert (one["name"], one["kind"], one["language"]) == ("quay", "report", "en")


async def test_a_reader_that_fails_is_scored_as_one_that_found_nothing(folder: Path) -> None:
    (gold,) = gold_in(folder)
    reader = FakeReader(reading())
    reader.error = ModelUnavailable()
    result = await result_of(gold, reader)
    assert result.error == "ModelUnavailable"
    assert result.scores["must_found"] == Share(0, 1)


def test_a_folder_without_notes_or_with_wrong_ones_is_refused_in_a_line(folder: Path, tmp_path: Path) -> None:
    (folder / "quay.json").write_text(json.dumps({**NOTES, "kind": "gossip"}))
    with pytest.raises(GoldError, match=r"quay.json: kind: Input should be"):
        gold_in(folder)
    (folder / "quay.json").unlink()
    with pytest.raises(GoldError, match="no notes"):
        gold_in(folder)


def test_a_page_without_an_article_is_refused_by_name(folder: Path) -> None:
    (folder / "quay.html").write_text("<html><body></body></html>")
    with pytest.raises(GoldError, match=r"quay.html: no text"):
        gold_in(folder)


def test_notes_without_their_page_are_refused(folder: Path) -> None:
    (folder / "quay.html").unlink()
    with pytest.raises(GoldError, match="no page beside it"):
        gold_in(folder)


def test_the_baseline_stops_what_got_worse_in_either_direction(tmp_path: Path) -> None:
    baseline = tmp_path / "baseline.json"
    save_baseline(baseline, {"must_found": Share(3, 4), "promoted": Share(0, 9), "copied": Share()})
    assert list(worse_than(baseline, {"must_found": Share(4, 5), "promoted": Share(0, 1)})) == []
    worse = list(worse_than(baseline, {"must_found": Share(2, 4), "promoted": Share(1, 10)}))
    assert [line.split()[0] for line in worse] == ["must_found", "promoted"]
