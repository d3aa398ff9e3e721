"""What moderators are told about one reading, and can do about it."""

from bot.core.correction import Correctable, Part
from bot.core.kept import Shown
from bot.core.review import Action, Rubric, Status
from bot.core.words.catalogue import N_, _, n_
from bot.core.words.readings import footer, read_from

_RUBRICS = {
    Rubric.ACCURACY: N_("accuracy"),
    Rubric.SOURCING: N_("sourcing"),
    Rubric.OPINION: N_("opinion versus fact"),
    Rubric.EDITORIALISING: N_("editorialising"),
    Rubric.CONTEXT: N_("context"),
}
_JUDGED = {
    Status.OPEN: N_("open again, by {who}"),
    Status.APPROVED: N_("approved by {who}"),
    Status.HIDDEN: N_("hidden by {who}"),
}
_LABELS = {
    Action.APPROVE: N_("Approve"),
    Action.CORRECT: N_("Correct…"),
    Action.REGENERATE: N_("Regenerate"),
    Action.HIDE: N_("Hide"),
    Action.RESTORE: N_("Restore"),
    Action.BLOCK_SITE: N_("Block site"),
    Action.UNDO: N_("Undo"),
}
_PARTS = {
    Part.GIST: N_("The first sentence"),
    Part.POINT: N_("Summary point {n}"),
    Part.THESIS: N_("The author's thesis"),
    Part.CLAIM: N_("Claim {n}"),
}


def judged(status: Status, who: str, *, corrected: bool) -> str:
    """How a reading stands, as part of a line. `who`: a mention of the moderator; empty where none has looked."""
    if not who:
        return _("nobody has looked at it yet")
    if status is Status.APPROVED and corrected:
        return _("corrected by {who}").format(who=who)
    return _(_JUDGED[status]).format(who=who)


def why(reason: Rubric | None, note: str) -> str:
    """The reason and the note; empty where there is neither."""
    return " – ".join(part for part in (rubric_name(reason) if reason else "", note) if part)


def rubric_name(reason: Rubric) -> str:
    return _(_RUBRICS[reason])


def corrected(reason: Rubric | None) -> str:
    """The small print on a card that a moderator has corrected."""
    if reason is None:
        return _("Corrected by a moderator")
    return _("Corrected by a moderator: {reason}").format(reason=rubric_name(reason))


def small_print(shown: Shown) -> str:
    """Below a reading: that a moderator corrected it, who read it, and how."""
    verdict, draft = shown.verdict, shown.draft
    by_moderator = corrected(verdict.reason) if verdict and verdict.corrected else ""
    fallback = shown.fallback if draft.engine == shown.kept.draft.engine else None
    how = footer(draft, fallback=fallback, asked_language=shown.language)
    return " · ".join(part for part in (by_moderator, *read_from(shown.article), how) if part)


def label(action: Action) -> str:
    """Of the button or the select that does it."""
    return _(_LABELS[action])


def part_name(which: Correctable) -> str:
    return _(_PARTS[which.part]).format(n=which.number)


def reported(number: int) -> str:
    """Above the open reports."""
    return n_("{n} member reports this", "{n} members report this", number).format(n=number)


def item_history() -> str:
    """The label of the button that lists the verdicts on one reading, and the heading of that list."""
    return _("History")


def no_history() -> str:
    return _("No moderator has done anything about this reading.")


def changed_meanwhile(standing: str) -> str:
    """Another moderator was faster. `standing`: what holds now."""
    return _("Changed meanwhile. Now: {standing}").format(standing=standing)


def your_text(text: str) -> str:
    """Gives back what a moderator typed and what was not taken."""
    return _("Your text: {text}").format(text=text)


def cards_missed(missed: int) -> str:
    return n_("{n} card could not be changed", "{n} cards could not be changed", missed).format(n=missed)
