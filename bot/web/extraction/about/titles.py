"""The headline and the outlet's name, told apart where a page runs them together."""

import re
from urllib.parse import urlsplit

SEPARATOR = re.compile(r"\s+[|–—·»:-]\s+|\s*\|\s*")
TITLE_LENGTH = 300  # characters; a headline is shorter, a hostile one is not
_ENDS = " |–—·»:-"
_ALIKE = 0.5  # share of the shorter one's words; a heading that says another thing is the section's


def headline(given: str, named: str, heading: str, site: str | None) -> str:
    """From what the page gives as its title, its <title> (`named`) and its <h1> (`heading`).

    The h1 is what people read, so it wins over a title that is cut, or that says the same in other words; unless it is
    the outlet's name, or holds a kicker before the title.
    """
    title = _without_site(given or named or heading, site)
    if not heading or heading.casefold() == (site or "").casefold() or _ends_with(heading, title):
        return title[:TITLE_LENGTH]
    is_same = heading in title or named.startswith(heading) or _alike(title, heading)
    return (heading if is_same else title)[:TITLE_LENGTH]


def outlet(given: list[str], named: str, url: str) -> str | None:
    """The first name given that is one, else the part of <title> that says what the host's name does."""
    names = [name for name in map(_cleaned, given) if name]
    plain = [name for name in names if not re.fullmatch(r"[\w-]+(?:\.[\w-]+)+", name)]
    return next(iter(plain or names), None) or _site_of(named, url)


def _ends_with(heading: str, title: str) -> bool:
    """ "Economy. The mill closes" for the title "The mill closes"."""
    before = heading.removesuffix(title)
    return 0 < len(before) < len(heading) and before.rstrip()[-1:] in (".", ":", "|", "–", "—", "·", "/")


def _alike(title: str, heading: str) -> bool:
    """Whether they share most of the shorter one's words, as a title that is cut does with the whole."""
    one, other = (set(re.findall(r"\w+", text.casefold())) for text in (title, heading))
    shorter = min(len(one), len(other))
    return shorter > 2 and len(one & other) >= _ALIKE * shorter


def _cleaned(name: str) -> str:
    """Without a slogan ("The Herald | Latest news"), a handle's @ or a host's www."""
    first = SEPARATOR.split(name)[0].strip()
    return "" if first.startswith("@") or "//" in first else first.removeprefix("www.")


def _without_site(title: str, site: str | None) -> str:
    """ "Title | Outlet" or "Outlet: Title" without the outlet."""
    parts, name = SEPARATOR.split(title), (site or "").casefold()
    if len(parts) > 1 and parts[-1].casefold() == name:
        return title[: title.rfind(parts[-1])].rstrip(_ENDS)
    if len(parts) > 1 and parts[0].casefold() == name:
        return title[len(parts[0]) :].lstrip(_ENDS)
    return title


def _site_of(title: str, url: str) -> str | None:
    """The first or last part of <title> that says what the host's name does: "Marsh Weekly" at marshweekly.example."""
    host = urlsplit(url).hostname or ""
    labels = {re.sub(r"[\W_]", "", label) for label in host.split(".")[:-1]}
    parts = SEPARATOR.split(title)
    ends = [] if len(parts) == 1 else [parts[-1], parts[0]]
    return next((part for part in ends if labels & _spellings(part)), None)


def _spellings(name: str) -> set[str]:
    """A name as hosts spell it, with and without its article."""
    words = re.findall(r"\w+", name.casefold())
    return {"".join(words), "".join(words[1:])} - {""}
