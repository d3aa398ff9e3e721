"""What an endpoint's answer means: its text and usage, or one ModelError for each way it can fail."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import openai
from pydantic import BaseModel, ValidationError

from bot.core.errors import (
    ModelError,
    ModelMisconfigured,
    ModelNotGranted,
    ModelRateLimited,
    ModelRefused,
    ModelReplyInvalid,
    ModelTruncated,
    ModelUnavailable,
)

# What an endpoint answers to every call alike, until its operator, or ours, has acted.
_NOT_GRANTED = (401, 402, 403, 404, "invalid_api_key", "model_not_found", "insufficient_quota")


@dataclass(frozen=True, slots=True)
class Completion:
    """A whole reply; tokens as the endpoint reports them, 0 where it does not."""

    text: str
    tokens_in: int
    tokens_out: int


class _Message(BaseModel):
    content: str | None = None
    refusal: str | None = None


class _Choice(BaseModel):
    message: _Message
    finish_reason: str | None = None


class _Usage(BaseModel):
    prompt_tokens: int = 0
    completion_tokens: int = 0


class _Reply(BaseModel):
    """The part of a chat completion that we use.

    The SDK builds its own types without validating them: HTML becomes a str, an odd body an object full of None.
    """

    choices: list[_Choice] = []
    usage: _Usage | None = None


def of_reply(body: bytes) -> Completion:
    """The first choice of a 200. Raises ModelTruncated, ModelRefused or ModelReplyInvalid, with the tokens it took."""
    try:
        reply = _Reply.model_validate_json(body)
    except ValidationError:
        raise ModelReplyInvalid("not a chat completion") from None
    usage = reply.usage or _Usage()
    try:
        return Completion(_content(reply), usage.prompt_tokens, usage.completion_tokens)
    except ModelError as error:
        error.tokens_in, error.tokens_out = usage.prompt_tokens, usage.completion_tokens
        raise


def _content(reply: _Reply) -> str:
    if not reply.choices:
        raise ModelReplyInvalid("no choices")
    choice = reply.choices[0]
    if choice.finish_reason == "length":
        raise ModelTruncated
    if choice.finish_reason == "content_filter":
        raise ModelRefused("content filter")
    if choice.message.refusal:
        raise ModelRefused
    if not choice.message.content:
        raise ModelReplyInvalid("empty")
    return choice.message.content


def of_error(error: openai.OpenAIError) -> ModelError:
    """What an exception of the SDK means. The endpoint's own words are never in `detail`: they can quote the key."""
    if isinstance(error, openai.APIStatusError):
        return _of_status(error)
    if isinstance(error.__cause__, ModelError):  # raised by our transport
        return error.__cause__
    return ModelUnavailable("no connection" if isinstance(error, openai.APIConnectionError) else type(error).__name__)


def _of_status(error: openai.APIStatusError) -> ModelError:
    """429 for want of quota is hopeless; 503 with a Retry-After is an endpoint that is busy, not one that is down."""
    status, codes = error.status_code, _codes(error)
    detail = " ".join([f"HTTP {status}", *codes[:1]])
    retry_after = _retry_after(error.response.headers)
    if "content_filter" in codes:
        return ModelRefused("content filter")
    if status in _NOT_GRANTED or any(code in _NOT_GRANTED for code in codes):
        return ModelNotGranted(detail)
    if status == 429 or (status == 503 and retry_after is not None):
        return ModelRateLimited(detail, retry_after)
    if status >= 500 or status in (408, 409, 425):
        return ModelUnavailable(detail)
    return ModelMisconfigured(detail)


def _codes(error: openai.APIStatusError) -> list[str]:
    """The error's code and type, where they are plain identifiers such as "model_not_found"."""
    return [code for code in (error.code, error.type) if isinstance(code, str) and re.fullmatch("[a-z_]{3,40}", code)]


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds until we may ask again: RFC 9110's Retry-After, as a number or as a date; None where it says neither."""
    value = headers.get("Retry-After", "").strip()
    try:
        return float(value) if re.fullmatch(r"\d+(\.\d+)?", value) else _seconds_until(parsedate_to_datetime(value))
    except ValueError:
        return None


def _seconds_until(moment: datetime) -> float:
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (aware - datetime.now(UTC)).total_seconds())
