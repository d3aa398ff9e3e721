"""What would happen to a link in a place, and why: for managers who wonder why there was an answer, or none."""

from bot.core.guild import Mode
from bot.core.words.catalogue import N_, _
from bot.core.words.settings import choice_name

_BECAUSE = {
    "default": N_("This channel is **{mode}** because that is the bot's default."),
    "own": N_("This channel is **{mode}** by its own choice."),
    "channel": N_("This thread is **{mode}** because its channel is."),
    "category": N_("This channel is **{mode}** because its category is."),
    "server": N_("This channel is **{mode}** because the server is."),
}


def title(link: str) -> str:
    """`link`: harmless already."""
    return _("**What would happen to this link here**\n{link}").format(link=link)


def because(mode: Mode, whose: str) -> str:
    """`whose` choice it is: "default", "own", "channel" (a thread's), "category" or "server"."""
    return _(_BECAUSE[whose]).format(mode=choice_name(mode))


def passed_over() -> str:
    return _("It leads to a file or to Discord itself: in a message it is passed over; a command tries to read it.")
