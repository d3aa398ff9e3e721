"""Whatever an article or a model says, Discord sees plain text."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.inert import inert

# What Discord's clients and its server make something of, at any place in a line or at its beginning.
LIVE = re.compile(
    r"""
    [a-z][a-z0-9+.-]*:[/\\∖]     # a scheme
    | discord(app)?\.\w          # invites work without one
    | [<>@`|~*_\\]               # mentions, commands, timestamps, emoji, quotes, code, spoilers, bold …
    | :[\w+-]+:                  # emoji names
    | \][(\[:]                   # masked and reference links
    | ^(\#|-\#|-\s|\+\s|\d+\.\s) # headings, small text, lists
    | [\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\u3164\ufeff\U000e0000-\U000e0fff]
    """,
    re.VERBOSE | re.IGNORECASE,
)

HOSTILE = [
    "[Win a prize](https://phish.example/now)",
    "[here](<https://phish.example>)",
    "[see][note] and [note]: https://phish.example",
    "<https://phish.example>",
    "HTTP://Phish.Example/?leak=KEY",
    "http:\\\\phish.example",
    "hthttps://tps://phish.example",
    "steam://run/1 discord://-/channels/1",
    "discord.gg/abcdef and DISCORDAPP.com/invite/abcdef",
    "disc\u200bord.gg/abcdef",
    "@everyone @here",
    "@\u200beveryone",
    "@\u2060here",
    "<@222222222222222222> <@!222222222222222222> <@&222222222222222222> <#222222222222222222>",
    "</ban user:222222222222222222> <id:customize>",
    "<t:1700000000:R>",
    "<:smile:222222222222222222> <a:wave:222222222222222222> :thumbsup: :+1:",
    "# Notice",
    "-# small print",
    "\n\n## Second line",
    "- item",
    "1. item",
    "> quoted",
    "a\n>>> all the rest",
    "**bold** __line__ *slant* _slant_ ~~gone~~ ||hidden||",
    "```js\nalert(1)\n``` and `@everyone`",
    "\u1fef\u1fef\u1feftext\u1fef",
    "abc\u202egnp.exe\u202c \u2066x\u2069",
    "\U000e0041\U000e0042tagged",
    "a lone \ud800 surrogate",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_hostile_stays_live_at_any_place(text: str) -> None:
    for placed in (text, f"The mayor said {text}", f"{text} {text}"):
        assert not LIVE.search(inert(placed, 500)), inert(placed, 500)


@given(st.text(st.sampled_from("<>@#*_~|`\\[]():/.-+1 \nadehiscoprtgx\u200b\u202e\u3164\U000e0041")))
def test_no_mixture_of_markup_stays_live(text: str) -> None:
    assert not LIVE.search(inert(text, 300))


@given(st.text(), st.integers(min_value=1, max_value=300))
def test_text_fits_its_limit_and_a_second_pass_changes_nothing(text: str, limit: int) -> None:
    once = inert(text, limit)
    assert len(once) <= limit
    assert inert(once, limit) == once
    once.encode()


@pytest.mark.parametrize(
    "text",
    [
        "Skerra's council spent €4.2 million (up 9 %) in 2025, said Ana Ruiz: “We had to.”",
        "The 10:30 ferry, No. 4; costs fell from 12.5% to 3.1% – see example.com",
        "Die Fähre fährt “nie wieder”, sagte Bürgermeisterin Müller-Öst.",
        "议会在2025年花费了420万欧元。",
    ],
)
def test_ordinary_news_is_left_as_it_is(text: str) -> None:
    assert inert(text, 300) == text


def test_a_hosts_name_stays_readable() -> None:
    assert "news.example/a" in inert("Seen at https://news.example/a today", 200)


def test_what_is_too_long_is_cut_at_a_word() -> None:
    assert inert("The council spent four million", 20) == "The council spent…"
    assert inert("x" * 500, 20) == "x" * 19 + "…"


def test_text_of_unseen_characters_alone_is_empty() -> None:
    assert inert("\u3164\u200b\u2800 \u3164", 50) == ""
