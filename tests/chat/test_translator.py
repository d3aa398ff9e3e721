"""Commands in the member's language: what is translated, what is not, and within Discord's limits."""

from pathlib import Path
from typing import Any

import pytest
from discord import Client, Intents, app_commands

from bot.chat import translator
from bot.chat.commands import COMMANDS
from bot.chat.translator import Translator
from bot.core.words import catalogue
from bot.core.words.catalogue import LANGUAGES
from catalogues import extracted, write_made_up

LONGEST = {"name": 32, "description": 100}


async def payloads() -> list[dict[str, Any]]:
    """Every command, subcommand and option, as Discord gets it."""
    tree = app_commands.CommandTree(Client(intents=Intents.none()))
    found = [await command.get_translated_payload(tree, Translator()) for command in COMMANDS]
    for payload in found:
        found.extend(payload.get("options", []))
        found.extend(payload.get("choices", []))
    return found


@pytest.fixture
def german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "CATALOGUES", tmp_path)
    write_made_up(tmp_path / "de.po")


@pytest.mark.usefixtures("german")
async def test_every_description_and_every_menu_is_translated_and_no_commands_name() -> None:
    for payload in await payloads():
        if "description" in payload:
            assert payload["description_localizations"] == {"de": f"⟦{payload['description']}⟧"}
        is_menu = payload.get("type") == 3 and "description" not in payload
        assert payload.get("name_localizations", {}) == ({"de": f"⟦{payload['name']}⟧"} if is_menu else {})


async def test_what_members_type_is_the_same_in_every_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translator, "_", str.title)
    for payload in await payloads():
        if "description" in payload:
            assert not payload.get("name_localizations")


async def test_without_a_catalogue_commands_stay_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "CATALOGUES", tmp_path)
    for payload in await payloads():
        assert not payload.get("name_localizations")
        assert not payload.get("description_localizations")


async def test_both_kinds_of_spanish_are_spoken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(catalogue, "CATALOGUES", tmp_path)
    for language in LANGUAGES[1:]:
        write_made_up(tmp_path / f"{language}.po")
    [first, *_] = await payloads()
    assert set(first["description_localizations"]) == {"de", "es-ES", "es-419", "fr", "pt-BR"}


async def test_every_description_stands_in_the_catalogues() -> None:
    messages = extracted()
    assert [one["description"] for one in await payloads() if one.get("description", messages[0]) not in messages] == []


async def test_no_translation_is_too_long_for_discord() -> None:
    for payload in await payloads():
        for key, longest in LONGEST.items():
            texts = {"en": payload.get(key, ""), **payload.get(f"{key}_localizations", {})}
            assert {language: text for language, text in texts.items() if len(text) > longest} == {}
