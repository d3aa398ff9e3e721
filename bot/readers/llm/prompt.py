"""What the model is sent, and how that is made; every word of instruction stands in prompts/, as whole files."""

import hashlib
import json
import secrets
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Generic, TypeVar, cast

from pydantic import BaseModel
from pydantic_core import from_json

from bot.core.grounding import Failure
from bot.readers.llm.article_lines import one_line
from bot.readers.llm.schema import Schema, schema_of
from bot.readers.llm.tokens import MESSAGE_TOKENS, Tokens

FOLDER = Path(__file__).parents[3] / "prompts"

Message = dict[str, str]
Filled = TypeVar("Filled", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Prompt(Generic[Filled]):
    """One request: the messages, the schema of the reply, and the tokens of both together.

    `ids` are the sentences that the reply may rest on, `fills` the type that it fills, `left_out` the lists of that
    type that it does not ask for.
    """

    messages: list[Message] = field(repr=False)
    schema: Schema = field(repr=False)
    tokens: int
    tokens_are_estimated: bool
    ids: range
    fills: type[Filled]
    left_out: tuple[str, ...] = ()

    def parse(self, reply: str) -> Filled:
        """The reply as its type. Raises ValueError when it is not JSON, pydantic's ValidationError when not ours."""
        filled = from_json(reply)
        if isinstance(filled, dict):
            cast("dict[str, object]", filled).update((name, []) for name in self.left_out)
        return self.fills.model_validate(filled)

    def failures(self, filled: Filled) -> list[Failure]:
        """What does not hold because of what this prompt asked."""
        return []


class Prompts(Generic[Filled]):
    """Makes prompts that ask one model for one type.

    The system message never changes, so that a provider's prompt cache serves it.
    """

    def __init__(
        self, tokens: Tokens, model: str, fills: type[Filled], files: tuple[str, ...], *, lengths: bool = True
    ) -> None:
        """`files`: the names of the prompt files, first the one that is the system message.

        `lengths`: whether the endpoint takes string lengths in a strict schema; see `schema_of`.
        """
        self._tokens = tokens
        self._fills = fills
        self._lengths = lengths
        self._instructions = prompt_file(files[0])
        self.fingerprint = self._fingerprint(model, files)

    def of_repair(self, prompt: Prompt[Filled], reply: str, failures: Iterable[object]) -> Prompt[Filled]:
        """Sends a reply back, with each item that fails."""
        lines = [prompt_file("repair"), *(f"- {one_line(str(failure))}" for failure in failures)]
        turn = [{"role": "assistant", "content": reply}, {"role": "user", "content": "\n".join(lines)}]
        return replace(prompt, messages=[*prompt.messages, *turn], tokens=prompt.tokens + self._count(turn))

    def _prompt(self, parts: list[str], ids: range, left_out: tuple[str, ...] = ()) -> Prompt[Filled]:
        messages = [
            {"role": "system", "content": self._instructions},
            {"role": "user", "content": "\n\n".join(parts)},
        ]
        schema = schema_of(self._fills, ids.start, ids.stop - 1, without=left_out, lengths=self._lengths)
        tokens = self._count(messages) + self._tokens.count(json.dumps(schema)) + MESSAGE_TOKENS
        return Prompt(messages, schema, tokens, not self._tokens.exact, ids, self._fills, left_out)

    def _count(self, messages: list[Message]) -> int:
        return sum(self._tokens.count(message["content"]) + MESSAGE_TOKENS for message in messages)

    def _fingerprint(self, model: str, files: Iterable[str]) -> str:
        digest = hashlib.sha256(model.encode())
        for name in files:
            digest.update(f"\n{name}\n{prompt_file(name)}".encode())
        digest.update(json.dumps(schema_of(self._fills, 1, 1, lengths=self._lengths)).encode())
        return digest.hexdigest()[:16]


def prompt_file(name: str) -> str:
    return (FOLDER / f"{name}.md").read_text(encoding="utf-8").strip()


def fenced(language: str, *parts: Iterable[str]) -> str:
    """Parts as lines, with a boundary before and after each that none of them can forge."""
    bodies = ["\n".join(lines) for lines in parts]
    boundary = _boundary("\n".join(bodies))
    fence = "".join(f"{body}\n{boundary}\n" for body in bodies).rstrip("\n")
    return f"language: {language}\nboundary: {boundary}\n{boundary}\n{fence}"


def _boundary(body: str) -> str:
    """64 random bits that the text between cannot know, and does not hold."""
    while (boundary := f"==={secrets.token_hex(8)}===") in body:
        pass
    return boundary
