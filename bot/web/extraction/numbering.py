"""Passages → blocks of sentences, numbered over the whole article, each with its voice."""

import re
from itertools import accumulate

from bot.core.article import Block, Kind, Sentence, Voice
from bot.web.extraction.dialogue import dialogue
from bot.web.extraction.passages import Passage
from bot.web.extraction.sentences import sentence_spans
from bot.web.extraction.voices import quotations, voice_of

# About forty pages of print: longer than any article of a newspaper or magazine, and what a reader can still afford.
MAX_WORDS = 20_000
MAX_SENTENCES = 1_500
_NOT_THE_AUTHORS = (Kind.QUOTE, Kind.EMBED)
_DATELINE = re.compile(r"[A-ZÀ-Þ][\w .,’'()-]{1,60}\.\s*(?=[—–])")  # "SAN JERÓNIMO. — "


def numbered(passages: list[Passage], language: str | None) -> tuple[tuple[Block, ...], bool]:
    """The article's blocks, and whether its end had to be left out; ids run 1…n."""
    blocks: list[Block] = []
    sentences = words = 0
    for passage in passages:
        said = _sentences(passage, language, sentences + 1)
        lengths = [len(sentence.text.split()) for sentence in said]
        kept = said[: _fitting(lengths, MAX_SENTENCES - sentences, MAX_WORDS - words)]
        if kept:
            blocks.append(Block(kind=passage.kind, sentences=kept))
        if len(kept) < len(said):
            return tuple(blocks), True
        sentences += len(said)
        words += sum(lengths)
    return tuple(blocks), False


def _fitting(lengths: list[int], sentences: int, words: int) -> int:
    """For how many sentences of these lengths there is room."""
    return min(sentences, sum(total <= words for total in accumulate(lengths)))


def _sentences(passage: Passage, language: str | None, first: int) -> tuple[Sentence, ...]:
    said: list[tuple[str, Voice]] = []
    foreign = passage.quoted or passage.kind in _NOT_THE_AUTHORS
    for line in passage.lines:
        spoken = quotations(line) + dialogue(line, language)
        for start, end in _spans(passage.kind, line, language):
            said.append((line[start:end], Voice.QUOTED if foreign else voice_of(line, start, end, spoken)))
    return tuple(Sentence(id=first + n, text=text, voice=voice) for n, (text, voice) in enumerate(said))


def _spans(kind: Kind, line: str, language: str | None) -> list[tuple[int, int]]:
    """A row of a table and a heading are one sentence each, whatever stops stand in them; a dateline is none."""
    if kind in (Kind.TABLE, Kind.HEADING):
        return [(0, len(line))]
    spans = sentence_spans(line, language)
    dateline = _DATELINE.match(line)
    if dateline and len(spans) > 1 and dateline.end() == spans[1][0]:
        return [(0, spans[1][1]), *spans[2:]]
    return spans
