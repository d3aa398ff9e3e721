"""Verdicts that need one click: approve, restore, undo."""

from dataclasses import replace
from typing import Any

from discord import Interaction

from bot.chat.parts import parts_of
from bot.chat.review.buttons import Act, does
from bot.chat.review.item import changed_meanwhile
from bot.chat.review.judging import carry_out, next_of, status_change
from bot.chat.sending import acknowledge
from bot.core.kept import Shown
from bot.core.review import Action, Status, Verdict, restored, undone, version_of


def seen(act: Act) -> Act:
    """For an act upon what the moderator has seen: where another one was faster, it is shown and nothing is done."""

    async def checked(interaction: Interaction[Any], shown: Shown, version: int) -> None:
        if version_of(shown.verdict) == version:
            await act(interaction, shown, version)
        else:
            await changed_meanwhile(interaction, shown)

    return checked


@does(Action.APPROVE)
@seen
async def approve(interaction: Interaction[Any], shown: Shown, _version: int) -> None:
    """Raises a StoreError."""
    if await acknowledge(interaction, thinking=False):
        verdict = replace(next_of(interaction, shown), status=Status.APPROVED)
        await carry_out(interaction, shown, status_change(Action.APPROVE, shown, verdict))


@does(Action.RESTORE)
@seen
async def _restore(interaction: Interaction[Any], shown: Shown, _version: int) -> None:
    if await acknowledge(interaction, thinking=False):
        verdict = restored(await _versions(interaction, shown), interaction.user.id, parts_of(interaction).clock.now())
        await carry_out(interaction, shown, status_change(Action.RESTORE, shown, verdict))


@does(Action.UNDO)
@seen
async def _undo(interaction: Interaction[Any], shown: Shown, _version: int) -> None:
    if await acknowledge(interaction, thinking=False):
        verdict = undone(await _versions(interaction, shown), interaction.user.id, parts_of(interaction).clock.now())
        await carry_out(interaction, shown, status_change(Action.UNDO, shown, verdict))


async def _versions(interaction: Interaction[Any], shown: Shown) -> list[Verdict]:
    """As far as the moderator has seen them: one that came since is not undone, but told of."""
    assert shown.server_id is not None  # noqa: S101 - only a server has moderators
    versions = await parts_of(interaction).store.verdicts(shown.server_id, shown.kept.id)
    return versions[: version_of(shown.verdict)]
