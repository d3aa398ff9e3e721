"""kill -9, at each edge in turn."""

from chaos.edges import Edge, Request, edge
from chaos.lives import Life
from chaos.town import PATIENCE, Town

ACCEPTED = edge("after SqlStore.accept")


async def kill(town: Town, at: Edge | Request) -> None:
    """One death at this edge, and what it needs before. An edge that is not reached is a complaint."""
    if isinstance(at, Request):
        await _kill_from_outside(town, at)
    else:
        if at.leftover and not town.ledger.unfinished:
            await _kill_at(town, ACCEPTED)
        if at.name.endswith("released"):
            await _hold_one(town)
        await _kill_at(town, at)
    if town.random.random() < 0.5:  # as Discord does after some minutes
        town.discord.forget_nonces()


async def _kill_at(town: Town, at: Edge) -> None:
    scenario = f"killed at {at.step}"
    await town.begin(Life(kill=at))
    if town.lives.alive:
        if at.stop:
            await _stop_while_reading(town, scenario)
        else:
            await town.post(scenario, at.channel, links=town.random.choice((1, 1, 2)), fresh=at.fresh)
    if not await town.until(lambda: not town.lives.alive) or town.lives.reached != at.name:
        town.ledger.complaints.append(f"not reached: {at.name}")
        await town.crash()
        return
    town.ledger.kills[scenario] += 1
    town.ledger.look()


async def _stop_while_reading(town: Town, scenario: str) -> None:
    town.site.gate.clear()
    post = await town.post(scenario, fresh=True)
    await town.until(lambda: post.stories[0] in town.site.requested)
    town.lives.stop()
    town.site.gate.set()


async def _hold_one(town: Town) -> None:
    """A card that waits, and was approved meanwhile: the next life is to post it."""
    await town.begin()
    await town.post("released by moderators", "held", fresh=True)
    await town.until_settled()
    await town.end()
    await town.approve_held()


async def _kill_from_outside(town: Town, at: Request) -> None:
    scenario = f"killed: {at.name}"
    before = len(town.discord.calls)
    town.discord.fail_next("POST", "/messages$", hang=True, after_work=at.done)
    await town.begin()
    await town.post(scenario)

    def is_asked() -> bool:
        return any(call.method == "POST" and call.path.endswith("/messages") for call in town.discord.calls[before:])

    if await town.until(is_asked, PATIENCE):
        town.ledger.kills[scenario] += 1
    else:
        town.ledger.complaints.append(f"not reached: {at.name}")
    await town.crash()
