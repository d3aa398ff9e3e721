"""The buttons and the select below an item of the queue; what each does is registered by whoever does it."""

import re
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Final, Self

from discord import ButtonStyle, Interaction, SelectOption
from discord.ui import Button, DynamicItem, Item, LayoutView, Select

from bot.chat.clicks import Click
from bot.chat.inert import inert
from bot.chat.review.access import on_review
from bot.core import words
from bot.core.correction import Correctable
from bot.core.kept import Shown
from bot.core.review import Action

OPTION = 100  # Discord's limit for the label and the description of an option

Act = Callable[[Interaction[Any], Shown, int], Awaitable[None]]
"""What a click does with what was shown; the number is the version it was drawn with, or for `page` a page."""

VERBS: Final = ("page", "history", *(action for action in Action if action is not Action.CORRECT))
"""What the buttons do; to correct, a statement is chosen from a select first."""

_acts: dict[str, Act] = {}


def does(verb: str) -> Callable[[Act], Act]:
    """Registers what a button of this verb does. The moderator's right to it was asked for before."""

    def register(act: Act) -> Act:
        _acts[verb] = act
        return act

    return register


class ReviewButton(
    Click,
    DynamicItem[Button[LayoutView]],
    template=rf"nutgraf:review:(?P<verb>{'|'.join(VERBS)}):(?P<shown>\d{{1,18}}):(?P<number>\d{{1,6}})",
):
    """Carries a verb, a row's id, and the version that the moderator saw."""

    def __init__(
        self,
        verb: str,
        shown_id: int,
        number: int,
        label: str = "",
        *,
        disabled: bool = False,
        style: ButtonStyle = ButtonStyle.secondary,
    ) -> None:
        custom_id = f"nutgraf:review:{verb}:{shown_id}:{number}"
        super().__init__(Button(label=label, style=style, custom_id=custom_id, disabled=disabled))
        self.verb = verb
        self.shown_id = shown_id
        self.number = number

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction[Any], _item: Item[Any], match: re.Match[str], /) -> Self:
        return cls(match["verb"], int(match["shown"]), int(match["number"]))

    async def clicked(self, interaction: Interaction[Any]) -> None:
        await _acts[self.verb](interaction, await on_review(interaction, self.shown_id), self.number)


class CorrectSelect(
    Click,
    DynamicItem[Select[LayoutView]],
    template=r"nutgraf:correct:(?P<shown>\d{1,18}):(?P<version>\d{1,6})",
):
    """Chooses the statement to correct, by its place among the correctables of the version it was drawn with."""

    def __init__(self, shown_id: int, version: int, statements: Sequence[Correctable] = ()) -> None:
        options = [
            SelectOption(label=words.review.part_name(one), description=inert(one.text, OPTION) or None, value=str(n))
            for n, one in enumerate(statements)
        ]
        custom_id, placeholder = f"nutgraf:correct:{shown_id}:{version}", words.review.label(Action.CORRECT)
        super().__init__(Select(custom_id=custom_id, placeholder=placeholder, options=options))
        self.shown_id = shown_id
        self.version = version

    @classmethod
    async def from_custom_id(cls, _interaction: Interaction[Any], _item: Item[Any], match: re.Match[str], /) -> Self:
        return cls(int(match["shown"]), int(match["version"]))

    async def clicked(self, interaction: Interaction[Any]) -> None:
        await _acts[Action.CORRECT](interaction, await on_review(interaction, self.shown_id), self.version)
