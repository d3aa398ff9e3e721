"""The whole suite: kills, faults, peace, and the table."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from chaos.edges import EDGES, REQUESTS, Edge, Request
from chaos.faults import all_faults
from chaos.kills import kill
from chaos.peace import peace
from chaos.table import print_table
from chaos.town import Town, town

PROGRESS = (
    TextColumn("{task.description:<44}"),
    BarColumn(),
    TextColumn("{task.completed} kills"),
    TimeElapsedColumn(),
)


async def run(folder: Path, seed: int, kills: int, seconds: float) -> int:
    """The exit code: 1 when a link was lost or answered twice, the database is broken, or an edge was never reached."""
    console, began = Console(width=112), time.monotonic()
    console.print(f"seed {seed}")
    random = Random(seed)  # noqa: S311 - guards nothing
    async with town(folder, random) as here:
        with Progress(*PROGRESS, console=console, transient=True) as progress:
            bar = progress.add_task("", total=kills)

            def tell(what: str) -> None:
                progress.update(bar, description=what, completed=here.ledger.kills.total())

            await all_faults(here, tell)
            await _kill_all(here, plan(random, kills), began + seconds, tell)
        await peace(here)
        print_table(console, here.ledger, time.monotonic() - began)
        return int(here.ledger.failed)


async def _kill_all(here: Town, edges: Sequence[Edge | Request], until: float, tell: Callable[[str], None]) -> None:
    untried = {*EDGES, *REQUESTS}
    for edge in edges:
        if time.monotonic() < until:
            tell(edge.name)
            await kill(here, edge)
            untried.discard(edge)
    here.ledger.complaints += [f"no time for: {edge.name}" for edge in untried]


def plan(random: Random, kills: int) -> list[Edge | Request]:
    """Every edge once before any twice."""
    order: list[Edge | Request] = []
    while len(order) < kills:
        order += random.sample([*EDGES, *REQUESTS], len(EDGES) + len(REQUESTS))
    return order[:kills]
