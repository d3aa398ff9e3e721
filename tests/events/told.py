"""The made-up articles of tests/events: several events, some told by two outlets, with near misses beside them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.core.article import Article
from builders import article

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Told:
    """An article, and the name of the event it tells of."""

    event: str
    article: Article


@cache
def told(name: str) -> list[Told]:
    """Those of one file: "tuned", on which the limits were chosen, or "held_out", which cost one rule its looseness."""
    return list(_read((FOLDER / f"{name}.txt").read_text(encoding="utf-8")))


def _read(text: str) -> Iterator[Told]:
    """Each opens with a line `=== event | outlet | published | language`, then its title, then a sentence a line."""
    for n, chunk in enumerate(text.split("=== ")[1:]):
        head, title, *sentences = chunk.strip().splitlines()
        event, site, published, language = (part.strip() for part in head.split("|"))
        url = f"https://{site.lower().replace(' ', '-')}.example/{event}-{n}"
        facts = {"title": title, "site": site, "published": published, "language": language}
        yield Told(event, article(*sentences, **facts, url=url, final_url=url))
