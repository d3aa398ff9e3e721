"""Several languages: which one is spoken, what is said where a translation is missing, and that none is forgotten."""

import ast
import asyncio
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from babel.messages import Catalog
from babel.messages.pofile import write_po

from bot.core import words
from bot.core.errors import PageGone
from bot.core.guild import Mode, Setting
from bot.core.words import catalogue
from bot.core.words.catalogue import current, day, n_, number, percent, speaking
from builders import article, claim, reading
from catalogues import BOT, KEYWORDS, extracted, faults, write_made_up

GERMAN = {
    "Settings": "Einstellungen",
    "Only members with Manage Server can change this.": "",
    ("{n} claim to check", "{n} claims to check"): (
        "{n} Behauptung zu prüfen",
        "{n} Behauptungen zu prüfen",
    ),
}


def write(file: Path, texts: dict[str | tuple[str, str], str | tuple[str, str]]) -> None:
    made = Catalog(locale=file.stem)
    for original, translated in texts.items():
        made.add(original, translated)
    with file.open("wb") as target:
        write_po(target, made)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(catalogue, "CATALOGUES", tmp_path)
    return tmp_path


@pytest.fixture
def german(folder: Path) -> Iterator[None]:
    write(folder / "de.po", GERMAN)
    with speaking("de"):
        yield


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        *[("de", "de"), ("fr", "fr"), ("pt-BR", "pt"), ("es-ES", "es"), ("es-419", "es")],
        *[("en-US", "en"), ("en-GB", "en"), ("ja", "en"), ("", "en"), (None, "en")],
    ],
)
def test_a_locale_of_discord_is_one_of_our_languages_or_english(locale: str | None, language: str) -> None:
    with speaking(locale):
        assert current() == language


@pytest.mark.usefixtures("german")
def test_what_is_translated_is_said_in_the_language_and_the_rest_in_english() -> None:
    assert words.settings.title() == "Einstellungen"
    assert words.settings.this_server() == "This server"
    assert words.settings.choose_place() == "Choose a channel or category to set it apart"
    with speaking("en-US"):
        assert words.settings.title() == "Settings"
    assert words.settings.title() == "Einstellungen"


@pytest.mark.usefixtures("german")
def test_one_and_several_are_told_apart_by_the_rules_of_the_language() -> None:
    one = claim("The quay cost six million.", [1], speaker="Ana Ruiz", kind="document")
    assert words.readings.claims_line(reading(claims=[one])) == "1 Behauptung zu prüfen"
    assert words.readings.claims_line(reading(claims=[one, one])) == "2 Behauptungen zu prüfen"


def test_french_has_no_plural_for_none(folder: Path) -> None:
    write(folder / "fr.po", {("{n} word", "{n} words"): ("{n} mot", "{n} mots")})
    with speaking("fr"):
        assert [n_("{n} word", "{n} words", n) for n in (0, 1, 2)] == ["{n} mot", "{n} mot", "{n} mots"]


async def test_two_members_at_once_are_each_spoken_to_in_their_own_language(folder: Path) -> None:
    write(folder / "de.po", GERMAN)
    both = asyncio.Barrier(2)

    async def title_for(locale: str) -> str:
        with speaking(locale):
            await both.wait()
            return words.settings.title()

    assert await asyncio.gather(title_for("de"), title_for("en-US")) == ["Einstellungen", "Settings"]


@pytest.mark.parametrize(
    ("locale", "said"),
    [
        ("en-US", "14 March 2026"),
        ("de", "14. März 2026"),
        ("fr", "14 mars 2026"),
        ("es-ES", "14 de marzo de 2026"),
        ("pt-BR", "14 de março de 2026"),
    ],
)
def test_a_date_is_written_as_in_the_language(locale: str, said: str) -> None:
    with speaking(locale):
        assert day(date(2026, 3, 14)) == said


def test_numbers_are_written_as_in_the_language() -> None:
    assert [number(988), number(1234), percent(0.5)] == ["988", "1,234", "50%"]
    with speaking("de"):
        assert [number(988), number(1234), percent(0.5)] == ["988", "1.234", "50\N{NO-BREAK SPACE}%"]


def test_everything_there_is_to_say_is_in_every_catalogue_with_the_same_placeholders() -> None:
    assert {file.name: faults(file) for file in catalogue.CATALOGUES.glob("*.po") if faults(file)} == {}


def test_a_catalogue_is_found_wanting_where_a_text_is_missing_or_a_placeholder_wrong(tmp_path: Path) -> None:
    file = tmp_path / "de.po"
    write_made_up(file)
    assert faults(file) == []
    made = file.read_text(encoding="utf-8")
    file.write_text(made.replace('"⟦Settings⟧"', '""').replace("⟦from {place}⟧", "⟦from {plaza}⟧"), encoding="utf-8")
    assert set(faults(file)) == {"not translated: Settings", "other placeholders: from {place}"}


def test_the_words_of_every_area_are_translated_when_they_are_said(folder: Path) -> None:
    write_made_up(folder / "es.po")
    said = claim("The quay cost six million.", [1], speaker="Ana Ruiz", kind="named")
    with speaking("es-ES"):
        lines = [
            words.chat.panel_name("summary"),
            words.failures.of_error(PageGone()),
            words.readings.dateline(article("Seven words."), reading(kind="opinion")),
            words.readings.claim_heading(1, 2, said),
            words.settings.line(Setting.MODE, words.settings.choice_name(Mode.AUTO), words.settings.from_default()),
        ]
    assert [line[0] for line in lines] == ["⟦"] * len(lines)
    assert "⟦number⟧" in lines[3]


def test_no_text_for_people_is_extracted_twice_with_different_plurals() -> None:
    singulars = [message[0] if isinstance(message, tuple) else message for message in extracted()]
    assert len(singulars) == len(set(singulars))


def test_every_text_is_found_by_the_extraction() -> None:
    """Babel does not look into f-strings on every version of Python."""
    singulars = {message[0] if isinstance(message, tuple) else message for message in extracted()}
    calls = (node for file in BOT.rglob("*.py") for node in ast.walk(ast.parse(file.read_text())))
    said = {
        call.args[0].value
        for call in calls
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in KEYWORDS
        if call.args and isinstance(call.args[0], ast.Constant)
    }
    assert said - singulars == set()
