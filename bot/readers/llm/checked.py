"""The model as one article meets it: its replies are checked, repaired once, and what still fails dropped."""

import time
from abc import ABC, abstractmethod
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Generic

import structlog
from pydantic import ValidationError

from bot.core.article import Article
from bot.core.calculating import calculated
from bot.core.errors import ModelError, ModelReplyInvalid, NutgrafError
from bot.core.grounding import Failure
from bot.core.progress import Progress, Stage, Step, unwatched
from bot.core.reading import Engine
from bot.readers.llm.completion import Endpoint, ModelSettings
from bot.readers.llm.outcomes import Completion
from bot.readers.llm.prompt import Filled, Prompt, Prompts

MOST_FAILURES = 40
"""How many failing items a repair names; more than that and the reply is hopeless anyway."""

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Attempt(Generic[Filled]):
    """A reply as it came, what it fills (None if unusable), and what fails in it."""

    text: str
    filled: Filled | None
    failures: list[Failure]

    @property
    def failing(self) -> int:
        """Items that do not hold; a reply that is unusable has none."""
        return len({failure.place for failure in self.failures}) if self.filled else 0


class CheckedModel(ABC, Generic[Filled]):
    """Serves one read, or one question, and keeps its tally: tokens as the endpoint reports them, and items.

    `failures`: items that did not hold at first; `dropped`: those that did not after the repair either.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        prompts: Prompts[Filled],
        settings: ModelSettings,
        article: Article,
        *,
        translated: bool,
        hedges: bool = True,
        progress: Progress = unwatched,
    ) -> None:
        """`translated`: into another language than the article's. `hedges`: whether those of the language written in
        are known to grounding. `progress` is told when a reply is mended."""
        self._endpoint = endpoint
        self._prompts = prompts
        self._settings = settings
        self._article = article
        self._translated = translated
        self._hedges = hedges
        self._progress = progress
        self._started = time.monotonic()
        self._tokens_in = 0
        self._tokens_out = 0
        self.failures = 0
        self.dropped = 0

    async def held(self, prompt: Prompt[Filled]) -> Filled:
        """What the model files, every item of it held; asks twice at most. Raises a ModelError."""
        attempt = await self._ask(prompt)
        self.failures += attempt.failing
        if attempt.failures:
            log.info("model_repair", failures=len(attempt.failures))
            self._progress(Stage(Step.CHECKING))
            attempt = await self._repaired(prompt, attempt)
        if attempt.filled is None:
            raise ModelReplyInvalid("not our schema")
        filled, dropped = self._without(attempt.filled, attempt.failures)
        self.dropped += dropped
        return filled

    @contextmanager
    def tallying(self) -> Generator[None]:
        """What goes wrong within tells the tokens used up to then."""
        try:
            yield
        except NutgrafError as error:
            error.tokens_in, error.tokens_out = self._tokens_in, self._tokens_out
            raise

    def engine(self) -> Engine:
        """Who it was, and at what price so far."""
        return Engine(
            name="model",
            model=self._settings.model,
            fingerprint=self._prompts.fingerprint,
            tokens_in=self._tokens_in,
            tokens_out=self._tokens_out,
            seconds=time.monotonic() - self._started,
        )

    @abstractmethod
    def _failures(self, filled: Filled, ids: range) -> list[Failure]:
        """What does not hold, where only these sentences were given."""

    @abstractmethod
    def _without(self, filled: Filled, failures: list[Failure]) -> tuple[Filled, int]:
        """What is left without the failing items, and their number. Raises ModelReplyInvalid when it is no use."""

    async def _repaired(self, prompt: Prompt[Filled], first: Attempt[Filled]) -> Attempt[Filled]:
        """The second reply; or the first, if that was usable and the second is not, or has as much that fails."""
        repair = self._prompts.of_repair(prompt, first.text, first.failures[:MOST_FAILURES])
        if repair.tokens > self._settings.room:
            return first
        try:
            second = await self._ask(repair)
        except ModelError:
            if first.filled is None:
                raise
            return first
        better = first.filled is None or second.failing < first.failing
        return second if second.filled and better else first

    async def _ask(self, prompt: Prompt[Filled]) -> Attempt[Filled]:
        completion = await self._completed(prompt)
        try:
            filled = prompt.parse(completion.text)
        except ValidationError as error:
            return Attempt(completion.text, None, _schema_failures(error))
        except ValueError:
            not_json = Failure("reply", "not JSON", "file one JSON object and nothing else")
            return Attempt(completion.text, None, [not_json])
        failures = await calculated(self._failures, filled, prompt.ids)
        failures = [*failures, *prompt.failures(filled)]
        return Attempt(completion.text, filled, failures)

    async def _completed(self, prompt: Prompt[Filled]) -> Completion:
        """A whole reply; one that was cut off or refused has its price too."""
        try:
            completion = await self._endpoint.complete(prompt.messages, prompt.schema)
        except ModelError as error:
            self._tally(error)
            raise
        self._tally(completion)
        return completion

    def _tally(self, used: Completion | ModelError) -> None:
        self._tokens_in += used.tokens_in
        self._tokens_out += used.tokens_out


def strays(evidence: Iterable[tuple[str, list[int]]], ids: range) -> list[Failure]:
    """Evidence that was not sent; each place comes with its sentence numbers."""
    return [
        Failure(place, "evidence was not among the sentences given", str(n))
        for place, numbers in evidence
        for n in numbers
        if n not in ids
    ]


def _schema_failures(error: ValidationError) -> list[Failure]:
    """One line an item, without the item's own text."""
    return [
        Failure(".".join(map(str, item["loc"])) or "reply", "not the schema", item["msg"])
        for item in error.errors(include_input=False, include_url=False, include_context=False)
    ]
