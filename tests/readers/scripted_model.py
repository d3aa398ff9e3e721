"""An OpenAI-compatible endpoint on a real socket that answers by script and records what it was asked."""

import asyncio
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from aiohttp import web

Json = dict[str, Any]


@dataclass(frozen=True)
class Raw:
    """An HTTP answer given as it is."""

    status: int = 200
    body: str = ""
    content_type: str = "application/json"
    headers: dict[str, str] = field(default_factory=dict[str, str])


class Stall:
    """Takes the request and never answers."""


class Drip:
    """Begins a good answer and goes on for ever, a byte at a time."""


class Reset:
    """Drops the connection."""


Reply = Json | str | Raw | Stall | Drip | Reset
Script = Sequence[Reply] | Callable[[Json], Reply]


def completion(content: str | None, finish_reason: str = "stop", refusal: str | None = None) -> Raw:
    """A chat completion as OpenAI words it: 100 tokens in, 20 out."""
    message = {"role": "assistant", "content": content, "refusal": refusal}
    choice = {"index": 0, "message": message, "finish_reason": finish_reason}
    usage = {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}
    return Raw(body=json.dumps({"object": "chat.completion", "choices": [choice], "usage": usage}))


def error(status: int, code: str, headers: dict[str, str] | None = None) -> Raw:
    """An error as OpenAI words it."""
    body = json.dumps({"error": {"message": f"{code}: key sk-secret", "type": code, "code": code}})
    return Raw(status, body, headers=headers or {})


class ScriptedModel:
    """Answers the replies in turn, or what a function makes of each request; a dict is sent as the content, in JSON.

    `requests` are the bodies received, `asked` is set by the first. When the script is over it answers 400, which a
    reader does not try again.
    """

    def __init__(self, script: Script) -> None:
        self._script = script
        self.requests: list[Json] = []
        self.headers: list[dict[str, str]] = []
        self.base_url = ""
        self.asked = asyncio.Event()
        self._gone = asyncio.Event()

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/v1/chat/completions", self._answer)
        self._runner = web.AppRunner(app, shutdown_timeout=1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.base_url = f"http://{host}:{port}/v1"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._gone.set()
        await self._runner.cleanup()

    def _next(self, request: Json) -> Reply:
        if callable(self._script):
            return self._script(request)
        turn = len(self.requests) - 1
        return self._script[turn] if turn < len(self._script) else error(400, "script_is_over")

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        self.headers.append(dict(request.headers))
        self.requests.append(await request.json())
        self.asked.set()
        reply = self._next(self.requests[-1])
        match reply:
            case dict():
                return _as_given(completion(json.dumps(reply)))
            case str():
                return _as_given(completion(reply))
            case Raw():
                return _as_given(reply)
            case Stall():
                await self._gone.wait()
                return web.Response()
            case Drip():
                return await self._drip(request)
            case Reset():
                assert request.transport
                request.transport.abort()
                return web.Response()

    async def _drip(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "application/json"})
        await response.prepare(request)
        while not self._gone.is_set():
            try:
                await response.write(b" ")
                await asyncio.wait_for(self._gone.wait(), 0.02)
            except (TimeoutError, ConnectionError):
                if request.transport is None:
                    break
        return response


def _as_given(raw: Raw) -> web.Response:
    headers = {"Content-Type": raw.content_type, **raw.headers}
    return web.Response(status=raw.status, body=raw.body.encode(), headers=headers)
