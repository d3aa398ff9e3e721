"""What the model was used for, and what is left of the day's budget."""

from collections.abc import Sequence
from datetime import date

from bot.core.usage import Price, Usage
from bot.core.words.catalogue import _, day, dollars, n_, number, short_day


def title() -> str:
    return _("Usage")


def nothing(days: int) -> str:
    return n_("Nothing was read here in the last {n} day.", "Nothing was read here in the last {n} days.", days).format(
        n=days
    )


def left(tokens: int | None, renews: str) -> str:
    """What is left of the budget; None where there is none. `renews`: when there will be more, such as a timestamp."""
    if tokens is None:
        return _("No limit is set for a day.")
    return n_(
        "{n} token left until the budget renews: {renews}.",
        "{n} tokens left until the budget renews: {renews}.",
        tokens,
    ).format(n=number(tokens), renews=renews)


def without_model() -> str:
    """Stands where a model's name would."""
    return _("without a model")


def summed_up(usage: Sequence[Usage], price: Price | None) -> str:
    """Readings and cache hits, and where there are any, tokens and what they cost."""
    readings, hits, tokens = _totals(usage)
    facts = [
        n_("{n} reading", "{n} readings", readings).format(n=number(readings)),
        _("{n} from the cache").format(n=number(hits)),
    ]
    if tokens:
        facts.append(n_("{n} token", "{n} tokens", tokens).format(n=number(tokens)))
    if tokens and price:
        facts.append(_("{amount} US dollars").format(amount=dollars(_cost(usage, price))))
    return " · ".join(facts)


def headings(*, priced: bool) -> list[str]:
    """Of the table of days."""
    return [_("Day"), _("Read"), _("Cached"), _("Tokens")] + ([_("US$")] if priced else [])


def row(moment: date, usage: Sequence[Usage], price: Price | None) -> list[str]:
    """One day in the table of days."""
    cells = [short_day(moment), *map(number, _totals(usage))]
    return cells + ([dollars(_cost(usage, price))] if price else [])


def chart(usage: Sequence[Usage], busiest: date, most: int) -> str:
    """The chart in words, for who cannot see it."""
    _readings, _hits, tokens = _totals(usage)
    return _("Tokens used on each day: {total} together, most on {day} with {most}.").format(
        total=number(tokens), day=day(busiest), most=number(most)
    )


def _totals(usage: Sequence[Usage]) -> tuple[int, int, int]:
    return sum(u.readings for u in usage), sum(u.cache_hits for u in usage), sum(u.tokens for u in usage)


def _cost(usage: Sequence[Usage], price: Price) -> float:
    return sum(price.of(u.tokens_in, u.tokens_out) for u in usage)
