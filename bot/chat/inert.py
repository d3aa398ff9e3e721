"""Makes any text harmless on Discord: characters that begin markup become look-alikes that begin nothing.

Escaping by backslash is not enough: clients read links, mentions and timestamps past it, and a second pass would
escape the escapes. A look-alike holds in every client and every place, and a second pass changes nothing.
"""

import re

from bot.core.text import clean, shorten

LOOK_ALIKES = str.maketrans(
    {
        "<": "‹",  # mentions, commands, timestamps, custom emoji, <links>
        ">": "›",  # quotes
        "@": "＠",
        "*": "∗",
        "_": "ˍ",
        "~": "∼",
        "|": "∣",
        "`": "ˋ",
        "\\": "∖",
    }
)

_SUBSTITUTES: tuple[tuple[re.Pattern[str], str], ...] = (
    # https://, discord://, attachment:// and whatever scheme comes next; the host stays readable
    (re.compile(r":(?=[/∖])"), "꞉"),
    # clients make invites of these without any scheme
    (re.compile(r"(?i)(discord(?:app)?)\.(?=\w)"), r"\1․"),
    # :emoji: names
    (re.compile(r":(?=[\w+-]+:)"), "꞉"),
    # [text](url), [text][1], [1]: url
    (re.compile(r"\](?=[(\[:])"), "] "),
)

# What counts only where a line begins: headings, small text, lists.
_OPENINGS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^#"), "＃"),
    (re.compile(r"^-(?=[#\s])"), "–"),
    (re.compile(r"^\+(?=\s)"), "＋"),
    (re.compile(r"^(\d+)\.(?=\s)"), r"\1․"),
)


def inert(text: str, limit: int) -> str:
    """One line of at most `limit` characters that a person reads as before and Discord reads as plain text.

    Holds against links, invites, every kind of mention, timestamps, emoji names, markdown and unseen or
    direction-changing characters. May be empty, when nothing of the text is visible.
    """
    line = clean(text).translate(LOOK_ALIKES)
    for pattern, substitute in (*_SUBSTITUTES, *_OPENINGS):
        line = pattern.sub(substitute, line)
    return shorten(line, limit)
