"""Which language a place is answered in: its readings, and our own words on what everybody there sees."""

import discord

from bot.core.guild import ARTICLE_LANGUAGE, SERVER_LANGUAGE, GuildSettings
from bot.core.words.catalogue import speaks


def reading_language(settings: GuildSettings, guild: discord.Guild | None) -> str | None:
    """What readings are asked for in; None for each article's own, as also in a server that we do not know."""
    if settings.language == SERVER_LANGUAGE:
        return str(guild.preferred_locale) if guild else None
    return None if settings.language == ARTICLE_LANGUAGE else settings.language


def card_language(settings: GuildSettings, guild: discord.Guild | None) -> str | None:
    """For `speaking`, whenever a public card is made or drawn again: labels and headings that no single member owns.

    The language of the readings where we speak it, else the server's.
    """
    chosen = settings.language
    if speaks(chosen):
        return chosen
    return str(guild.preferred_locale) if guild else None
