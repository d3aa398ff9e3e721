"""What went wrong, in one plain line, with what can be done."""

from urllib.parse import urlsplit

from bot.core import errors
from bot.core.errors import NutgrafError
from bot.core.words.catalogue import N_, _

_ERRORS: dict[type[NutgrafError], str] = {
    NutgrafError: N_("Something went wrong"),
    errors.SettingsError: N_("Wrong setting"),
    errors.QuestionRefused: N_("A question takes 1 to 300 characters"),
    errors.SameArticle: N_("Both of these are the same article"),
    errors.LinkRefused: N_("This link cannot be read"),
    errors.AddressRefused: N_("This link leads to a private or reserved address, which Nutgraf does not read"),
    errors.PageUnreachable: N_("The site could not be reached; try again later"),
    errors.PageBlocked: N_("The site does not let Nutgraf read this page; paste the text into a .txt file instead"),
    errors.PageGone: N_("There is no page at this link, or no longer"),
    errors.PageFailed: N_("The site answered with an error; try again later"),
    errors.PageTooLarge: N_("The page is too large to read"),
    errors.PageNotReadable: N_("This is not a page of text that Nutgraf can read"),
    errors.NotAnArticle: N_("No article was found on this page"),
    errors.ExtractionFailed: N_("The page could not be taken apart; it may be broken or built to be slow"),
    errors.ModelUnavailable: N_("The model cannot be reached; try again later"),
    errors.ModelRateLimited: N_("The model is busy; try again in a while"),
    errors.ModelMisconfigured: N_("The model endpoint refuses the call; check the OPENAI_* settings"),
    errors.ModelRefused: N_("The model declined to read this article"),
    errors.ModelTruncated: N_("The model's answer was cut off; raise OPENAI_MAX_OUTPUT_TOKENS or try another model"),
    errors.ModelReplyInvalid: N_("The model's answer could not be used"),
    errors.BudgetSpent: N_("The day's budget for the model is spent; ask again after 00:00 UTC"),
    errors.ReadingHidden: N_("The moderators of this server have hidden this reading"),
    errors.ReadingWaits: N_("This reading waits for a moderator of this server, who looks at it first"),
    errors.ManagersOnly: N_("Only members with Manage Server can see and change the settings"),
    errors.DiscordUnreachable: N_("Discord cannot be reached; check the network and try again"),
    errors.ModeratorsOnly: N_("Only moderators of this server can do this"),
    errors.NoLongerKept: N_("What was read for this is no longer kept; have the link read again"),
    errors.CorrectionRefused: N_("A corrected text takes 1 to 320 characters, the first sentence 200"),
    errors.VerdictChanged: N_("Another moderator was faster; look again"),
    errors.StoreNewer: N_(
        "The database was written by a newer Nutgraf; install that version or use another DATABASE_URL"
    ),
    errors.StoreUnavailable: N_("The database cannot be used; check DATABASE_URL, free space and write access"),
}


def of_error(error: NutgrafError) -> str:
    """One sentence on what happened and what can be done, with the error's detail, which is English, in brackets."""
    if isinstance(error, errors.UsageError):
        return error.detail
    what = _(next(_ERRORS[kind] for kind in type(error).__mro__ if kind in _ERRORS))
    return f"{what} ({error.detail})." if error.detail else f"{what}."


def for_members(error: NutgrafError) -> str:
    """The same for people who cannot look after the bot: what is wrong inside it is not theirs to mend.

    A spent budget is not wrong; they can wait for the next one.
    """
    inside = (errors.StoreError, errors.ModelError, errors.SettingsError)
    wrong_inside = isinstance(error, inside) and not isinstance(error, errors.BudgetSpent)
    if wrong_inside:
        return out_of_order()
    match error:
        case errors.SiteBlocked():
            return _("The moderators of this server do not let links to {host} be read here.").format(host=error.detail)
        case errors.PageBlocked():
            return _("The site does not let Nutgraf read this page. Its text can be pasted instead.")
        case _other:
            return of_error(error)


def failed(url: str, error: NutgrafError) -> str:
    """One line on a link that could not be answered: its host, and why."""
    return _("{host}: {reason}").format(host=urlsplit(url).hostname or url, reason=for_members(error))


def out_of_order() -> str:
    return _("Nutgraf is out of order right now; its operator can see why in the log. Try again later.")


def broken() -> str:
    return _("Something went wrong here; the operator's log has the details.")
