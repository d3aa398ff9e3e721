"""What would happen to a link in a channel, and why; nothing is fetched."""

from collections.abc import Iterator
from typing import Any

import discord
from discord import Interaction
from discord.ui import LayoutView

from bot.chat.inert import inert
from bot.chat.notice import notice
from bot.chat.parts import parts_of
from bot.chat.settings.scope import Scope, managed_scope
from bot.chat.settings.values import line, settings_of
from bot.core import words
from bot.core.errors import LinkRefused, SiteBlocked
from bot.core.guild import Setting, reads_site
from bot.core.links import AllowedHosts, find, host_of, parse

LONGEST = 400  # characters of the link, and of why it is refused


async def explain(interaction: Interaction[Any], url: str) -> LayoutView:
    """For the channel that a manager asks in. Raises ManagersOnly, or a StoreError."""
    scope = await managed_scope(interaction, interaction.channel_id)
    return notice("\n".join(_lines(scope, url, parts_of(interaction).allow_hosts)))


def _lines(scope: Scope, url: str, allow_hosts: AllowedHosts) -> Iterator[str]:
    yield words.explanation.title(inert(url, LONGEST))
    try:
        link = parse(url, allow_hosts)
    except LinkRefused as error:
        yield inert(words.failures.for_members(error), LONGEST)
        return
    host = host_of(link.url)
    if not reads_site(scope.settings, host):
        yield inert(words.failures.for_members(SiteBlocked(host)), LONGEST)
    elif not find(url, allow_hosts):
        yield words.explanation.passed_over()
    yield words.explanation.because(scope.settings.mode, _whose_mode(scope))
    yield f"-# {words.settings.choice_effect(scope.settings.mode)}."
    yield from (line(scope, setting) for setting in settings_of(scope) if setting is not Setting.MODE)
    if scope.missing:
        yield words.permissions.missing(scope.missing)


def _whose_mode(scope: Scope) -> str:
    """As `explanation.because` calls them."""
    whose = scope.whose(Setting.MODE)
    if whose is None:
        return "default"
    if whose == scope.id:
        return "own"
    if whose == scope.guild.id:
        return "server"
    is_category = isinstance(scope.guild.get_channel(whose), discord.CategoryChannel)
    return "category" if is_category else "channel"
