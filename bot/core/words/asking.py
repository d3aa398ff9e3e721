"""What is said of a reply to a question: what stands in place of an answer, and how the reply came to be."""

from bot.core.question import Asked, DraftReply
from bot.core.reading import Engine, Fallback
from bot.core.words.catalogue import N_, _
from bot.core.words.readings import incomplete, shortcomings

_SEARCHED = N_("The model could not be used, so the article was searched for the sentences that match best.")
_FALLBACKS = {
    Fallback.MODEL_AWAY: _SEARCHED,
    Fallback.MODEL_FAILED: _SEARCHED,
    Fallback.BUDGET_SPENT: N_(
        "The day's budget for the model was spent (it renews at 00:00 UTC), so the article was searched for the"
        " sentences that match best."
    ),
}


def no_answer(draft: DraftReply) -> str:
    """Why there is no statement. Neither a search nor an answer that did not hold shows that the article is silent."""
    if draft.searched:
        return _("No sentence of the article matches the question.")
    if draft.dropped:
        return _("The model's answer did not hold against the article, so it is not shown.")
    return _("The article does not say.")


def notes(asked: Asked) -> list[str]:
    """What a reader should know about how a reply came to be; most important first."""
    how = (incomplete(asked.article.completeness), _search(asked))
    return [note for note in how if note] + shortcomings(asked.draft.coverage, asked.draft.dropped)


def answered_by(engine: Engine, *, cached: bool = False) -> str:
    """Who answered, as shown under a reply."""
    who = _("answered by {model}").format(model=engine.model) if engine.name == "model" else _("a search, no model")
    return _("{who} · from the cache").format(who=who) if cached else who


def _search(asked: Asked) -> str:
    """That this is a search and no answer; empty where a model answered."""
    if not asked.draft.searched:
        return ""
    if asked.fallback:
        return _(_FALLBACKS[asked.fallback])
    if asked.draft.reply.statements:
        return _("These are the sentences that match best; no model was asked.")
    return _("The article was searched; no model was asked.")


def ask() -> str:
    """The label of the button that opens the form."""
    return _("Ask")


def ask_more() -> str:
    return _("Ask something else")


def form_title() -> str:
    return _("Ask about this article")


def your_question() -> str:
    return _("Your question")


def example_question() -> str:
    return _("Who decided it, and when?")
