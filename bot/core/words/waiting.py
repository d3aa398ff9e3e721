"""What is said while a link is being read, and to whoever gives the text that could not be read."""

from bot.core.progress import Stage, Step
from bot.core.words.catalogue import _


def stage(stage: Stage, host: str) -> str:
    """One line on what is being done now; `host` is that of the link."""
    match stage.step:
        case Step.WAITING:
            return _("Much is being read just now; waiting for a turn …")
        case Step.FETCHING:
            return _("Fetching {host} …").format(host=host)
        case Step.READING if stage.parts > 1:
            return _("Reading part {part} of {parts} …").format(part=stage.part, parts=stage.parts)
        case Step.READING:
            return _("Reading …")
        case Step.CHECKING:
            return _("Checking what was written against the article …")


def slowed(most_waiting: int) -> str:
    """Answers the first link of a member that has to wait because of those before it."""
    return _(
        "That is a lot of links in a short time. They are read one after the other, as their turn comes; while {n} of"
        " one member wait, further ones are not read."
    ).format(n=most_waiting)


def given_up(mark: str) -> str:
    """Answers a link that nobody could read for hours; `mark` is the reaction on it and on others of its kind."""
    return _(
        "This link waited too long to be read, and Nutgraf has let go of it, as of any other here that it marked with"
        " {mark}. Right-click a message, Apps: **Read this article** reads it now."
    ).format(mark=mark)


def paste() -> str:
    """The label of the button that opens the form for a text, and the form's title."""
    return _("Paste the text")


def pasted_text() -> str:
    return _("The article's text")


def pasted_file() -> str:
    return _("Or a file: .txt or .html")


def only_for_you() -> str:
    """Stands below the fields of the form."""
    return _("Only you see the answer. A longer text goes into a file of up to 2 MiB.")


def nothing_pasted() -> str:
    return _("There was no text and no file.")
