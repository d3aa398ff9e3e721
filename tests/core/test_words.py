"""Words for people: what members are told of an error."""

from datetime import UTC, datetime

import pytest

from bot.core import words
from bot.core.errors import AskedTooOften, ModelReplyInvalid, ModelUnavailable, PageGone, SiteBlocked, StoreUnavailable
from bot.core.kept import Kept, Shown
from bot.core.reading import Draft, Engine
from bot.core.words.catalogue import LANGUAGES, speaking
from builders import article, reading


def test_members_are_told_whose_choice_it_is_that_a_site_is_not_read() -> None:
    said = words.failures.for_members(SiteBlocked("news.example"))
    assert said == "The moderators of this server do not let links to news.example be read here."


def test_members_are_told_what_concerns_them_and_operators_all_of_it() -> None:
    assert words.failures.for_members(PageGone("status 404")) == words.failures.of_error(PageGone("status 404"))
    for inside in (StoreUnavailable("locked"), ModelReplyInvalid("not our schema")):
        assert words.failures.for_members(inside) == words.failures.out_of_order()
        assert inside.detail in words.failures.of_error(inside)
    assert words.failures.for_members(ModelUnavailable("no connection")) == words.failures.model_away()


@pytest.mark.parametrize(
    ("published", "modified", "said"),
    [
        ("2026-03-14T06:00:00Z", "2026-03-16", "14 March 2026 · changed on 16 March 2026"),
        ("2026-03-14T06:00:00Z", "2026-03-14T09:00:00Z", "14 March 2026"),
        ("2026-03-14", None, "14 March 2026"),
    ],
)
def test_the_day_of_a_change_is_said_where_it_is_another(published: str, modified: str | None, said: str) -> None:
    changed = article("Lamp lit.").model_copy(update={"published": published, "modified": modified})
    assert f"{said} · report" in words.readings.dateline(changed, reading())


def test_it_is_said_that_a_live_blog_or_an_archives_copy_was_read() -> None:
    plain = article("Lamp lit.")
    assert words.readings.read_from(plain) == []
    live = plain.model_copy(update={"live_entries": 12})
    assert words.readings.read_from(live) == ["A live blog: the newest 12 entries were read."]
    dated = plain.model_copy(update={"archive_copy": "https://web.archive.org/web/20260303120000id_/http://a.example"})
    assert "copy of 3 March 2026" in words.readings.read_from(dated)[0]
    undated = plain.model_copy(update={"archive_copy": "https://archive.example/99999999/x"})
    assert words.readings.read_from(undated)[0].startswith("Read from a web archive's copy, since")


def test_the_small_print_of_a_card_says_so_too() -> None:
    kept = Kept(1, Draft(reading=reading(), engine=Engine(name="extractive", fingerprint="1")), datetime.now(UTC))
    of_live = article("Lamp lit.").model_copy(update={"live_entries": 3})
    small_print = words.review.small_print(Shown(1, "https://news.example/a", of_live, kept))
    assert small_print.startswith("A live blog: the newest 3 entries")


def test_a_site_that_is_asked_too_often_says_for_how_long() -> None:
    assert "again in 2 minutes" in words.failures.for_members(AskedTooOften("status 429", retry_after=61))
    assert "again later" in words.failures.for_members(AskedTooOften("status 429"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_introduces_the_thesis_stands_before_it_in_every_language(language: str) -> None:
    argument = {"thesis": "it should stay", "evidence": [1], "reasons": [], "concessions": [], "loaded_terms": []}
    with speaking(language):
        assert words.readings.argues()
        line = words.readings.argument_line(reading(argument=argument))
        assert line == f"{words.readings.argues()} it should stay"
