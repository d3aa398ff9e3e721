"""What moderators keep from the members of their server: readings that they hid, and readings that wait for them."""

from typing import Any

from discord import Interaction

from bot.chat.parts import parts_of
from bot.chat.permissions import may_moderate
from bot.core.errors import ReadingHidden, ReadingWaits
from bot.core.guild import GuildSettings, Review
from bot.core.kept import Shown
from bot.core.review import Display, display


async def let_see(interaction: Interaction[Any], shown: Shown) -> Shown:
    """The reading, to whoever may see it here. In direct messages nobody moderates, nor what a member pasted.

    Raises ReadingHidden; ReadingWaits to all but moderators; a StoreError.
    """
    if interaction.guild_id is None or shown.server_id is None:
        return shown
    settings = await parts_of(interaction).settings_in(interaction.channel)
    standing = display(shown.verdict, shown.kept.id, settings.review)
    if standing is Display.HIDDEN:
        raise ReadingHidden
    if standing is Display.WAITING and not may_moderate(interaction, settings):
        raise ReadingWaits
    return shown


def sees_what_waits(interaction: Interaction[Any], settings: GuildSettings) -> bool:
    """Whether answers to this member are to be private, because they may show what others have to wait for."""
    return settings.review is Review.HOLD and may_moderate(interaction, settings)
