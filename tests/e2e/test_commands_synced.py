"""Commands and their translations, which Discord gives back only when asked, are sent again only when they changed."""

from pathlib import Path

import pytest

from bot.core.words import catalogue
from catalogues import write_made_up
from e2e.connected import connected
from e2e.discord_double import DiscordDouble


def speak_german(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.mkdir()
    monkeypatch.setattr(catalogue, "CATALOGUES", folder)
    write_made_up(folder / "de.po")


async def start(double: DiscordDouble, database_file: Path) -> int:
    """How often commands were sent until the bot was up and answered."""
    async with connected(double, database_file) as here:
        await here.card()
        return sum(call.method == "PUT" and call.path.endswith("/commands") for call in double.calls)


async def test_commands_are_sent_at_the_first_start_and_when_a_translation_changed(
    double: DiscordDouble, database_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    speak_german(tmp_path / "first", monkeypatch)
    assert [await start(double, database_file) for _ in range(2)] == [1, 1]
    [summary] = [command for command in double.commands if command["name"] == "summary"]
    assert summary["description_localizations"] == {"de": f"⟦{summary['description']}⟧"}
    assert {"de"} == {locale for option in summary["options"] for locale in option["description_localizations"]}

    monkeypatch.setattr(catalogue, "CATALOGUES", tmp_path)
    assert await start(double, database_file) == 2
