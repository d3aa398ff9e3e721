"""The command line as a person meets it: what it prints, and how it ends."""

import io
import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import pytest
import structlog

from bot import app, cli, logs
from bot.config import Settings
from bot.core.article import Article
from bot.core.ports import Page
from bot.store.lock import only_one
from bot.web.extract import Extractor
from bot.web.extraction.assemble import article_of
from events.posted import HERALD, POST

ROOT = Path(__file__).parents[1]
FERRY = str(ROOT / "examples" / "ferry-opinion.html")


@dataclass
class Outcome:
    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        return json.loads(self.out)


Nutgraf = Callable[..., Outcome]


class InThisProcess(Extractor):
    """Without a child to be started for each command; `nutgraf run` has one, below."""

    async def __aenter__(self) -> Self:
        return self

    async def extract(self, page: Page) -> Article:
        return article_of(page)


@pytest.fixture
def nutgraf(
    tmp_path: Path, migrated_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Nutgraf:
    """Runs the command in a folder with an empty database and nothing else, without any setting."""
    (tmp_path / "data").mkdir()
    shutil.copy(migrated_file, tmp_path / "data")
    monkeypatch.setattr(app, "Extractor", InThisProcess)
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(logs, "configure", lambda level, secrets: None)  # pyright: ignore[reportUnknownLambdaType]

    def run(*arguments: str, stdin: str = "") -> Outcome:
        monkeypatch.setattr(sys, "argv", ["nutgraf", *arguments])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        with pytest.raises(SystemExit) as ended:
            cli.main()
        printed = capsys.readouterr()
        code = ended.value.code
        return Outcome(code if isinstance(code, int) else 0, printed.out, printed.err)

    return run


def test_a_file_is_read_and_the_second_time_comes_from_the_cache(nutgraf: Nutgraf) -> None:
    first, second = nutgraf("read", FERRY, "--json"), nutgraf("read", FERRY, "--json")
    assert (first.code, second.code) == (0, 0)
    assert first.json["article"]["title"]
    assert first.json["engine"]["name"] == "extractive"
    assert (first.json["engine"]["cached"], second.json["engine"]["cached"]) == (False, True)
    assert first.json["reading"] == second.json["reading"]


def test_without_json_a_page_for_people_is_printed(nutgraf: Nutgraf) -> None:
    page = nutgraf("read", FERRY)
    assert page.code == 0
    for heading in ("Summary", "The author's argument", "Claims to check", "Read without a model"):
        assert heading in page.out


def test_the_reading_in_the_readme_is_what_the_program_prints(
    nutgraf: Nutgraf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    shown = (ROOT / "README.md").read_text(encoding="utf-8").split("```")[3]
    printed = iter([line.rstrip() for line in nutgraf("read", FERRY).out.splitlines()])
    for line in (line for line in shown.splitlines() if line.strip("… ")):
        assert line in printed, line  # `in` moves on, so the order is held too


def test_where_an_article_pulls_against_itself_both_sentences_are_printed(nutgraf: Nutgraf) -> None:
    page = " ".join(nutgraf("read", FERRY).out.split())
    assert "the one that the author sets against it: 4.2 million and €1.6 million. > [22] “We have" in page
    assert "> [27] The council’s own draft accounts" in page


def test_a_question_is_answered_with_sentences_of_the_article(nutgraf: Nutgraf) -> None:
    asked = nutgraf("ask", FERRY, "Where did the ferry pass to a trust?")
    assert asked.code == 0
    for piece in ("Where did the ferry pass to a trust?", "island of Vell", "no model was asked"):
        assert piece in asked.out
    first, second = (nutgraf("ask", FERRY, "What did the quay cost?", "--json").json for _ in range(2))
    assert (first["engine"]["cached"], second["engine"]["cached"]) == (False, True)
    assert first["reply"] == second["reply"]
    assert first["reply"]["statements"][0]["quotes"]


def test_a_question_that_the_article_has_no_words_for_ends_well_and_says_so(nutgraf: Nutgraf) -> None:
    asked = nutgraf("ask", FERRY, "Who won the football match?")
    assert asked.code == 0
    assert "No sentence of the article matches" in asked.out


def test_two_articles_are_compared_with_the_sentences_of_both(nutgraf: Nutgraf, tmp_path: Path) -> None:
    for page in (HERALD, POST):
        text = "\n\n".join([page.title, *(sentence.text for sentence in page.sentences)])
        (tmp_path / f"{page.site}.txt").write_text(text, encoding="utf-8")
    outcome = nutgraf("compare", f"{HERALD.site}.txt", f"{POST.site}.txt")
    assert outcome.code == 0
    both = outcome.out.partition("Both report")[2].partition("alone")[0]
    assert "> The first: All 63 passengers and nine crew had been taken off by 20:15" in both
    assert "> The second: The coastguard evacuated 63 passengers" in both
    assert nutgraf("compare", f"{HERALD.site}.txt").code == 2
    itself = nutgraf("compare", FERRY, FERRY)
    assert (itself.code, itself.err) == (2, "nutgraf: Both of these are the same article.\n")


def test_plain_text_comes_in_on_standard_input(nutgraf: Nutgraf) -> None:
    text = (ROOT / "examples" / "harbour-column.txt").read_text(encoding="utf-8")
    read = nutgraf("read", "-", "--json", stdin=text)
    assert (read.code, read.json["article"]["url"]) == (0, "-")


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("page.html", "<html><body><p>Please log in to go on.</p></body></html>"),
        ("page.html", ""),
        ("page.txt", "a few words"),
        ("page.txt", ""),
    ],
)
def test_a_page_without_an_article_ends_with_3_and_the_reason(nutgraf: Nutgraf, name: str, page: str) -> None:
    Path(name).write_text(page)
    ended = nutgraf("read", name)
    assert (ended.code, ended.out) == (3, "")
    assert "No article" in ended.err


