"""The card: what it says of a reading, and that no reading makes it larger than Discord takes."""

from typing import Any

import discord
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.chat.cards.card import card
from bot.chat.cards.panel_text import Panel, link_to, pages
from bot.chat.cards.panels import panel_view
from bot.core import words
from bot.core.article import Article, Completeness
from bot.core.errors import NotAnArticle, NutgrafError, PageBlocked
from bot.core.guild import Style
from bot.core.kept import Kept, Shown
from bot.core.reading import Draft, Engine, Fallback, Reading
from builders import article, claim, reading
from chat_world import FERRY, OPINION, URL, parts
from fakes import Noon

# Discord's limits for a message of Components V2
COMPONENTS = 40
TEXT = 4000
CUSTOM_ID = 100
LABEL = 80
LINK = 512


def shown(
    read: Reading = OPINION, of: Article = FERRY, url: str = URL, engine: str = "model", shown_id: int = 7
) -> Shown:
    draft = Draft(reading=read, engine=Engine(name=engine, model="m" * 80, fingerprint="f"), dropped=3, coverage=0.5)
    return Shown(shown_id, url, of, Kept(1, draft, Noon().now(), "en"), fallback=Fallback.MODEL_FAILED)


def text_in(view: Any) -> str:
    return "\n".join(part["content"] for part in parts(view.to_components()) if "content" in part)


def labels_in(view: Any) -> list[str]:
    return [part["label"] for part in parts(view.to_components()) if "label" in part]


def assert_within_limits(view: Any) -> None:
    """Also with the line that a private answer gets below it."""
    view.add_item(discord.ui.TextDisplay[Any](words.chat.off_here(may_change=True)))
    every = list(parts(view.to_components()))
    assert 1 <= len(every) <= COMPONENTS
    assert len(text_in(view)) <= TEXT
    assert all(part["content"] for part in every if "content" in part)
    ids = [part["custom_id"] for part in every if "custom_id" in part]
    assert len(set(ids)) == len(ids)
    assert all(len(custom_id) <= CUSTOM_ID for custom_id in ids)
    assert all(len(part.get("label", "")) <= LABEL and len(part.get("url", "")) <= LINK for part in every)


# Readings as large and as odd as their schema lets them be.
text = st.text(st.characters(codec="utf-8"), max_size=40) | st.just("word " * 80) | st.just("]:<@" * 90)


def bounded(limit: int) -> st.SearchStrategy[str]:
    return text.map(lambda value: value[:limit] or "x")


evidence = st.lists(st.integers(1, 12), min_size=1, max_size=6)
point: dict[str, st.SearchStrategy[Any]] = {"text": bounded(320), "evidence": evidence}
speaker = st.fixed_dictionaries(
    {"name": bounded(80), "role": bounded(80), "kind": st.sampled_from(["author", "named", "unclear", "document"])}
)
claims = st.fixed_dictionaries(
    {
        **point,
        "speaker": speaker,
        "via": st.none() | bounded(80),
        "stance": st.sampled_from(["asserts", "disputes"]),
        "type": st.sampled_from(["number", "comparison"]),
        "why_check": bounded(200),
        "how_to_check": bounded(200),
    }
)
arguments = st.fixed_dictionaries(
    {
        "thesis": bounded(320),
        "evidence": evidence,
        "reasons": st.lists(
            st.fixed_dictionaries({**point, "rests_on": st.sampled_from(["data", "value"])}), max_size=6
        ),
        "concessions": st.lists(st.fixed_dictionaries(point), max_size=4),
        "loaded_terms": st.lists(bounded(40), max_size=10),
    }
)
readings = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["report", "press_release", "not_article"]),
        "gist": bounded(200),
        "summary": st.lists(st.fixed_dictionaries(point), max_size=6),
        "argument": st.none() | arguments,
        "claims": st.lists(claims, max_size=10),
        "predictions": st.lists(
            st.fixed_dictionaries({**point, "speaker": speaker, "due": st.none() | bounded(60)}), max_size=6
        ),
        "tensions": st.lists(st.fixed_dictionaries(point), max_size=4),
        "questions": st.lists(bounded(320), max_size=4),
    }
).map(Reading.model_validate)
articles = st.builds(
    lambda title, sentences, site: article(*sentences, title=title, site=site, completeness="teaser"),
    text,
    st.lists(bounded(2000), min_size=1, max_size=12),
    st.none() | text,
)
errors = st.sampled_from([NotAnArticle(), PageBlocked("status 403 " * 30)])


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
@given(
    st.lists(st.tuples(readings, articles), min_size=1, max_size=3),
    st.lists(errors, max_size=2),
    st.sampled_from(list(Style)),
)
def test_no_card_is_larger_than_discord_takes(
    read: list[tuple[Reading, Article]], failed: list[NutgrafError], style: Style
) -> None:
    several = [shown(a_reading, of, shown_id=n) for n, (a_reading, of) in enumerate(read)]
    assert_within_limits(card(several, [(f"https://news.example/{'x' * 900}", error) for error in failed], style))


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
@given(readings, articles)
def test_no_card_in_full_is_larger_than_discord_takes(read: Reading, of: Article) -> None:
    assert_within_limits(card([shown(read, of)], style=Style.FULL))


