"""What every button and select does before and after its own work: speak the clicker's language, say what fails."""

from typing import Any

from discord import Interaction

from bot.chat.failing import failures_told
from bot.chat.reports.reporters import catch_up
from bot.core.words.catalogue import speaking


class Click:
    """Comes first among the bases of a DynamicItem; the item's own work is `clicked`.

    discord.py makes the item anew from its custom_id on every click, so nothing here outlives one.
    """

    async def callback(self, interaction: Interaction[Any]) -> None:
        with speaking(str(interaction.locale)):
            async with failures_told(interaction, item=type(self).__name__):
                await self.clicked(interaction)
                await catch_up(interaction)

    async def clicked(self, interaction: Interaction[Any]) -> None:
        """The item's own work. What it raises is said to the clicker alone."""
        raise NotImplementedError
