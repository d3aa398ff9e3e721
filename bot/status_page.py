"""`nutgraf status`: asks the running bot how it is, and what it says as a page in the terminal."""

import http.client
from collections.abc import Iterable, Iterator
from datetime import timedelta

from pydantic import ValidationError
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from bot.core.vitals import Counted, Report, Space, Timing, Vitals
from bot.marks import STYLES, Health

PATIENCE = 15.0  # seconds: longer than the bot waits for its database
EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - where it listens so, it answers here too
BAR = 24  # columns of the longest
MOST_FAILURES = 6

# What the reasons begin with, and what to do about each.
ADVICE = {
    "gateway": "Is Discord up, and this machine's network? `nutgraf doctor` asks Discord with the token.",
    "commands": "The log's line commands_not_synced has the reason; the next start tries again.",
    "database": "docs/hosting.md has a line for each cause, under “When the database fails”.",
    "disk": "Make room: old copies stand in backups/ beside the database.",
    "queue": "The log has the last lines of these links; a restart takes them up again.",
    "event loop": "The machine is too busy, or something holds up the program; if it lasts, restart it.",
}


def ask(host: str, port: int) -> Report | None:
    """What the bot that listens there says; None where nothing answers, or something else does."""
    connection = http.client.HTTPConnection(EVERYWHERE.get(host, host), port, timeout=PATIENCE)
    try:
        connection.request("GET", "/status")
        return Report.model_validate_json(connection.getresponse().read())
    except (OSError, http.client.HTTPException, ValidationError):
        return None
    finally:
        connection.close()


def page(report: Report) -> RenderableType:
    """Everything: whether it is well, why not, and the figures."""
    vitals = report.vitals
    return Group(*_head(report), _areas(report), *_figures(vitals.counted), *_foot(vitals))


def verdict(report: Report) -> str:
    """In one line."""
    if not report.healthy:
        return "Nutgraf is not well"
    return "Nutgraf is well" if report.ready else "Nutgraf is well, and not ready"


def _head(report: Report) -> Iterator[RenderableType]:
    style = ("green" if report.ready else "yellow") if report.healthy else "red"
    up = _time(report.vitals.since(report.vitals.started))
    yield Text.assemble("\n", ("● ", style), (verdict(report), f"bold {style}"), (f"  up for {up}", "dim"), "\n")
    for area, reason in _wrong(report).items():
        yield Padding(Text.assemble((reason, "red"), "\n", (ADVICE[area], "dim"), "\n"), (0, 0, 0, 2))


def _wrong(report: Report) -> dict[str, str]:
    """By area, why it is not well or, where it is, not ready."""
    return {reason.partition(":")[0]: reason for reason in [*report.unready, *report.ailments]}


def _areas(report: Report) -> Table:
    """A line for each thing that can be wrong, marked as `nutgraf doctor` marks its own."""
    wrong = _wrong(report)
    table = Table.grid(padding=(0, 2))
    for area, fact in _facts(report.vitals):
        mark = Health.BAD if area in wrong else Health.GOOD
        table.add_row(Text(mark, STYLES[mark]), area, fact)
    return table


def _facts(vitals: Vitals) -> Iterator[tuple[str, str]]:
    gateway, backlog, space = vitals.gateway, vitals.backlog, vitals.database.space
    latency = f"{gateway.latency * 1000:.0f} ms" if gateway.latency is not None else ""
    size = _list(_n(gateway.shards, "shard"), _n(gateway.servers, "server"))
    yield "gateway", _list("connected", size, latency) if gateway.connected else "not connected"
    yield "commands", "as Discord has them" if gateway.synced else "not brought to Discord"
    if space.taken is None:
        yield "database", "cannot be read"
    else:
        yield "database", _list(_bytes(space.taken), _backup(space, vitals))
    if space.free is not None:
        yield "disk", f"{_bytes(space.free)} free"
    links = "" if backlog.open is None else f"{_n(backlog.open, 'link')} open"
    oldest = f"the oldest {_time(vitals.since(backlog.oldest))} old" if backlog.open else ""
    turns = f"{vitals.queue.holding} being read · {vitals.queue.waiting} waiting"
    yield "queue", _list(links, oldest, turns)
    yield "event loop", f"late by {_seconds(vitals.lag)} at worst in the last minute"


