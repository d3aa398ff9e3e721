"""What a server's record says: who did what to what, from what to what and why."""

from bot.core.guild import Setting
from bot.core.kept import Change
from bot.core.record import Kind, is_setting
from bot.core.review import Action
from bot.core.words.catalogue import N_, _
from bot.core.words.settings import setting_name

_KINDS = {Kind.ALL: N_("Everything"), Kind.REVIEWS: N_("What moderators did"), Kind.SETTINGS: N_("Settings")}
_DONE: dict[str, str] = {
    Action.APPROVE: N_("Approved"),
    Action.CORRECT: N_("Corrected"),
    Action.REGENERATE: N_("Read again"),
    Action.HIDE: N_("Hidden"),
    Action.RESTORE: N_("Restored"),
    Action.BLOCK_SITE: N_("Hidden, and its site blocked"),
    Action.UNDO: N_("Undone"),
    "dismiss_reports": N_("Reports dismissed"),
}


def title() -> str:
    return _("The record of this server")


def kind_name(kind: Kind) -> str:
    return _(_KINDS[kind])


def nothing() -> str:
    return _("Nothing is recorded yet.")


def exported() -> str:
    """Stands above the file."""
    return _("All of it, the oldest first; times in UTC.")


def done(change: Change) -> str:
    """What was done, in a word or two."""
    return setting_name(Setting(change.action)) if is_setting(change) else _(_DONE[change.action])


def from_to(before: str | None, after: str | None) -> str:
    """What was there before and after, as it is stored; empty where neither is told."""
    if before is None and after is None:
        return ""
    return _("{before} → {after}").format(before=before or _("nothing"), after=after or _("nothing"))
