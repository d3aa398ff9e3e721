"""Each way in which an endpoint can answer, over real sockets, and what it is called afterwards."""

import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from types import SimpleNamespace

import pytest

from bot.core.breaker import FIRST_PAUSE, MOST_FAILURES
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
from bot.readers.llm import completion as completion_module
from bot.readers.llm.completion import HOW_IS_IT, Endpoint, ModelSettings
from fakes import Noon
from readers.scripted_model import Drip, Raw, Reply, Reset, ScriptedModel, Stall, completion, error

MESSAGES = [{"role": "user", "content": "Read this."}]
SCHEMA = {"type": "object", "properties": {}, "required": [], "additionalProperties": False}


def settings(base_url: str, *, seconds: float = 10, attempts: int = 1) -> ModelSettings:
    return ModelSettings("sk-secret", base_url, "test-model", seconds=seconds, attempts=attempts)


class Pauses:
    """Takes the place of sleeping, and keeps how long was asked for."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    async def __call__(self, seconds: float) -> None:
        self.seconds.append(seconds)


async def outcome(reply: Reply, *, seconds: float = 10) -> ModelError:
    async with ScriptedModel([reply]) as model:
        endpoint = Endpoint(settings(model.base_url, seconds=seconds))
        try:
            with pytest.raises(ModelError) as caught:
                await endpoint.complete(MESSAGES, SCHEMA)
        finally:
            await endpoint.close()
    return caught.value


async def test_a_good_reply_gives_its_text_and_its_usage() -> None:
    async with ScriptedModel([{"a": 1}]) as model:
        endpoint = Endpoint(settings(model.base_url))
        reply = await endpoint.complete(MESSAGES, SCHEMA)
        await endpoint.close()
    assert json.loads(reply.text) == {"a": 1}
    assert (reply.tokens_in, reply.tokens_out) == (100, 20)


async def test_an_endpoint_that_reports_no_usage_is_still_read() -> None:
    async with ScriptedModel([Raw(body='{"choices": [{"message": {"content": "{}"}}]}')]) as model:
        endpoint = Endpoint(settings(model.base_url))
        reply = await endpoint.complete(MESSAGES, SCHEMA)
        await endpoint.close()
    assert (reply.text, reply.tokens_in, reply.tokens_out) == ("{}", 0, 0)


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        (completion('{"kind": "rep', "length"), ModelTruncated),
        (completion("", "content_filter"), ModelRefused),
        (completion(None, refusal="I will not."), ModelRefused),
        (completion(None), ModelReplyInvalid),
        (completion(""), ModelReplyInvalid),
        (Raw(body='{"choices": []}'), ModelReplyInvalid),
        (Raw(body='{"error": {"message": "overloaded"}}'), ModelReplyInvalid),
        (Raw(body='{"choices": "none"}'), ModelReplyInvalid),
        (Raw(body='{"choices": [{"message": {"content": 7}}]}'), ModelReplyInvalid),
        (Raw(body='{"choi'), ModelReplyInvalid),
        (Raw(body=""), ModelReplyInvalid),
        (Raw(body="<html>Sign in</html>", content_type="text/html"), ModelReplyInvalid),
        (error(400, "content_filter"), ModelRefused),
        (error(400, "context_length_exceeded"), ModelMisconfigured),
        (error(401, "invalid_api_key"), ModelNotGranted),
        (error(402, "payment_required"), ModelNotGranted),
        (error(403, "forbidden"), ModelNotGranted),
        (error(404, "model_not_found"), ModelNotGranted),
        (error(400, "model_not_found"), ModelNotGranted),
        (error(422, "unprocessable"), ModelMisconfigured),
        (error(429, "insufficient_quota"), ModelNotGranted),
        (error(429, "rate_limit_exceeded"), ModelRateLimited),
        (error(408, "timeout"), ModelUnavailable),
        (error(500, "server_error"), ModelUnavailable),
        (Raw(502, "<html>Bad gateway</html>", "text/html"), ModelUnavailable),
        (error(503, "loading"), ModelUnavailable),
        (Reset(), ModelUnavailable),
        (Raw(307, headers={"Location": "http://127.0.0.1:9/v1/chat/completions"}), ModelMisconfigured),
    ],
    ids=lambda value: value.__name__ if isinstance(value, type) else None,
)
async def test_each_answer_has_its_own_outcome(reply: Reply, expected: type[ModelError]) -> None:
    assert type(await outcome(reply)) is expected


async def test_a_good_reply_is_refused_when_it_is_larger_than_we_can_use() -> None:
    good = completion("{}")
    failure = await outcome(replace(good, body=good.body + " " * 2 * 1024 * 1024))
    assert (type(failure), failure.detail) == (ModelReplyInvalid, "larger than 2 MiB")


async def test_a_good_reply_is_refused_when_it_is_compressed_and_could_be_a_bomb() -> None:
    failure = await outcome(replace(completion("{}"), headers={"Content-Encoding": "zstd"}))
    assert (type(failure), failure.detail) == (ModelReplyInvalid, "compressed, though we asked for it plain")


@pytest.mark.parametrize("reply", [Stall(), Drip()], ids=["stall", "drip"])
async def test_a_reply_that_never_ends_is_given_up_at_the_deadline(reply: Reply) -> None:
    failure = await outcome(reply, seconds=0.2)
    assert type(failure) is ModelUnavailable
    assert failure.detail == "no answer within 0.2 s"


async def test_nobody_listening_is_an_endpoint_that_is_unavailable() -> None:
    async with ScriptedModel([]) as model:
        url = model.base_url
    endpoint = Endpoint(settings(url))
    with pytest.raises(ModelUnavailable, match="no connection"):
        await endpoint.complete(MESSAGES, SCHEMA)
    await endpoint.close()


async def test_an_error_never_carries_the_endpoints_own_words_which_can_quote_the_key() -> None:
    failure = await outcome(error(401, "invalid_api_key"))
    assert failure.detail == "HTTP 401 invalid_api_key"
    assert failure.__cause__ is None
    assert "sk-secret" not in repr(settings("http://x/v1"))


@pytest.mark.parametrize("reply", [error(503, "loading"), error(429, "rate_limit_exceeded"), Reset()])
async def test_a_busy_or_broken_endpoint_is_tried_three_times_with_growing_jitter(reply: Reply) -> None:
    pauses = Pauses()
    async with ScriptedModel([reply, reply, {"a": 1}]) as model:
        endpoint = Endpoint(settings(model.base_url, attempts=3), pauses)
        await endpoint.complete(MESSAGES, SCHEMA)
        await endpoint.close()
    assert len(model.requests) == 3
    assert 0 <= pauses.seconds[0] <= 2
    assert 0 <= pauses.seconds[1] <= 4


async def test_the_third_failure_is_final() -> None:
    async with ScriptedModel([error(500, "server_error")] * 5) as model:
        endpoint = Endpoint(settings(model.base_url, attempts=3), Pauses())
        with pytest.raises(ModelUnavailable):
            await endpoint.complete(MESSAGES, SCHEMA)
        await endpoint.close()
    assert len(model.requests) == 3


@pytest.mark.parametrize(
    "reply", [error(401, "invalid_api_key"), error(429, "insufficient_quota"), completion("{", "length"), Raw(body="")]
)
async def test_what_a_second_try_cannot_mend_is_asked_once(reply: Reply) -> None:
    async with ScriptedModel([reply] * 3) as model:
        endpoint = Endpoint(settings(model.base_url, attempts=3), Pauses())
        with pytest.raises(ModelError):
            await endpoint.complete(MESSAGES, SCHEMA)
        await endpoint.close()
    assert len(model.requests) == 1


@pytest.mark.parametrize("status", [429, 503])
async def test_a_retry_after_is_waited_out(status: int) -> None:
    pauses = Pauses()
    async with ScriptedModel([error(status, "busy", {"Retry-After": "7"}), {"a": 1}]) as model:
        endpoint = Endpoint(settings(model.base_url, attempts=3), pauses)
        await endpoint.complete(MESSAGES, SCHEMA)
        await endpoint.close()
    assert pauses.seconds == [7]


async def test_a_retry_after_longer_than_we_wait_is_told_to_the_caller_at_once() -> None:
    pauses = Pauses()
    async with ScriptedModel([error(429, "rate_limit_exceeded", {"Retry-After": "30"})]) as model:
        endpoint = Endpoint(settings(model.base_url, seconds=60, attempts=3), pauses)
        with pytest.raises(ModelRateLimited) as caught:
            await endpoint.complete(MESSAGES, SCHEMA)
        await endpoint.close()
    assert caught.value.retry_after == 30
    assert (len(model.requests), pauses.seconds) == (1, [])


async def test_a_retry_after_may_be_a_date_and_nonsense_is_none() -> None:
    in_an_hour = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    dated = await outcome(error(429, "busy", {"Retry-After": in_an_hour}))
    assert isinstance(dated, ModelRateLimited)
    assert dated.retry_after is not None
    assert 3500 < dated.retry_after <= 3600
    vague = await outcome(error(429, "busy", {"Retry-After": "soon"}))
    assert isinstance(vague, ModelRateLimited)
    assert vague.retry_after is None


async def test_retries_stop_when_the_time_for_all_of_them_is_spent() -> None:
    pauses = Pauses()
    reply = error(429, "busy", {"Retry-After": "5"})
    async with ScriptedModel([reply] * 9) as model:
        endpoint = Endpoint(settings(model.base_url, seconds=2, attempts=9), pauses)
        with pytest.raises(ModelRateLimited):
            await endpoint.complete(MESSAGES, SCHEMA)
        await endpoint.close()
    assert (len(model.requests), pauses.seconds) == (1, [])


async def test_the_last_try_has_only_what_is_left_of_the_time_for_all(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0

    async def sleep(seconds: float) -> None:
        nonlocal now
        now += seconds

    monkeypatch.setattr(completion_module, "time", SimpleNamespace(monotonic=lambda: now))
    busy = error(429, "busy", {"Retry-After": "1.9"})
    async with ScriptedModel([busy, Stall()]) as model:
        endpoint = Endpoint(settings(model.base_url, seconds=1, attempts=2), sleep)
        with pytest.raises(ModelUnavailable, match=r"no answer within 0\.1 s"):
            await endpoint.complete(MESSAGES, SCHEMA)
        await endpoint.close()


@pytest.mark.parametrize("status", [401, 403, 404])
async def test_a_refused_key_or_model_is_not_tried_again(status: int) -> None:
    async with ScriptedModel([error(status, "refused")] * 3) as model:
        endpoint = Endpoint(settings(model.base_url, attempts=3), Pauses())
        with pytest.raises(ModelNotGranted):
            await endpoint.complete(MESSAGES, SCHEMA)
        await endpoint.close()
    assert len(model.requests) == 1


async def test_while_the_breaker_is_open_nobody_calls_and_the_probe_closes_it() -> None:
    clock = Noon()
    async with ScriptedModel([*[Reset()] * MOST_FAILURES, {"well": True}, {"a": 1}]) as model:
        endpoint = Endpoint(settings(model.base_url), clock=clock)
        assert endpoint.breaker
        for _ in range(MOST_FAILURES + 2):
            with pytest.raises(ModelUnavailable):
                await endpoint.complete(MESSAGES, SCHEMA)
        assert (len(model.requests), endpoint.breaker.is_open) == (MOST_FAILURES, True)
        closed = asyncio.Event()
        endpoint.breaker.when_closed(closed.set)
        clock.forward(FIRST_PAUSE)
        await closed.wait()
        await endpoint.complete(MESSAGES, SCHEMA)
        await endpoint.close()
    probe, request = model.requests[-2:]
    assert probe["messages"] == HOW_IS_IT
    assert request["messages"] == MESSAGES


async def test_a_cancelled_caller_is_not_kept_waiting() -> None:
    async with ScriptedModel([Stall()]) as model:
        endpoint = Endpoint(settings(model.base_url))
        call = asyncio.create_task(endpoint.complete(MESSAGES, SCHEMA))
        await model.asked.wait()
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        await endpoint.close()


async def test_a_local_server_gets_the_limit_by_its_old_name_and_no_luck() -> None:
    async with ScriptedModel([{"a": 1}]) as model:
        endpoint = Endpoint(ModelSettings(None, model.base_url, "test-model", max_output_tokens=700))
        await endpoint.complete(MESSAGES, SCHEMA)
        await endpoint.close()
    sent = model.requests[0]
    assert (sent["max_tokens"], sent["temperature"], "max_completion_tokens" in sent) == (700, 0, False)
    assert sent["response_format"]["json_schema"] == {"name": "reply", "strict": True, "schema": SCHEMA}
    assert "tools" not in sent
    assert model.headers[0]["Authorization"] == "Bearer none"


@pytest.mark.parametrize(
    ("base_url", "openai"),
    [
        (None, True),
        ("https://api.openai.com/v1", True),
        ("https://eu.api.openai.com/v1", True),
        ("https://newsroom.openai.azure.com/openai/v1", True),
        ("http://localhost:11434/v1", False),
        ("https://api.openai.com.example.org/v1", False),
        ("https://notapi.openai.com/v1", False),
    ],
)
def test_openais_own_rules_hold_for_its_own_hosts_alone(base_url: str | None, openai: bool) -> None:
    assert ModelSettings("k", base_url, "m").is_openai is openai
