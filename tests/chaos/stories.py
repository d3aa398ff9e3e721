"""A site with any number of stories, each a page of its own, and a model that reads them all."""

from typing import Any

from aiohttp import web

from e2e.page_server import EXAMPLES, PageServer
from readers.scripted_model import Reply

PAGE = (EXAMPLES / "council-report.html").read_text("utf-8")
TITLE = "Brackwater council approves £38 million flood wall by two votes"
READING: dict[str, Any] = {
    "kind": "report",
    "gist": "The council voted for a flood wall.",
    "summary": [{"text": "Brackwater Town Council voted to build a flood wall along the River Anse.", "evidence": [1]}],
    "argument": None,
    **{part: [] for part in ("claims", "predictions", "tensions", "questions")},
}


def heading(name: str) -> str:
    """By which a story is known in a card, at the beginning of its title."""
    return f"Motion {name} passes"


class Site(PageServer):
    """The story NAME stands at /NAME."""

    async def _serve(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["name"]
        self.requested.append(name)
        self.asking.set()
        await self.gate.wait()
        page = PAGE.replace(TITLE, f"{heading(name)} in Brackwater: flood wall approved by two votes").replace(
            "The motion passed", f"Motion {name} passed"
        )
        return web.Response(text=page, content_type="text/html")


def read(request: dict[str, Any]) -> Reply:
    """Whatever a model is asked: how it is, or for a reading."""
    return {"well": True} if "well" in str(request["response_format"]) else READING
