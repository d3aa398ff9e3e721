"""What is said about the list of what was read lately."""

from datetime import date

from bot.core.words.catalogue import _, day, n_


def title() -> str:
    return _("Read lately")


def found(number: int) -> str:
    return n_("{n} article", "{n} articles", number).format(n=number)


def where_from(outlet: str, read_on: date) -> str:
    """The line under a title: the outlet, and when it was read."""
    return _("{outlet} · read on {day}").format(outlet=outlet, day=day(read_on))


def without_title() -> str:
    return _("(no title)")


def open_card() -> str:
    """Stands in the select that opens a card."""
    return _("Open a card, for you alone")


def nothing() -> str:
    return _("Nothing was read here yet, or nothing that you can see.")


def nothing_found() -> str:
    return _("Nothing that was read here fits.")


def not_here() -> str:
    """What was to be opened cannot be seen by this member any more, or is no longer kept."""
    return _("This is no longer kept, or no longer shown here.")
