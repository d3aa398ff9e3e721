"""What is said to who manages a server in which nothing has been chosen yet: three clicks."""

from bot.core.guild import Mode
from bot.core.words.catalogue import _
from bot.core.words.settings import choice_effect, choice_name


def set_up() -> str:
    """The label of the button that begins."""
    return _("Set up Nutgraf")


def where(most: int) -> str:
    """The first step."""
    return _(
        """**Set up Nutgraf** · 1 of 3
Where should it answer? In up to {n} channels or categories for now, or everywhere. All of it can be changed later."""
    ).format(n=most)


def choose_channels() -> str:
    return _("These channels or categories")


def everywhere() -> str:
    return _("The whole server")


def all_settings() -> str:
    return _("All settings")


def how(places: str) -> str:
    """The second step; `places` are mentions of channels, or the server."""
    return _("**Set up Nutgraf** · 2 of 3\nHow should it behave? It pings nobody, and answers once.\n{places}").format(
        places=places
    )


def choose_mode() -> str:
    return _("Choose how")


def done(places: str, mode: Mode) -> str:
    """The third step: what holds now."""
    said = _("**Set up Nutgraf** · 3 of 3\n{places}: **{mode}**. {effect}.\nDone. See how a card will look:")
    return said.format(places=places, mode=choice_name(mode), effect=choice_effect(mode))
