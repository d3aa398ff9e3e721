"""Lists of sites, as people type them and as the store keeps them; no I/O."""

from collections.abc import Iterator
from itertools import accumulate
from urllib.parse import urlsplit

from bot.core.errors import LinkRefused
from bot.core.hosts import ascii_host, plain_host, refuse_private_name

MOST_TEXT = 4_000  # characters of a text field


def editable(stored: str) -> tuple[str, list[str]]:
    """What a form shows of a list, one a line, and the rest, for which a text field of Discord has no room."""
    hosts = stored.split()
    ends = accumulate(len(host) + 1 for host in hosts)
    shown = sum(end <= MOST_TEXT for end in ends)
    return "\n".join(hosts[:shown]), hosts[shown:]


def read_sites(typed: str) -> tuple[list[str], list[str]]:
    """The hosts of what was typed, one a line, each once; and the lines that are no public host name.

    A whole address stands for its host, which stands for its subdomains: www.example.com is taken for example.com.
    """
    hosts: dict[str, None] = {}
    nonsense: list[str] = []
    for line in _lines(typed):
        try:
            hosts[_host(line)] = None
        except LinkRefused:
            nonsense.append(line)
    return list(hosts), nonsense


def _lines(typed: str) -> Iterator[str]:
    return (line for line in map(str.strip, typed.splitlines()) if line)


def _host(line: str) -> str:
    """Raises LinkRefused."""
    line = line.removeprefix("*.")
    try:
        parts = urlsplit(line if "://" in line else f"//{line}")
    except ValueError:
        raise LinkRefused("not a host name") from None
    host = ascii_host(parts.hostname or "")
    refuse_private_name(host)
    return plain_host(host)
