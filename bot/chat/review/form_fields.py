"""The fields that forms of moderators have in common: why, in one of five words, and a note."""

from discord import RadioGroupOption, TextStyle
from discord.ui import Label, Modal, RadioGroup, TextInput

from bot.chat.forms import Fields
from bot.core import words
from bot.core.review import Rubric

REASON, NOTE = "reason", "note"
MOST_NOTE = 300


def reason_field() -> Label[Modal]:
    options = [
        RadioGroupOption(
            label=words.review.rubric_name(reason), description=words.reports.reason_meaning(reason), value=reason
        )
        for reason in Rubric
    ]
    return Label(text=words.review_forms.ask_reason(), component=RadioGroup[Modal](custom_id=REASON, options=options))


def note_field() -> Label[Modal]:
    note = TextInput[Modal](custom_id=NOTE, style=TextStyle.paragraph, required=False, max_length=MOST_NOTE)
    return Label(text=words.review_forms.ask_note(), component=note)


def reason_in(fields: Fields) -> Rubric:
    return Rubric(fields[REASON])


def note_in(fields: Fields) -> str:
    return (fields[NOTE] or "")[:MOST_NOTE]
