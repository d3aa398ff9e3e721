"""What is said of a reading: where it is from, who says what, how it came to be."""

from datetime import datetime

from bot.core.answer import Answer
from bot.core.article import Article, Completeness
from bot.core.reading import (
    ArticleKind,
    Claim,
    ClaimType,
    Draft,
    Engine,
    Fallback,
    Grounds,
    Prediction,
    Reading,
    Reason,
    SpeakerKind,
    Stance,
)
from bot.core.words.catalogue import N_, _, day, n_, number, percent

_KINDS = {
    ArticleKind.REPORT: N_("report"),
    ArticleKind.ANALYSIS: N_("analysis"),
    ArticleKind.OPINION: N_("opinion"),
    ArticleKind.INTERVIEW: N_("interview"),
    ArticleKind.PRESS_RELEASE: N_("press release"),
    ArticleKind.LIVE: N_("live"),
    ArticleKind.SATIRE: N_("satire"),
    ArticleKind.OTHER: N_("other"),
    ArticleKind.NOT_ARTICLE: N_("not article"),
}
_CLAIM_TYPES = {
    ClaimType.NUMBER: N_("number"),
    ClaimType.EVENT: N_("event"),
    ClaimType.CAUSAL: N_("causal"),
    ClaimType.COMPARISON: N_("comparison"),
    ClaimType.QUOTE: N_("quote"),
    ClaimType.LAW: N_("law"),
    ClaimType.RECORD: N_("record"),
}
_REASONS = {
    Grounds.DATA: N_("A reason · rests on figures"),
    Grounds.EXAMPLE: N_("A reason · rests on an example"),
    Grounds.AUTHORITY: N_("A reason · rests on somebody's authority"),
    Grounds.VALUE: N_("A reason · rests on a value"),
    Grounds.PREDICTION: N_("A reason · rests on a prediction"),
}
_NOT_USED = N_("The model could not be used, so this was read without it.")
_FALLBACKS = {
    Fallback.MODEL_AWAY: _NOT_USED,
    Fallback.MODEL_FAILED: _NOT_USED,
    Fallback.BUDGET_SPENT: N_(
        "The day's budget for the model was spent (it renews at 00:00 UTC), so this was read without it."
    ),
}
_INCOMPLETE = {
    Completeness.TEASER: N_("Only the teaser could be read; the rest is behind the site's wall."),
    Completeness.TRUNCATED: N_("The article is longer than Nutgraf keeps; the end was not read."),
}


def dateline(article: Article, reading: Reading) -> str:
    """Outlet, dates, kind and length in one line, what is unknown left out."""
    length = n_("{n} word", "{n} words", article.words).format(n=number(article.words))
    facts = (article.site, _day(article.published), changed(article), _(_KINDS[reading.kind]), length)
    return " · ".join(fact for fact in facts if fact)


def changed(article: Article) -> str | None:
    """That the article was changed on a later day than it was published."""
    published, modified = _day(article.published), _day(article.modified)
    return _("changed on {day}").format(day=modified) if modified and modified != published else None


def incomplete(completeness: Completeness) -> str:
    """What of the article could not be read; empty where it was whole."""
    return _(_INCOMPLETE[completeness]) if completeness in _INCOMPLETE else ""


def notes(answer: Answer) -> list[str]:
    """What a reader should know about how an answer came to be; most important first."""
    part = incomplete(answer.article.completeness)
    making = _making(answer.draft, fallback=answer.fallback, asked_language=answer.asked_language)
    return [part] * bool(part) + read_from(answer.article) + making


def read_from(article: Article) -> list[str]:
    """What was read, where that is not the page as it stands: a live blog's newest entries, a copy in an archive."""
    entries, on = article.live_entries, article.archived_on
    live = n_(
        "A live blog: the newest {n} entry was read.", "A live blog: the newest {n} entries were read.", entries or 0
    )
    copied = _("Read from a web archive's copy, since the site did not give the page.")
    if on:
        copied = _("Read from a web archive's copy of {day}, since the site did not give the page.").format(day=day(on))
    return [live.format(n=entries)] * bool(entries) + [copied] * bool(article.archive_copy)


def footer(draft: Draft, *, fallback: Fallback | None = None, asked_language: str | None = None) -> str:
    """The small print: who read it, and the notes, save that on completeness, which has a line of its own."""
    rests = _("each line rests on the article")
    who = [] if draft.engine.name == "extractive" else [reader_line(draft.engine), rests]
    return " · ".join(who + _making(draft, fallback=fallback, asked_language=asked_language))


def shortcomings(coverage: float, dropped: int) -> list[str]:
    """How much of the article was read where that was not all of it, and how much of the answer did not hold up."""
    part = [_("{share} of the article was read.").format(share=percent(coverage))] if coverage < 1 else []
    return [*part, _left_out(dropped)] if dropped else part


