"""What the bot meets besides Discord: a site full of stories and a model that reads them, each as slow as wanted."""

import asyncio
import json
from typing import Any

from aiohttp import web

from benchmarks.load.stories import number_in, story
from loopback import Loopback
from readers.scripted_model import completion


class Outside(Loopback):
    """`page_seconds` and `model_seconds`: how long each takes before it answers."""

    def __init__(self, page_seconds: float = 0.0, model_seconds: float = 0.0) -> None:
        super().__init__()
        self._page_seconds = page_seconds
        self._model_seconds = model_seconds
        self.app.router.add_get("/story/{number}", self._page)
        self.app.router.add_post("/v1/chat/completions", self._read)

    @property
    def settings(self) -> dict[str, str]:
        """With which the bot reads these pages with this model."""
        return {
            "FETCH_ALLOW_HOSTS": self.host,
            "OPENAI_BASE_URL": f"http://{self.host}/v1",
            "OPENAI_MODEL": "double",
        }

    def url(self, number: int) -> str:
        return f"http://{self.host}/story/{number}"

    async def _page(self, request: web.Request) -> web.Response:
        await asyncio.sleep(self._page_seconds)
        return web.Response(body=story(int(request.match_info["number"])).html, content_type="text/html")

    async def _read(self, request: web.Request) -> web.Response:
        await asyncio.sleep(self._model_seconds)
        asked: Any = await request.json()
        reply = completion(json.dumps(story(number_in(json.dumps(asked["messages"]))).reading))
        return web.Response(body=reply.body.encode(), content_type="application/json")
