"""Articles and readings for tests, built from a few words."""

from collections.abc import Sequence
from typing import Any

from bot.core.article import Article, Block, Kind, Sentence, Voice
from bot.core.reading import Claim, Reading, Speaker

Spoken = str | tuple[str, str]  # a sentence of the author's, or (sentence, voice)


def article(*blocks: str | tuple[str, Sequence[Spoken]], **facts: Any) -> Article:
    """An article of these blocks, sentences numbered from 1.

    A block is a sentence (a paragraph of its own, the author's) or (kind, sentences); in quotes and embeds a
    sentence is `quoted` unless it says otherwise.
    """
    built: list[Block] = []
    n = 0
    for block in blocks:
        kind, spoken = ("paragraph", [block]) if isinstance(block, str) else block
        own = Voice.QUOTED if kind in ("quote", "embed") else Voice.AUTHOR
        sentences: list[Sentence] = []
        for item in spoken:
            n += 1
            text, voice = (item, own) if isinstance(item, str) else item
            sentences.append(Sentence(id=n, text=text, voice=Voice(voice)))
        built.append(Block(kind=Kind(kind), sentences=tuple(sentences)))
    known: dict[str, Any] = {
        "url": "https://news.example/a",
        "final_url": "https://news.example/a",
        "title": "A title",
        "language": "en",
    }
    return Article(blocks=tuple(built), **{**known, **facts})


def claim(text: str, evidence: list[int], speaker: str = "", kind: str = "author", **facts: Any) -> Claim:
    """A claim with the fields that a test does not care about filled in."""
    known = {
        "via": None,
        "stance": "reports",
        "type": "number",
        "why_check": "It matters.",
        "how_to_check": "Accounts.",
    }
    who = Speaker.model_validate({"name": speaker, "role": "", "kind": kind})
    return Claim.model_validate({**known, **facts, "text": text, "evidence": evidence, "speaker": who})


def reading(**parts: Any) -> Reading:
    """A reading with these parts; what is not named is empty."""
    empty = {"kind": "report", "gist": "", "summary": [], "argument": None, "claims": []}
    return Reading.model_validate({**empty, "predictions": [], "tensions": [], "questions": [], **parts})
