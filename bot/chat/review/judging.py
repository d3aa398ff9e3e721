"""Carries a verdict out: kept, shown on every card, said to reporters, and then written into the record."""

from collections.abc import Awaitable
from dataclasses import dataclass
from typing import Any

import structlog
from discord import Interaction

from bot.chat.cards.redraw import redraw
from bot.chat.messages.holding import release
from bot.chat.parts import parts_of
from bot.chat.reports.settling import settle
from bot.chat.review.item import changed_meanwhile, show_item
from bot.chat.sending import NOT_HEARD
from bot.core import words
from bot.core.errors import VerdictChanged
from bot.core.kept import Change, Shown
from bot.core.reports import Outcome
from bot.core.review import Action, Rubric, Verdict, next_verdict, status_of
from bot.core.words.catalogue import speaking

log = structlog.get_logger()

_OUTCOMES = {
    Action.APPROVE: Outcome.KEPT,
    Action.RESTORE: Outcome.KEPT,
    Action.CORRECT: Outcome.CORRECTED,
    Action.REGENERATE: Outcome.REREAD,
    Action.HIDE: Outcome.HIDDEN,
    Action.BLOCK_SITE: Outcome.HIDDEN,
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict and how it is told in the record: what was there before and after, and why."""

    action: Action
    verdict: Verdict
    before: str | None
    after: str | None
    why: str = ""


def next_of(interaction: Interaction[Any], shown: Shown) -> Verdict:
    """The next version by this moderator, so far with all that holds now."""
    return next_verdict(shown.verdict, shown.kept.id, interaction.user.id, parts_of(interaction).clock.now())


def status_change(action: Action, shown: Shown, verdict: Verdict, why: str = "") -> Judgement:
    """One whose record tells the status before and after."""
    return Judgement(action, verdict, status_of(shown.verdict).value, verdict.status.value, why)


def why(reason: Rubric | None, note: str) -> str:
    """For the record, which is kept in English whoever writes it."""
    with speaking("en"):
        return words.review.why(reason, note)


async def carry_out(interaction: Interaction[Any], shown: Shown, judgement: Judgement, typed: str = "") -> None:
    """For an interaction that was acknowledged. `typed`: given back where another moderator was faster.

    The moderator sees the verdict at once, and at the end what became of it. What fails on Discord's side takes nothing
    back. Raises a StoreError.
    """
    parts, server_id, reading_id = parts_of(interaction), shown.server_id, shown.kept.id
    assert server_id is not None  # noqa: S101 - only a server has moderators
    try:
        await parts.store.judge(server_id, judgement.verdict)
    except VerdictChanged:
        await changed_meanwhile(interaction, await _now(interaction, shown), typed)
        return
    await show_item(interaction, await _now(interaction, shown))
    missed = await redraw(interaction.client, parts, server_id, reading_id)
    if not await _try(release(interaction.client, parts, server_id, reading_id)):
        interaction.client.dispatch("card_not_released")
    if outcome := _OUTCOMES.get(judgement.action):
        await _try(settle(interaction.client, parts, server_id, reading_id, interaction.user.id, outcome))
    await _record(interaction, shown, judgement, missed)
    await show_item(interaction, await _now(interaction, shown), words.review.cards_missed(missed) if missed else "")


async def _now(interaction: Interaction[Any], shown: Shown) -> Shown:
    return await parts_of(interaction).store.shown(shown.id) or shown


async def _try(work: Awaitable[object]) -> bool:
    try:
        await work
    except NOT_HEARD as error:
        log.warning("verdict_not_carried_further", kind=type(error).__name__)
        return False
    return True


async def _record(interaction: Interaction[Any], shown: Shown, judgement: Judgement, missed: int) -> None:
    assert shown.server_id is not None  # noqa: S101 - only a server has moderators
    reasons = [judgement.why] if judgement.why else []
    with speaking("en"):
        reasons += [words.review.cards_missed(missed)] if missed else []
    change = Change(
        server_id=shown.server_id,
        actor_id=judgement.verdict.moderator_id,
        action=judgement.action.value,
        subject=shown.article.title or shown.url,
        before=judgement.before,
        after=judgement.after,
        at=judgement.verdict.at,
        reason=" · ".join(reasons) or None,
    )
    await parts_of(interaction).store.add_to_record(change)
