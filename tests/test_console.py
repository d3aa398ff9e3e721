"""The console: the same desk and cache, a line at a time."""

import io
from pathlib import Path

import pytest
from rich.console import Console

from bot import console
from bot.app import House
from bot.config import Settings
from bot.console import Terminal
from bot.core.comparison import Comparison, Difference, Differs
from bot.core.desk import Desk
from bot.core.engines import Engines
from bot.core.errors import PageBlocked
from bot.core.links import NO_HOSTS
from bot.core.question import Reply
from bot.core.reading import Point
from bot.store.store import SqlStore
from builders import article, claim, reading
from fakes import FakePages, FakeReader, Noon

URL = "https://news.example/ferry"
FERRY = article("The ferry stops in May.", url=URL, final_url=URL, title="Ferry cut")
OTHER = "https://post.example/ferry"
LAST = article("The last ferry sails in May.", "Others say June.", url=OTHER, final_url=OTHER, title="Last ferry")
READING = reading(
    gist="The ferry stops.",
    summary=[{"text": "The ferry stops in May.", "evidence": [1]}],
    claims=[claim("The ferry stops in May.", [1])],
)


class Sitting:
    """A console whose screen can be read."""

    def __init__(self, store: SqlStore) -> None:
        pages = FakePages({URL: FERRY, OTHER: LAST, "https://wall.example/a": PageBlocked("status 403")})
        self.reader = FakeReader(READING, name="extractive")
        desk = Desk(pages, Engines(self.reader), store, Noon(), NO_HOSTS)
        self._screen = io.StringIO()
        self._terminal = Terminal(House(desk, store), Console(file=self._screen, width=100))

    async def enter(self, line: str) -> str:
        self._screen.seek(0)
        self._screen.truncate()
        await self._terminal.enter(line)
        return self._screen.getvalue()


@pytest.fixture
def sitting(store: SqlStore) -> Sitting:
    return Sitting(store)


async def test_a_link_brings_the_whole_reading(sitting: Sitting) -> None:
    page = await sitting.enter(URL)
    for piece in (
        "Ferry cut",
        "The ferry stops.",
        "Summary",
        "The author's argument",
        "1 of 1",
        "Read without a model",
    ):
        assert piece in page


async def test_the_parts_of_the_last_reading_can_be_asked_for_again(sitting: Sitting) -> None:
    await sitting.enter(URL)
    assert "Claims" not in await sitting.enter("/summary")
    assert "no argument of its own" in await sitting.enter("/argument")
    assert "1 of 1" in await sitting.enter("/claims")


async def test_a_question_is_about_the_last_article_and_each_statement_shows_its_sentence(sitting: Sitting) -> None:
    await sitting.enter(URL)
    sitting.reader.reply = Reply(statements=[Point(text="In May.", evidence=[1])])
    page = await sitting.enter("/ask When does it stop?")
    for piece in ("When does it stop?", "Ferry cut", "· In May.", "> The ferry stops in May.", "no model was asked"):
        assert piece in page


async def test_follow_ups_know_what_was_asked_of_this_article_and_not_of_the_last_one(sitting: Sitting) -> None:
    await sitting.enter(URL)
    await sitting.enter("/ask When does it stop?")
    await sitting.enter("/ask Why?")
    await sitting.enter(URL)
    await sitting.enter("/ask Who says so?")
    given = [[exchange.question for exchange in earlier] for _, earlier in sitting.reader.questions]
    assert given == [[], ["When does it stop?"], []]


async def test_a_question_without_words_is_refused_in_a_line(sitting: Sitting) -> None:
    await sitting.enter(URL)
    assert "1 to 300 characters" in await sitting.enter("/ask")


async def test_before_anything_was_read_the_console_says_so(sitting: Sitting) -> None:
    assert "Nothing was read yet" in await sitting.enter("/ask Why?")
    assert "Nothing was read yet" in await sitting.enter("/summary")
    assert "Nothing was read yet" in await sitting.enter("/recent")


async def test_the_last_article_is_compared_with_another(sitting: Sitting) -> None:
    sitting.reader.comparison = Comparison(
        both=[Point(text="It stops in May.", evidence=[1, 2])],
        differ=[Difference(text="The first says May, the second June.", evidence=[1, 3], differs=Differs.NUMBER)],
        only_first=[],
        only_second=[],
    )
    await sitting.enter(URL)
    page = await sitting.enter(f"/compare {OTHER}")
    for piece in (
        "Both report",
        "· It stops in May.",
        "> news.example: The ferry stops in May.",
        "> post.example: The last ferry sails in May.",
        "Their figures differ",
        "> post.example: Others say June.",
        "without a model",
    ):
        assert piece in page
    assert "Name the other one" in await sitting.enter("/compare")


async def test_recent_lists_what_was_read(sitting: Sitting) -> None:
    await sitting.enter(URL)
    assert URL in await sitting.enter("/recent")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("https://wall.example/a", "does not let Nutgraf read"),
        ("http://127.0.0.1/", "cannot be read"),
        ("nowhere.html", "There is no file nowhere.html"),
        ("/dance", "no command /dance"),
        ("/help", "/quit"),
        ("/asking", "no command /asking"),
    ],
)
async def test_what_cannot_be_done_is_said_in_a_line_and_the_console_goes_on(
    sitting: Sitting, line: str, said: str
) -> None:
    assert said in await sitting.enter(line)
    assert "Ferry cut" in await sitting.enter(URL)


def test_a_script_is_told_what_to_do_where_there_are_no_examples(
    tmp_path: Path, database_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(console, "EXAMPLES", tmp_path / "examples")
    monkeypatch.setattr("sys.stdin", io.StringIO())
    console.run(Settings(database_url=database_url))
    assert "nutgraf read TARGET" in capsys.readouterr().out
