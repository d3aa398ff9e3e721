"""What a submitted form changes: each setting that is another now, at once, and with a line in the record."""

from functools import partial
from typing import Any

from discord import Interaction

from bot.chat.forms import Fields, form
from bot.chat.inert import inert
from bot.chat.notice import notice
from bot.chat.parts import parts_of
from bot.chat.sending import acknowledge, answer, tell
from bot.chat.settings.fields import GROUPS, Group, chosen, form_name
from bot.chat.settings.panel import panel
from bot.chat.settings.scope import Scope, managed_scope
from bot.chat.settings.sites import editable, read_sites
from bot.core import words
from bot.core.guild import Setting

LONGEST_LINE = 100
MOST_LINES = 10


async def change(interaction: Interaction[Any], scope: Scope, setting: Setting, value: str | None) -> None:
    """Remember one choice of this member for a place; None takes it back. Raises a StoreError."""
    parts = parts_of(interaction)
    await parts.store.choose(scope.guild.id, scope.id, setting, value, interaction.user.id, parts.clock.now())
    if setting is Setting.MODE:
        interaction.client.dispatch("mode_chosen", scope.guild)


async def submitted(group: Group, interaction: Interaction[Any], ids: list[int], fields: Fields) -> None:
    scope = await managed_scope(interaction, ids[0])
    if not await acknowledge(interaction, thinking=False):
        return
    nonsense: list[str] = []
    for setting in GROUPS[group]:
        value = chosen(setting, fields[setting])
        if group is Group.SITES:
            value, left_out = _sites(value or "", scope.own.get(setting, ""))
            nonsense += left_out
        await change(interaction, scope, setting, value)
    await answer(interaction, panel(await managed_scope(interaction, scope.id)))
    if nonsense:
        lines = [inert(line, LONGEST_LINE) for line in nonsense[:MOST_LINES]]
        await tell(interaction, notice(words.settings.no_host_names(lines)))


def _sites(typed: str, before: str) -> tuple[str | None, list[str]]:
    """The list as stored, with what the form had no room to show; and the lines that are no host names."""
    hosts, nonsense = read_sites(typed)
    return " ".join(dict.fromkeys([*hosts, *editable(before)[1]])) or None, nonsense


for _group in Group:
    form(form_name(_group))(partial(submitted, _group))
