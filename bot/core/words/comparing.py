"""What is said of two articles on the same event: the line on a card, and what a comparison of them says."""

from urllib.parse import urlsplit

from bot.core.article import Article
from bot.core.comparison import Compared, Differs, DraftComparison
from bot.core.reading import Fallback
from bot.core.recent import Entry
from bot.core.words.catalogue import N_, _
from bot.core.words.readings import shortcomings
from bot.core.words.recent import without_title

_DIFFERS = {
    Differs.NUMBER: N_("Their figures differ"),
    Differs.ATTRIBUTION: N_("They name different speakers"),
}
_NOT_USED = N_("The model could not be used.")
_FALLBACKS = {
    Fallback.MODEL_AWAY: _NOT_USED,
    Fallback.MODEL_FAILED: _NOT_USED,
    Fallback.BUDGET_SPENT: N_("The day's budget for the model was spent (it renews at 00:00 UTC)."),
}


def also_posted() -> str:
    """Stands before another article's title on a card, and leads to that article's card."""
    return _("Also posted")


def named(entry: Entry) -> str:
    """An article by its title, with its outlet."""
    title = entry.title or without_title()
    return _("{title} ({outlet})").format(title=title, outlet=entry.outlet) if entry.outlet else title


def title() -> str:
    """The heading of a comparison."""
    return _("Two articles compared")


def labels(compared: Compared) -> tuple[str, str]:
    """What the two are called: by their outlets, or where those are the same, the first and the second."""
    first, second = map(_outlet, (compared.first, compared.second))
    if first and second and first != second:
        return first, second
    return _("The first"), _("The second")


def both_report() -> str:
    return _("Both report")


def only(label: str) -> str:
    """`label` as by `labels`."""
    return _("{outlet} alone").format(outlet=label)


def differs(how: Differs) -> str:
    return _(_DIFFERS[how])


def nothing_found(draft: DraftComparison) -> str:
    """In place of the lines, where there are none."""
    if draft.dropped:
        return _("The model's comparison did not hold against the articles, so it is not shown.")
    return _("Nothing was found that both report, or that one alone does.")


def nothing_to_compare_with() -> str:
    return _("No other article on the same event was found here. Name a second one with `other`.")


def expired() -> str:
    return _("This comparison is no longer kept. Ask for it again with **/compare**.")


def notes(compared: Compared) -> list[str]:
    """Who compared them, and what a reader should know about that."""
    draft = compared.draft
    if draft.engine.name == "model":
        return [
            _("compared by {model}").format(model=draft.engine.model),
            _("each line rests on both articles’ sentences"),
            *shortcomings(1.0, draft.dropped),
        ]
    why = [_(_FALLBACKS[compared.fallback])] if compared.fallback else []
    how = _(
        "Compared without a model, by names, numbers and dates: these are the articles' own sentences, and what is told"
        " in other words may be missed."
    )
    return [*why, how]


def _outlet(article: Article) -> str:
    return article.site or urlsplit(article.final_url).hostname or ""
