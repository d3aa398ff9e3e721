"""The buttons under reports, which work for moderators alone, whoever can see the channel."""

import re
from enum import StrEnum
from typing import Any, Self

from discord import ButtonStyle, Interaction
from discord.ui import Button, DynamicItem, Item, LayoutView

from bot.chat.clicks import Click
from bot.chat.notice import notice
from bot.chat.parts import parts_of
from bot.chat.reports.settling import settle
from bot.chat.review.access import on_review
from bot.chat.review.buttons import Act
from bot.chat.review.hiding import ask_to_hide
from bot.chat.review.item import open_item
from bot.chat.review.verdicts import approve
from bot.chat.sending import acknowledge, tell
from bot.core import words
from bot.core.kept import Change, Shown
from bot.core.reports import Outcome


class Decision(StrEnum):
    """What a moderator can do about reports on the spot; everything else is done in the queue."""

    QUEUE = "queue"
    APPROVE = "approve"
    HIDE = "hide"
    DISMISS = "dismiss"


class DecisionButton(
    Click,
    DynamicItem[Button[LayoutView]],
    template=r"nutgraf:reported:(?P<decision>queue|approve|hide|dismiss):(?P<shown>\d{1,18}):(?P<version>\d{1,6})",
):
    """Carries a verb, a row's id, and the version of the verdict that held when it was drawn."""

    def __init__(self, decision: Decision, shown_id: int, version: int) -> None:
        super().__init__(
            Button(
                label=words.reports.decision(decision),
                style=ButtonStyle.secondary,
                custom_id=f"nutgraf:reported:{decision}:{shown_id}:{version}",
            )
        )
        self.decision = decision
        self.shown_id = shown_id
        self.version = version

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction[Any], _item: Item[Any], match: re.Match[str], /) -> Self:
        return cls(Decision(match["decision"]), int(match["shown"]), int(match["version"]))

    async def clicked(self, interaction: Interaction[Any]) -> None:
        await _DECIDE[self.decision](interaction, await on_review(interaction, self.shown_id), self.version)


async def dismiss(interaction: Interaction[Any], shown: Shown, _version: int) -> None:
    """Nothing is wrong with the reading; there is no verdict over it, and the record tells who said so."""
    if shown.server_id is None or not await acknowledge(interaction, thinking=False):
        return
    parts, moderator = parts_of(interaction), interaction.user
    if not await settle(interaction.client, parts, shown.server_id, shown.kept.id, moderator.id, Outcome.DISMISSED):
        await tell(interaction, notice(words.reports.settled_before()))
        return
    subject, now = shown.article.title or shown.url, parts.clock.now()
    await parts.store.add_to_record(Change(shown.server_id, moderator.id, "dismiss_reports", subject, None, None, now))


_DECIDE: dict[Decision, Act] = {
    Decision.QUEUE: open_item,
    Decision.APPROVE: approve,
    Decision.HIDE: ask_to_hide,
    Decision.DISMISS: dismiss,
}
