"""The model as one article meets it: its replies are checked, repaired once, and what still fails dropped."""

from dataclasses import dataclass

import structlog
from pydantic import ValidationError

from bot.core import grounding
from bot.core.article import Article
from bot.core.errors import ModelError, ModelReplyInvalid
from bot.core.grounding import Failure
from bot.core.reading import ArticleKind, Reading
from bot.readers.llm.completion import Endpoint
from bot.readers.llm.prompt import Prompt, Prompts

MOST_FAILURES = 40
"""How many failing items a repair names; more than that and the reply is hopeless anyway."""

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Reply:
    """A reply as it came, the Reading in it (None if unusable), and what fails in it."""

    text: str
    reading: Reading | None
    failures: list[Failure]


class CheckedModel:
    """Serves one read and keeps its tally: tokens as the endpoint reports them, and items dropped."""

    def __init__(self, endpoint: Endpoint, prompts: Prompts, article: Article, *, translated: bool, room: int) -> None:
        """`translated`: into another language than the article's. `room`: the most tokens that a prompt may have."""
        self._endpoint = endpoint
        self._prompts = prompts
        self._article = article
        self._translated = translated
        self._room = room
        self.tokens_in = 0
        self.tokens_out = 0
        self.dropped = 0

    async def reading(self, prompt: Prompt) -> Reading:
        """A Reading of which every item holds; asks twice at most. Raises a ModelError."""
        reply = await self._ask(prompt)
        if reply.failures:
            log.info("model.repair", failures=len(reply.failures))
            reply = await self._repaired(prompt, reply)
        if reply.reading is None:
            raise ModelReplyInvalid("not our schema")
        reading, dropped = grounding.drop(reply.reading, reply.failures)
        if not reading.summary and reading.kind is not ArticleKind.NOT_ARTICLE:
            raise ModelReplyInvalid("no point of the summary holds")
        self.dropped += dropped
        return reading

    async def _repaired(self, prompt: Prompt, first: Reply) -> Reply:
        """The second reply; or the first, if that was a Reading and the second is none."""
        repair = self._prompts.of_repair(prompt, first.text, first.failures[:MOST_FAILURES])
        if repair.tokens > self._room:
            return first
        try:
            second = await self._ask(repair)
        except ModelError:
            if first.reading is None:
                raise
            return first
        return second if second.reading else first

    async def _ask(self, prompt: Prompt) -> Reply:
        completion = await self._endpoint.complete(prompt.messages, prompt.schema)
        self.tokens_in += completion.tokens_in
        self.tokens_out += completion.tokens_out
        try:
            reading = prompt.parse(completion.text)
        except ValidationError as error:
            return Reply(completion.text, None, _schema_failures(error))
        except ValueError:
            return Reply(completion.text, None, [Failure("reply", "not JSON", "file one JSON object and nothing else")])
        return Reply(completion.text, reading, self._failures(reading, prompt.ids))

    def _failures(self, reading: Reading, ids: range) -> list[Failure]:
        if reading.kind is ArticleKind.NOT_ARTICLE:
            return []
        strays = [
            Failure(place, "evidence was not among the sentences given", str(n))
            for place, _, evidence in reading.statements()
            for n in evidence
            if n not in ids
        ]
        return strays + grounding.check(reading, self._article, translated=self._translated)


def _schema_failures(error: ValidationError) -> list[Failure]:
    """One line an item, without the item's own text."""
    return [
        Failure(".".join(map(str, item["loc"])) or "reply", "not the schema", item["msg"])
        for item in error.errors(include_input=False, include_url=False, include_context=False)
    ]