def test_the_longest_card_in_full_fits() -> None:
    long = article("A sentence.", title="title " * 60, site="site " * 60, completeness="teaser")
    said = [{"text": "point " * 53, "evidence": [1]} for _ in range(6)]
    argument = {"thesis": "thesis " * 45, "evidence": [1], "reasons": [{**point, "rests_on": "data"} for point in said]}
    read = reading(
        gist="gist " * 40,
        summary=said,
        argument={**argument, "concessions": [], "loaded_terms": []},
        claims=[claim("claim " * 53, [1], speaker="name " * 16, kind="named") for _ in range(10)],
    )
    assert_within_limits(card([shown(read, long)], style=Style.FULL))


def test_in_full_the_message_itself_says_summary_argument_and_first_claims() -> None:
    claims = [claim(f"Claim {n}.", [1], speaker="Ana Ruiz", kind="named") for n in range(1, 5)]
    said = text_in(card([shown(OPINION.model_copy(update={"claims": claims}))], style=Style.FULL)).splitlines()
    assert "– The council spent 4.2 million euros on the quay." in said
    assert "Argues: the crossing should reopen under a trust" in said
    assert said.count("-# Said by Ana Ruiz.") == 3
    assert "**4 claims to check · 4 by named people**" in said


def test_several_links_are_always_shown_in_short() -> None:
    two = [shown(shown_id=1), shown(shown_id=2)]
    assert text_in(card(two, style=Style.FULL)) == text_in(card(two))


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
@given(readings, articles, st.sampled_from(list(Panel)), st.sampled_from(["", "x" * 450, "x" * 600]))
def test_no_page_of_a_panel_is_larger_than_discord_takes(read: Reading, of: Article, panel: Panel, path: str) -> None:
    row = shown(read, of, f"https://news.example/{path}")
    for page in range(1, len(pages(panel, row)) + 1):
        assert_within_limits(panel_view(panel, row, page))


def test_a_full_card_of_four_links_fits() -> None:
    long = article("A sentence.", title="title " * 60, site="site " * 60)
    read = OPINION.model_copy(update={"gist": "gist " * 40})
    assert_within_limits(card([shown(read, long, shown_id=n) for n in range(4)]))


def test_a_straight_report_says_so() -> None:
    view = card([shown(OPINION.model_copy(update={"kind": "report", "argument": None}))])
    assert "A straight report: no argument of its own." in text_in(view)


def test_the_buttons_are_always_the_same_five() -> None:
    for read in (OPINION, reading(gist="Nothing much.")):
        assert labels_in(card([shown(read)])) == ["Summary", "Argument", "Claims", "Ask", "Report"]


def test_a_teaser_is_said_to_be_one_on_a_line_of_its_own() -> None:
    view = card([shown(of=FERRY.model_copy(update={"completeness": Completeness.TEASER}))])
    assert words.readings.incomplete(Completeness.TEASER) in text_in(view).splitlines()


def test_extracts_are_said_to_be_extracts() -> None:
    assert words.readings.extracts() in text_in(card([shown(engine="extractive")]))


def test_a_hostile_title_cannot_speak_on_discord() -> None:
    hostile = FERRY.model_copy(
        update={"title": "@everyone **win** https://phish.example <@1>", "site": "# [a](http://b)"}
    )
    said = text_in(card([shown(of=hostile)]))
    assert "@" not in said
    assert "://" not in said
    assert "](" not in said


def test_a_link_opens_the_posters_own_url_at_the_sentence() -> None:
    sentence = "Well-known costs, 50% up & more: the quay was never cheap to keep."
    assert link_to("https://news.example/a?b=1", sentence) == (
        "https://news.example/a?b=1#:~:text=Well%2Dknown%20costs%2C%2050%25%20up%20%26%20more%3A%20the%20quay"
    )


def test_a_link_too_long_for_a_button_loses_its_fragment_and_then_itself() -> None:
    long = "https://news.example/" + "x" * 480
    assert link_to(long, "One two three four five six.") == long
    assert link_to(long + "x" * 40, "One.") is None


def test_what_is_not_a_plain_address_is_no_link() -> None:
    assert link_to("-", "One.") is None
    assert link_to("report.html", "One.") is None
    assert link_to("javascript:alert(1)", "One.") is None


def test_a_page_that_no_longer_exists_is_taken_for_the_last_one() -> None:
    assert text_in(panel_view(Panel.CLAIMS, shown(), 9)) == text_in(panel_view(Panel.CLAIMS, shown(), 1))
