"""What every button and select does before and after its own work: speak the clicker's language, say what fails."""

from typing import Any

import structlog
from discord import Interaction

from bot.chat.notice import failure, notice
from bot.chat.reports.reporters import catch_up
from bot.chat.sending import tell
from bot.core import words
from bot.core.errors import NutgrafError
from bot.core.words.catalogue import speaking

log = structlog.get_logger()


class Click:
    """Comes first among the bases of a DynamicItem; the item's own work is `clicked`.

    discord.py makes the item anew from its custom_id on every click, so nothing here outlives one.
    """

    async def callback(self, interaction: Interaction[Any]) -> None:
        with speaking(str(interaction.locale)):
            try:
                await self.clicked(interaction)
                await catch_up(interaction)
            except NutgrafError as error:
                await tell(interaction, failure(error))
            except Exception:
                log.exception("click_failed", item=type(self).__name__)
                await tell(interaction, notice(words.failures.broken()))

    async def clicked(self, interaction: Interaction[Any]) -> None:
        """The item's own work. What it raises is said to the clicker alone."""
        raise NotImplementedError
