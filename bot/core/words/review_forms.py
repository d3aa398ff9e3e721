"""What the forms of moderators ask."""

from bot.core.correction import Correctable
from bot.core.words.catalogue import _
from bot.core.words.review import part_name


def hide_title() -> str:
    return _("Hide this reading")


def correct_title(which: Correctable) -> str:
    return part_name(which)


def regenerate_title() -> str:
    return _("Have it read again")


def block_title() -> str:
    return _("Block a site")


def block_warning(site: str) -> str:
    """Stands in the form; `site` is a host."""
    return _("No link to {site} will be read in this server any more, and this reading will be hidden.").format(
        site=site
    )


def ask_reason() -> str:
    return _("What is wrong with it?")


def ask_note() -> str:
    return _("Note for the record")


def ask_text() -> str:
    return _("The text")


def about_text(which: Correctable) -> str:
    """Half a line below the label of the text."""
    if which.removable:
        return _("Leave it empty to remove it. The sentences it rests on stay as they are.")
    return _("The sentences it rests on stay as they are.")


def ask_engine() -> str:
    return _("Who reads it?")


def by_model() -> str:
    return _("The model, again")


def by_other_model(model: str) -> str:
    """`model` is a name, as its endpoint knows it."""
    return _("Another model: {model}").format(model=model)


def without_model() -> str:
    return _("No model: sentences taken from the article")


def ask_hint() -> str:
    return _("A hint for the model")


def about_hint() -> str:
    return _("What to look out for; what the article does not bear out is left out all the same.")


def reading_again() -> str:
    return _("It is being read again …")
