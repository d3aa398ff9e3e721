"""Where a reply of ours is looked for: below its message, and where it was sent by our clock."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import Any, cast

import discord

from bot.chat.messages.finding import FAR_ENOUGH, cards_in_replies
from bot.core.kept import Place

US, SHOWN = 7, 42
POSTED = datetime(2026, 3, 14, 12, tzinfo=UTC)


def id_at(moment: datetime) -> int:
    return discord.utils.time_snowflake(moment)


PLACE = Place(1, 2, id_at(POSTED))


class Discord:
    """A client to whom a channel's messages are told."""

    def __init__(self, messages: list[Any]) -> None:
        self.user = SimpleNamespace(id=US)
        self._messages = sorted(messages, key=lambda message: message.id)

    def get_partial_messageable(self, _channel_id: int, guild_id: int) -> "Discord":
        return self

    async def history(self, limit: int, after: discord.Object, oldest_first: bool) -> AsyncIterator[Any]:
        assert oldest_first
        for message in [message for message in self._messages if message.id > after.id][:limit]:
            yield message


def message(at: datetime, author: int = US, answers: int = PLACE.message_id, shown: int | None = SHOWN) -> Any:
    box = discord.Container.__new__(discord.Container)
    box.id = shown
    return SimpleNamespace(
        id=id_at(at),
        author=SimpleNamespace(id=author),
        reference=SimpleNamespace(message_id=answers),
        components=[box] if shown else [],
    )


def chatter(many: int) -> list[Any]:
    return [message(POSTED + timedelta(seconds=n + 1), author=8, shown=None) for n in range(many)]


async def found(messages: list[Any], since: datetime) -> dict[int, list[int]]:
    return await cards_in_replies(cast(Any, Discord(messages)), PLACE, since)


async def test_a_card_right_below_its_message_is_found_whatever_our_clock_says() -> None:
    card = message(POSTED + timedelta(seconds=3))
    for since in (POSTED - timedelta(days=1), POSTED, POSTED + timedelta(days=1)):
        assert await found([*chatter(2), card], since) == {card.id: [SHOWN]}


async def test_a_card_far_below_its_message_is_found_by_the_time_at_which_it_was_sent() -> None:
    sent = POSTED + timedelta(hours=1)
    assert len(await found([*chatter(3 * FAR_ENOUGH), message(sent)], sent)) == 1


async def test_a_card_far_below_is_found_although_another_link_of_the_message_was_answered_right_below() -> None:
    sent = POSTED + timedelta(hours=1)
    earlier = message(POSTED + timedelta(seconds=1), shown=SHOWN + 1)
    later = message(sent)
    assert await found([earlier, *chatter(3 * FAR_ENOUGH), later], sent) == {earlier.id: [SHOWN + 1], later.id: [SHOWN]}


async def test_other_peoples_messages_and_our_notices_are_no_cards() -> None:
    notice = message(POSTED + timedelta(seconds=1), shown=None)
    other = message(POSTED + timedelta(seconds=2), author=8)
    elsewhere = message(POSTED + timedelta(seconds=3), answers=5)
    assert await found([notice, other, elsewhere], POSTED) == {}
