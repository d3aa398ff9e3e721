"""Undoes a body's Content-Encoding as it arrives and stops at the limit, so that a bomb costs nothing."""

import zlib

from bot.core.errors import PageFailed, PageNotReadable, PageTooLarge

_GZIP = zlib.MAX_WBITS | 16
_ZLIB = zlib.MAX_WBITS
_RAW = -zlib.MAX_WBITS


class Decoder:
    """Collects a body of at most `limit` bytes, as received and as decoded.

    `encoding`: the Content-Encoding header. Raises PageNotReadable for any but gzip or deflate, or for more than one.
    """

    def __init__(self, encoding: str, limit: int) -> None:
        self._encoding = encoding.strip().lower()
        if self._encoding not in ("", "identity", "gzip", "x-gzip", "deflate"):
            raise PageNotReadable("an encoding other than gzip or deflate")
        self._limit = limit
        self._received = 0
        self._body = bytearray()
        self._stream = None

    def feed(self, chunk: bytes) -> None:
        """Raises PageTooLarge past the limit, PageFailed for a stream that is not what its header says."""
        self._received += len(chunk)  # counted too, since a stream can go on without decoding to anything
        if self._received <= self._limit:
            self._body += self._decoded(chunk) if self._encoding not in ("", "identity") else chunk
        if max(self._received, len(self._body)) > self._limit:
            raise PageTooLarge(f"over {self._limit / 2**20:.3g} MiB")

    def body(self) -> bytes:
        """The whole body. Raises PageFailed for a stream that broke off: part of a page is not the page."""
        if self._stream and not self._stream.eof:
            raise PageFailed("the body broke off")
        return bytes(self._body)

    def _decoded(self, chunk: bytes) -> bytes:
        """At most one byte more than there is room for, which is enough to know that it is too much."""
        if not self._stream:
            self._stream = zlib.decompressobj(self._window(chunk))
        try:
            decoded = self._stream.decompress(chunk, self._limit + 1 - len(self._body))
        except zlib.error:
            raise PageFailed("the body is not what its encoding says") from None
        if self._stream.unused_data:
            raise PageFailed("the body goes on after its end")
        return decoded

    def _window(self, start: bytes) -> int:
        """Two kinds of deflate are in use: wrapped by zlib, as RFC 9110 (8.4.1.2) has it, and raw."""
        if self._encoding != "deflate":
            return _GZIP
        return _ZLIB if start[0] & 0x0F == zlib.DEFLATED else _RAW
