"""What is done with a submitted report: kept, thanked for, and shown to the moderators."""

from typing import Any

from discord import Interaction

from bot.chat.forms import Fields, form
from bot.chat.notice import notice
from bot.chat.parts import parts_of
from bot.chat.reports.button import FORM, NOTE, OTHER, REASON, refusal_text
from bot.chat.reports.channel import announce
from bot.chat.sending import acknowledge, answer
from bot.core import words
from bot.core.errors import NoLongerKept
from bot.core.kept import Shown
from bot.core.reports import MOST_NOTE, Refusal, Report
from bot.core.review import Rubric


@form(FORM)
async def submitted(interaction: Interaction[Any], ids: list[int], fields: Fields) -> None:
    """The limits hold here too: the form may have been opened before they were reached."""
    if not await acknowledge(interaction):
        return
    shown = await parts_of(interaction).store.shown(ids[0])
    if shown is None or interaction.guild_id is None:
        raise NoLongerKept
    refused = await _report(interaction, interaction.guild_id, shown, fields)
    await answer(interaction, notice(refusal_text(refused) if refused else words.reports.thanks()))
    if refused is None:
        await announce(interaction, shown)


async def _report(interaction: Interaction[Any], server_id: int, shown: Shown, fields: Fields) -> Refusal | None:
    parts = parts_of(interaction)
    report = Report(
        server_id=server_id,
        shown_id=shown.id,
        reporter_id=interaction.user.id,
        reason=None if fields[REASON] == OTHER else Rubric(fields[REASON]),
        note=(fields[NOTE] or "")[:MOST_NOTE],
        at=parts.clock.now(),
    )
    return await parts.store.report(report)
