"""What went wrong, in one plain line, with what can be done."""

from math import ceil
from urllib.parse import urlsplit

from bot.core import errors
from bot.core.errors import NutgrafError
from bot.core.words.catalogue import N_, _, n_

_ERRORS: dict[type[NutgrafError], str] = {
    NutgrafError: N_("Something went wrong"),
    errors.SettingsError: N_("Wrong setting"),
    errors.QuestionRefused: N_("A question takes 1 to 300 characters"),
    errors.SameArticle: N_("Both of these are the same article"),
    errors.TooManyRequests: N_("You have asked for a lot in a short time; ask again in a few minutes"),
    errors.TooManyWaiting: N_("Many links of the same member are waiting to be read; ask for this one again later"),
    errors.LinkRefused: N_("This link cannot be read"),
    errors.AddressRefused: N_("This link leads to a private or reserved address, which Nutgraf does not read"),
    errors.PageUnreachable: N_("The site could not be reached; try again later"),
    errors.PageBlocked: N_("The site does not let Nutgraf read this page; paste the text into a .txt file instead"),
    errors.AskedTooOften: N_("The site says that it is asked too often; try again later"),
    errors.LegallyBlocked: N_("The site may not show this page here, for legal reasons"),
    errors.LoginRequired: N_("The site shows this page only to those who log in or subscribe"),
    errors.BotCheck: N_("The site first checks that a person is asking, and Nutgraf is none"),
    errors.ConsentRequired: N_("The site wants an answer about cookies before it shows this page"),
    errors.PageGone: N_("There is no page at this link, or no longer"),
    errors.PageFailed: N_("The site answered with an error; try again later"),
    errors.PageTooLarge: N_("The page is too large to read"),
    errors.PageNotReadable: N_("This is not a page of text that Nutgraf can read"),
    errors.PdfNotReadable: N_("This PDF cannot be opened"),
    errors.PdfWithoutText: N_("This PDF holds pictures of pages and no text that could be read"),
    errors.NotAnArticle: N_("No article was found on this page"),
    errors.NeedsJavaScript: N_("The page is empty until a browser runs its scripts, which Nutgraf does not do"),
    errors.PictureGallery: N_("This page is a picture gallery with too little text to read"),
    errors.VideoPage: N_("This page is a video or a recording with too little text to read"),
    errors.LinkList: N_("This page is a list of articles; post the link of one of them"),
    errors.SearchPage: N_("This page is a search; post the link of one article that it found"),
    errors.ExtractionFailed: N_("The page could not be taken apart; it may be broken or built to be slow"),
    errors.ModelUnavailable: N_("The model cannot be reached; try again later"),
    errors.ModelRateLimited: N_("The model is busy; try again in a while"),
    errors.ModelNotGranted: N_(
        "The model's endpoint refuses the key, the model or more use; check the OPENAI_* settings and the account"
    ),
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
    errors.StoreInUse: N_(
        "Another `nutgraf run` works on this database; stop that one, or give this one a DATABASE_URL of its own"
    ),
    errors.StoreLocked: N_("Another program keeps the database locked; try again when it is done"),
    errors.StoreFull: N_("There is no space left for the database; free some, and Nutgraf goes on by itself"),
    errors.StoreDamaged: N_(
        "The database is damaged; start `nutgraf run` anew, which sets it aside and restores the last good copy"
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

    They can wait for a model that is away, or for the next day's budget.
    """
    inside = (errors.StoreError, errors.ModelError, errors.SettingsError)
    passes = (errors.ModelAway, errors.BudgetSpent)
    if isinstance(error, inside) and not isinstance(error, passes):
        return out_of_order()
    match error:
        case errors.ModelAway():
            return model_away()
        case errors.SiteBlocked():
            return _("The moderators of this server do not let links to {host} be read here.").format(host=error.detail)
        case errors.TooManyRequests():
            return too_many_requests(ceil(error.retry_after / 60))
        case errors.AskedTooOften(retry_after=seconds) if seconds:
            return asked_too_often(ceil(seconds / 60))
        case errors.PageBlocked() | errors.NeedsJavaScript():
            return _may_be_pasted(error)
        case _other:
            return of_error(error)


def too_many_requests(minutes: int) -> str:
    """Said to a member who has asked for more than is read for one member in ten minutes."""
    later = n_(
        "You have asked for a lot in a short time. What was read before can be shown at once; for anything new, ask"
        " again in {n} minute.",
        "You have asked for a lot in a short time. What was read before can be shown at once; for anything new, ask"
        " again in {n} minutes.",
        minutes,
    )
    return later.format(n=minutes)


def asked_too_often(minutes: int) -> str:
    """What a site says that wants to be left alone for so long."""
    later = n_(
        "The site says that it is asked too often; try again in {n} minute.",
        "The site says that it is asked too often; try again in {n} minutes.",
        minutes,
    )
    return later.format(n=minutes)


def failed(url: str, error: NutgrafError) -> str:
    """One line on a link that could not be answered: its host, and why."""
    return _("{host}: {reason}").format(host=urlsplit(url).hostname or url, reason=for_members(error))


def _may_be_pasted(error: NutgrafError) -> str:
    """What stands between us and a page that a member may be able to see."""
    if type(error) is errors.PageBlocked:
        return _("The site does not let Nutgraf read this page. Its text can be pasted instead.")
    instead = _("Its text can be pasted instead.")
    return f"{_(_ERRORS[type(error)])}. {instead}"


def out_of_order() -> str:
    return _("Nutgraf is out of order right now; its operator can see why in the log. Try again later.")


def model_away() -> str:
    """Said to a member who waits; a posted link waits by itself where the operator wants that."""
    return _("The model that reads here is away right now. Ask again in a few minutes.")


def broken() -> str:
    return _("Something went wrong here; the operator's log has the details.")
