"""Which links are found in a message."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.links import AllowedHosts, find


def found(text: str) -> list[str]:
    return [link.url for link in find(text)]


def test_links_are_found_in_order_and_each_article_once() -> None:
    text = "https://paper.example/b and https://paper.example/a, again http://www.paper.example/b?utm_source=x"
    assert found(text) == ["https://paper.example/b", "https://paper.example/a"]


@pytest.mark.parametrize(
    "hidden",
    [
        "`{}`",
        "``{} ` ``",
        "```\n{}\n```",
        "```py\nx = '{}' `y`\n```",
        "```\n``\n{}\n```",
        "<{}>",
        "||{}||",
        "||look: {} !||",
        "[text](<{}>)",
    ],
)
def test_code_spoilers_and_angle_brackets_hide_a_link(hidden: str) -> None:
    assert found(hidden.format("https://paper.example/a") + " https://paper.example/shown") == [
        "https://paper.example/shown"
    ]


@pytest.mark.parametrize("shown", ["`{}", "||{}", "<{}", "a < b {} > c", "|{}|", "{}||a spoiler||"])
def test_what_was_never_closed_hides_nothing(shown: str) -> None:
    assert found(shown.format("https://paper.example/a")) == ["https://paper.example/a"]


@pytest.mark.parametrize(
    "text",
    [
        "{}.",
        "{}?!",
        "({})",
        "({}).",
        "[{}]",
        '"{}"',
        "“{}”,",
        "**{}**",
        "_{}_",
        "see:{}…",
        "[the ferry]({})",
        "[the ferry]({}), [again]({})",
    ],
)
def test_punctuation_around_a_link_is_not_part_of_it(text: str) -> None:
    assert found(text.replace("{}", "https://paper.example/a")) == ["https://paper.example/a"]


def test_brackets_that_the_url_opened_are_part_of_it() -> None:
    assert found("(see https://paper.example/Ferry_(ship)).") == ["https://paper.example/Ferry_(ship)"]


def test_two_masked_links_side_by_side_are_both_found() -> None:
    text = "[a](https://paper.example/a)[b](https://paper.example/b)"
    assert found(text) == ["https://paper.example/a", "https://paper.example/b"]


@pytest.mark.parametrize(
    "url",
    [
        "https://paper.example/photo.JPG?width=800",
        "https://paper.example/clip.mp4",
        "https://paper.example/all.zip",
        "https://discord.com/channels/1/2/3",
        "https://discord.gg/abc",
        "https://cdn.discordapp.com/attachments/1/2/a",
        "https://media.tenor.com/a",
        "https://giphy.com/gifs/a",
    ],
)
def test_files_and_discords_own_pages_are_no_articles(url: str) -> None:
    assert found(url) == []


def test_a_pdf_may_be_an_article() -> None:
    assert found("https://paper.example/report.pdf") == ["https://paper.example/report.pdf"]


def test_links_that_may_not_be_read_are_passed_over() -> None:
    assert found("http://localhost/ http://10.0.0.1/ https://me@paper.example/ https://paper.example/a") == [
        "https://paper.example/a"
    ]


def test_an_allowed_host_is_found_too() -> None:
    assert find("http://newsroom:8080/a", AllowedHosts.parse("newsroom:8080"))[0].url == "http://newsroom:8080/a"


@given(st.text(st.sampled_from("`|<>()[] ./:ahtps*\n") | st.characters(), max_size=300))
def test_any_message_can_be_searched(text: str) -> None:
    find(f"{text} https://paper.example/ {text}")
