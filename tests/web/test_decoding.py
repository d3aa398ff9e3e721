"""A body is unpacked as it arrives, and never further than the limit."""

import gzip
import tracemalloc
import zlib

import pytest

from bot.core.errors import PageFailed, PageTooLarge
from bot.web.decoding import Decoder


def decoded(encoding: str, *chunks: bytes) -> bytes:
    """Through a decoder with a limit of 1,000 bytes."""
    decoder = Decoder(encoding, 1000)
    for chunk in chunks:
        decoder.feed(chunk)
    return decoder.body()


def test_a_bomb_costs_little_more_memory_than_the_limit() -> None:
    packer = zlib.compressobj(1, wbits=31)
    bomb = b"".join(packer.compress(bytes(2**20)) for _ in range(64)) + packer.flush()
    tracemalloc.start()
    try:
        with pytest.raises(PageTooLarge):
            Decoder("gzip", 2**20).feed(bomb)
        assert tracemalloc.get_traced_memory()[1] < 4 * 2**20
    finally:
        tracemalloc.stop()


def test_the_limit_counts_what_was_decoded_in_small_pieces() -> None:
    def packed(size: int) -> list[bytes]:
        return [bytes([byte]) for byte in gzip.compress(bytes(size))]

    assert decoded("gzip", *packed(1000)) == bytes(1000)
    with pytest.raises(PageTooLarge):
        decoded("gzip", *packed(1001))


def test_a_stream_that_never_decodes_to_anything_is_too_large_too() -> None:
    header, empty_block = gzip.compress(b"")[:10], b"\0\0\0\xff\xff"
    with pytest.raises(PageTooLarge):
        decoded("gzip", header, *[empty_block] * 200)


@pytest.mark.parametrize(
    "body",
    [
        b"<p>not packed</p>",
        gzip.compress(b"Ferry", mtime=0)[:-1],
        gzip.compress(b"Ferry", mtime=0)[:12],
        gzip.compress(b"Ferry", mtime=0) + b"<p>",
        gzip.compress(b"Ferry", mtime=0) + gzip.compress(b"again", mtime=0),
    ],
)
def test_a_broken_stream_is_no_page(body: bytes) -> None:
    with pytest.raises(PageFailed):
        decoded("gzip", body)


def test_an_empty_body_needs_no_stream() -> None:
    assert decoded("gzip") == b""
