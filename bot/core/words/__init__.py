"""The one place where errors and notes become words for people: plain, one line, with what can be done."""

from collections.abc import Sequence
from datetime import datetime
from urllib.parse import urlsplit

from bot.core import errors
from bot.core.article import Article, Completeness
from bot.core.errors import NutgrafError
from bot.core.guild import Mode
from bot.core.reading import (
    ArticleKind,
    Claim,
    Draft,
    Engine,
    Grounds,
    Prediction,
    Reading,
    Reason,
    SpeakerKind,
    Stance,
)

EXTRACTS = "Read without a model: these are sentences taken from the article, not a rewriting."
TEASER = "Only the teaser could be read; the rest is behind the site's wall."
TRUNCATED = "The article is longer than Nutgraf keeps; the end was not read."
MODEL_DOWN = "The model could not be used, so this was read without it."
NOT_TRANSLATED = "Extracts stay in the article's own language."
INCOMPLETE = (TEASER, TRUNCATED)
NO_LINK = "There is no link to an article in this message."
CARD_EXPIRED = "What was read for this card is no longer kept. Post the link again to have it read anew."
OUT_OF_ORDER = "Nutgraf is out of order right now; its operator can see why in the log. Try again later."
BROKEN = "Something went wrong here; the operator's log has the details."
NO_SUMMARY = "Nothing to sum up."
MODES = {
    Mode.OFF: "Nothing is shown here; whoever uses a command is answered privately",
    Mode.REQUEST: "Answers here, to commands alone",
    Mode.OFFER: "One reaction on a message with a link; whoever clicks it gets the card",
    Mode.AUTO: "Answers every article link",
}
SETTINGS = "Settings"
THIS_SERVER = "This server"
THE_DEFAULT = "the bot's default"
OWN_CHOICE = "its own choice"
AS_DEFAULT = "as the bot's default"
AS_WIDER = "as its category, or the server"
CHOOSE_PLACE = "Choose a channel or category to set it apart"
ONLY_MANAGERS = "Only members with Manage Server can change this."
THESIS = "The author argues"
CONCESSION = "Granted to the other side"
LOADED_TERMS = "Words that carry a judgement"
OPEN_QUESTIONS = "What the article leaves open"
TENSION = "Where the article pulls against itself"
OPEN_ARTICLE = "Open at this sentence"
HELP = """**Nutgraf** reads news links: a neutral summary, the author's argument, and the claims worth checking.
It speaks only of what it has read and gives no verdicts: it says what to check and how.
**/summary** `url` reads one link, **/argument** and **/claims** show one part; `private` answers you alone.
Right-click a message, Apps: **Read this article**, or **Claims to check** for you alone.
**/settings** says where Nutgraf answers by itself, for those who manage the server.
The buttons under a card open for you alone."""

_ERRORS: dict[type[NutgrafError], str] = {
    errors.SettingsError: "Wrong setting",
    errors.LinkRefused: "This link cannot be read",
    errors.AddressRefused: "This link leads to a private or reserved address, which Nutgraf does not read",
    errors.PageUnreachable: "The site could not be reached; try again later",
    errors.PageBlocked: "The site does not let Nutgraf read this page; paste the text into a .txt file instead",
    errors.PageGone: "There is no page at this link, or no longer",
    errors.PageFailed: "The site answered with an error; try again later",
    errors.PageTooLarge: "The page is too large to read",
    errors.PageNotReadable: "This is not a page of text that Nutgraf can read",
    errors.NotAnArticle: "No article was found on this page",
    errors.ExtractionFailed: "The page could not be taken apart; it may be broken or built to be slow",
    errors.ModelUnavailable: "The model cannot be reached; try again later",
    errors.ModelRateLimited: "The model is busy; try again in a while",
    errors.ModelMisconfigured: "The model endpoint refuses the call; check the OPENAI_* settings",
    errors.ModelRefused: "The model declined to read this article",
    errors.ModelTruncated: "The model's answer was cut off; raise OPENAI_MAX_OUTPUT_TOKENS or try another model",
    errors.ModelReplyInvalid: "The model's answer could not be used",
    errors.DiscordUnreachable: "Discord cannot be reached; check the network and try again",
    errors.StoreNewer: "The database was written by a newer Nutgraf; install that version or use another DATABASE_URL",
    errors.StoreUnavailable: "The database cannot be used; check DATABASE_URL, free space and write access",
}

_GROUNDS: dict[Grounds, str] = {
    Grounds.DATA: "figures",
    Grounds.EXAMPLE: "an example",
    Grounds.AUTHORITY: "somebody's authority",
    Grounds.VALUE: "a value",
    Grounds.PREDICTION: "a prediction",
}


def of_error(error: NutgrafError) -> str:
    """One sentence on what happened and what can be done, with the error's detail in brackets."""
    if isinstance(error, errors.UsageError):
        return error.detail
    known = next((words for kind in type(error).__mro__ if (words := _ERRORS.get(kind))), "Something went wrong")
    return f"{known} ({error.detail})." if error.detail else f"{known}."


def for_members(error: NutgrafError) -> str:
    """The same for people who cannot look after the bot: what is wrong inside it is not theirs to mend."""
    inside = (errors.StoreError, errors.ModelError, errors.SettingsError)
    return OUT_OF_ORDER if isinstance(error, inside) else of_error(error)


