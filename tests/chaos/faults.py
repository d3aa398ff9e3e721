"""What goes wrong beside kill -9: the gateway, the API, the model, the disk, the clock, and people who change their
minds."""

from collections.abc import Awaitable, Callable
from typing import Any

from chaos import stories
from chaos.edges import edge
from chaos.lives import Life
from chaos.town import CHANNELS, Town
from readers.scripted_model import Reply, Reset, Stall, error

HOUR, DAY = 3600.0, 86400.0
AWHILE = 3.0  # seconds for what is not expected to succeed
NOWHERE = "http://127.0.0.1:1/v1"

API_FAULTS: list[dict[str, Any]] = [
    {"status": 503},
    {"status": 503, "after_work": True},
    {"status": 500, "after_work": True},
    {"reset": True},
    {"reset": True, "after_work": True},
    {"status": 429, "retry_after": 0.5},
    {"status": 429, "retry_after": 0.5, "scope": "global"},
]
MODEL_FAULTS: list[Reply] = [error(500, "server_error"), Stall(), Reset(), error(429, "busy", {"Retry-After": "1"})]


async def gateway_drops(town: Town) -> None:
    """The session is resumed: what was posted meanwhile comes as events."""
    async with town.discord.outage():
        posts = [await town.post("gateway drops, session resumed") for _ in range(3)]
    await town.until_answered(*posts)


async def session_is_lost(town: Town) -> None:
    """Nothing is replayed: what was posted meanwhile stands in the history alone."""
    async with town.discord.outage():
        await town.discord.invalidate()
        posts = [await town.post("gateway drops, session lost") for _ in range(3)]
    for post in posts:
        post.late = True
    await town.until_answered(*posts, within=10)


async def api_stumbles(town: Town) -> None:
    for fault in API_FAULTS:
        town.discord.fail_next("POST", "/messages$", **fault)
    posts = [await town.post("API fails before or after the work", name) for name in ("news", "threads") * 3]
    await town.until_answered(*posts)


async def events_come_ten_times(town: Town) -> None:
    post = await town.post("each event ten times", links=2, fresh=True)
    for _ in range(5):
        town.discord.repeat(post.message)
    await town.until_answered(post)
    for _ in range(5):
        town.discord.repeat(post.message)


async def deleted_while_read(town: Town) -> None:
    town.site.gate.clear()
    posts = [await town.post("message deleted mid-way", fresh=True) for _ in range(2)]
    await town.until(lambda: {post.stories[0] for post in posts} <= set(town.site.requested))
    await town.discord.delete_message(posts[0].message)
    town.site.gate.set()
    await town.until_answered(posts[1])
    await town.discord.delete_message(posts[1].message)
    await town.until_settled()


async def edited_while_read(town: Town) -> None:
    town.site.gate.clear()
    post = await town.post("message edited mid-way", fresh=True)
    await town.until(lambda: post.stories[0] in town.site.requested)
    await town.edit(post)
    town.site.gate.set()
    await town.until_answered(post)
    await town.edit(post)
    await town.until_answered(post)


async def deleted_while_dead(town: Town) -> None:
    """Nobody tells the next life."""
    await town.begin(Life(kill=edge("after SqlStore.accept")))
    post = await town.post("message deleted while the bot is dead")
    await town.until(lambda: not town.lives.alive)
    await town.discord.delete_message(post.message)
    town.ledger.look()
    await town.begin()
    await town.until_settled()
    await town.end()


async def model_is_down(town: Town) -> None:
    await town.begin()
    for fault in MODEL_FAULTS:
        town.model_says = lambda _, fault=fault: fault
        await town.until_answered(await town.post("model down, read without it", fresh=True))
    town.model_says = stories.read
    await town.end()
    await town.begin(Life(settings={"OPENAI_BASE_URL": NOWHERE}))
    await town.until_answered(await town.post("model refuses connections", fresh=True))
    await town.crash()


async def links_wait_for_the_model(town: Town) -> None:
    waits = {"WHEN_MODEL_FAILS": "wait"}
    await town.begin(Life(settings=waits | {"OPENAI_BASE_URL": NOWHERE}))
    posts = [await town.post("model down, links wait", fresh=True) for _ in range(2)]
    await town.until_answered(*posts, within=AWHILE)
    await town.crash()
    await town.begin(Life(settings=waits))
    await town.until_answered(*posts)
    await town.end()


async def disk_is_full(town: Town) -> None:
    for pages in (0, 3, 12):
        await town.begin(Life(pages_left=pages))
        posts = [await town.post("disk full", name, fresh=True) for name in CHANNELS]
        await town.until_answered(*posts, within=AWHILE)
        await (town.crash() if pages else town.end())
        await town.begin()
        await town.until_settled()
        await town.end()


async def clock_jumps(town: Town) -> None:
    accepted, sending, voiding = map(
        edge, ("after SqlStore.accept", "before SqlStore.sending", "before SqlStore.void_leases")
    )
    for seconds in (HOUR, -HOUR, DAY, -DAY):
        await town.begin(Life(kill=sending, jump=(accepted, seconds)))
        await town.post(_jumped(seconds))
        await town.until(lambda: not town.lives.alive)
        town.ledger.look()
        await town.begin(Life(jump=(voiding, seconds)))
        await town.post(_jumped(seconds))
        await town.until_settled()
        await town.crash()


def _jumped(seconds: float) -> str:
    return f"clock jumps by {seconds / HOUR:+.0f} h"


IN_ONE_LIFE: list[Callable[[Town], Awaitable[None]]] = [
    gateway_drops,
    session_is_lost,
    api_stumbles,
    events_come_ten_times,
    deleted_while_read,
    edited_while_read,
]
WITH_THEIR_OWN: list[Callable[[Town], Awaitable[None]]] = [
    deleted_while_dead,
    model_is_down,
    links_wait_for_the_model,
    disk_is_full,
    clock_jumps,
]


async def all_faults(town: Town, tell: Callable[[str], None]) -> None:
    await town.begin()
    for fault in IN_ONE_LIFE:
        tell(fault.__name__.replace("_", " "))
        await fault(town)
    await town.end()
    for fault in WITH_THEIR_OWN:
        tell(fault.__name__.replace("_", " "))
        await fault(town)
