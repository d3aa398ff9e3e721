"""The double's HTTP front: reads a call, lets the API answer it, and fails it where a test asked for that."""

import asyncio
import json
import re
import socket
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from e2e.discord_limits import Limit
from e2e.discord_rules import Refusal
from e2e.discord_world import Payload

API_PATH = "/api/v10"
MAX_UPLOAD_BYTES = 10 * 1024 * 1024


@dataclass
class Call:
    """One REST call. `body` is its JSON (a list when commands are synced); `status` is 0 if it got no answer."""

    method: str
    path: str
    params: Mapping[str, str]
    query: Mapping[str, str]
    body: Any = None
    files: dict[str, bytes] = field(default_factory=dict[str, bytes])
    status: int = 0
    refusal: Refusal | None = None


@dataclass(frozen=True)
class Fault:
    """One failure to come, for the first call of `method` whose path matches `path_pattern`.

    With `after_work` the call takes effect and only its answer fails. `retry_after` is in seconds. With `hang` no
    answer ever comes; with `reset` the connection breaks. `scope` of a 429: "user", "shared", "global"; "cloudflare" is
    none of Discord's, but of the proxy before it, as where it bars an address. With `always` every such call fails.
    """

    method: str
    path_pattern: str
    status: int = 503
    code: int = 0
    retry_after: float = 0.0
    reset: bool = False
    after_work: bool = False
    hang: bool = False
    scope: str = "user"
    always: bool = False

    def meets(self, method: str, path: str) -> bool:
        return method == self.method and re.search(self.path_pattern, path) is not None

    def answer(self, request: web.Request) -> web.Response:
        if self.reset:
            _reset(request)
        if self.scope == "cloudflare":
            headers = {"Retry-After": str(round(self.retry_after))}
            return web.Response(
                text="<html>error code: 1015</html>", status=429, headers=headers, content_type="text/html"
            )
        if self.status == 429:
            return _limited(self.retry_after, self.scope)
        return answer({"message": f"{self.status}: injected", "code": self.code}, self.status)


def answer(payload: object, status: int = 200, headers: Mapping[str, str] | None = None) -> web.Response:
    """A JSON answer whose content type is exactly application/json: discord.py reads no other as JSON."""
    body = json.dumps(payload).encode()
    return web.Response(body=body, status=status, headers=headers, content_type="application/json")


def _limited(retry_after: float, scope: str = "user", headers: Mapping[str, str] | None = None) -> web.Response:
    """Discord's proxy adds Via; discord.py takes a 429 without it for a ban, and does not retry."""
    about = {"Retry-After": str(retry_after), "Via": "1.1 google", "X-RateLimit-Scope": scope}
    body = {"message": "You are being rate limited.", "retry_after": retry_after, "global": scope == "global"}
    return answer(body, 429, {**about, **(headers or {})})


def _reset(request: web.Request) -> None:
    """Ends the connection with a TCP RST, which the client sees as 'connection reset by peer'."""
    transport = request.transport
    if transport:
        no_linger = struct.pack("ii", 1, 0)
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, no_linger)
        transport.abort()


async def _read(request: web.Request) -> tuple[Any, dict[str, bytes]]:
    """The JSON of a request and, if it is a multipart form, its files by name."""
    if not request.content_type.startswith("multipart/"):
        raw = await request.read()
        return (json.loads(raw) if raw else {}), {}
    form = await request.post()
    files = {part.filename: part.file.read() for part in form.values() if isinstance(part, web.FileField)}
    return json.loads(str(form["payload_json"])), files


class Front:
    """Routes calls to functions that take a Call and return the answer's JSON, or None for 204."""

    def __init__(self, token: str, notify: Callable[[], None]) -> None:
        self.app = web.Application(client_max_size=MAX_UPLOAD_BYTES)
        self.calls: list[Call] = []
        self.faults: list[Fault] = []
        self.limits: list[Limit] = []
        self.ending = asyncio.Event()
        self._authorization = f"Bot {token}"
        self._notify = notify

    def route(self, method: str, path: str, work: Callable[[Call], Any], *, public: bool = False) -> None:
        """Adds a route; a `public` one needs no bot token, since its path holds an interaction's own."""

        async def serve(request: web.Request) -> web.StreamResponse:
            return await self._serve(request, work, public)

        self.app.router.add_route(method, API_PATH + path, serve)

    async def _serve(self, request: web.Request, work: Callable[[Call], Payload | None], public: bool) -> web.Response:
        body, files = await _read(request)
        path = request.path.removeprefix(API_PATH)
        call = Call(request.method, path, request.match_info, request.query, body, files)
        self.calls.append(call)
        fault = self._fault(call)
        try:
            response = self._respond(request, call, work, public, fault)
            if fault and fault.hang:
                self._notify()
                await self.ending.wait()
            call.status = response.status
            return response
        finally:
            self._notify()

    def _fault(self, call: Call) -> Fault | None:
        fault = next((fault for fault in self.faults if fault.meets(call.method, call.path)), None)
        if fault and not fault.always:
            self.faults.remove(fault)
        return fault

    def _respond(
        self,
        request: web.Request,
        call: Call,
        work: Callable[[Call], Payload | None],
        public: bool,
        fault: Fault | None,
    ) -> web.Response:
        if fault and not fault.after_work:
            return fault.answer(request)
        limit = next((limit for limit in self.limits if limit.meets(call.method, call.path)), None)
        headers, wait = limit.take(call.path) if limit else ({}, 0.0)
        if wait:
            return _limited(wait, headers=headers)
        response = self._work(request, call, work, public)
        response.headers.update(headers)
        return fault.answer(request) if fault else response

    def _work(self, request: web.Request, call: Call, work: Callable[[Call], Any], public: bool) -> web.Response:
        try:
            if not public and request.headers.get("Authorization") != self._authorization:
                raise Refusal(401, 0, "401: Unauthorized")
            result = work(call)
        except Refusal as refusal:
            call.refusal = refusal
            return answer(refusal.payload, refusal.status)
        return web.Response(status=204) if result is None else answer(result)
