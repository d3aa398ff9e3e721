"""`make bench`: measures what the running bot costs; `--markdown` gives the tables of docs/performance.md."""

import asyncio
import sys
import tempfile
from pathlib import Path

import structlog
from rich.console import Console

from benchmarks.load import answers, growth, listening, servers, stream
from benchmarks.load.figures import machine, markdown, table

PARTS = {
    "Answers": answers.measure,
    "Listening": listening.measure,
    "Stream": stream.measure,
    "Servers": servers.measure,
    "Growth": growth.measure,
}


async def main(named: list[str], *, as_markdown: bool) -> None:
    """Every part, or those named; each is shown when it is done."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger("warning"))
    console = Console(soft_wrap=True, highlight=False)
    console.print(machine(), "\n")
    for title, measure in PARTS.items():
        if not named or title.lower() in named:
            with tempfile.TemporaryDirectory() as folder:
                figures = await measure(Path(folder))
            console.print(markdown(title, figures) if as_markdown else table(title, figures), "\n")


if __name__ == "__main__":
    names = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    asyncio.run(main(names, as_markdown="--markdown" in sys.argv))
