"""What was measured, beside its goal: as a table in a terminal, or in Markdown for the docs."""

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles

from rich.table import Table


@dataclass(frozen=True, slots=True)
class Figure:
    """`met`: whether the goal is, where there is one."""

    what: str
    value: str
    goal: str = ""
    met: bool | None = None

    @property
    def verdict(self) -> str:
        return "" if self.met is None else "met" if self.met else "not met"


def percentile(values: Sequence[float], hundredths: int) -> float:
    """The 50th is the median."""
    return quantiles(values, n=100, method="inclusive")[hundredths - 1]


def milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:,.1f} ms"


def table(title: str, figures: Sequence[Figure]) -> Table:
    shown = Table(title=title, title_justify="left", box=None, header_style="bold", padding=(0, 1, 0, 0))
    for heading in ("measured", "", "goal", ""):
        shown.add_column(heading)
    for one in figures:
        shown.add_row(one.what, one.value, one.goal, one.verdict, style="yellow" if one.met is False else "")
    return shown


def markdown(title: str, figures: Sequence[Figure]) -> str:
    rows = [f"| {one.what} | {one.value} | {one.goal} | {one.verdict} |" for one in figures]
    return "\n".join([f"### {title}", "", "| measured | | goal | |", "|---|---|---|---|", *rows, ""])


def machine() -> str:
    """Its kind, and nothing that names it."""
    gigabytes = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{os.cpu_count()} cores ({platform.machine()}), {gigabytes:.0f} GB of RAM, {platform.system()}, {python}"


def size_of(folder: Path) -> int:
    """Bytes of the files of a database named nutgraf.db."""
    return sum(file.stat().st_size for file in folder.glob("**/nutgraf.db*"))
