"""Long calculations off the event loop, one at a time, in a thread that is theirs alone.

Threads share one interpreter: more of them would be done no sooner, and the loop would wait for each of them in turn.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import ParamSpec, TypeVar

Params = ParamSpec("Params")
Value = TypeVar("Value")

_THREAD = ThreadPoolExecutor(1, "calculating")


async def calculated(work: Callable[Params, Value], *args: Params.args, **kwargs: Params.kwargs) -> Value:
    """What `work` gives, which must touch nothing that others change. Who stops waiting before its turn has it left
    out."""
    run = copy_context().run
    return await asyncio.get_running_loop().run_in_executor(_THREAD, lambda: run(work, *args, **kwargs))
