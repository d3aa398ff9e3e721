"""A script for a network namespace in which every address is this machine: it sends a fetcher to where it must not go,
by every road, and prints as JSON which addresses were dialled and what the fetches came to.

Its input is JSON too: {"addresses": those to be reached, "guarded": whether the fetcher's guard is up}.
"""

import asyncio
import json
import socket
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator

import structlog
from aiohttp.abc import AbstractResolver, ResolveResult

from bot.core.errors import NutgrafError
from bot.core.links import NO_HOSTS
from bot.web import connector
from bot.web.fetch import Fetcher

PUBLIC = "93.184.216.34"
STATUSES = (301, 302, 303, 307, 308)
dialled: Counter[str] = Counter()


class Answers(AbstractResolver):
    """Each name has its answers for the first question, the second …; the last of them stays."""

    def __init__(self) -> None:
        self.names: dict[str, list[list[str]]] = {}

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        answers = self.names[host]
        addresses = answers.pop(0) if len(answers) > 1 else answers[0]
        families = [socket.AF_INET6 if ":" in address else socket.AF_INET for address in addresses]
        return [
            ResolveResult(hostname=host, host=address, port=port, family=family, proto=0, flags=0)
            for address, family in zip(addresses, families, strict=True)
        ]

    async def close(self) -> None: ...


async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """A page; for /STATUS/URL, a redirect there."""
    dialled[writer.get_extra_info("sockname")[0]] += 1
    path = (await reader.readline()).split(b" ")[1].decode()
    await reader.readuntil(b"\r\n\r\n")
    _, status, *url = path.split("/", 2) if path[1:4].isdigit() else ("", "200")
    location = f"Location: {url[0]}\r\n" if url else ""
    writer.write(f"HTTP/1.1 {status} OK\r\n{location}Refresh: 0; url=http://10.0.0.1/\r\n".encode())
    writer.write(b"Content-Type: text/html\r\nContent-Length: 6\r\n\r\nsecret")
    writer.close()


def roads(address: str, number: int, names: dict[str, list[list[str]]]) -> Iterator[str]:
    """URLs that lead to the address: plainly, by a name, by one of two answers, redirected, and by a name that is
    public when it is first asked for."""
    literal = f"[{address}]" if ":" in address else address
    status = STATUSES[number % len(STATUSES)]
    for way, answers in {
        "name": [[address]],
        "mixed": [[PUBLIC, address]],
        "first": [[address, PUBLIC]],
        "site": [[PUBLIC]],
        "rebound": [[PUBLIC], [address]],
    }.items():
        names[f"{way}{number}.example"] = answers
    yield f"http://{literal}/"
    yield f"http://name{number}.example/"
    yield f"http://mixed{number}.example/"
    yield f"http://first{number}.example/"
    yield f"http://site{number}.example/{status}/http://{literal}/"
    yield f"http://site{number}.example/{status}/http://name{number}.example/"
    yield f"http://rebound{number}.example/{status}/http://rebound{number}.example/"


async def attack(addresses: list[str]) -> Counter[str]:
    """What the fetches of all roads to the addresses came to: errors by kind, and pages."""
    outcomes: Counter[str] = Counter()
    resolver = Answers()
    async with await asyncio.start_server(answer, None, 80), Fetcher(NO_HOSTS, resolver=resolver) as fetcher:
        resolver.names["page.example"] = [[PUBLIC]]
        await fetcher.fetch("http://page.example/")
        for number, address in enumerate(addresses):
            for url in roads(address, number, resolver.names):
                try:
                    await fetcher.fetch(url)
                    outcomes["Page"] += 1
                except NutgrafError as error:
                    outcomes[type(error).__name__] += 1
    return outcomes


if __name__ == "__main__":
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(sys.stderr))
    for command in ("link set lo up", "route add local default dev lo", "-6 route add local default dev lo"):
        subprocess.run(["ip", *command.split()], check=True)  # noqa: S607
    asked = json.load(sys.stdin)
    if not asked["guarded"]:
        connector.refusal = lambda address, private: None
    outcomes = asyncio.run(attack(asked["addresses"]))
    print(json.dumps({"dialled": dialled, "outcomes": outcomes}))  # noqa: T201
