"""How a member is named: by a mention, which pings nobody, or in words once they asked to be forgotten."""

from bot.core import words
from bot.core.kept import FORGOTTEN


def mention(member_id: int) -> str:
    return words.privacy.forgotten() if member_id == FORGOTTEN else f"<@{member_id}>"
