"""What was read lately in a server or a direct message: one entry for each article, and searching them."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from bot.core.review import Verdict
from bot.core.text import clean

LONGEST_SEARCH = 30  # characters of each of its two parts, so that both fit into a button's id


@dataclass(frozen=True, slots=True)
class Entry:
    """An article, as it was shown last; `verdict` is what holds there for the text that was shown."""

    shown_id: int
    url: str
    title: str
    site: str | None
    shown_at: datetime
    channel_id: int
    reading_id: int
    verdict: Verdict | None = None

    @property
    def outlet(self) -> str:
        """The outlet's name, or its host where it gives none."""
        return self.site or urlsplit(self.url).hostname or ""


@dataclass(frozen=True, slots=True)
class Search:
    """What to look for: words of the title, and the outlet by its name or host; either may be empty.

    Free of colons, which part the ids of buttons.
    """

    title: str = ""
    outlet: str = ""

    @classmethod
    def of(cls, title: str | None, outlet: str | None) -> "Search":
        """From what somebody typed."""
        return cls(*(clean((typed or "").replace(":", " "))[:LONGEST_SEARCH].strip() for typed in (title, outlet)))

    def finds(self, entry: Entry) -> bool:
        host = urlsplit(entry.url).hostname
        return holds(entry.title, self.title) and holds(f"{entry.site} {host}", self.outlet)


def holds(text: str, words: str) -> bool:
    """Whether all these words, or beginnings and parts of words, are in a text, in whatever case."""
    return all(word in text.casefold() for word in words.casefold().split())
