"""How well an extractor did on a page, held against the page's notes."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from statistics import mean
from urllib.parse import urlsplit

from benchmarks.extractors import Extracted
from benchmarks.measures import Share
from benchmarks.page_notes import NotedPage, PageNotes, Passage, letters
from bot.core.article import Voice

FIELDS = ("title", "authors", "published", "site", "language")
Totals = dict[str, float | None]
SHINGLE = 4  # words, as in scrapinghub's article-extraction-benchmark
_CJK = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(f"[{_CJK}]|[^\\W_{_CJK}]+")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")


@dataclass(frozen=True, slots=True)
class PageScore:
    """One page. `metadata` says which fields are right, and is empty where the page holds no article."""

    precision: float
    recall: float
    f1: float
    voice: Share
    metadata: Mapping[str, bool]
    kept_out: Share


def score(page: NotedPage, found: Extracted) -> PageScore:
    """A page without an article is right (1.0) if nothing was found on it.

    Words count as runs of four, in Chinese and Japanese as runs of four characters. `voice`: of the noted words that
    were extracted, how many stand in a sentence of the right voice; the words of a mixed passage are right if its
    sentences are not all the author's and not all somebody else's. `kept_out`: of the unwanted phrases, how many are
    not in the text.
    """
    notes = page.notes
    wanted = [passage.text for passage in notes.text]
    precision, recall, f1 = _overlap(shingles(" ".join(wanted)), shingles(found.text))
    text = letters(found.text)
    return PageScore(
        precision,
        recall,
        f1,
        _voices(notes.text, found),
        _metadata(notes, found) if notes.text else {},
        Share(sum(letters(phrase) not in text for phrase in notes.unwanted), len(notes.unwanted)),
    )


def words(text: str) -> list[str]:
    """In small letters; a character of Chinese or Japanese counts as a word, and what nobody sees as nothing."""
    return _WORD.findall(_UNSEEN.sub("", text).casefold())


def shingles(text: str) -> Counter[tuple[str, ...]]:
    """All runs of four words, with how often each occurs."""
    found = words(text)
    return Counter(tuple(found[n : n + SHINGLE]) for n in range(max(1, len(found) - SHINGLE + 1)) if found)


def totals(scores: Sequence[PageScore]) -> Totals:
    """Over several pages: means of the pages for words and metadata, shares of all words or phrases for the rest.

    A value is None where there was nothing to count.
    """
    known = [one.metadata for one in scores if one.metadata]
    fields = {field: mean(one[field] for one in known) for field in FIELDS}
    voice = sum((one.voice for one in scores), Share())
    kept_out = sum((one.kept_out for one in scores), Share())
    return {
        "precision": mean(one.precision for one in scores),
        "recall": mean(one.recall for one in scores),
        "f1": mean(one.f1 for one in scores),
        "voice": voice.value,
        "kept_out": kept_out.value,
        **fields,
        "metadata": mean(fields.values()),
    }


def _overlap(wanted: Counter[tuple[str, ...]], found: Counter[tuple[str, ...]]) -> tuple[float, float, float]:
    """Precision, recall and F1."""
    if not wanted or not found:
        right = float(not wanted and not found)
        return right, right, right
    common = (wanted & found).total()
    return common / found.total(), common / wanted.total(), 2 * common / (wanted.total() + found.total())


def _voices(passages: Sequence[Passage], found: Extracted) -> Share:
    """The noted and the extracted words are laid side by side in order; those that meet are counted."""
    voices = [sentence.voice for sentence in found.sentences for _ in words(sentence.text)]
    extracted = [word for sentence in found.sentences for word in words(sentence.text)]
    noted = [(word, n) for n, passage in enumerate(passages) for word in words(passage.text)]
    matcher = SequenceMatcher(None, [word for word, _ in noted], extracted, autojunk=False)
    met: list[list[Voice]] = [[] for _ in passages]
    for start, at, length in matcher.get_matching_blocks():
        for offset in range(length):
            met[noted[start + offset][1]].append(voices[at + offset])
    rated = [_rated(passage.voice, heard) for passage, heard in zip(passages, met, strict=True)]
    return sum(rated, Share())


def _rated(voice: Voice, heard: Sequence[Voice]) -> Share:
    if voice is Voice.MIXED:
        return Share(len(heard) * (set(heard) not in ({Voice.AUTHOR}, {Voice.QUOTED})), len(heard))
    return Share(heard.count(voice), len(heard))


def _metadata(notes: PageNotes, found: Extracted) -> dict[str, bool]:
    """Which are right: the authors as a set, the day of the date; where no site is named, its host or nothing."""
    site = {_name(notes.site)} if notes.site else {"", _name(urlsplit(notes.url).hostname or "")}
    return {
        "title": _name(found.title) == _name(notes.title),
        "authors": set(map(_name, found.authors)) == set(map(_name, notes.authors)),
        "published": found.published[:10] == (notes.published or "")[:10],
        "site": _name(found.site) in site,
        "language": found.language.partition("-")[0].lower() == (notes.language or ""),
    }


def _name(text: str) -> str:
    return " ".join(words(text))
