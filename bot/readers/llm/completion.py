"""One call to an OpenAI-compatible endpoint: text and usage, or the ModelError that says what went wrong."""

import asyncio
import itertools
import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, cast
from urllib.parse import urlsplit

import openai
import structlog
from openai.types.chat import ChatCompletionMessageParam
from openai.types.shared_params import ResponseFormatJSONSchema

from bot.core.breaker import Breaker
from bot.core.errors import ModelRateLimited, ModelReplyUnsafe, ModelUnavailable
from bot.core.ports import Clock
from bot.readers.llm import outcomes
from bot.readers.llm.leaks import refuse_leak
from bot.readers.llm.outcomes import Completion
from bot.readers.llm.transport import bounded_client

OPENAI = "https://api.openai.com/v1"
LONGEST_PAUSE = 20.0
"""Seconds; an endpoint that asks for a longer wait is left alone, and the caller told how long."""
BUDGET = 2
"""All attempts and pauses of one completion end within this many times `ModelSettings.seconds`."""
REPAIR_TOKENS = 1_000
"""Kept free for naming what failed, beside the room for the reply that is sent back."""
HOW_IS_IT = [{"role": "user", "content": "Are you well? Answer in JSON."}]
ITS_ANSWER = {
    "type": "object",
    "properties": {"well": {"type": "boolean"}},
    "required": ["well"],
    "additionalProperties": False,
}

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class ModelSettings:
    """Where the model is and what a call may cost.

    `base_url` None is OpenAI's own endpoint; a local server needs no `api_key`. `context_tokens` is the window for
    prompt and reply together, `max_output_tokens` the longest reply. `seconds` is the deadline of one attempt. No reply
    may hold one of the `secrets`.
    """

    api_key: str | None = field(repr=False)
    base_url: str | None
    model: str
    context_tokens: int = 32_000
    max_output_tokens: int = 4_000
    seconds: float = 120
    attempts: int = 3
    secrets: tuple[str, ...] = field(default=(), repr=False)

    @property
    def room(self) -> int:
        """The most tokens that a prompt may have, so that a reply still fits the window."""
        return self.context_tokens - self.max_output_tokens

    @property
    def window(self) -> int:
        """The most that a first prompt may have, so that it can be sent again with its reply and what failed in it."""
        return self.room - self.max_output_tokens - REPAIR_TOKENS

    @property
    def is_openai(self) -> bool:
        """Whether OpenAI's own rules hold: there, newer models refuse `max_tokens` and any `temperature` but 1."""
        host = urlsplit(self.base_url or OPENAI).hostname or ""
        return f".{host}".endswith((".api.openai.com", ".openai.azure.com"))


class Endpoint:
    """The endpoint, with our own deadline, retries and bounds in place of the SDK's, behind a breaker."""

    def __init__(
        self,
        settings: ModelSettings,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        clock: Clock | None = None,
    ) -> None:
        """`clock`: what the breaker goes by; without one there is none, and every call is made."""
        self.breaker = Breaker(clock, self.ask_how_it_is) if clock else None
        self._settings = settings
        self._sleep = sleep
        self._client = openai.AsyncOpenAI(
            api_key=settings.api_key or "none",
            base_url=settings.base_url or OPENAI,
            max_retries=0,
            http_client=bounded_client(settings.seconds),
        )

    async def complete(self, messages: list[dict[str, str]], schema: dict[str, Any]) -> Completion:
        """One reply that fills the schema, as text.

        Tries again, after a pause with full jitter or as long as the endpoint asks for, when it was unavailable or
        busy. Raises a ModelError; ModelReplyUnsafe for a reply that tells what nobody may be told.
        """
        ask = partial(self._answered, messages, schema)
        completion = await (self.breaker.call(ask) if self.breaker else ask())
        try:
            refuse_leak(completion.text, messages, self._settings.secrets)
        except ModelReplyUnsafe as error:
            log.error("model_reply_unsafe", holds=error.detail)
            error.tokens_in, error.tokens_out = completion.tokens_in, completion.tokens_out
            raise
        return completion

    async def _answered(self, messages: list[dict[str, str]], schema: dict[str, Any]) -> Completion:
        ends = time.monotonic() + BUDGET * self._settings.seconds
        for attempt in itertools.count(1):
            try:
                return await self._attempt(messages, schema, min(self._settings.seconds, ends - time.monotonic()))
            except (ModelUnavailable, ModelRateLimited) as error:
                pause = _pause(error, attempt)
                log.warning("model_attempt_failed", attempt=attempt, reason=type(error).__name__, detail=error.detail)
                if attempt == self._settings.attempts or pause > LONGEST_PAUSE or time.monotonic() + pause > ends:
                    raise
                await self._sleep(pause)
        raise AssertionError("the loop only ends by return or raise")

    async def ask_how_it_is(self) -> None:
        """One small call, tried once, past the breaker. Raises a ModelError."""
        await self._attempt(HOW_IS_IT, ITS_ANSWER, self._settings.seconds)

    async def _attempt(self, messages: list[dict[str, str]], schema: dict[str, Any], seconds: float) -> Completion:
        """One request under one deadline: the SDK alone waits for ever on a reply that drips.

        OpenAI takes `max_completion_tokens`; older local servers know `max_tokens` alone. Those sample freely unless
        told otherwise, and a reading should not depend on luck: temperature 0.
        """
        limit, own = self._settings.max_output_tokens, self._settings.is_openai
        try:
            async with asyncio.timeout(seconds):
                response = await self._client.chat.completions.with_raw_response.create(
                    model=self._settings.model,
                    messages=cast("list[ChatCompletionMessageParam]", messages),
                    response_format=_json_schema(schema),
                    max_completion_tokens=limit if own else openai.omit,
                    max_tokens=openai.omit if own else limit,
                    temperature=openai.omit if own else 0,
                )
        except TimeoutError:
            raise ModelUnavailable(f"no answer within {seconds:.3g} s") from None
        except openai.OpenAIError as error:
            raise outcomes.of_error(error) from None  # its message can hold the key or the article: not for a log
        return outcomes.of_reply(response.content)

    async def close(self) -> None:
        if self.breaker:
            await self.breaker.close()
        await self._client.close()


def _json_schema(schema: dict[str, Any]) -> ResponseFormatJSONSchema:
    return {"type": "json_schema", "json_schema": {"name": "reply", "strict": True, "schema": schema}}


def _pause(error: ModelUnavailable | ModelRateLimited, attempt: int) -> float:
    """Seconds to wait: what the endpoint asked for, else full jitter over a doubling bound (AWS's "full jitter")."""
    if isinstance(error, ModelRateLimited) and error.retry_after is not None:
        return error.retry_after
    return random.uniform(0, min(LONGEST_PAUSE, 2**attempt))  # noqa: S311 - spreads retries, guards nothing
