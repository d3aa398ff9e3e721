"""Keeps the event loop's pauses short, beside a thread that calculates and with much in memory."""

import gc
import sys

SWITCH_SECONDS = 0.001
"""Python's own 5 ms are what the loop waits, after each time that it has asked the system for something."""


def keep_short() -> None:
    """Once everything is imported: what is there then stays until the end, and collecting garbage, which takes 0.3 s
    with it, leaves it out from now on."""
    sys.setswitchinterval(SWITCH_SECONDS)
    gc.freeze()
