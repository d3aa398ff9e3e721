"""The moderators' queue as a private panel: five readings a page, riskiest first, filtered by selects."""

import re
from dataclasses import replace
from typing import Any, Self

from discord import Interaction
from discord.ui import Container, DynamicItem, Item, LayoutView, Separator, TextDisplay

from bot.chat.clicks import Click
from bot.chat.inert import inert
from bot.chat.mention import mention
from bot.chat.notice import layout, row_of
from bot.chat.parts import parts_of
from bot.chat.review import queue_filters
from bot.chat.review.access import on_review, reviewed_server
from bot.chat.review.item import item_view
from bot.chat.sending import acknowledge, answer, tell
from bot.core import words
from bot.core.queue import Age, Queue, QueueFilter, Standing, Story

ON_A_PAGE = 5
LINE = 200


class QueueControl(Click, DynamicItem[Item[LayoutView]], template=queue_filters.TEMPLATE):
    """Any button or select of the panel; it makes the panel anew."""

    def __init__(self, item: Item[Any]) -> None:
        super().__init__(item)
        match = self.template.fullmatch(self.custom_id)
        assert match is not None  # noqa: S101 - discord.py has matched it
        self.control = match["control"]
        self.wanted = queue_filters.filter_of(match)
        self.page = queue_filters.page_of(match)

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction[Any], item: Item[Any], _match: re.Match[str], /) -> Self:
        return cls(item)

    async def clicked(self, interaction: Interaction[Any]) -> None:
        """Opening an item draws the queue again too, so that the select lets the same one be chosen once more."""
        await reviewed_server(interaction)
        if not await acknowledge(interaction, thinking=False):
            return
        data: Any = interaction.data
        values: list[str] = data.get("values", [])
        await show_queue(interaction, self._chosen(values), self.page)
        if self.control == queue_filters.OPEN:
            shown = await on_review(interaction, int(values[0]))
            await tell(interaction, await item_view(parts_of(interaction), shown))

    def _chosen(self, values: list[str]) -> QueueFilter:
        match self.control:
            case queue_filters.STANDING:
                return replace(self.wanted, standing=Standing(values[0]))
            case queue_filters.AGE:
                return replace(self.wanted, age=Age(values[0]))
            case queue_filters.CHANNEL:
                return replace(self.wanted, channel_id=int(values[0]) if values else None)
            case queue_filters.OUTLET:
                return replace(self.wanted, host="" if values[0] == queue_filters.ANY else values[0])
            case _:
                return self.wanted


async def show_queue(interaction: Interaction[Any], wanted: QueueFilter, page: int = 1) -> None:
    """Answers an interaction that was acknowledged. Raises ModeratorsOnly, or a StoreError."""
    server_id, parts = await reviewed_server(interaction), parts_of(interaction)
    offset = (page - 1) * ON_A_PAGE
    queue = await parts.store.queue(server_id, wanted, parts.clock.now(), ON_A_PAGE, offset)
    await answer(interaction, queue_view(queue, wanted, page))


def queue_view(queue: Queue, wanted: QueueFilter, page: int) -> LayoutView:
    """One page, counted from 1; one behind the last is empty."""
    last = max(1, -(-queue.total // ON_A_PAGE))
    lines = [_line(story) for story in queue.stories] or [words.review_queue.nothing()]
    box = Container[LayoutView](TextDisplay(words.review_queue.title(queue.total)), Separator())
    box.add_item(TextDisplay("\n".join(lines)))
    if queue.stories:
        box.add_item(row_of(QueueControl(queue_filters.opener(wanted, page, queue.stories))))
    for item in queue_filters.filters(wanted, queue.hosts):
        box.add_item(row_of(QueueControl(item)))
    box.add_item(row_of(*map(QueueControl, queue_filters.pager(wanted, page, last))))
    box.add_item(TextDisplay(f"-# {words.chat.page_line(page, last)}"))
    return layout().add_item(box)


def _line(story: Story) -> str:
    """Two lines: what it is, and why it is worth a look and how it stands."""
    title = inert(story.title, LINE) or story.host
    outlet = inert(story.site or story.host, LINE)
    who = mention(story.moderator_id) if story.moderator_id is not None else ""
    standing = words.review.judged(story.status, who, corrected=story.corrected)
    facts = " · ".join(part for part in (outlet, words.review_queue.risks(story), standing) if part)
    return f"**{title}**\n-# {facts}"
