"""The program ends at a bad moment and a new one goes on: every reply stands there once, also when Discord has
forgotten its nonce."""

from pathlib import Path

import pytest

from bot.core.errors import StoreUnavailable
from e2e.connected import Connected, connected
from e2e.discord_double import DiscordDouble
from e2e.discord_message import Message


async def fail(*_: object) -> None:
    raise StoreUnavailable("gone")


async def posted_and_forgotten(here: Connected, monkeypatch: pytest.MonkeyPatch, lost: tuple[str, ...]) -> Message:
    """A message whose card stands below it, while these lines of the database were never written."""
    for name in lost:
        monkeypatch.setattr(here.store, name, fail)
    message = await here.post()
    await here.card_below(message)
    here.discord.forget_nonces()
    return message


def replies_to(message: Message, discord: DiscordDouble) -> list[Message]:
    return [sent for sent in discord.sent if sent.reference is message]


@pytest.mark.parametrize("lost", [("replied", "finish", "postpone"), ("finish", "postpone")], ids=" ".join)
async def test_a_card_posted_right_before_the_end_is_not_posted_again(
    double: DiscordDouble, database_file: Path, monkeypatch: pytest.MonkeyPatch, lost: tuple[str, ...]
) -> None:
    async with connected(double, database_file) as here:
        message = await posted_and_forgotten(here, monkeypatch, lost)
    async with connected(double, database_file) as again:
        await again.finished()
        assert len(replies_to(message, double)) == 1
        await double.delete_message(message)
        await double.wait_until(lambda: all(card.deleted for card in double.sent))
