"""The load bench: its stories are read as news, its model's readings hold, and its figures come out as tables."""

from pathlib import Path

import pytest

from benchmarks.load import listening
from benchmarks.load.figures import Figure, markdown, percentile
from benchmarks.load.stories import number_in, story
from bot.core import grounding
from bot.core.article import Completeness
from bot.core.reading import Reading
from bot.web.extraction.assemble import article_of
from made_pages import page


def test_a_story_is_read_as_news_of_its_length_and_its_reading_holds() -> None:
    article = article_of(page(story(7).html))
    assert article.completeness is Completeness.FULL
    assert article.words == pytest.approx(1_500, rel=0.05)
    reading = {part: value for part, value in story(7).reading.items() if part != "opinions"}
    assert not grounding.check(Reading.model_validate(reading), article)


def test_a_story_is_always_the_same_like_no_other_and_known_by_its_title() -> None:
    assert story(7) == story(7)
    assert not set(story(7).sentences) & set(story(8).sentences)
    assert number_in(f"1. {story(7).title}") == 7


async def test_messages_without_a_link_are_counted_three_ways(tmp_path: Path) -> None:
    figures = await listening.measure(tmp_path, 50)
    assert [figure.value.endswith(" a second") for figure in figures] == [True] * 3


def test_a_goal_that_is_not_met_is_said_plainly() -> None:
    figures = [Figure("answer", "9 ms", "under 5 ms", met=False), Figure("of it in the database", "4 ms")]
    assert "| answer | 9 ms | under 5 ms | not met |\n| of it in the database | 4 ms |  |  |" in markdown(
        "Answers", figures
    )


def test_percentiles_lie_within_what_was_measured() -> None:
    assert (percentile([1.0, 2.0, 3.0], 50), percentile([1.0, 1.0], 99)) == (2.0, 1.0)
