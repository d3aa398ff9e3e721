"""One item of the queue: the card as members see it, the sentences behind each statement, reports, and what to do."""

from collections.abc import Sequence
from typing import Any

from discord import ButtonStyle, Interaction
from discord.ui import ActionRow, Container, LayoutView, TextDisplay

from bot.chat.cards.card import reading_box
from bot.chat.cards.panel_text import Panel, pages
from bot.chat.cards.panels import TITLE, add_passage
from bot.chat.inert import inert
from bot.chat.mention import mention
from bot.chat.notice import layout, notice, row_of
from bot.chat.parts import Parts, parts_of
from bot.chat.reports.box import report_line
from bot.chat.review.buttons import CorrectSelect, ReviewButton, does
from bot.chat.sending import acknowledge, answer, tell
from bot.core import words
from bot.core.correction import correctables
from bot.core.kept import Shown
from bot.core.reports import KeptReport
from bot.core.review import Action, Status, Verdict, status_of, version_of

MOST_LISTED = 4  # reports; with notes of 300 characters they leave room for the card within one message
MOST_NOTE = 300
MOST_TEXT = 320  # of a moderator's, given back


async def open_item(interaction: Interaction[Any], shown: Shown, _version: int) -> None:
    """Answers with a panel of its own, for this moderator alone. Raises a StoreError."""
    if await acknowledge(interaction):
        await answer(interaction, await item_view(parts_of(interaction), shown))


async def show_item(interaction: Interaction[Any], shown: Shown, said: str = "", page: int = 1) -> None:
    """Draws the item anew where it was clicked; elsewhere, as under a report that all moderators see, only says."""
    message = interaction.message
    if message is None or message.flags.ephemeral:
        await answer(interaction, await item_view(parts_of(interaction), shown, said, page))
    elif said:
        await tell(interaction, notice(said))


async def changed_meanwhile(interaction: Interaction[Any], shown: Shown, typed: str = "") -> None:
    """Another moderator was faster: shows what holds now, and gives back what this one typed."""
    if interaction.response.is_done() or await acknowledge(interaction, thinking=False):
        said = words.review.changed_meanwhile(standing(shown.verdict))
        await show_item(interaction, shown, "\n".join([said, *your_text(typed)]))


def your_text(typed: str) -> list[str]:
    return [words.review.your_text(inert(typed, MOST_TEXT))] if typed else []


def standing(verdict: Verdict | None) -> str:
    """What holds, by whom and why."""
    if verdict is None:
        return words.review.judged(Status.OPEN, "", corrected=False)
    line = words.review.judged(verdict.status, mention(verdict.moderator_id), corrected=verdict.corrected)
    reason = inert(words.review.why(verdict.reason, verdict.note), MOST_NOTE)
    return f"{line}: {reason}" if reason else line


@does("page")
async def turn_page(interaction: Interaction[Any], shown: Shown, page: int) -> None:
    if await acknowledge(interaction, thinking=False):
        await show_item(interaction, shown, page=page)


async def item_view(parts: Parts, shown: Shown, said: str = "", page: int = 1) -> LayoutView:
    """Page 1 is the card, the others are the passages of its panels. Raises a StoreError."""
    assert shown.server_id is not None  # noqa: S101 - only a server has moderators
    reports = await parts.store.open_reports(shown.server_id, shown.kept.id)
    return item_layout(shown, reports, said, page)


def item_layout(shown: Shown, reports: Sequence[KeptReport], said: str = "", page: int = 1) -> LayoutView:
    """A page that does not exist is taken for the nearest one."""
    passages = [(panel, part) for panel in Panel for part in pages(panel, shown)]
    last = 1 + len(passages)
    page = min(max(page, 1), last)
    view = layout()
    if said:
        view.add_item(TextDisplay(said))
    if page == 1:
        view.add_item(reading_box(shown))
        view.add_item(TextDisplay("\n".join(_facts(shown, reports))))
    else:
        panel, part = passages[page - 2]
        box = Container[LayoutView](TextDisplay(f"**{words.chat.panel_name(panel)}** · {_title(shown)}"))
        for passage in part:
            add_passage(box, passage)
        view.add_item(box)
    view.add_item(_pager(shown, page, last)).add_item(_verdicts(shown, reports))
    return view.add_item(row_of(CorrectSelect(shown.id, version_of(shown.verdict), correctables(shown.draft.reading))))


def _title(shown: Shown) -> str:
    return inert(shown.article.title, TITLE)


def _facts(shown: Shown, reports: Sequence[KeptReport]) -> list[str]:
    facts = [f"-# {standing(shown.verdict)}"]
    if shown.article.speaks_to_models:
        facts += [f"**{words.review_queue.look_twice()}**"]
    if reports:
        facts += [f"**{words.review.reported(len(reports))}**"]
        facts += [report_line(kept.report) for kept in reports[-MOST_LISTED:]]
    if len(reports) > MOST_LISTED:
        facts += [words.settings.and_more(len(reports) - MOST_LISTED)]
    return facts


def _pager(shown: Shown, page: int, last: int) -> ActionRow[LayoutView]:
    return row_of(
        ReviewButton("page", shown.id, page - 1, "‹", disabled=page == 1),
        ReviewButton("page", shown.id, page + 1, "›", disabled=page == last),
        ReviewButton("history", shown.id, version_of(shown.verdict), words.review.item_history()),
    )


def _verdicts(shown: Shown, reports: Sequence[KeptReport]) -> ActionRow[LayoutView]:
    """Approving again makes sense only where members have reported it since."""
    hidden = status_of(shown.verdict) is Status.HIDDEN
    approved = status_of(shown.verdict) is Status.APPROVED and not reports

    def button(action: Action, style: ButtonStyle = ButtonStyle.secondary, *, disabled: bool = False) -> ReviewButton:
        label, version = words.review.label(action), version_of(shown.verdict)
        return ReviewButton(action, shown.id, version, label, disabled=disabled, style=style)

    return row_of(
        button(Action.APPROVE, ButtonStyle.success, disabled=approved),
        button(Action.REGENERATE),
        button(Action.RESTORE) if hidden else button(Action.HIDE, ButtonStyle.danger),
        button(Action.BLOCK_SITE),
        button(Action.UNDO, disabled=shown.verdict is None),
    )
