"""The end: nothing goes wrong any more, and whatever is still open has its chance."""

from chaos.town import Town

ENOUGH = 60.0  # seconds
NOTHING_COMES = 6.0  # seconds; what was posted and never accepted may come by catching up
DYING = 5.0  # seconds; a process that was just starting notices its parent's death once it has imported


async def peace(town: Town) -> None:
    """A life, and one more for what is held in that. No process is left behind."""
    await town.approve_held()
    await _live(town)
    if await town.approve_held():
        await _live(town)
    if not await town.until(lambda: not town.lives.strays(), DYING):
        town.ledger.complaints.append(f"{len(town.lives.strays())} stray processes")


async def _live(town: Town) -> None:
    await town.begin()
    await town.until_settled(ENOUGH)
    await town.until_answered(*(post for post in town.ledger.posts if not post.deleted), within=NOTHING_COMES)
    await town.end()
