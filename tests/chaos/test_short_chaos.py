"""A few deaths of the real process, out of the many of `make chaos`."""

import sys
from pathlib import Path
from random import Random

import pytest

from chaos.edges import Request, edge
from chaos.hooks import at
from chaos.kills import kill
from chaos.peace import peace
from chaos.town import town

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a life ends with the process that forked it by prctl")

EDGES = [
    edge("commit SqlStore.accept"),
    Request(done=True),
    edge("commit SqlStore.finish"),
]


async def test_a_bot_killed_again_and_again_answers_every_link_once(tmp_path: Path) -> None:
    async with town(tmp_path, Random(7)) as here:  # noqa: S311 - guards nothing
        await here.begin()
        await here.until_answered(await here.post("before all"))
        await here.end()
        for one in EDGES:
            await kill(here, one)
            here.discord.forget_nonces()
        await peace(here)
        assert here.ledger.complaints == []
        counts = here.ledger.total
        assert here.ledger.kills.total() >= len(EDGES)
        assert counts["links"] == counts["accepted"] == counts["once"] > len(EDGES)


def test_an_edge_that_is_gone_is_no_edge() -> None:
    with pytest.raises(AttributeError):
        at("bot.store.store:SqlStore.renamed", "before", lambda: None)