def reader_line(engine: Engine, *, cached: bool = False) -> str:
    """Who read it, as shown under an answer."""
    who = _("read by {model}").format(model=engine.model) if engine.name == "model" else _("extracts, no model")
    return _("{who} · from the cache").format(who=who) if cached else who


def extracts() -> str:
    return _("Read without a model: these are sentences taken from the article, not a rewriting.")


def fallen_back(why: Fallback) -> str:
    return _(_FALLBACKS[why])


def not_translated() -> str:
    return _("Extracts stay in the article's own language.")


def no_summary() -> str:
    return _("Nothing to sum up.")


def argument_line(reading: Reading) -> str:
    """The argument in one line, or that there is none."""
    if reading.argument is None:
        return no_argument(reading)
    return _("Argues: {thesis}").format(thesis=reading.argument.thesis)


def argues() -> str:
    """What stands before the thesis in its line, so that it can be set apart."""
    return _("Argues: {thesis}").partition("{thesis}")[0].rstrip()


def no_argument(reading: Reading) -> str:
    """That the author argues nothing; only a report is called one."""
    if reading.kind == ArticleKind.REPORT:
        return _("A straight report: no argument of its own.")
    return _("No argument of its own.")


def thesis() -> str:
    return _("The author argues")


def reason_heading(reason: Reason) -> str:
    return _(_REASONS[reason.rests_on])


def concession() -> str:
    return _("Granted to the other side")


def loaded_terms() -> str:
    return _("Words that carry a judgement")


def open_questions() -> str:
    return _("What the article leaves open")


def tension() -> str:
    return _("Where the article pulls against itself")


def claims_line(reading: Reading) -> str:
    """How many claims there are to check and who says them, in one line."""
    total = len(reading.claims)
    if not total:
        return _("No claims to check")
    line = n_("{n} claim to check", "{n} claims to check", total).format(n=total)
    who = ", ".join(_by_whom(reading))
    return f"{line} · {who}" if who else line


def claim_heading(n: int, total: int, claim: Claim) -> str:
    """Which of the claims it is, counted from 1, and of what type."""
    return _("{n} of {total} · {type}").format(n=n, total=total, type=_(_CLAIM_TYPES[claim.type]))


def prediction_heading(prediction: Prediction) -> str:
    if not prediction.due:
        return _("A prediction, which nothing can check yet")
    return _("A prediction, which nothing can check yet · due {due}").format(due=prediction.due)


def said_by(claim: Claim | Prediction) -> str:
    """Who says it, through whom, and that the author disputes it where so."""
    said = _speaker(claim)
    if isinstance(claim, Prediction):
        return f"{said}."
    if claim.via:
        said = _("{said}, through {via}").format(said=said, via=claim.via)
    disputed = _("The author disputes it.")
    return f"{said}. {disputed}" if claim.stance is Stance.DISPUTES else f"{said}."


def how_to_check(claim: Claim) -> list[str]:
    """Why a claim is worth checking and what kind of source would settle it, where said."""
    why = [_("Why: {reason}").format(reason=claim.why_check)] if claim.why_check else []
    how = [_("How: {source}").format(source=claim.how_to_check)] if claim.how_to_check else []
    return why + how


def _making(draft: Draft, *, fallback: Fallback | None, asked_language: str | None) -> list[str]:
    """How a reading was made: by whom, in which language, of how much, and what of it did not hold up."""
    extractive = draft.engine.name == "extractive"
    made = [fallen_back(fallback)] if fallback else []
    made += [extracts()] if extractive else []
    made += [not_translated()] if extractive and asked_language else []
    return made + shortcomings(draft.coverage, draft.dropped)


def _left_out(items: int) -> str:
    return n_(
        "{n} item left out, because the article does not bear it out.",
        "{n} items left out, because the article does not bear them out.",
        items,
    ).format(n=items)


def _day(date: str | None) -> str | None:
    """None where it is unknown, or no ISO 8601 date or date-time."""
    try:
        return day(datetime.fromisoformat(date or ""))
    except ValueError:
        return None


def _by_whom(reading: Reading) -> list[str]:
    kinds = [claim.speaker.kind for claim in reading.claims]
    named, author = kinds.count(SpeakerKind.NAMED), kinds.count(SpeakerKind.AUTHOR)
    who = [n_("{n} by a named person", "{n} by named people", named).format(n=named)] if named else []
    return who + ([n_("{n} by the author", "{n} by the author", author).format(n=author)] if author else [])


def _speaker(claim: Claim | Prediction) -> str:
    who = ", ".join(part for part in (claim.speaker.name, claim.speaker.role) if part)
    match claim.speaker.kind:
        case SpeakerKind.AUTHOR:
            return _("Said by the author, {who}").format(who=who) if who else _("Said by the article itself")
        case SpeakerKind.UNCLEAR:
            return _("Who says it is unclear")
        case _:
            return _("Said by {who}").format(who=who) if who else _("Said by an unnamed source")
