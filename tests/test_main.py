"""The program's first moment, before its libraries are there."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
WAITS = "print('importing', flush=True)\ninput()\n"


@pytest.mark.parametrize(("command", "code"), [("run", 0), ("read", -signal.SIGTERM)])
def test_told_to_stop_while_it_imports_the_bot_ends_well_and_a_command_does_not_claim_to_have_worked(
    tmp_path: Path, command: str, code: int
) -> None:
    (tmp_path / "structlog.py").write_text(WAITS, encoding="utf-8")
    start = [sys.executable, "-m", "bot", command]
    with subprocess.Popen(
        start, cwd=tmp_path, env={"PYTHONPATH": str(ROOT)}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "importing\n"
        process.terminate()
        assert process.wait() == code
