"""Answers that never end, end too early or are no HTTP: a fetch takes a bounded amount of them and ends in a word."""

import asyncio
import json
import socket
import struct
import subprocess
import sys
import zlib
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.errors import LinkRefused, PageError, PageFailed, PageNotReadable, PageTooLarge, PageUnreachable
from bot.core.ports import Page
from bot.web.decoding import Decoder
from bot.web.fetch import Limits
from web.sites import fetched_from, sending

SMALL = Limits(seconds=10, size=64 * 1024, pdf_size=64 * 1024)
OK = b"HTTP/1.1 200 OK\r\n"
HTML = OK + b"Content-Type: text/html\r\n"
CHUNKED = HTML + b"Transfer-Encoding: chunked\r\n\r\n"


async def answered(start: bytes, again: bytes = b"", limits: Limits = SMALL, every: float = 0.0) -> Page:
    async with sending(start, again, every) as place, asyncio.timeout(3 if every else None):
        return await fetched_from(place, limits)


@pytest.mark.parametrize(
    ("start", "again", "error"),
    [
        (HTML + b"\r\n", b"x" * 9999, PageTooLarge),
        (HTML + b"Content-Length: 99999999999\r\n\r\n", b"x" * 9999, PageTooLarge),
        (CHUNKED, b"800\r\n" + b"x" * 2048 + b"\r\n", PageTooLarge),
        (OK + b"Content-Type: image/png\r\n\r\n", b"x" * 9999, PageNotReadable),
        (b"HTTP/1.1 500 No\r\n\r\n", b"x" * 9999, PageFailed),
        (b"HTTP/1.1 302 F\r\nLocation: /a\r\n\r\n", b"x" * 9999, PageFailed),
        (b"HTTP/1.1 101 Other\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n", b"x" * 9999, PageFailed),
        (OK + b"X: ", b"x" * 9999, PageFailed),
        (OK, b"x" * 9999, PageFailed),
        (OK, b"X: y\r\n" * 99, PageFailed),
        (OK + b"X: y\r\n", b" y\r\n" * 99, PageFailed),
        (b"HTTP/1.1 200 ", b"x" * 9999, PageFailed),
        (b"HTTP/1.", b"1" * 9999, PageFailed),
        (CHUNKED + b"1\r\nx\r\n0\r\n", b"X: y\r\n" * 99, PageFailed),
        # these are never too long for aiohttp
        (b"", b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" * 99, PageUnreachable),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 99, PageUnreachable),
        (b"", b"\r\n" * 9999, PageUnreachable),
        (CHUNKED, b"0" * 9999, PageUnreachable),
        (CHUNKED + b"1;", b"x" * 9999, PageUnreachable),
        (CHUNKED, b"1;" + b"x" * 9999 + b"\r\nx\r\n", PageUnreachable),
    ],
)
async def test_what_is_sent_for_ever_ends_at_a_limit_long_before_the_deadline(
    start: bytes, again: bytes, error: type[PageError]
) -> None:
    with pytest.raises(error) as raised:
        await answered(start, again)
    assert "no page within" not in raised.value.detail


@pytest.mark.parametrize(
    ("start", "again"),
    [
        (b"HTTP/1.1 200 ", b"O"),
        (OK, b"X"),
        (OK + b"X: ", b"x"),
        (b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"),
        (HTML + b"\r\n", b"x"),
        (HTML + b"Content-Length: 9999\r\n\r\n", b"x"),
        (CHUNKED, b"1\r\nx\r\n"),
        (CHUNKED, b"0"),
        (HTML + b"Content-Encoding: gzip\r\n\r\n\x1f\x8b\x08\0\0\0\0\0\0\xff", b"\0\0\0\xff\xff"),
    ],
)
async def test_what_drips_without_a_pause_is_given_up_at_the_deadline(start: bytes, again: bytes) -> None:
    with pytest.raises(PageUnreachable, match="no page within"):
        await answered(start, again, Limits(seconds=0.3), every=0.01)


@pytest.mark.parametrize(
    "answer",
    [
        HTML + b"Content-Length: -1\r\n\r\nFerry",
        HTML + b"Content-Length: +5\r\n\r\nFerry",
        HTML + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nFerry!",
        HTML + b"Content-Length: 99999999999999999999999\r\n\r\nFerry",
        HTML + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nFerry\r\n0\r\n\r\n",
        CHUNKED + b"-5\r\nFerry\r\n0\r\n\r\n",
        CHUNKED + b"ffffffffffffffffffff\r\nFerry\r\n0\r\n\r\n",
        CHUNKED + b"ferry\r\nFerry\r\n0\r\n\r\n",
        CHUNKED + b"2\r\nFerry\r\n0\r\n\r\n",
        HTML + b"X: a\0b\r\n\r\nFerry",
        HTML + b"no colon\r\n\r\nFerry",
        b"<p>Ferry</p>",
        b"HTTP/1.1 20 OK\r\n\r\nFerry",
        b"HTTP/1.1 -200 OK\r\n\r\nFerry",
        b"HTTP/1.1 2000 OK\r\n\r\nFerry",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        b"\x16\x03\x01\0\x05Ferry",
    ],
)
async def test_nonsense_is_not_an_http_answer(answer: bytes) -> None:
    with pytest.raises(PageFailed, match="not an HTTP answer"):
        await answered(answer)


async def test_what_follows_the_declared_length_is_no_part_of_the_page() -> None:
    with suppress(PageFailed):
        assert (await answered(HTML + b"Content-Length: 5\r\n\r\nFerry<p>more")).body == b"Ferry"


async def test_a_reset_is_not_the_end_of_a_page_that_declared_no_length(monkeypatch: pytest.MonkeyPatch) -> None:
    fed = asyncio.Event()
    feed = Decoder.feed
    monkeypatch.setattr(Decoder, "feed", lambda self, chunk: (feed(self, chunk), fed.set()))

    async def on_connect(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(HTML + b"\r\n<p>The ferry will")
        await fed.wait()
        hang_up_with_a_reset = struct.pack("ii", 1, 0)
        writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, hang_up_with_a_reset)
        writer.close()

    async with await asyncio.start_server(on_connect, "127.0.0.1", 0) as server:
        with pytest.raises(PageUnreachable, match="the connection broke off"):
            await fetched_from("127.0.0.1:" + str(server.sockets[0].getsockname()[1]))


PIECES = st.sampled_from(
    [
        *(b"HTTP/1.1 ", b"200 OK", b"302 F", b"103 E", b"\r\n", b"\n", b"\r", b"\0", b"\xff", b": ", b";", b"5", b"0"),
        *(b"Content-Type: text/html", b"Content-Length: ", b"Transfer-Encoding: chunked", b"Content-Encoding: gzip"),
        *(b"Location: ", b"http://", b"paper.onion", b"[", b"\x1f\x8b\x08", b"Ferry"),
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.booleans(), st.lists(PIECES, max_size=25).map(b"".join))
def test_any_answer_ends_in_a_page_or_an_error_of_ours(begun: bool, rest: bytes) -> None:
    with suppress(LinkRefused, PageError):
        assert isinstance(asyncio.run(answered((HTML if begun else b"") + rest)), Page)


# --- a bomb ---

# VmHWM, since the peak that getrusage knows includes that of the process which started this one.
MEASURE = """
import asyncio, json, re, sys
from pathlib import Path
from bot.core.errors import PageTooLarge
from web.sites import fetched_from

def peak():
    return int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1])

async def risen(place):
    before = peak()
    try:
        await fetched_from(place)
    except PageTooLarge as error:
        return error.detail, peak() - before

print(json.dumps(asyncio.run(risen(sys.argv[1]))))
"""


def bomb() -> bytes:
    """A GiB of zeros in gzip: one packed MiB, which needs nothing before it, 1,024 times."""
    packer = zlib.compressobj(9, wbits=31)
    first = packer.compress(bytes(2**20)) + packer.flush(zlib.Z_FULL_FLUSH)
    again = packer.compress(bytes(2**20)) + packer.flush(zlib.Z_FULL_FLUSH)
    return first + again * 1023


@pytest.mark.skipif(sys.platform != "linux", reason="peak memory is read from /proc")
async def test_a_bomb_of_a_gibibyte_raises_a_fresh_process_by_less_than_64_mebibytes() -> None:
    root = Path(__file__).parents[2]
    async with sending(HTML + b"Content-Encoding: gzip\r\n\r\n" + bomb()) as place:
        measured = await asyncio.to_thread(
            subprocess.run,
            [sys.executable, "-c", MEASURE, place],
            env={"PYTHONPATH": f"{root}:{root / 'tests'}"},
            capture_output=True,
            check=True,
            timeout=60,
        )
    detail, kilobytes = json.loads(measured.stdout.splitlines()[-1])
    assert detail == "over 2 MiB"
    assert kilobytes < 64 * 1024
