"""The extracting process: whatever a page or the system does to it, the next page is read and nothing is left."""

import asyncio
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest
import pytest_asyncio

from bot.core.errors import ExtractionFailed, PageError
from bot.web.extract import Extractor
from made_pages import page, saved

ROOT = Path(__file__).parents[2]
SLOW = f"<article><p {' '.join(f'a{n}' for n in range(120_000))}>x</p></article>"
BUILT_TO_BE_SLOW = {
    "nested": "<div>" * 20_000 + "<p>The ferry stops in May.</p>",
    "quotation marks": "<p>" + "“" * 300_000 + "‘'\"" * 100_000,
}


REPLACED: list[int] = []


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def extractor() -> AsyncIterator[Extractor]:
    async with Extractor(timeout=1, replaced=lambda: REPLACED.append(1)) as extractor:
        yield extractor
    assert not multiprocessing.active_children()


async def reads_well(extractor: Extractor) -> bool:
    return (await extractor.extract(saved("voices"))).title == "The bell will ring"


@pytest.mark.asyncio(loop_scope="module")
async def test_a_page_built_to_be_slow_is_stopped_and_the_next_one_is_read(extractor: Extractor) -> None:
    with pytest.raises(ExtractionFailed, match="stopped after 1 seconds"):
        await extractor.extract(page(SLOW))
    assert await reads_well(extractor)


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("kind", BUILT_TO_BE_SLOW)
async def test_stopped_or_not_the_next_one_is_read(extractor: Extractor, kind: str) -> None:
    with suppress(PageError):
        await extractor.extract(page(BUILT_TO_BE_SLOW[kind]))
    assert await reads_well(extractor)


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("busy", [True, False])
async def test_a_process_that_was_killed_is_replaced_and_counted(extractor: Extractor, busy: bool) -> None:
    assert await reads_well(extractor)
    before = len(REPLACED)
    [child] = multiprocessing.active_children()
    reading = asyncio.ensure_future(extractor.extract(page(SLOW))) if busy else None
    await asyncio.sleep(0.3 if busy else 0)
    os.kill(child.pid or 0, signal.SIGKILL)
    if reading:
        with pytest.raises(ExtractionFailed, match="the process broke"):
            await reading
    assert await reads_well(extractor)
    assert len(REPLACED) == before + 1


@pytest.mark.asyncio(loop_scope="module")
async def test_whoever_stops_waiting_stops_the_work(extractor: Extractor) -> None:
    assert await reads_well(extractor)
    [child] = multiprocessing.active_children()
    reading = asyncio.ensure_future(extractor.extract(page(SLOW)))
    await asyncio.sleep(0.3)
    reading.cancel()
    assert await reads_well(extractor)
    assert not child.is_alive()


async def test_the_process_is_there_before_the_first_page() -> None:
    others = set(multiprocessing.active_children())
    async with Extractor():
        [child] = set(multiprocessing.active_children()) - others
        assert child.is_alive()
    assert not child.is_alive()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a child that its parent is gone")
@pytest.mark.parametrize("busy", [True, False])
def test_no_process_outlives_a_program_that_was_killed(busy: bool, tmp_path: Path) -> None:
    script = tmp_path / "killed.py"
    script.write_text(
        "import asyncio, multiprocessing, os, signal\n"
        "from bot.core.ports import Page\n"
        "from bot.web.extract import Extractor\n"
        "async def read():\n"
        "    async with Extractor() as extractor:\n"
        "        await extractor.extract(Page('-', '-', 'text/plain', None, b'The ferry stops in May. ' * 20))\n"
        "        [child] = multiprocessing.active_children()\n"
        "        open('child', 'w').write(str(child.pid))\n"
        "        attributes = ' '.join(f'a{n}' for n in range(120_000))\n"
        "        slow = Page('-', '-', 'text/html', None, f'<article><p {attributes}>x</p></article>'.encode())\n"
        f"        reading = {busy} and asyncio.ensure_future(extractor.extract(slow))\n"
        "        await asyncio.sleep(0.5)\n"
        "        os.kill(os.getpid(), signal.SIGKILL)\n"
        "asyncio.run(read())\n"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    # no pipe to the program: its child would hold the other end, and the test wait for it
    ran = subprocess.run([sys.executable, str(script)], env=environment, cwd=tmp_path, check=False)
    assert ran.returncode == -signal.SIGKILL
    assert is_gone(int((tmp_path / "child").read_text()), within=2)


def is_gone(process: int, within: float) -> bool:
    """Dead, or dead and not yet buried by whoever inherited it."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        try:
            if "\nState:\tZ" in Path(f"/proc/{process}/status").read_text():
                return True
        except (FileNotFoundError, ProcessLookupError):
            return True
        time.sleep(0.02)
    return False
