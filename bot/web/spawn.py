"""Child processes that start from nothing: neither the parent's memory nor its main module comes along."""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from multiprocessing.context import SpawnContext, SpawnProcess
from multiprocessing.process import BaseProcess
from types import ModuleType
from typing import Any


class _Child(SpawnProcess):
    """Python's own spawned child first runs the parent's main module, so that what it defines can be found there.

    Our work is found in bot.web, and whoever starts the program from a script of their own may not have written that
    script to be run twice.
    """

    @staticmethod
    def _Popen(process_obj: BaseProcess) -> Any:  # noqa: ANN401 - as in SpawnProcess
        with _hidden_main():
            return SpawnProcess._Popen(process_obj)  # pyright: ignore[reportPrivateUsage, reportAttributeAccessIssue, reportUnknownMemberType, reportUnknownVariableType]


class Spawn(SpawnContext):
    """A multiprocessing context with such children."""

    Process = _Child


@contextmanager
def _hidden_main() -> Generator[None]:
    """For the few milliseconds in which a child is told where it comes from."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main
