"""Turns an article into what the model is sent; every word of instruction stands in prompts/, as whole files."""

import hashlib
import json
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

from pydantic_core import from_json

from bot.core.article import Article, Kind, Sentence, Voice
from bot.core.reading import Reading
from bot.readers.llm.schema import JOINED_BY_CODE, Schema, reading_schema
from bot.readers.llm.tokens import MESSAGE_TOKENS, Tokens

FOLDER = Path(__file__).parents[3] / "prompts"

Message = dict[str, str]


@dataclass(frozen=True, slots=True)
class Prompt:
    """One request: the messages, the schema of the reply, and the tokens of both together.

    `ids` are the sentences that the reply may rest on, `left_out` the fields of a Reading that it does not ask for.
    """

    messages: list[Message] = field(repr=False)
    schema: Schema = field(repr=False)
    tokens: int
    tokens_are_estimated: bool
    ids: range
    left_out: tuple[str, ...] = ()

    def parse(self, reply: str) -> Reading:
        """The reply as a Reading. Raises ValueError when it is not JSON, pydantic's ValidationError when not ours."""
        filled = from_json(reply)
        if isinstance(filled, dict):
            cast("dict[str, object]", filled).update((name, []) for name in self.left_out)
        return Reading.model_validate(filled)


class Prompts:
    """Makes prompts for one model. The system message never changes, so that a provider's prompt cache serves it."""

    def __init__(self, tokens: Tokens, model: str, *, lengths: bool = True) -> None:
        """`lengths`: whether the endpoint takes string lengths in a strict schema; see `reading_schema`."""
        self._tokens = tokens
        self._lengths = lengths
        self._instructions = _file("reading")
        self.fingerprint = self._fingerprint(model)

    def of_article(self, article: Article, language: str | None, ids: range) -> Prompt:
        """Asks for a Reading of these sentences, in `language`, or the article's own when None."""
        return self._prompt([self._fenced(_lines(article, ids), language)], ids)

    def of_notes(self, notes: str, language: str | None, ids: range) -> Prompt:
        """Asks to join the notes of several parts into one Reading, without the fields that code joins."""
        return self._prompt([_file("join"), self._fenced([notes], language)], ids, JOINED_BY_CODE)

    def of_repair(self, prompt: Prompt, reply: str, failures: Iterable[object]) -> Prompt:
        """Sends a reply back, with each item that fails."""
        lines = [_file("repair"), *(f"- {_one_line(str(failure))}" for failure in failures)]
        turn = [{"role": "assistant", "content": reply}, {"role": "user", "content": "\n".join(lines)}]
        return replace(prompt, messages=[*prompt.messages, *turn], tokens=prompt.tokens + self._count(turn))

    def line(self, article: Article, n: int) -> str:
        """Sentence n as the model sees it."""
        return _line(article.sentences[n - 1], article.kinds[n - 1])

    def _prompt(self, parts: list[str], ids: range, left_out: tuple[str, ...] = ()) -> Prompt:
        messages = [
            {"role": "system", "content": self._instructions},
            {"role": "user", "content": "\n\n".join(parts)},
        ]
        schema = reading_schema(ids.start, ids.stop - 1, without=left_out, lengths=self._lengths)
        tokens = self._count(messages) + self._tokens.count(json.dumps(schema)) + MESSAGE_TOKENS
        return Prompt(messages, schema, tokens, not self._tokens.exact, ids, left_out)

    def _count(self, messages: list[Message]) -> int:
        return sum(self._tokens.count(message["content"]) + MESSAGE_TOKENS for message in messages)

    def _fenced(self, lines: Iterable[str], language: str | None) -> str:
        body = "\n".join(lines)
        boundary = _boundary(body)
        opening = f"language: {language or 'the language of the article'}\nboundary: {boundary}"
        return f"{opening}\n{boundary}\n{body}\n{boundary}"

    def _fingerprint(self, model: str) -> str:
        digest = hashlib.sha256(model.encode())
        for name in ("reading", "repair", "join"):
            digest.update(f"\n{name}\n{_file(name)}".encode())
        digest.update(json.dumps(reading_schema(1, 1, lengths=self._lengths)).encode())
        return digest.hexdigest()[:16]


def _file(name: str) -> str:
    return (FOLDER / f"{name}.md").read_text(encoding="utf-8").strip()


def _boundary(body: str) -> str:
    """64 random bits that the text between cannot know, and does not hold."""
    while (boundary := f"==={secrets.token_hex(8)}===") in body:
        pass
    return boundary


def _lines(article: Article, ids: range) -> Iterator[str]:
    """What is known of the article, then its sentences with a blank line between blocks."""
    known = {
        "title": article.title,
        "outlet": article.site,
        "authors": ", ".join(article.authors),
        "published": article.published,
        "language": article.language,
        "completeness": article.completeness,
    }
    yield from (f"{name}: {_one_line(value)}" for name, value in known.items() if value)
    for block in article.blocks:
        if lines := [_line(sentence, block.kind) for sentence in block.sentences if sentence.id in ids]:
            yield "\n" + "\n".join(lines)


def _line(sentence: Sentence, kind: Kind) -> str:
    marks = [str(sentence.id)]
    marks += [kind] if kind is not Kind.PARAGRAPH else []
    marks += [sentence.voice] if sentence.voice is not Voice.AUTHOR else []
    return f"[{' '.join(marks)}] {_one_line(sentence.text)}"


def _one_line(text: str) -> str:
    """No text may begin a line of its own, and lone surrogates, which JSON-LD can hold, cannot be sent."""
    return " ".join(text.split()).encode("utf-8", "replace").decode()
