"""What is said of what is kept about a member, and for how long."""

from bot.core.words.catalogue import _, n_


def title() -> str:
    return _("What Nutgraf keeps")


def of_everybody() -> str:
    return _(
        """Articles that were read, and what was made of them; links, and the ids of the messages that they stood in. \
No text of messages and no names, and nothing that says who posted a link or clicked a button."""
    )


def of_you() -> str:
    return _(
        """**With your id:** questions you asked and reports you sent, with your note; and if you moderate or manage a \
server, what you decided there and when."""
    )


def for_how_long(days: int) -> str:
    """`days`: how long things are kept; 0 is for ever."""
    stays = _("What moderators and managers decided stays as long as Nutgraf is in their server.")
    if not days:
        return _("**For how long:** until the operator deletes it. {stays}").format(stays=stays)
    kept = n_(
        "**For how long:** {n} day after it was last used. {stays}",
        "**For how long:** {n} days after it was last used. {stays}",
        days,
    )
    return kept.format(n=days, stays=stays)


def in_copies(days: int) -> str:
    """Where the operator has the database copied: of so many days."""
    said = n_(
        "Copies of the database, for the case that it breaks, hold what was deleted for up to {n} day more.",
        "Copies of the database, for the case that it breaks, hold what was deleted for up to {n} days more.",
        days,
    )
    return said.format(n=days)


def what_for() -> str:
    return _(
        """**What for:** to answer, never for training. Where a model reads, it is sent the article and the questions \
about it: no other message, no name and no id."""
    )


def export() -> str:
    """The label of a button."""
    return _("Export what concerns me")


def exported() -> str:
    """Stands above the file."""
    return _("All that is kept with your id.")


def nothing_kept() -> str:
    return _("Nothing is kept with your id.")


def delete() -> str:
    """The label of a button."""
    return _("Delete what concerns me")


def what_goes() -> str:
    """What a member is asked to confirm."""
    return _(
        """Your questions and your settled reports will be deleted, in all servers. Open reports stay without your id \
and note, and what you decided as a moderator or manager stays without your id. **This cannot be undone.**"""
    )


def confirm() -> str:
    """The label of the button that deletes."""
    return _("Delete for good")


def deleted() -> str:
    return _("Done. Nothing is kept with your id any more.")


def somebody_elses() -> str:
    """Answers a click on a button that was made for another member."""
    return _("This button is for another member. /privacy gives you your own.")


def forgotten() -> str:
    """In place of a member who asked to be forgotten, where what they did is kept."""
    return _("a former member")
