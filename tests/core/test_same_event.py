"""Which two articles are on the same event: measured on made-up ones, told by two outlets, with near misses."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

import pytest

from bot.core.article import Article
from bot.core.same_event import APART, MOST_WORDS, likeness, search_words, traces_of
from builders import article
from events.told import told

READ_ON = date(2026, 3, 14)


def alike(one: Article, other: Article) -> float:
    return likeness(traces_of(one, READ_ON), traces_of(other, READ_ON))


def matches(name: str) -> Iterator[tuple[str, str]]:
    """The events of every two articles of a file that are taken to be on one event."""
    traces = [(one.event, traces_of(one.article, READ_ON)) for one in told(name)]
    return ((event, other) for (event, one), (other, two) in combinations(traces, 2) if likeness(one, two))


def by(event: str, site: str) -> Article:
    return next(one.article for one in told("tuned") if (one.event, one.article.site) == (event, site))


HERALD, POST = by("ferry-fire", "Skerra Herald"), by("ferry-fire", "Harbour Post")


@pytest.mark.parametrize("name", ["tuned", "held_out"])
def test_nothing_is_called_the_same_event_that_is_not(name: str) -> None:
    assert [(event, other) for event, other in matches(name) if event != other] == []


@pytest.mark.parametrize(("name", "least"), [("tuned", 0.8), ("held_out", 0.6)])
def test_most_articles_on_the_same_event_are_found(name: str, least: float) -> None:
    pairs = sum(one.event == other.event for one, other in combinations(told(name), 2))
    assert len(list(matches(name))) >= least * pairs


def test_the_same_event_is_known_across_languages() -> None:
    assert alike(by("verdict", "Capital Gazette"), by("verdict", "Le Courrier"))
    assert alike(by("quake", "Norlane Wire"), by("quake", "Diário do Porto"))


def test_what_came_out_another_week_is_another_event() -> None:
    published = date(2026, 3, 3)
    for days, same in ((APART.days, True), (APART.days + 1, False)):
        later = HERALD.model_copy(update={"published": str(published + timedelta(days=days))})
        # the weekday named stays the same day for both, so only the distance counts
        assert bool(alike(HERALD.model_copy(update={"published": str(published)}), later)) is same


def test_the_day_it_was_read_stands_in_for_one_that_is_not_given() -> None:
    undated = POST.model_copy(update={"published": None})
    march = traces_of(HERALD, READ_ON)
    assert likeness(march, traces_of(undated, date(2026, 3, 4)))
    assert not likeness(march, traces_of(undated, READ_ON))


def test_another_weekday_is_another_event_however_much_is_shared() -> None:
    moved = article(*(s.text.replace("Tuesday", "Sunday") for s in HERALD.sentences), title=HERALD.title)
    same_day = HERALD.model_copy(update={"published": "2026-03-04"})
    assert not alike(same_day, moved.model_copy(update={"published": "2026-03-04"}))


def test_two_events_of_one_war_on_one_day_are_two() -> None:
    background = (
        "In 26 months the war has killed 31,415 people in Morvia and Ardania.",
        "Mira Solin spoke to Igor Valk.",
    )
    oil = article(
        "Drones set an oil depot on fire on Thursday.",
        "Twelve were shot down.",
        "No one was hurt.",
        *background,
        title="Oil burns",
    )
    town = article(
        "Soldiers took a border town on Thursday.",
        "The bridge still stands.",
        "Few people have stayed.",
        *background,
        title="Town falls",
    )
    assert not alike(oil, town)
    assert alike(oil, oil)


def test_an_article_without_names_or_figures_is_like_none() -> None:
    bare = article("It rained.", title="Rain")
    assert alike(bare, bare) == 0


def test_an_index_is_asked_for_what_is_named_most() -> None:
    words = search_words(HERALD)
    assert {"skerra", "margit", "ruiz"} <= set(words)
    assert len(words) <= MOST_WORDS
    assert search_words(article("It rained.", title="Rain falls again")) == ["falls", "again"]


def test_figures_written_in_other_languages_are_the_same() -> None:
    traces = [
        traces_of(article(f"Sie zählten {written} Menschen."), READ_ON) for written in ("2.400", "2 400", "2,400")
    ]
    assert {frozenset(one.figures) for one in traces} == {frozenset({2400.0})}


def test_a_page_that_names_everybody_is_on_no_event() -> None:
    names = [f"Aa{chr(97 + n // 26)}{chr(97 + n % 26)}gar" for n in range(120)]
    lists = (f"Others are {', '.join(names[n::4])}." for n in range(4))
    copied = [sentence.text for sentence in HERALD.sentences]
    for sentences, same in ((copied, True), ([*copied, *lists], False)):
        page = article(*sentences, title=HERALD.title).model_copy(update={"published": HERALD.published})
        assert bool(alike(HERALD, page)) is same


def test_only_the_beginning_of_an_endless_sentence_is_looked_at() -> None:
    endless = article("It was said that " + "Nobody saw Skerra burn " * 5_000, title="Fire")
    assert len(traces_of(endless, READ_ON).names) == 3
    assert not traces_of(article("x" * 500 + " by Ana Ruiz"), READ_ON).names
