"""What no reply of a model may hold: a secret of ours, the boundary of its request, a run of its instructions.

A page can ask for them. The model is never told a secret, so that one in a reply would be a stranger's knowledge of it.
"""

import json
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from bot.core.errors import ModelReplyUnsafe
from bot.core.language.spellings import words_of
from bot.core.text import clean

RUN = 6  # words; readings of the gold articles share at most five in a row with the instructions
MOST_SHARED = 4  # runs of that length: nine words in a row, or two pieces of seven
_BOUNDARY = re.compile("===[0-9a-f]{16}===")


def refuse_leak(reply: str, messages: list[dict[str, str]], secrets: Iterable[str]) -> None:
    """Raises ModelReplyUnsafe. `reply`: JSON, or what stands in its place; the first message has the instructions."""
    said = clean(_unescaped(reply))
    if any(secret in said for secret in secrets):
        raise ModelReplyUnsafe("a secret")
    if any(boundary in said for message in messages for boundary in _BOUNDARY.findall(message["content"])):
        raise ModelReplyUnsafe("the boundary of the request")
    if len(_instructions(messages[0]["content"]).intersection(_runs(said))) > MOST_SHARED:
        raise ModelReplyUnsafe("its instructions")


def _unescaped(reply: str) -> str:
    """JSON can write any character as an escape."""
    try:
        return json.dumps(json.loads(reply), ensure_ascii=False)
    except ValueError:
        return reply


@lru_cache(maxsize=8)
def _instructions(text: str) -> frozenset[tuple[str, ...]]:
    return frozenset(_runs(text))


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    words = words_of(text)
    return (tuple(words[n : n + RUN]) for n in range(len(words) - RUN + 1))
