"""What moderators see of the reports on one reading, in the channel that they chose for reports."""

from collections.abc import Sequence

from discord.ui import Container, LayoutView, TextDisplay

from bot.chat.inert import inert
from bot.chat.mention import mention
from bot.chat.parts import Parts
from bot.core import words
from bot.core.kept import Shown
from bot.core.reports import MOST_NOTE, KeptReport, Report

TITLE = 200
MOST_LISTED = 8  # reports, the latest; with 300 characters of note each well within one message


async def report_box(
    parts: Parts, shown: Shown, reports: Sequence[KeptReport], settled: str = ""
) -> Container[LayoutView]:
    """`settled`: by whom and how, once they are. Raises a StoreError."""
    left_out = len(reports) - MOST_LISTED
    lines = [
        f"**{settled or words.reports.heading(len(reports))}**",
        inert(" · ".join(filter(None, (shown.article.title, shown.article.site))), TITLE),
        *(report_line(kept.report) for kept in reports[-MOST_LISTED:]),
        *([words.settings.and_more(left_out)] if left_out > 0 else []),
        await _link(parts, shown),
    ]
    return Container(TextDisplay("\n".join(line for line in lines if line)))


def report_line(report: Report) -> str:
    """Who, why and the note. A mention says who without calling: nobody is ever pinged."""
    note = inert(report.note, MOST_NOTE)
    said = [words.reports.reason_name(report.reason), *([note] if note else [])]
    return f"{mention(report.reporter_id)}: {' · '.join(said)}"


async def _link(parts: Parts, shown: Shown) -> str:
    """To our own card; none where the reading was shown to one member alone."""
    assert shown.server_id is not None  # noqa: S101 - there are no reports in direct messages
    for card in (await parts.store.cards_of(shown.server_id, shown.kept.id))[:1]:
        url = f"https://discord.com/channels/{shown.server_id}/{card.channel_id}/{card.message_id}"
        return f"-# [{words.reports.see_card()}]({url})"
    return ""
