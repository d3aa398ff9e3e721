"""The history of one reading: every verdict over it, in a list of its own."""

from collections.abc import Sequence
from typing import Any

from discord import Interaction
from discord.ui import LayoutView
from discord.utils import format_dt

from bot.chat.inert import inert
from bot.chat.notice import notice
from bot.chat.parts import parts_of
from bot.chat.review.buttons import does
from bot.chat.review.item import standing
from bot.chat.sending import tell
from bot.core import words
from bot.core.kept import Shown
from bot.core.review import Verdict

MOST_LISTED = 8  # with notes of 300 characters they fit into one message
TITLE = 200


@does("history")
async def show_versions(interaction: Interaction[Any], shown: Shown, _version: int) -> None:
    assert shown.server_id is not None  # noqa: S101 - only a server has moderators
    verdicts = await parts_of(interaction).store.verdicts(shown.server_id, shown.kept.id)
    await tell(interaction, versions_view(shown, verdicts))


def versions_view(shown: Shown, verdicts: Sequence[Verdict]) -> LayoutView:
    """The latest ones, newest first."""
    lines = [f"**{one.version}** · {format_dt(one.at)} · {standing(one)}" for one in reversed(verdicts)]
    heading = f"**{words.review.item_history()}** · {inert(shown.article.title, TITLE)}"
    text = [heading, *(lines[:MOST_LISTED] or [words.review.no_history()])]
    more = [words.settings.and_more(len(lines) - MOST_LISTED)] if len(lines) > MOST_LISTED else []
    return notice("\n".join(text + more))