def _figures(counted: Counted) -> Iterator[RenderableType]:
    """What became of the links, and how long the work on them took."""
    if counted.finished:
        yield _heading(f"Posted links: {counted.accepted:,} accepted since the start")
        most = max(counted.finished.values())
        yield _indented(_row(outcome, f"{n:,}", _bar(n / most)) for outcome, n in counted.finished.items())
    timings = {name: timing for name, timing in {**counted.stages, "whole link": counted.link}.items() if timing.count}
    if timings:
        yield _heading("How long it takes")
        longest = max(timing.p95 or 0 for timing in timings.values()) or 1
        header = [Text("")] + [Text(one, "dim") for one in ("median", "95% within", "times")]
        yield _indented([header, *(_timing(name, timing, longest) for name, timing in timings.items())])
    if counted.failures:
        yield _heading("What went wrong")
        most_frequent = list(counted.failures.items())[:MOST_FAILURES]
        yield _indented(_row(kind, f"{n:,}") for kind, n in most_frequent)


def _foot(vitals: Vitals) -> Iterator[RenderableType]:
    counted, model = vitals.counted, vitals.model
    answers = counted.cached + counted.made
    yield Text("")
    if answers:
        yield Text(f"{counted.cached / answers:.0%} of {_n(answers, 'answer')} came from the cache")
    if model.tokens_in:
        cost = f"${model.cost:,.2f}" if model.cost is not None else ""
        left = f"{model.budget_left:,} left today" if model.budget_left is not None else ""
        yield Text(_list(f"the model used {model.tokens_in:,} tokens in, {model.tokens_out:,} out", cost, left))
    if model.breaker_open:
        yield Text("the model is not asked for now: too many calls failed", "yellow")
    sessions = f"sessions with Discord: {counted.identified:,} new, {counted.resumed:,} resumed"
    yield Text(_list(sessions, f"extracting processes replaced: {counted.extractors_replaced:,}"), "dim")


def _timing(name: str, timing: Timing, longest: float) -> list[Text]:
    share = (timing.p95 or 0) / longest
    return [
        Text(name),
        _right(timing.median),
        _right(timing.p95),
        Text(f"{timing.count:,}", justify="right"),
        _bar(share),
    ]


def _right(seconds: float | None) -> Text:
    return Text(_seconds(seconds or 0), justify="right")


def _row(name: str, number: str, *more: Text) -> list[Text]:
    return [Text(name), Text(number, justify="right"), *more]


def _bar(share: float) -> Text:
    return Text("━" * max(1, round(BAR * share)), "cyan")


def _heading(text: str) -> Text:
    return Text(f"\n{text}", "bold")


def _indented(rows: Iterable[list[Text]]) -> Padding:
    table = Table.grid(padding=(0, 2))
    for row in rows:
        table.add_row(*row)
    return Padding(table, (0, 0, 0, 2))


def _list(*facts: str) -> str:
    return " · ".join(fact for fact in facts if fact)


def _n(number: int, one: str) -> str:
    return f"{number:,} {one}{'' if number == 1 else 's'}"


def _backup(space: Space, vitals: Vitals) -> str:
    if space.backed_up is None:
        return "no copy beside it" if space.free is not None else ""
    return f"copied {_time(vitals.since(space.backed_up))} ago"


def _bytes(size: int) -> str:
    return f"{size / 1e9:,.1f} GB" if size >= 1e9 else f"{size / 1e6:,.1f} MB"


def _seconds(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:,.1f} s"


def _time(time: timedelta) -> str:
    seconds = int(time.total_seconds())
    for length, unit in ((86_400, "d"), (3_600, "h"), (60, "min")):
        if seconds >= 2 * length:
            return f"{seconds // length} {unit}"
    return f"{seconds} s"
