"""`nutgraf status` as a person meets it, and as a container's health check does."""

import json
import re
import sys
from io import StringIO

import pytest
from rich.console import Console

from bot import cli, status_page
from bot.core.vitals import Backlog, Counted, Database, Gateway, Model, Report, Space, Timing, Vitals
from core.test_vitals import ago, vitals

BUSY = Counted(
    accepted=1204,
    finished={"answered": 1101, "failed": 80},
    cached=812,
    made=560,
    failures={"fetch PageBlocked": 52},
    link=Timing(count=1200, median=4.2, p95=19.5),
    stages={"fetch": Timing(count=700, median=0.4, p95=2.1), "post": Timing(count=0)},
)
AWAY = {"gateway": Gateway(synced=True), "gateway_seen": ago(minutes=4)}


def page(vitals: Vitals) -> str:
    console = Console(width=100, record=True, file=StringIO())
    console.print(status_page.page(Report.on(vitals)))
    return re.sub(" +", " ", console.export_text())


def test_a_bot_that_is_well_shows_what_it_did() -> None:
    space = Space(taken=48_200_000, free=12_000_000_000, backed_up=ago(hours=3))
    model = Model(tokens_in=4_120_000, tokens_out=610_000, cost=0.98, budget_left=120_000)
    backlog = Backlog(open=1, oldest=ago(seconds=4))
    shown = page(vitals(counted=BUSY, model=model, database=Database(space=space), backlog=backlog))
    for words in (
        "● Nutgraf is well up for 2 d",
        "ok gateway connected · 1 shard · 2 servers · 40 ms",
        "ok database 48.2 MB · copied 3 h ago",
        "ok disk 12.0 GB free",
        "1 link open · the oldest 4 s old · 0 being read",
        "1,204 accepted",
        "answered 1,101 ━━━━",
        "fetch 400 ms 2.1 s 700",
        "whole link 4.2 s 19.5 s 1,200",
        "fetch PageBlocked 52",
        "59% of 1,372 answers came from the cache",
        "4,120,000 tokens in, 610,000 out · $0.98 · 120,000 left today",
    ):
        assert words in shown
    assert "post" not in shown  # which it did not do yet
    assert "!!" not in shown


def test_a_bot_that_is_not_well_says_first_why_and_what_to_do_once_for_each_reason() -> None:
    shown = page(vitals(**AWAY, database=Database(unreadable="database is locked")))
    assert "● Nutgraf is not well" in shown
    assert shown.count("not connected to Discord for 4 min") == 1
    assert shown.count(status_page.ADVICE["gateway"]) == 1
    assert "!! database cannot be read" in shown
    assert "ok event loop" in shown
    assert "links open" not in shown  # which nobody knows now


def test_every_reason_that_there_is_has_its_advice_and_its_line() -> None:
    ill = vitals(
        gateway=Gateway(),
        gateway_seen=ago(hours=1),
        database=Database(unreadable="x", space=Space(taken=1, free=1)),
        backlog=Backlog(open=1, oldest=ago(hours=1), overdue=ago(hours=1)),
        lag=9,
    )
    areas = {reason.partition(":")[0] for reason in [*ill.ailments, *ill.unready]}
    assert areas == set(status_page.ADVICE)
    assert page(ill).count("!!") == len(areas)


@pytest.mark.parametrize(
    ("answer", "arguments", "code", "out", "err"),
    [
        (vitals(), ["--quiet"], 0, "", ""),
        (vitals(**AWAY), ["--quiet"], 1, "gateway: not connected to Discord for 4 min\n", ""),
        (None, [], 1, "", "nutgraf: no bot answers at 127.0.0.1:8711; is `nutgraf run` running?\n"),
    ],
)
def test_the_exit_code_tells_a_health_check_how_it_is(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    answer: Vitals | None,
    arguments: list[str],
    code: int,
    out: str,
    err: str,
) -> None:
    assert status(monkeypatch, answer, *arguments) == code
    assert capsys.readouterr() == (out, err)


def test_as_json_it_is_what_the_server_says(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert status(monkeypatch, vitals(**AWAY), "--json") == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["healthy"], told["vitals"]["gateway"]["connected"]) == (False, False)


def test_where_it_is_off_nothing_is_asked(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("STATUS_ADDRESS", "off")
    assert status(monkeypatch, vitals()) == 2
    assert "STATUS_ADDRESS" in capsys.readouterr().err


def status(monkeypatch: pytest.MonkeyPatch, answer: Vitals | None, *arguments: str) -> int:
    """The exit code of `nutgraf status` where the bot answers so."""
    monkeypatch.setattr(status_page, "ask", lambda *_: answer and Report.on(answer))
    monkeypatch.setattr(sys, "argv", ["nutgraf", "status", *arguments])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    return int(ended.value.code or 0)
