"""Having an article read again for one server: by the model or the operator's other one, with a hint, or by none."""

from dataclasses import replace
from typing import Any

from discord import Interaction, RadioGroupOption, TextStyle
from discord.ui import Label, Modal, RadioGroup, TextInput

from bot.chat.forms import Fields, form, modal
from bot.chat.inert import inert
from bot.chat.notice import LONGEST
from bot.chat.parts import parts_of
from bot.chat.review.access import on_review
from bot.chat.review.buttons import does
from bot.chat.review.item import changed_meanwhile, show_item, your_text
from bot.chat.review.judging import Judgement, carry_out, next_of
from bot.chat.review.verdicts import seen
from bot.chat.sending import acknowledge, open_form
from bot.core import words
from bot.core.engines import EngineChoice
from bot.core.errors import ModelError, PageError
from bot.core.kept import Shown
from bot.core.ports import MOST_HINT, Reader
from bot.core.reading import Draft
from bot.core.review import Action, Status, status_of, version_of

REGENERATE = "regenerate"
ENGINE, HINT = "engine", "hint"
LABEL = 100  # characters of an option, by Discord's rule


@does(Action.REGENERATE)
@seen
async def ask_how(interaction: Interaction[Any], shown: Shown, version: int) -> None:
    asking = modal(REGENERATE, words.review_forms.regenerate_title(), shown.id, version)
    engines = _engines(parts_of(interaction).desk.engines.other)
    hint = TextInput[Modal](custom_id=HINT, style=TextStyle.paragraph, required=False, max_length=MOST_HINT)
    asking.add_item(Label(text=words.review_forms.ask_engine(), component=engines))
    asking.add_item(
        Label(text=words.review_forms.ask_hint(), description=words.review_forms.about_hint(), component=hint)
    )
    await open_form(interaction, asking)


def _engines(other: Reader | None) -> RadioGroup[Modal]:
    engines = RadioGroup[Modal](custom_id=ENGINE)
    engines.append_option(RadioGroupOption(label=words.review_forms.by_model(), value=EngineChoice.MODEL, default=True))
    if other:
        label = inert(words.review_forms.by_other_model(other.model or ""), LABEL)
        engines.append_option(RadioGroupOption(label=label, value=EngineChoice.OTHER))
    engines.append_option(RadioGroupOption(label=words.review_forms.without_model(), value=EngineChoice.EXTRACTIVE))
    return engines


@form(REGENERATE)
async def regenerate(interaction: Interaction[Any], ids: list[int], fields: Fields) -> None:
    shown_id, version = ids
    shown, hint = await on_review(interaction, shown_id), (fields[HINT] or "")[:MOST_HINT]
    if version_of(shown.verdict) != version:
        await changed_meanwhile(interaction, shown, hint)
    elif await acknowledge(interaction, thinking=False):
        await show_item(interaction, shown, words.review_forms.reading_again())
        try:
            draft = await _reread(interaction, shown, EngineChoice(fields[ENGINE]), hint)
        except (ModelError, PageError) as error:
            said = inert(words.failures.for_members(error), LONGEST)
            await show_item(interaction, shown, "\n".join([said, *your_text(hint)]))
            return
        await carry_out(interaction, shown, _judgement(interaction, shown, draft, hint), hint)


async def _reread(interaction: Interaction[Any], shown: Shown, engine: EngineChoice, hint: str) -> Draft:
    desk = parts_of(interaction).desk
    return await desk.reread(shown.article, shown.language, engine, hint, shown.server_id)


def _judgement(interaction: Interaction[Any], shown: Shown, draft: Draft, hint: str) -> Judgement:
    """Nobody has looked at the new reading yet, so it is open; what is hidden stays hidden."""
    verdict = replace(
        next_of(interaction, shown),
        status=Status.HIDDEN if status_of(shown.verdict) is Status.HIDDEN else Status.OPEN,
        draft=draft,
        corrected=False,
        reason=None,
        note="",
    )
    return Judgement(Action.REGENERATE, verdict, shown.draft.reading.gist, draft.reading.gist, hint)
