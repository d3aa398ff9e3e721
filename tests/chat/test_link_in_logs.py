"""The log of a link: one number from accepting it to its outcome, and the metrics beside it; nobody's words."""

from collections.abc import Generator

import pytest
from structlog.contextvars import merge_contextvars
from structlog.testing import capture_logs
from structlog.typing import EventDict

from bot.core.metrics import REGISTRY
from chat_world import FERRY, URL, Play, World

OTHER = "https://news.example/quay"
MISSING = "https://news.example/gone"
QUESTION = "Who paid for the quay and why?"


@pytest.fixture
def logged() -> Generator[list[EventDict]]:
    with capture_logs(processors=[merge_contextvars]) as lines:
        yield lines


def of(lines: list[EventDict], event: str) -> list[EventDict]:
    return [line for line in lines if line["event"] == event]


def count(name: str, **labels: str) -> float:
    return REGISTRY.get_sample_value(name, labels) or 0.0


async def post(world: World, text: str) -> None:
    await world.alice.send(world.channel, text)
    await world.env.settle()


async def test_every_line_about_a_link_bears_its_number(play: Play, logged: list[EventDict]) -> None:
    async with play(pages={URL: FERRY}) as world:
        await post(world, f"look: {URL}")
        await post(world, f"and at {MISSING}")
    first, second = (line["link"] for line in of(logged, "link_accepted"))
    assert first != second
    assert [line["link"] for line in of(logged, "read")] == [first]
    about_links = [line for line in logged if "link" in line]
    assert {line["link"] for line in about_links} == {first, second}


async def test_a_finished_link_is_told_with_its_outcome_and_the_seconds_of_its_stages(
    play: Play, logged: list[EventDict]
) -> None:
    async with play(pages={URL: FERRY}) as world:
        await post(world, f"look: {URL} {MISSING}")
        await post(world, MISSING)
    read, missing, again = of(logged, "link_finished")
    assert (read["outcome"], missing["outcome"], again["outcome"]) == ("answered", "answered", "failed")
    assert {"seconds", "fetch", "extract", "read", "post"} <= read.keys()
    assert "fetch" in missing
    assert "read" not in missing


async def test_what_two_links_share_stands_with_the_one_that_asked_first(play: Play, logged: list[EventDict]) -> None:
    async with play(pages={URL: FERRY, OTHER: FERRY}) as world:
        await post(world, f"the same text twice: {URL} {OTHER}")
    (reading,) = of(logged, "read")
    finished = of(logged, "link_finished")
    assert ["read" in line for line in finished] == [line["link"] == reading["link"] for line in finished]


async def test_a_model_that_fails_is_logged_with_the_link(play: Play, logged: list[EventDict]) -> None:
    async with play(pages={URL: FERRY}) as world:
        world.reader.error = RuntimeError("unforeseen")  # pyright: ignore[reportAttributeAccessIssue]
        await post(world, URL)
    (accepted,) = of(logged, "link_accepted")
    assert [line["link"] for line in of(logged, "link_not_read")] == [accepted["link"]]


async def test_links_are_counted_when_they_are_accepted_and_by_how_they_ended(play: Play) -> None:
    names: list[tuple[str, dict[str, str]]] = [
        ("nutgraf_links_accepted_total", {}),
        ("nutgraf_links_finished_total", {"outcome": "answered"}),
        ("nutgraf_links_finished_total", {"outcome": "failed"}),
        ("nutgraf_link_seconds_count", {}),
        ("nutgraf_answers_total", {"source": "made"}),
        ("nutgraf_answers_total", {"source": "cache"}),
        ("nutgraf_failures_total", {"stage": "fetch", "kind": "PageGone"}),
        ("nutgraf_gateway_sessions_total", {"begun": "identified"}),
    ]
    before = [count(name, **labels) for name, labels in names]
    async with play(pages={URL: FERRY}) as world:
        for url in (URL, URL, MISSING):
            await post(world, url)
    grown = [count(name, **labels) - was for (name, labels), was in zip(names, before, strict=True)]
    assert grown == [3, 2, 1, 3, 1, 1, 1, 1]


async def test_whatever_a_member_asks_for_bears_the_number_of_the_interaction(
    play: Play, logged: list[EventDict]
) -> None:
    async with play(pages={URL: FERRY, OTHER: FERRY}) as world:
        await world.alice.slash(world.channel, "summary", url=URL)
        await world.env.settle()
    (line,) = of(logged, "read")
    assert isinstance(line["interaction"], int)
    assert line["interaction"] != world.alice.id


async def test_no_line_holds_what_anybody_wrote(play: Play, logged: list[EventDict]) -> None:
    async with play(pages={URL: FERRY}) as world:
        await post(world, f"between us, this is a private remark: {URL}")
        await world.alice.slash(world.channel, "ask", url=URL, question=QUESTION)
        await world.env.settle()
    assert of(logged, "answered")
    everything = str(logged)
    for words in ("private remark", "Who paid", URL, "crossing", str(world.alice.id)):
        assert words not in everything
