"""The forms in which settings are chosen: which settings each holds, a field for each, and what was filled in."""

from enum import StrEnum
from typing import Any

import discord
from discord import RadioGroupOption, SelectDefaultValue, SelectDefaultValueType, TextStyle
from discord.ui import ChannelSelect, Item, Label, Modal, RadioGroup, RoleSelect, Select, TextInput

from bot.chat.forms import modal
from bot.chat.settings.scope import Scope
from bot.chat.settings.sites import MOST_TEXT, editable
from bot.chat.settings.values import value
from bot.core import words
from bot.core.guild import ARTICLE_LANGUAGE, SERVER_LANGUAGE, Mode, Review, Setting, Style, Threads
from bot.core.text import shorten

INHERIT = "inherit"
OPTION = 100  # characters of an option's label and description, and of a field's description
LANGUAGES = (  # with the two that name none, and INHERIT, the 25 options of one select
    ARTICLE_LANGUAGE, SERVER_LANGUAGE,
    "en", "de", "fr", "es", "pt", "ar", "cs", "da", "el", "fi", "it", "ja", "ko", "nl", "no", "pl", "ro", "ru", "sv",
    "tr", "uk", "zh",
)  # fmt: skip
REPORT_CHANNELS = [discord.ChannelType.text, discord.ChannelType.news]


class Group(StrEnum):
    """A form; Discord takes five fields in one at most."""

    MODE = "mode"
    LOOK = "look"
    SITES = "sites"
    MODERATORS = "moderators"


GROUPS = {
    Group.MODE: (Setting.MODE, Setting.REVIEW),
    Group.LOOK: (Setting.STYLE, Setting.THREADS, Setting.LANGUAGE),
    Group.SITES: (Setting.BLOCKED_SITES, Setting.ALLOWED_SITES),
    Group.MODERATORS: (Setting.MODERATOR_ROLE, Setting.REPORT_CHANNEL),
}
_ENUMS = {Setting.MODE: Mode, Setting.STYLE: Style, Setting.THREADS: Threads, Setting.REVIEW: Review}


def form_name(group: Group) -> str:
    return f"settings_{group}"


def group_form(group: Group, scope: Scope) -> Modal:
    """Filled in with what was chosen for the place itself."""
    form = modal(form_name(group), words.settings.group_name(group), scope.id)
    for setting in GROUPS[group]:
        hint = words.settings.setting_hint(setting)
        name = words.settings.setting_name(setting)
        form.add_item(Label(text=name, description=hint and shorten(hint, OPTION), component=_field(setting, scope)))
    return form


def chosen(setting: Setting, filled: Any) -> str | None:  # noqa: ANN401 - whatever Discord sends for the field
    """What a field was filled with, as the store keeps it; None takes a choice back. Not for sites."""
    if isinstance(filled, list):
        filled = filled[0] if filled else None  # pyright: ignore[reportUnknownVariableType]
    if not filled or filled == INHERIT:
        return None
    return _ENUMS[setting](filled).value if setting in _ENUMS else str(filled)  # pyright: ignore[reportUnknownArgumentType]


def _field(setting: Setting, scope: Scope) -> Item[Any]:
    if setting in _ENUMS:
        return _radio(setting, scope)
    if setting is Setting.LANGUAGE:
        return _languages(scope)
    if setting is Setting.MODERATOR_ROLE:
        return RoleSelect[Modal](custom_id=setting, min_values=0, default_values=_default(setting, scope))
    if setting is Setting.REPORT_CHANNEL:
        default = _default(setting, scope)
        return ChannelSelect[Modal](
            custom_id=setting, min_values=0, default_values=default, channel_types=REPORT_CHANNELS
        )
    return TextInput[Modal](
        custom_id=setting,
        style=TextStyle.paragraph,
        required=False,
        max_length=MOST_TEXT,
        default=editable(scope.own.get(setting, ""))[0],
        placeholder=None if scope.is_server else shorten(words.settings.empty_for_wider(), OPTION),
    )


def _radio(setting: Setting, scope: Scope) -> RadioGroup[Modal]:
    group = RadioGroup[Modal](custom_id=setting)
    for choice in _ENUMS[setting]:
        name, effect = words.settings.choice_name(choice), words.settings.choice_effect(choice)
        is_chosen = scope.own.get(setting) == choice
        group.append_option(
            RadioGroupOption(label=name, value=choice, description=shorten(effect, OPTION), default=is_chosen)
        )
    group.append_option(
        RadioGroupOption(label=_inherit(setting, scope), value=INHERIT, default=setting not in scope.own)
    )
    return group


def _languages(scope: Scope) -> Select[Modal]:
    own = scope.own.get(Setting.LANGUAGE)
    select = Select[Modal](custom_id=Setting.LANGUAGE)
    select.add_option(label=_inherit(Setting.LANGUAGE, scope), value=INHERIT, default=own is None)
    for code in LANGUAGES:
        select.add_option(label=words.settings.language(code), value=code, default=code == own)
    return select


def _inherit(setting: Setting, scope: Scope) -> str:
    wider = value(setting, scope.wider)
    return shorten(words.settings.as_default(wider) if scope.is_server else words.settings.as_wider(wider), OPTION)


def _default(setting: Setting, scope: Scope) -> list[SelectDefaultValue]:
    """What was chosen, unless it has been deleted since: Discord would not show the form."""
    own = int(scope.own.get(setting, 0))
    if setting is Setting.MODERATOR_ROLE:
        known, type_ = scope.guild.get_role(own), SelectDefaultValueType.role
    else:
        known, type_ = scope.guild.get_channel(own), SelectDefaultValueType.channel
    return [SelectDefaultValue(id=own, type=type_)] if known else []
