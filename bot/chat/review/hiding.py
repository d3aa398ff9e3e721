"""Hiding a reading, and blocking its site besides: each asks first, by a form."""

from dataclasses import replace
from typing import Any

from discord import Interaction
from discord.ui import TextDisplay

from bot.chat.forms import Fields, form, modal
from bot.chat.parts import parts_of
from bot.chat.review.access import on_review
from bot.chat.review.buttons import does
from bot.chat.review.form_fields import note_field, note_in, reason_field, reason_in
from bot.chat.review.item import changed_meanwhile
from bot.chat.review.judging import carry_out, next_of, status_change, why
from bot.chat.review.verdicts import seen
from bot.chat.sending import acknowledge, open_form
from bot.core import words
from bot.core.guild import Setting, settings_in
from bot.core.hosts import plain_host
from bot.core.kept import Shown
from bot.core.links import host_of
from bot.core.review import Action, Rubric, Status, version_of

HIDE, BLOCK = "hide", "block_site"


@does(Action.HIDE)
@seen
async def ask_to_hide(interaction: Interaction[Any], shown: Shown, version: int) -> None:
    """Opens the form: the first answer to a click."""
    asking = modal(HIDE, words.review_forms.hide_title(), shown.id, version)
    await open_form(interaction, asking.add_item(reason_field()).add_item(note_field()))


@form(HIDE)
async def hide(interaction: Interaction[Any], ids: list[int], fields: Fields) -> None:
    await _hide(interaction, ids, Action.HIDE, reason_in(fields), note_in(fields))


@does(Action.BLOCK_SITE)
@seen
async def ask_to_block(interaction: Interaction[Any], shown: Shown, version: int) -> None:
    asking = modal(BLOCK, words.review_forms.block_title(), shown.id, version)
    asking.add_item(TextDisplay(words.review_forms.block_warning(site_of(shown)))).add_item(note_field())
    await open_form(interaction, asking)


@form(BLOCK)
async def block(interaction: Interaction[Any], ids: list[int], fields: Fields) -> None:
    """The site stays blocked when the verdict is undone: settings give it free again."""
    await _hide(interaction, ids, Action.BLOCK_SITE, None, note_in(fields))


def site_of(shown: Shown) -> str:
    """Where the article stands: the link may be that of a service which shortens links to every site."""
    return plain_host(host_of(shown.article.final_url))


async def _hide(
    interaction: Interaction[Any], ids: list[int], action: Action, reason: Rubric | None, note: str
) -> None:
    """`ids`: of what was shown, and the version that was seen. What was typed is given back where that is outdated."""
    shown_id, version = ids
    shown = await on_review(interaction, shown_id)
    if version_of(shown.verdict) != version:
        await changed_meanwhile(interaction, shown, note)
    elif await acknowledge(interaction, thinking=False):
        if action is Action.BLOCK_SITE:
            await _block(interaction, shown)
        verdict = replace(next_of(interaction, shown), status=Status.HIDDEN, reason=reason, note=note)
        await carry_out(interaction, shown, status_change(action, shown, verdict, why(reason, note)), note)


async def _block(interaction: Interaction[Any], shown: Shown) -> None:
    """In the server, and in every place that has a list of its own. The store records what changes."""
    parts, server_id = parts_of(interaction), interaction.guild_id
    assert server_id is not None  # noqa: S101 - only a server has moderators
    choices = await parts.store.choices(server_id)
    apart = {scope for scope, chosen in choices.items() if Setting.BLOCKED_SITES in chosen}
    for scope in {server_id} | apart:
        blocked = settings_in([scope], choices, parts.defaults).blocked_sites
        sites = " ".join(dict.fromkeys([*blocked, site_of(shown)]))
        await parts.store.choose(server_id, scope, Setting.BLOCKED_SITES, sites, interaction.user.id, parts.clock.now())