def of_draft(completeness: Completeness, draft: Draft, *, fallback: bool, asked_language: str | None) -> list[str]:
    """What a reader of this draft should know about how it came to be; most important first."""
    notes: list[str] = []
    if completeness is Completeness.TEASER:
        notes.append(TEASER)
    elif completeness is Completeness.TRUNCATED:
        notes.append(TRUNCATED)
    if fallback:
        notes.append(MODEL_DOWN)
    if draft.engine.name == "extractive":
        notes.append(EXTRACTS)
        if asked_language:
            notes.append(NOT_TRANSLATED)
    if draft.coverage < 1:
        notes.append(f"{draft.coverage:.0%} of the article was read.")
    if draft.dropped:
        notes.append(f"{count(draft.dropped, 'item')} left out, because the article does not bear them out.")
    return notes


def count(number: int, noun: str) -> str:
    """ "1 claim", "3 claims"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def day(published: str | None) -> str | None:
    """ "14 March 2026" from an ISO 8601 date or date-time; None where it is not one."""
    try:
        moment = datetime.fromisoformat(published or "")
    except ValueError:
        return None
    return f"{moment.day} {moment:%B %Y}"


def dateline(article: Article, reading: Reading) -> str:
    """Outlet, date, kind and length in one line, what is unknown left out."""
    kind = reading.kind.replace("_", " ")
    facts = (article.site, day(article.published), kind, f"{article.words:,} words")
    return " · ".join(fact for fact in facts if fact)


def reader_line(engine: Engine, *, cached: bool = False) -> str:
    """Who read it, as shown under an answer."""
    who = f"read by {engine.model}" if engine.name == "model" else "extracts, no model"
    return f"{who} · from the cache" if cached else who


def argument_line(reading: Reading) -> str:
    """The argument in one line, or that there is none."""
    return f"Argues: {reading.argument.thesis}" if reading.argument else no_argument(reading)


def in_force(mode: Mode, whose: str) -> str:
    """The mode that holds in a place, whose choice it is, and what it does."""
    return f"{mode}, from {whose}. {MODES[mode]}."


def off_here(*, may_change: bool) -> str:
    """Why an answer is private, and for those who can change it, how."""
    remedy = " **/settings** turns it on." if may_change else ""
    return f"-# Nutgraf is off here, so only you see this.{remedy}"


def and_more(number: int) -> str:
    return f"and {number} more"


def no_argument(reading: Reading) -> str:
    """That the author argues nothing; only a report is called one."""
    return f"{'A straight report: no' if reading.kind == ArticleKind.REPORT else 'No'} argument of its own."


def said_by(claim: Claim | Prediction) -> str:
    """Who says it, through whom, and that the author disputes it where so."""
    speaker = claim.speaker
    who = ", ".join(part for part in (speaker.name, speaker.role) if part)
    match speaker.kind:
        case SpeakerKind.AUTHOR:
            line = f"Said by the author, {who}" if who else "Said by the article itself"
        case SpeakerKind.UNCLEAR:
            line = "Who says it is unclear"
        case _:
            line = f"Said by {who or 'an unnamed source'}"
    if isinstance(claim, Claim):
        line += f", through {claim.via}" if claim.via else ""
        line += ". The author disputes it" if claim.stance is Stance.DISPUTES else ""
    return f"{line}."


def same(quote: str, text: str) -> bool:
    """Whether a text is the quoted sentence itself, be it without its colon or cut off with an ellipsis."""
    whole = quote.rstrip(": ") == text.rstrip(": ")
    return whole or (text.endswith("…") and quote.startswith(text.removesuffix("…").rstrip()))


def claims_line(reading: Reading) -> str:
    """How many claims there are to check and who says them, in one line."""
    claims = reading.claims
    if not claims:
        return "No claims to check"
    named = sum(claim.speaker.kind == "named" for claim in claims)
    author = sum(claim.speaker.kind == "author" for claim in claims)
    who = [f"{named} by named people"] * bool(named) + [f"{author} by the author"] * bool(author)
    total = f"{count(len(claims), 'claim')} to check"
    return f"{total} · {', '.join(who)}" if who else total


def footer(engine: Engine, notes: Sequence[str]) -> str:
    """The small print: who read it, and what of the notes has no line of its own."""
    who = [] if EXTRACTS in notes else [f"{reader_line(engine)} · each line rests on the article"]
    return " · ".join(who + [note for note in notes if note not in INCOMPLETE])


def failed(url: str, error: NutgrafError) -> str:
    """One line on a link that could not be answered: its host, and why."""
    return f"{urlsplit(url).hostname or url}: {for_members(error)}"


def reason_heading(reason: Reason) -> str:
    return f"A reason · rests on {_GROUNDS[reason.rests_on]}"


def prediction_heading(prediction: Prediction) -> str:
    due = f" · due {prediction.due}" if prediction.due else ""
    return f"A prediction, which nothing can check yet{due}"


def how_to_check(claim: Claim) -> list[str]:
    """Why a claim is worth checking and what kind of source would settle it, where said."""
    lines = (("Why", claim.why_check), ("How", claim.how_to_check))
    return [f"{name}: {text}" for name, text in lines if text]


def page_line(page: int, pages: int) -> str:
    """Where one is in a panel that has several pages; counted from 1."""
    return f"page {page} of {pages}"
