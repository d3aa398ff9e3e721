"""The edges of every state of a link, each a place in the program at which it can be killed."""

from dataclasses import dataclass
from itertools import product


@dataclass(frozen=True)
class Edge:
    """`target` is an async function ("module:Class.method" or "module:function"), `moment` when about it: before,
    commit (its rows are written and not committed) or after. `channel`: where to post for it to be reached.

    `fresh`: only a page that was never read comes by; `stop`: only a program that is told to end does; `leftover`: only
    one that finds a link of an earlier life.
    """

    target: str
    moment: str
    channel: str = "news"
    fresh: bool = False
    stop: bool = False
    leftover: bool = False

    @property
    def name(self) -> str:
        return f"{self.moment} {self.target.partition(':')[2]}"

    @property
    def step(self) -> str:
        return self.target.replace(":", ".").rpartition(".")[2].strip("_")


@dataclass(frozen=True)
class Request:
    """Killed by the other side: when the reply's request is there, before or after Discord does as it says."""

    done: bool

    @property
    def name(self) -> str:
        return "reply posted, not yet answered" if self.done else "reply's request on its way"


AROUND = ("before", "after")
WRITING = ("before", "commit", "after")


def _edges(moments: tuple[str, ...], *targets: str, **needs: bool | str) -> list[Edge]:
    return [Edge(target, moment, **needs) for target, moment in product(targets, moments)]  # type: ignore[arg-type]


STORE = "bot.store.store:SqlStore."
EDGES: list[Edge] = [
    *_edges(WRITING, STORE + "accept", STORE + "show", STORE + "sending", STORE + "replied", STORE + "finish"),
    *_edges(WRITING, STORE + "save_article", STORE + "save_reading", fresh=True),
    *_edges(WRITING, STORE + "void_leases", STORE + "take_up", leftover=True),
    *_edges(WRITING, STORE + "hold", STORE + "released", channel="held"),
    *_edges(AROUND, "bot.app:Pages.fetch", "bot.app:Pages.extract", fresh=True),
    *_edges(AROUND, "bot.readers.llm.completion:Endpoint.complete", fresh=True),
    *_edges(AROUND, "bot.chat.messages.delivery:Delivery.find", leftover=True),
    *_edges(AROUND, "bot.chat.messages.delivery:Delivery.deliver", "bot.chat.messages.posting:send_reply"),
    *_edges(AROUND, "bot.chat.messages.posting:open_thread", channel="threads"),
    *_edges(AROUND, "bot.core.inbox:Inbox.close", "bot.store.store:SqlStore._close", stop=True, fresh=True),
]
REQUESTS = [Request(done=False), Request(done=True)]


def edge(name: str) -> Edge:
    return next(edge for edge in EDGES if edge.name == name)
