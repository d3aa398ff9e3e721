"""What holds in a place, setting by setting, in words; no I/O."""

from bot.chat.inert import inert
from bot.chat.settings.scope import Scope
from bot.core import words
from bot.core.guild import GuildSettings, Setting

SITES = 5  # of a list are shown
LONGEST = 200  # characters of a value

ONLY_SERVERS = (Setting.MODERATOR_ROLE, Setting.REPORT_CHANNEL)


def settings_of(scope: Scope) -> list[Setting]:
    """All that can be chosen for a place."""
    return [setting for setting in Setting if scope.is_server or setting not in ONLY_SERVERS]


def line(scope: Scope, setting: Setting) -> str:
    """The value that holds, and whose choice it is; where a place differs from its server, the server's beside it."""
    return words.settings.line(setting, value(setting, scope.settings), origin(scope, setting))


def value(setting: Setting, settings: GuildSettings) -> str:
    """In words; ids as mentions, which call nobody."""
    match setting:
        case Setting.MODE:
            return words.settings.choice_name(settings.mode)
        case Setting.STYLE:
            return words.settings.choice_name(settings.style)
        case Setting.THREADS:
            return words.settings.choice_name(settings.threads)
        case Setting.REVIEW:
            return words.settings.choice_name(settings.review)
        case Setting.LANGUAGE:
            return words.settings.language(settings.language)
        case Setting.BLOCKED_SITES:
            return _sites(settings.blocked_sites) or words.settings.nothing()
        case Setting.ALLOWED_SITES:
            return _sites(settings.allowed_sites) or words.settings.every_site()
        case Setting.MODERATOR_ROLE:
            return f"<@&{settings.moderator_role}>" if settings.moderator_role else words.settings.nothing()
        case Setting.REPORT_CHANNEL:
            return f"<#{settings.report_channel}>" if settings.report_channel else words.settings.nothing()


def origin(scope: Scope, setting: Setting) -> str:
    """Whose choice of a setting holds."""
    chosen_for = scope.whose(setting)
    if chosen_for is None:
        return words.settings.from_default()
    if chosen_for == scope.id:
        return _own(scope, setting)
    return (
        words.settings.from_server() if chosen_for == scope.guild.id else words.settings.from_place(f"<#{chosen_for}>")
    )


def _own(scope: Scope, setting: Setting) -> str:
    if scope.is_server:
        return words.settings.from_own_choice()
    return words.settings.from_own_choice_beside(value(setting, scope.server))


def _sites(hosts: tuple[str, ...]) -> str:
    return inert(words.settings.sites(hosts, SITES), LONGEST)
