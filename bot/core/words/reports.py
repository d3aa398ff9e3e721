"""What is said around reports: the form, the answer to it, what moderators see of it, and how it was settled."""

from bot.core.reports import MOST_OPEN, Limit, Outcome, Refusal
from bot.core.review import Rubric
from bot.core.words.catalogue import N_, _, n_

_REASONS: dict[Rubric | None, str] = {
    Rubric.ACCURACY: N_("It gets something wrong"),
    Rubric.SOURCING: N_("The wrong source"),
    Rubric.OPINION: N_("Opinion taken for fact"),
    Rubric.EDITORIALISING: N_("It takes sides"),
    Rubric.CONTEXT: N_("Something is missing"),
    None: N_("Something else"),
}
_MEANINGS: dict[Rubric | None, str] = {
    Rubric.ACCURACY: N_("It says what the article does not say"),
    Rubric.SOURCING: N_("Words or figures are put down to somebody else"),
    Rubric.OPINION: N_("Or a fact for an opinion"),
    Rubric.EDITORIALISING: N_("It judges where the article does not"),
    Rubric.CONTEXT: N_("Without it the story is misunderstood"),
    None: N_("Say it below"),
}
_OUTCOMES = {
    Outcome.KEPT: N_("The moderators looked at “{title}”, which you had reported, and kept it as it is."),
    Outcome.CORRECTED: N_("The moderators have corrected the reading of “{title}”, which you had reported. Thank you."),
    Outcome.REREAD: N_("The moderators had “{title}”, which you had reported, read anew. Thank you."),
    Outcome.HIDDEN: N_("The moderators have hidden “{title}”, which you had reported. Thank you."),
    Outcome.DISMISSED: N_("The moderators looked at your report of “{title}” and changed nothing."),
}
_SETTLED = {
    Outcome.KEPT: N_("Kept as it is by {who}"),
    Outcome.CORRECTED: N_("Corrected by {who}"),
    Outcome.REREAD: N_("Read anew for {who}"),
    Outcome.HIDDEN: N_("Hidden by {who}"),
    Outcome.DISMISSED: N_("Dismissed by {who}"),
}

_DECISIONS = {"queue": N_("Open in queue"), "approve": N_("Approve"), "hide": N_("Hide"), "dismiss": N_("Dismiss")}


def button() -> str:
    """The label of the button that opens the form."""
    return _("Report")


def form_title() -> str:
    """At most 45 characters in every language."""
    return _("Report this reading")


def ask_reason() -> str:
    return _("What is wrong with it?")


def ask_note() -> str:
    return _("What exactly?")


def about_note() -> str:
    return _("The moderators of this server read it; one sentence helps them.")


def reason_name(reason: Rubric | None) -> str:
    """What a reading is wrong in, in plain words; None for something other than the five."""
    return _(_REASONS[reason])


def reason_meaning(reason: Rubric | None) -> str:
    """Half a line on what a reason stands for, without a full stop."""
    return _(_MEANINGS[reason])


def thanks() -> str:
    return _("Thank you. The moderators of this server will look at it, and you will hear what they decide.")


def only_in_servers() -> str:
    return _("Reports go to a server's moderators, and there are none here.")


def refused(refusal: Refusal, when: str) -> str:
    """Why a report is not taken. `when`: from when on one is taken again, such as "in 3 hours"; empty if unknown."""
    if refusal.limit is Limit.REPORTED:
        return _("You have reported this already; the moderators will look at it.")
    if refusal.limit is Limit.OPEN:
        sentence = _("{n} reports of yours wait for the moderators; when they have settled one, you can report again.")
        return sentence.format(n=MOST_OPEN)
    return _("Thank you for helping. That is enough for today: you can report again {when}.").format(when=when)


def settled(title: str, outcome: Outcome) -> str:
    """For the reporter: what was decided about a reading that is known by its article's title."""
    return _(_OUTCOMES[outcome]).format(title=title)


def settled_by(who: str, outcome: Outcome) -> str:
    """For the report channel. `who`: a mention of the moderator."""
    return _(_SETTLED[outcome]).format(who=who)


def settled_before() -> str:
    return _("These reports were settled before.")


def heading(number: int) -> str:
    """Above the reports on one reading."""
    return n_("Reported by {n} member", "Reported by {n} members", number).format(n=number)


def see_card() -> str:
    """The label of a link that leads to the card."""
    return _("See the card")


def decision(verb: str) -> str:
    """The label of the button with which a moderator settles reports, or opens the reading in the queue."""
    return _(_DECISIONS[verb])
