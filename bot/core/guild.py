"""A server's settings, and "may I answer here?"."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any


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


class Style(StrEnum):
    """What is posted: the compact card, or summary, argument and first claims in full."""

    CARD = "card"
    FULL = "full"


class Threads(StrEnum):
    """Whether a thread is hung off each answer."""

    NEVER = "never"
    ALWAYS = "always"


class Review(StrEnum):
    """Whether moderators look at an answer after it was posted, or before (`hold`)."""

    AFTER = "after"
    HOLD = "hold"


class Setting(StrEnum):
    """Everything that a server chooses for itself, by the name under which it is stored.

    All but the last two can be chosen for a category or a channel too.
    """

    MODE = "mode"
    STYLE = "style"
    THREADS = "threads"
    LANGUAGE = "language"
    REVIEW = "review"
    ALLOWED_SITES = "allowed_sites"
    BLOCKED_SITES = "blocked_sites"
    MODERATOR_ROLE = "moderator_role"
    REPORT_CHANNEL = "report_channel"


ARTICLE_LANGUAGE = "article"
SERVER_LANGUAGE = "server"

Choices = Mapping[int, Mapping[Setting, str]]
"""What a server has chosen: by the id of the server, a category or a channel, then by setting; values as stored."""


@dataclass(frozen=True, slots=True)
class GuildSettings:
    """What holds in a place. `max_links`: the most links of one message that are read; an operator's choice.

    `language` of readings: "article" (each in its own), "server" (the server's on Discord) or a code such as "de".
    `allowed_sites`: where not empty, links to these alone are read; `blocked_sites` never are. Both are hosts in
    lower case, and stand for their subdomains too. Ids are Discord's.
    """

    mode: Mode = Mode.OFF
    max_links: int = 3
    style: Style = Style.CARD
    threads: Threads = Threads.NEVER
    language: str = ARTICLE_LANGUAGE
    review: Review = Review.AFTER
    allowed_sites: tuple[str, ...] = ()
    blocked_sites: tuple[str, ...] = ()
    moderator_role: int | None = None
    report_channel: int | None = None


@dataclass(frozen=True, slots=True)
class Permissions:
    """What the bot may do in a channel."""

    view: bool
    send: bool
    react: bool


def _sites(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_FROM_TEXT: dict[Setting, Any] = {
    Setting.MODE: Mode,
    Setting.STYLE: Style,
    Setting.THREADS: Threads,
    Setting.LANGUAGE: str,
    Setting.REVIEW: Review,
    Setting.ALLOWED_SITES: _sites,
    Setting.BLOCKED_SITES: _sites,
    Setting.MODERATOR_ROLE: int,
    Setting.REPORT_CHANNEL: int,
}


def whose(setting: Setting, scopes: Sequence[int], choices: Choices) -> int | None:
    """Whose choice of a setting holds in a place: the narrowest; None where only the operator's default does.

    `scopes` are the ids of the thread, the channel, its category and the server, narrowest first.
    """
    return next((scope for scope in scopes if setting in choices.get(scope, {})), None)


def settings_in(scopes: Sequence[int], choices: Choices, defaults: GuildSettings) -> GuildSettings:
    """What holds in a place: for each setting the narrowest choice, and for what nobody chose the defaults."""
    chosen = {setting: scope for setting in Setting if (scope := whose(setting, scopes, choices)) is not None}
    values = {setting.value: _FROM_TEXT[setting](choices[scope][setting]) for setting, scope in chosen.items()}
    return replace(defaults, **values)


def reads_site(settings: GuildSettings, host: str) -> bool:
    """Whether links to a host are read here: it is not blocked, and where some are allowed it is one of them."""
    if blocks_site(settings, host):
        return False
    return not settings.allowed_sites or any(_within(host, site) for site in settings.allowed_sites)


def blocks_site(settings: GuildSettings, host: str) -> bool:
    """Whether nothing from a host is shown here, whatever link led to it."""
    return any(_within(host, site) for site in settings.blocked_sites)


def may_answer(settings: GuildSettings, permissions: Permissions) -> bool:
    """Whether a posted link is answered unasked: mode auto, and we may see and send there."""
    return settings.mode is Mode.AUTO and permissions.view and permissions.send


def may_answer_mention(settings: GuildSettings, permissions: Permissions) -> bool:
    """Whether somebody who mentions the bot is answered: wherever it is not off, and we may see and send there."""
    return settings.mode is not Mode.OFF and permissions.view and permissions.send


def may_offer(settings: GuildSettings, permissions: Permissions) -> bool:
    """Whether a posted link gets the reaction: mode offer, and we may see, send and react there."""
    return settings.mode is Mode.OFFER and permissions.view and permissions.send and permissions.react


def listens(settings: GuildSettings, permissions: Permissions) -> bool:
    """Whether posted links are answered or offered, so that those missed in an outage are caught up on."""
    return may_answer(settings, permissions) or may_offer(settings, permissions)


def answers_privately(settings: GuildSettings) -> bool:
    """Whether a command's answer is for the asker alone: where the server has not turned Nutgraf on."""
    return settings.mode is Mode.OFF


def _within(host: str, site: str) -> bool:
    return f".{host}".endswith(f".{site}")
