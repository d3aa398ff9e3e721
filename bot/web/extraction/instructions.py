"""Whether a page speaks to language models, in text that a reader sees or in text that is hidden from readers.

A moderator is told; nothing is taken away for it, since an article on the matter quotes such lines too.
"""

import html
import re
from collections.abc import Iterable, Iterator

# One of these stands in every line that the patterns find. Around each the patterns look, and nowhere else.
_ANCHORS = (
    *("instruction", "instruktion", "anweisung", "vorgabe", "consigne", "instruccion", "instruç", "prompt", "ignore"),
    *("disregard", "language model", "artificial intelligence", "an ai", "to ai", "llm", "chatbot", "system:"),
    *("assistant:", "summary", "summari", "to the claims", "your claims", "list of claims", "claims field"),
    *("reading", "your reply", "your answer", "your response", "your output", "output ", "new task", "return an empty"),
    *("return only json", "nothing but", "random", "is verified", "is true", "is false", "is safe"),
    *("repeat the word", "<@", "@everyone", "<|im_", "[inst]", "<<sys>>", "openai_api_key", "discord_token"),
)
_AROUND, _MOST = 140, 3000  # characters to each side; places looked at
_MODEL = r"(?:ai|artificial intelligence|(?:large )?language model|llm|chatbot)"
_EARLIER = r"(?:all|any|the|your|my|every|these|those|of|previous|prior|above|earlier|preceding|foregoing)"
_OUTPUT = (
    r"(?:(?:the|this|your) summary|your (?:claims|reading|reply|answer|response|output)|list of claims|to the claims)\b"
)
_ORDER = r"(?:write|put|add|print|return|repeat|translate|output|include|insert|mention|begin|end|make|leave|fill)"
_INSTRUCTIONS = re.compile(
    "|".join(
        (
            rf"\b(?:ignore|disregard|forget|override) (?:{_EARLIER} ){{1,4}}(?:instructions?|prompts?|rules)\b",
            rf"\b(?:if )?you(?:'re| are) (?:now )?an? {_MODEL}\b",
            rf"\b(?:notes?|message|instructions?) (?:to|for) (?:the )?(?:{_MODEL}s?|assistants?)\b",
            r"\b(?:your|full|the) system prompt\b|\bsystem: ?you\b|\bassistant: ?\{",
            r"<\|im_(?:start|end)\|>|\[/?inst\]|<</?sys>>|<@[&!]?\d{5,20}>|@everyone\b",
            r"\bnew (?:task|instructions?) (?:from|by) the (?:operator|developer|administrator|system|user|moderator)",
            rf"\b{_ORDER}\b[^.!?]{{0,80}}\b{_OUTPUT}|\bswitch: {_OUTPUT}|\b(?:summary|claims) field\b",
            r"\breturn (?:an empty list|only json|nothing but|\d+ random)\b",
            r"\brefuse to summari[sz]e\b|\boutput \d+ words\b",
            r"\b(?:say|write|report) (?:that )?this (?:article|page|text|story) is (?:verified|true|false|safe)\b",
            r"\brepeat the word \w+ (?:for ?ever|\d+ times)\b|\b(?:openai_api_key|discord_token)\b",
            r"\bignorier\w* (?:\w+ ){0,3}(?:anweisung|instruktion|vorgabe)",
            r"\bignore[rz]? (?:\w+ ){0,3}(?:instructions|consignes) (?:précédente|antérieure|ci-dessus)",
            r"\bignor(?:a|e|ar) (?:\w+ ){0,3}(?:instrucciones|instruções) (?:anterior|prévia|previa)",
        )
    )
)
_SCRIPT_TAG = re.compile(r"<(?P<opens>script|style)\b[^<>]*>|</(?P<closes>script|style)", re.IGNORECASE)
_HIDING = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]")
_TAG = "[\U000e0020-\U000e007e]"  # ASCII that nobody sees
_TAGS = re.compile(f"{_TAG}{_TAG}*")  # for `re` looks for a class at once, and for a repeated one at each place


def speaks_to_models(source: str, shown: Iterable[str]) -> bool:
    """Whether the page's source holds a line meant for a language model, or what it shows does, its title included."""
    return _instructs(_without_scripts(source)) or _instructs(" ".join(shown))


def _without_scripts(source: str) -> str:
    """Without scripts and style sheets, but for JSON-LD and what is never closed; in linear time."""
    tags = [*_SCRIPT_TAG.finditer(source)]
    last = {tag["closes"].lower(): tag.start() for tag in tags if tag["closes"]}
    kept: list[str] = []
    start, inside = 0, ""
    for tag in tags:
        opens, closes = (tag["opens"] or "").lower(), (tag["closes"] or "").lower()
        if opens and not inside and tag.start() < last.get(opens, 0) and "ld+json" not in tag[0].lower():
            kept.append(source[start : tag.start()])
            inside = opens
        elif closes and closes == inside:
            start, inside = tag.end(), ""
    return " ".join([*kept, source[start:]])


def _instructs(text: str) -> bool:
    plain = html.unescape(html.unescape(_TAGS.sub(_as_ascii, _HIDING.sub("", text)))).lower()
    return any(_INSTRUCTIONS.search(" ".join(window.split())) for window in _windows(plain))


def _as_ascii(tags: re.Match[str]) -> str:
    return f" {''.join(chr(ord(tag) - 0xE0000) for tag in tags[0])} "


def _windows(text: str) -> Iterator[str]:
    """The text around each anchor; overlapping ones are one."""
    places = sorted(place for anchor in _ANCHORS if anchor in text for place in _places(text, anchor))
    start = end = 0
    for place in places:
        if place - _AROUND > end and end:
            yield text[start:end]
            start = 0
        start = start or max(0, place - _AROUND)
        end = place + _AROUND
    yield text[start:end]


def _places(text: str, anchor: str) -> Iterator[int]:
    place = text.find(anchor)
    for _ in range(_MOST):
        if place < 0:
            return
        yield place
        place = text.find(anchor, place + len(anchor))
