"""A process that has imported the program and forks it once for each line that it is given, so that a life starts at
once: `python -m chaos.zygote API_BASE`.

It has no event loop and no threads, so nothing but imported modules comes along. A line is a Life as JSON; it answers
"born PID", whatever the life reports ("reached EDGE"), and "died STATUS" as os.waitstatus_to_exitcode gives it.
"""

import ctypes
import json
import os
import signal
import sys
import threading
from functools import partial
from importlib import import_module
from typing import Any

from bot import cli
from chaos import hooks

# What `nutgraf run` imports where it is needed.
WARM = (
    "bot.app",
    "bot.chat.connection",
    "bot.chat.parts",
    "bot.readers.llm.reader",
    "bot.status.examination",
    "bot.status.server",
    "bot.status.watch",
)
SET_DEATH_SIGNAL = 1  # PR_SET_PDEATHSIG of <linux/prctl.h>


def end_with_parent() -> None:
    ctypes.CDLL(None).prctl(SET_DEATH_SIGNAL, signal.SIGKILL)


def serve(api_base: str) -> None:
    for module in WARM:
        import_module(module)
    assert threading.active_count() == 1
    report = partial(_tell, os.dup(1))
    for line in sys.stdin:
        life = json.loads(line)
        pid = os.fork()
        if not pid:
            return live(life, api_base, report)
        report(f"born {pid}")
        _, status = os.waitpid(pid, 0)
        report(f"died {os.waitstatus_to_exitcode(status)}")
    return None


def live(life: dict[str, Any], api_base: str, report: hooks.Report) -> None:
    """Becomes `nutgraf run`, in a folder and surroundings of its own."""
    end_with_parent()
    os.chdir(life["folder"])
    os.environ.clear()
    os.environ.update(life["surroundings"])
    log = os.open("bot.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(log, 1)
    os.dup2(log, 2)
    hooks.connect_to(api_base)
    hooks.spare_cpu()
    if life["kill"]:
        target, moment, name = life["kill"]
        hooks.at(target, moment, partial(hooks.die, report, name))
    if life["jump"]:
        target, moment, seconds = life["jump"]
        hooks.at(target, moment, partial(hooks.jump, seconds))
    if life["pages_left"] is not None:
        hooks.fill_disk(life["pages_left"])
    sys.argv = ["nutgraf", "run"]
    cli.main()


def _tell(pipe: int, line: str) -> None:
    os.write(pipe, f"{line}\n".encode())


if __name__ == "__main__":
    end_with_parent()
    serve(sys.argv[1])
