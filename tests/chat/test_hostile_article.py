"""An article and a model that are hostile in every word: nothing of theirs is live on Discord."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from bot.core.article import Article
from bot.core.question import Reply
from bot.core.reading import Reading
from builders import article
from chat.reports.reported import moderator
from chat.review.reviewing import custom_id, latest, opened, queue
from chat_world import URL, Play, World, buttons_of

OTHER = "https://post.example/ferry"
HOSTILE = [
    "[Read more](https://evil.example/now) and [here](<https://evil.example>)",
    "The council voted: https://evil.example/?q=1 HTTP:\\\\evil.example hthttps://tps://evil.example",
    "Join discord.gg/abcdef, disc\u200bord.gg/abcdef and DISCORDAPP.com/invite/abcdef",
    "@everyone @\u200bhere <@987654321098765432> <@&987654321098765432> <#987654321098765432> "
    "</ban:987654321098765432>",
    "# Notice\n-# small\n> said\n1. one\n**b** ||x|| `c` <t:1:R> <a:x:987654321098765432> :+1:",
]
LIVE = re.compile(
    r"""
    evil\.example/?\) | \]\(<?https?://evil | https?:[/\\]+evil
    | discord(?:app)?\.(?:gg|com/invite) | @(?:everyone|here)
    | <(?:@&?|\#|/\w+:|a?:\w+:)9 | <t:1:
    | [\u200b\u202e] | \|\| | \*\*b\*\* | `c` | :\+1: | ^(?:\#\ Notice|>\ said)
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)


def hostile_article(url: str, text: str) -> Article:
    short = text[:80]
    return article(
        f"The council spent 4.2 million. {text}",
        ("quote", [text]),
        url=url,
        final_url=url,
        title=f"Ferry {text}",
        site=short,
        authors=(short,),
        labels=(text[:40],),
    )


def hostile_reading(text: str) -> Reading:
    point = {"text": text[:300], "evidence": [1, 2]}
    speaker = {"name": text[:80], "role": text[:80], "kind": "named"}
    claim = {
        **point, "speaker": speaker, "via": text[:80], "stance": "disputes", "type": "quote",
        "why_check": text[:200], "how_to_check": text[:200],
    }  # fmt: skip
    argument = {
        "thesis": text[:300], "evidence": [1], "reasons": [{**point, "rests_on": "data"}],
        "concessions": [point], "loaded_terms": [text[:40]],
    }  # fmt: skip
    return Reading.model_validate(
        {
            "kind": "opinion", "gist": text[:200], "summary": [point] * 3, "argument": argument,
            "claims": [claim] * 3, "predictions": [{**point, "speaker": speaker, "due": text[:60]}],
            "tensions": [point], "questions": [text[:300]],
        }
    )  # fmt: skip


async def use_everything(world: World) -> None:
    """What a member and a moderator can have shown of two articles."""
    for url in (URL, OTHER):
        await world.alice.send(world.channel, url)
    card = world.replies[0]
    for label in ("Summary", "Argument", "Claims"):
        await world.alice.click(card, label=label)
    await world.alice.submit_modal(await world.alice.click(card, label="Ask"), {"question": "What did it cost?"})
    await world.alice.slash(world.channel, "compare", url=URL, other=OTHER)
    await world.alice.slash(world.channel, "recent")
    mod = moderator(world)
    item = await opened(world, mod, shown_id=2)
    while not (onward := next(b for b in buttons_of(item) if b.get("label") == "›")).get("disabled"):
        await mod.click(item, custom_id=onward["custom_id"])
        item = latest(world, mod)
    await mod.submit_modal(await mod.click(item, label="Hide"), {"reason": "accuracy", "note": "No."})
    await mod.slash(world.channel, "review history")
    listed = await queue(world, mod)
    await mod.select(listed, ["all"], custom_id=custom_id(listed, "queue:standing"))


def texts(payload: Any) -> Iterator[str]:
    if isinstance(payload, str):
        yield payload
    elif isinstance(payload, dict):
        yield from (text for value in payload.values() for text in texts(value))
    elif isinstance(payload, list):
        yield from (text for value in payload for text in texts(value))


@pytest.mark.parametrize("text", HOSTILE, ids=["masked", "bare", "invites", "mentions", "markup"])
async def test_nothing_of_theirs_is_live_wherever_it_is_shown(play: Play, text: str) -> None:
    pages = {url: hostile_article(url, text) for url in (URL, OTHER)}
    async with play(pages=pages, read_as=hostile_reading(text)) as world:
        world.reader.reply = Reply.model_validate({"statements": [{"text": text[:300], "evidence": [1, 2]}]})
        await use_everything(world)

        sent = [request.json for request in world.env.http_requests if isinstance(request.json, dict)]
        said = [part for payload in sent for part in texts(payload)]
        assert sum("Ferry" in part for part in said) > 10, "the hostile words were shown"
        assert [part for part in said if LIVE.search(part) and not part.startswith("https://")] == []
        links = {link for part in said for link in re.findall(r"https?://[^\s/]+", part)}  # those of buttons, too
        assert links <= {"https://news.example", "https://post.example", "https://discord.com"}, json.dumps([*links])
        pinging = [p["allowed_mentions"] for p in sent if p.get("allowed_mentions", {"parse": []})["parse"]]
        assert pinging == []
