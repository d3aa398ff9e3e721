"""What the moderators' queue says, and by what it can be filtered."""

from bot.core.queue import Age, Standing, Story
from bot.core.words.catalogue import N_, _, n_

_STANDINGS = {
    Standing.OPEN: N_("To look at"),
    Standing.REPORTED: N_("Reported by members"),
    Standing.APPROVED: N_("Approved"),
    Standing.CORRECTED: N_("Corrected"),
    Standing.HIDDEN: N_("Hidden"),
    Standing.ALL: N_("Everything"),
}
_AGES = {
    Age.DAY: N_("First shown in the last day"),
    Age.WEEK: N_("First shown in the last week"),
    Age.MONTH: N_("First shown in the last 30 days"),
    Age.ALL: N_("First shown at any time"),
}


def title(total: int) -> str:
    number = n_("{n} reading", "{n} readings", total).format(n=total)
    heading = _("Review queue")
    return f"**{heading}** · {number}"


def nothing() -> str:
    return _("Nothing here. Another filter may show more.")


def risks(story: Story) -> str:
    """Why a reading is worth a look, most urgent first; empty where nothing speaks for it."""
    found = [n_("{n} report", "{n} reports", story.reports).format(n=story.reports)] if story.reports else []
    found += [speaks_to_models()] if story.risks.speaks_to_models else []
    found += [_("alleges wrongdoing by somebody named")] if story.risks.alleges else []
    found += [_("something was left out")] if story.risks.dropped else []
    found += [_("only the teaser was read")] if story.risks.teaser else []
    return " · ".join(found)


def speaks_to_models() -> str:
    """A reason to look: prompt injection, or an article about it."""
    return _("the page holds text written for language models")


def look_twice() -> str:
    """Over the statements of such a page, for moderators."""
    return _("The page holds text written for language models: look twice at what is said here.")


def standing_name(standing: Standing) -> str:
    return _(_STANDINGS[standing])


def age_name(age: Age) -> str:
    return _(_AGES[age])


def any_channel() -> str:
    return _("In any channel")


def any_outlet() -> str:
    return _("From any outlet")


def open_item() -> str:
    return _("Open a reading")


def refresh() -> str:
    return _("Refresh")
