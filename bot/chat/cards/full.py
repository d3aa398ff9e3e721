"""What style `full` adds to a card: summary, argument and claims, the first of each; no I/O."""

from collections.abc import Iterable

from bot.chat.cards.panel_text import Panel
from bot.chat.inert import inert
from bot.core import words
from bot.core.kept import Shown
from bot.core.reading import Claim, Reading

# Characters of each section, all markup included. Beside them a card's own lines may have 1,240, and what stands below
# a private card 200, of the 4,000 that one message may have.
SUMMARY_ROOM = 1_120
ARGUMENT_ROOM = CLAIMS_ROOM = 720
FIRST_REASONS = FIRST_CLAIMS = 3
STATEMENT = 320  # the longest that the Reading type lets a statement be
DETAIL = 120


def sections(shown: Shown) -> list[str]:
    """Texts ready for Discord, each with its heading. What does not fit is left to the panel of the same name."""
    reading = shown.draft.reading
    points = [f"– {inert(point.text, STATEMENT)}" for point in reading.summary] or [words.readings.no_summary()]
    return [
        _section(SUMMARY_ROOM, words.chat.panel_name(Panel.SUMMARY), points),
        _section(ARGUMENT_ROOM, words.chat.panel_name(Panel.ARGUMENT), _argument(reading)),
        _section(CLAIMS_ROOM, words.readings.claims_line(reading), map(_claim, reading.claims[:FIRST_CLAIMS])),
    ]


def _section(room: int, heading: str, passages: Iterable[str]) -> str:
    """Whole passages only: a statement that is cut may say something else."""
    text = f"**{inert(heading, DETAIL)}**"
    for passage in passages:
        if len(text) + 1 + len(passage) > room:
            break
        text = f"{text}\n{passage}"
    return text


def _argument(reading: Reading) -> list[str]:
    line = inert(words.readings.argument_line(reading), STATEMENT)
    reasons = reading.argument.reasons[:FIRST_REASONS] if reading.argument else []
    return [line, *(f"– {inert(reason.text, STATEMENT)}" for reason in reasons)]


def _claim(claim: Claim) -> str:
    said_by = inert(words.readings.said_by(claim), DETAIL)
    return f"– {inert(claim.text, STATEMENT)}" + (f"\n-# {said_by}" if said_by else "")
