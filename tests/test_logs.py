"""Logs: whatever a library says, no secret is in a line."""

import logging
from collections.abc import Generator

import pytest
import structlog

from bot import logs

KEY = "key-in-secret"


@pytest.fixture(autouse=True)
def configured() -> Generator[None]:
    """As it was before, afterwards: the whole program has one configuration."""
    root, ours = logging.getLogger(), structlog.get_config()
    handlers, level = root.handlers, root.level
    root.handlers = []
    yield
    root.handlers = handlers
    root.setLevel(level)
    structlog.configure(**ours)


def _refused_header() -> None:
    raise ValueError(f"illegal header value: Bearer {KEY}")


def test_a_traceback_of_ours_holds_no_secret(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("info", [KEY])
    try:
        _refused_header()
    except ValueError:
        structlog.get_logger().exception("model_failed", sent=KEY)
    said = capsys.readouterr().err
    assert "illegal header value: Bearer [secret]" in said
    assert KEY not in said


def test_a_librarys_warning_and_its_traceback_hold_no_secret(capsys: pytest.CaptureFixture[str]) -> None:
    logs.configure("info", [KEY])
    try:
        _refused_header()
    except ValueError:
        logging.getLogger("library").warning("could not send %s", KEY, exc_info=True)
    said = capsys.readouterr().err
    assert "could not send [secret]" in said
    assert KEY not in said
