"""Gives Discord the commands in every language we speak, out of the same catalogues as all other words."""

from discord import Locale, app_commands
from discord.app_commands import TranslationContextLocation, TranslationContextTypes, locale_str

from bot.core.words.catalogue import _, speaking, speaks

# What members tell each other and the manuals name stays one word in every language. A menu's name is a sentence.
NAMES = (
    TranslationContextLocation.command_name,
    TranslationContextLocation.group_name,
    TranslationContextLocation.parameter_name,
)


class Translator(app_commands.Translator):
    """Descriptions, choices and the names of menus, where they stand in the code as N_("…")."""

    async def translate(self, string: locale_str, locale: Locale, context: TranslationContextTypes) -> str | None:
        """None for what stays English, as also where a translation is missing."""
        if context.location in NAMES and not isinstance(context.data, app_commands.ContextMenu):
            return None
        if not speaks(str(locale)):
            return None
        with speaking(str(locale)):
            said = _(string.message)
        return None if said == string.message else said
