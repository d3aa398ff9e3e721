"""/review: the queue, the record, and the record as a file, for moderators."""

from collections.abc import Awaitable, Callable

from discord import Client, Interaction, Permissions, app_commands

from bot.chat.notice import failure
from bot.chat.review.queue import show_queue
from bot.chat.review.record import export_record, show_record
from bot.chat.sending import acknowledge, answer
from bot.core.errors import NutgrafError
from bot.core.queue import QueueFilter
from bot.core.words.catalogue import N_

Asked = Interaction[Client]

review = app_commands.Group(
    name="review",
    description=N_("For moderators: what Nutgraf showed in this server, and the last word over it"),
    default_permissions=Permissions(manage_messages=True),
    guild_only=True,
)


@review.command(name="queue", description=N_("What to look at, riskiest first"))
async def queue(interaction: Asked) -> None:
    await _answered(interaction, lambda: show_queue(interaction, QueueFilter()))


@review.command(name="history", description=N_("What moderators and managers did, newest first"))
async def history(interaction: Asked) -> None:
    await _answered(interaction, lambda: show_record(interaction))


@review.command(name="export", description=N_("The same as a CSV file"))
async def export(interaction: Asked) -> None:
    await _answered(interaction, lambda: export_record(interaction))


async def _answered(interaction: Asked, show: Callable[[], Awaitable[None]]) -> None:
    if not await acknowledge(interaction):
        return
    try:
        await show()
    except NutgrafError as error:
        await answer(interaction, failure(error))
