"""A server's settings, and "may I answer here?"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Mode(StrEnum):
    """How Nutgraf behaves where links are posted.

    `off`: shows nothing in the channel; whoever asks by command is answered privately. `request`: answers in the
    channel, by command. `offer`: adds one reaction to a message with a link, and answers whoever clicks it. `auto`:
    answers every link.
    """

    OFF = "off"
    REQUEST = "request"
    OFFER = "offer"
    AUTO = "auto"


@dataclass(frozen=True, slots=True)
class GuildSettings:
    """What holds in a place. `max_links`: the most links of one message that are read."""

    mode: Mode = Mode.OFF
    max_links: int = 3


@dataclass(frozen=True, slots=True)
class Permissions:
    """What the bot may do in a channel."""

    view: bool
    send: bool
    react: bool


def mode_in(scopes: Sequence[int], chosen: Mapping[int, Mode], default: Mode) -> tuple[Mode, int | None]:
    """The mode that holds in a place, and whose it is (None: the operator's default).

    `scopes` are the ids of the thread, the channel, its category and the server, narrowest first; `chosen` what the
    server's managers have chosen for any of them.
    """
    scope = next((scope for scope in scopes if scope in chosen), None)
    return (default, None) if scope is None else (chosen[scope], scope)


def may_answer(settings: GuildSettings, permissions: Permissions) -> bool:
    """Whether a posted link is answered unasked: mode auto, and we may see and send there."""
    return settings.mode is Mode.AUTO and permissions.view and permissions.send


def may_answer_mention(settings: GuildSettings, permissions: Permissions) -> bool:
    """Whether somebody who mentions the bot is answered: wherever it is not off, and we may see and send there."""
    return settings.mode is not Mode.OFF and permissions.view and permissions.send


def may_offer(settings: GuildSettings, permissions: Permissions) -> bool:
    """Whether a posted link gets the reaction: mode offer, and we may see, send and react there."""
    return settings.mode is Mode.OFFER and permissions.view and permissions.send and permissions.react


def answers_privately(settings: GuildSettings) -> bool:
    """Whether a command's answer is for the asker alone: where the server has not turned Nutgraf on."""
    return settings.mode is Mode.OFF
