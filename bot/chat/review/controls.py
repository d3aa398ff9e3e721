"""Everything of the review that can be clicked; to import this registers what each click and each form does."""

from bot.chat.review import (
    corrections,  # noqa: F401  # pyright: ignore[reportUnusedImport]
    hiding,  # noqa: F401  # pyright: ignore[reportUnusedImport]
    rereading,  # noqa: F401  # pyright: ignore[reportUnusedImport]
    verdicts,  # noqa: F401  # pyright: ignore[reportUnusedImport]
    versions,  # noqa: F401  # pyright: ignore[reportUnusedImport]
)
from bot.chat.review.buttons import CorrectSelect, ReviewButton
from bot.chat.review.queue import QueueControl
from bot.chat.review.record import RecordControl

CONTROLS = (ReviewButton, CorrectSelect, QueueControl, RecordControl)
