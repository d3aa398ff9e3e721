"""Answers a message whose links were read, and says how that ended."""

from functools import partial

import discord

from bot.chat.closed_channels import ClosedChannels
from bot.chat.messages.finding import cards_in_replies
from bot.chat.messages.holding import hold
from bot.chat.messages.occasional_notice import OccasionalNotice
from bot.chat.messages.posting import ANSWERED, may_post, post, remember
from bot.chat.messages.reactions import FAILED, mark
from bot.chat.parts import Parts
from bot.core import words
from bot.core.answer import Answer
from bot.core.attempt import Result, Sending, nonce
from bot.core.errors import LinkRefused, NotAnArticle, NutgrafError, PageNotReadable, TooManyWaiting
from bot.core.guild import Mode
from bot.core.kept import Accepted, Place, Shown
from bot.core.review import Display, display

# Most links that people post lead to no article; that is no failure of anybody's.
NOTHING_TO_READ = (LinkRefused, NotAnArticle, PageNotReadable)


class Delivery:
    """The inbox's `Delivers`: one reply for all links of a message, without a ping; nothing when none was read.

    What moderators have hidden is not posted, nor what waits for them.
    """

    def __init__(self, client: discord.Client, parts: Parts, closed: ClosedChannels) -> None:
        self._client = client
        self._parts = parts
        self._closed = closed
        self._given_up = OccasionalNotice(client, parts)

    async def find(self, rows: list[Accepted]) -> str | None:
        """ "answered" where a card of theirs is known to us, or stands in the channel; then it is known from now on.

        Links that were to be sent together were sent in one reply; in it a line may stand in place of a card.
        """
        place, since, urls = rows[0].place, rows[0].sending_at, {row.url for row in rows}
        known = urls.intersection(await self._parts.store.links_shown(place))
        if known == urls or (known and since):
            return ANSWERED
        replies = await cards_in_replies(self._client, place, since) if since else {}
        for reply_id, shown_ids in replies.items():
            found = [await self._parts.store.shown(shown_id) for shown_id in shown_ids]
            theirs = [one for one in found if one and one.url in urls and one.server_id == place.server_id]
            if theirs:
                await remember(self._client, self._parts, place, reply_id, theirs)
                return ANSWERED
        return None

    async def give_up(self, row: Accepted) -> None:
        """A reaction, and once in a while words on what it means: after a long outage many links end so at once."""
        await mark(self._client, row.place, FAILED)
        said = partial(words.waiting.given_up, FAILED)
        await self._given_up.say(row.place.channel_id, row.place, said, f"given-up-{row.id}")

    async def deliver(self, place: Place, results: list[Result], sending: Sending) -> str:
        """Returns "answered", "held", "hidden", "failed", "too_many", or why Discord does not take the reply.

        Raises a StoreError, or what `persist` raises when Discord stays out of reach: trying later may help.
        """
        answers = [answer for _, answer in results if isinstance(answer, Answer)]
        failures = [(row.url, error) for row, error in results if isinstance(error, NutgrafError)]
        if not answers:
            await self._say_quietly(place, [error for _, error in failures])
            return "too_many" if any(isinstance(error, TooManyWaiting) for _, error in failures) else "failed"
        if not may_post(self._client, place):
            return "forbidden"
        if any(row.attempts > 1 for row, _ in results):
            answers = await self._not_from_before(place, answers)
            if not answers:
                return "held"
        shown, waiting = await self._show(place, answers)
        await hold(self._client, self._parts, place, waiting)
        if not shown:
            return "held" if waiting else "hidden"
        told = {one.url for one in shown}.union(url for url, _ in failures)
        rows = [row for row, _ in results if row.url in told]
        outcome = await post(self._client, self._parts, place, shown, nonce(rows), failures, partial(sending, rows))
        self._closed.note(place.channel_id, outcome)
        return outcome

    async def _say_quietly(self, place: Place, errors: list[NutgrafError]) -> None:
        """One small reaction; the message's menu says why. None where nobody asked and there was no article."""
        settings = await self._parts.settings_at(place, self._client.get_channel(place.channel_id))
        asked_for = settings.mode is not Mode.AUTO
        if asked_for or not all(isinstance(error, NOTHING_TO_READ) for error in errors):
            await mark(self._client, place, FAILED)

    async def _not_from_before(self, place: Place, answers: list[Answer]) -> list[Answer]:
        """Without those that an earlier attempt had wait for a moderator, whose verdict posts them, perhaps just now. A
        card is known before it waits no longer, so they are asked for in this order."""
        held = [one.shown_id for one in await self._parts.store.all_held() if one.place == place]
        waiting = [await self._parts.store.shown(shown_id) for shown_id in held]
        from_before = {one.url for one in waiting if one}.union(await self._parts.store.links_shown(place))
        return [answer for answer in answers if answer.url not in from_before]

    async def _show(self, place: Place, answers: list[Answer]) -> tuple[list[Shown], list[Shown]]:
        """What members may see now, and what waits for a moderator."""
        settings = await self._parts.settings_at(place, self._client.get_channel(place.channel_id))
        sorted_out: dict[Display, list[Shown]] = {one: [] for one in Display}
        for answer in answers:
            shown = await self._parts.show(answer, place.server_id, place.channel_id)
            sorted_out[display(shown.verdict, shown.kept.id, settings.review)].append(shown)
        return sorted_out[Display.SHOWN], sorted_out[Display.WAITING]
