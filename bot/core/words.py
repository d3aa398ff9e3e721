"""The one place where errors and notes become words for people: plain, one line, with what can be done."""

from bot.core import errors
from bot.core.article import Completeness
from bot.core.errors import NutgrafError
from bot.core.reading import Draft, Reading

EXTRACTS = "Read without a model: these are sentences taken from the article, not a rewriting."
TEASER = "Only the teaser could be read; the rest is behind the site's wall."
TRUNCATED = "The article is longer than Nutgraf keeps; the end was not read."
MODEL_DOWN = "The model could not be used, so this was read without it."
NOT_TRANSLATED = "Extracts stay in the article's own language."

_ERRORS: dict[type[NutgrafError], str] = {
    errors.SettingsError: "Wrong setting",
    errors.LinkRefused: "This link cannot be read",
    errors.AddressRefused: "This link leads to a private or reserved address, which Nutgraf does not read",
    errors.PageUnreachable: "The site could not be reached; try again later",
    errors.PageBlocked: "The site does not let Nutgraf read this page; paste the text into a .txt file instead",
    errors.PageGone: "There is no page at this link (any more)",
    errors.PageFailed: "The site answered with an error; try again later",
    errors.PageTooLarge: "The page is too large to read",
    errors.PageNotReadable: "This is not a page of text that Nutgraf can read",
    errors.NotAnArticle: "No article was found on this page",
    errors.ExtractionFailed: "The page could not be taken apart; it may be broken or built to be slow",
    errors.ModelUnavailable: "The model cannot be reached; try again later",
    errors.ModelRateLimited: "The model is busy; try again in a while",
    errors.ModelMisconfigured: "The model endpoint refuses the call; check OPENAI_API_KEY, OPENAI_BASE_URL and OPENAI_MODEL",
    errors.ModelRefused: "The model declined to read this article",
    errors.ModelTruncated: "The model's answer was cut off; raise OPENAI_MAX_OUTPUT_TOKENS or try another model",
    errors.ModelReplyInvalid: "The model's answer could not be used",
    errors.StoreNewer: "The database was written by a newer Nutgraf; install that version or use another DATABASE_URL",
    errors.StoreUnavailable: "The database cannot be used; check DATABASE_URL, free space and write access",
}


def of_error(error: NutgrafError) -> str:
    """One sentence on what happened and what can be done, with the error's detail in brackets."""
    known = next((words for kind in type(error).__mro__ if (words := _ERRORS.get(kind))), "Something went wrong")
    return f"{known} ({error.detail})." if error.detail else f"{known}."


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


def reader_name(engine_name: str, model: str | None) -> str:
    """Who read it, as shown under an answer."""
    return f"read by {model or engine_name}" if engine_name == "model" else "extracts, no model"


def claims_line(reading: Reading) -> str:
    """How many claims there are to check and who says them, in one line."""
    claims = reading.claims
    if not claims:
        return "No claims to check"
    named = sum(claim.speaker.kind == "named" for claim in claims)
    author = sum(claim.speaker.kind == "author" for claim in claims)
    who = [f"{named} by named people"] * bool(named) + [f"{author} by the author"] * bool(author)
    return " · ".join(
        [f"{count(len(claims), 'claim')} to check", ", ".join(who)]
        if who
        else [f"{count(len(claims), 'claim')} to check"]
    )