@pytest.mark.parametrize("url", ["http://127.0.0.1/", "ftp://news.example/a", "http://user:pw@news.example/"])
def test_a_link_that_may_not_be_read_ends_with_3(nutgraf: Nutgraf, url: str) -> None:
    ended = nutgraf("read", url)
    assert (ended.code, ended.out) == (3, "")
    assert ended.err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["read"],
        ["read", "nowhere.html"],
        ["read", "news.example/story"],
        ["read", FERRY, "--engine", "oracle"],
        ["read", FERRY, "--loud"],
        ["read", FERRY, "--language", "Klingon, please"],
        ["translate", FERRY],
        ["ask", FERRY],
        ["ask", FERRY, ""],
        ["ask", FERRY, "x" * 301],
        ["ask", FERRY, "Why?", "--language", "Klingon, please"],
    ],
)
def test_wrong_usage_ends_with_2_and_one_line(nutgraf: Nutgraf, arguments: list[str]) -> None:
    ended = nutgraf(*arguments)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.count("\n") == 1


def test_a_wrong_setting_ends_with_2_and_names_it(nutgraf: Nutgraf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DEFAULT_MODE", "loud")
    ended = nutgraf("read", FERRY)
    assert (ended.code, ended.err.count("\n")) == (2, 1)
    assert "DEFAULT_MODE" in ended.err


@pytest.mark.parametrize(("engine", "setting"), [("model", "OPENAI_API_KEY"), ("other", "OPENAI_OTHER_MODEL")])
def test_a_model_cannot_be_asked_for_where_none_is_set_up(nutgraf: Nutgraf, engine: str, setting: str) -> None:
    ended = nutgraf("read", FERRY, "--engine", engine)
    assert (ended.code, ended.out) == (1, "")
    assert setting in ended.err


def test_prompt_shows_the_messages_the_schema_and_the_tokens(nutgraf: Nutgraf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_MODEL", "a-model-that-tiktoken-does-not-know")
    shown = nutgraf("prompt", FERRY).json
    (prompt,) = shown["prompts"]
    assert [message["role"] for message in prompt["messages"]] == ["system", "user"]
    assert "[1" in prompt["messages"][1]["content"]
    assert prompt["schema"]["additionalProperties"] is False
    assert (prompt["tokens"] > 1000, prompt["tokens_are_estimated"]) == (True, True)


def test_doctor_says_what_is_wrong_and_ends_with_1(nutgraf: Nutgraf) -> None:
    assert nutgraf("doctor", "--offline").code == 0
    Path("data/nutgraf.db").write_bytes(b"this is no database" * 100)
    ended = nutgraf("doctor", "--offline")
    assert ended.code == 1
    assert "database" in ended.out


def test_help_names_every_command(nutgraf: Nutgraf) -> None:
    told = nutgraf("--help")
    assert told.code == 0
    assert nutgraf().out.strip() == told.out.strip()
    for command in ("run", "read", "ask", "prompt", "doctor"):
        assert command in told.out


def test_run_without_token_and_terminal_reads_the_examples(tmp_path: Path) -> None:
    environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "HOME": str(tmp_path)}
    ended = subprocess.run(
        [sys.executable, "-m", "bot", "run"],
        cwd=tmp_path,
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "No DISCORD_TOKEN" in ended.stdout
    for example in (ROOT / "examples").glob("*.[ht]*"):
        assert example.name in ended.stdout
    assert ended.stdout.count("Claims to check") == len(list((ROOT / "examples").glob("*.[ht]*")))


def test_a_second_run_on_one_database_is_refused_with_one_line_and_a_reading_beside_it_is_not(
    nutgraf: Nutgraf, tmp_path: Path
) -> None:
    with only_one(tmp_path / "data" / "nutgraf.db"):
        refused = nutgraf("run")
        assert refused.code == 2
        assert refused.err.startswith("nutgraf: Another `nutgraf run` works on this database; stop that one, or ")
        assert len(refused.err.splitlines()) == 1
        assert nutgraf("read", FERRY).code == 0
        assert nutgraf("backup").code == 0


def test_what_nobody_foresaw_is_a_log_line_and_ends_with_1(nutgraf: Nutgraf, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(**_: object) -> None:
        raise RuntimeError("unforeseen")

    monkeypatch.setattr(cli, "cli", breaks)
    with structlog.testing.capture_logs() as logged:
        assert nutgraf("read").code == 1
    assert [line["event"] for line in logged] == ["crashed"]
