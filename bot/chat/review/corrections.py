"""Correcting one statement of a reading, or removing it, by a form that holds its text."""

from dataclasses import replace
from typing import Any

from discord import Interaction, TextStyle
from discord.ui import Label, Modal, TextInput

from bot.chat.forms import Fields, form, modal
from bot.chat.inert import inert
from bot.chat.notice import LONGEST
from bot.chat.review.access import on_review
from bot.chat.review.buttons import does
from bot.chat.review.form_fields import note_field, note_in, reason_field, reason_in
from bot.chat.review.item import changed_meanwhile, show_item, your_text
from bot.chat.review.judging import Judgement, carry_out, next_of, why
from bot.chat.review.verdicts import seen
from bot.chat.sending import acknowledge, open_form
from bot.core import words
from bot.core.correction import Correctable, correctables, corrected
from bot.core.errors import CorrectionRefused
from bot.core.kept import Shown
from bot.core.review import Action, Status, Verdict, status_of, version_of

CORRECT = "correct"
TEXT = "text"


@does(Action.CORRECT)
@seen
async def ask_for_text(interaction: Interaction[Any], shown: Shown, version: int) -> None:
    data: Any = interaction.data
    which = int(data["values"][0])
    await open_form(interaction, correction_form(shown, version, which))


def correction_form(shown: Shown, version: int, which: int) -> Modal:
    """`which` counts the correctables of what is shown, from 0."""
    statement = correctables(shown.draft.reading)[which]
    text = TextInput[Modal](
        custom_id=TEXT,
        style=TextStyle.paragraph,
        default=statement.text,
        max_length=statement.longest,
        required=not statement.removable,
    )
    asking = modal(CORRECT, words.review_forms.correct_title(statement), shown.id, version, which)
    about = words.review_forms.about_text(statement)
    asking.add_item(Label(text=words.review_forms.ask_text(), description=about, component=text))
    return asking.add_item(reason_field()).add_item(note_field())


@form(CORRECT)
async def correct(interaction: Interaction[Any], ids: list[int], fields: Fields) -> None:
    shown_id, version, which = ids
    shown, text = await on_review(interaction, shown_id), fields[TEXT] or ""
    if version_of(shown.verdict) != version:
        await changed_meanwhile(interaction, shown, text)
    elif await acknowledge(interaction, thinking=False):
        statement = correctables(shown.draft.reading)[which]
        try:
            verdict = _verdict(next_of(interaction, shown), shown, statement, text, fields)
        except CorrectionRefused as error:
            said = inert(words.failures.for_members(error), LONGEST)
            await show_item(interaction, shown, "\n".join([said, *your_text(text)]))
            return
        told = why(verdict.reason, verdict.note)
        judgement = Judgement(Action.CORRECT, verdict, statement.text, text or None, told)
        await carry_out(interaction, shown, judgement, text)


def _verdict(following: Verdict, shown: Shown, statement: Correctable, text: str, fields: Fields) -> Verdict:
    """Whoever corrects a reading has looked at it; a hidden one stays hidden. Raises CorrectionRefused."""
    hidden = status_of(shown.verdict) is Status.HIDDEN
    return replace(
        following,
        status=Status.HIDDEN if hidden else Status.APPROVED,
        draft=shown.draft.model_copy(update={"reading": corrected(shown.draft.reading, statement, text)}),
        corrected=True,
        reason=reason_in(fields),
        note=note_in(fields),
    )
