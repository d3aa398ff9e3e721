"""How often a thing is said to Discord when it does not hear."""

from types import SimpleNamespace
from typing import Any, cast

import aiohttp
import discord
import pytest

from bot.chat import sending

SERVER_GONE = aiohttp.ServerDisconnectedError()


def status(number: int, path: str = "/channels/1/messages") -> discord.HTTPException:
    response = cast(Any, SimpleNamespace(status=number, reason="as it is", url=f"https://discord.com/api/v10{path}"))
    return (discord.DiscordServerError if number >= 500 else discord.HTTPException)(response, "words")


class Deaf:
    """Fails each time, and counts."""

    def __init__(self, error: Exception) -> None:
        self.error = error
        self.asked = 0

    async def __call__(self) -> None:
        self.asked += 1
        raise self.error


@pytest.mark.parametrize(
    ("error", "times"),
    [
        (status(503), 5),
        (status(521), 5),
        (SERVER_GONE, 5),
        (TimeoutError(), 5),
        (status(500), 1),  # discord.py has tried five times
        (status(503, "/webhooks/1/token/messages/@original"), 1),  # here, too
        (status(400), 1),
        (ValueError(), 1),
    ],
    ids=["503", "521", "disconnected", "timeout", "500", "503 of an answer", "refused", "our own mistake"],
)
async def test_what_may_pass_is_tried_five_times_and_what_will_not_once(
    monkeypatch: pytest.MonkeyPatch, error: Exception, times: int
) -> None:
    monkeypatch.setattr(sending, "FIRST_PAUSE", 0.0)
    deaf = Deaf(error)
    with pytest.raises(type(error)):
        await sending.persist(deaf)
    assert deaf.asked == times
