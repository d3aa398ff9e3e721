"""Explicit cues in one sentence of who says it: "X said", “…,” said X, "according to X", "X told Y"."""

import re
from collections.abc import Iterator

from bot.core.reading import Speaker, SpeakerKind
from bot.readers.extractive.lexicon import Lexicon
from bot.readers.extractive.names import Roster, named_at_end, named_at_start, speaker

PRONOUN = Speaker(name="", role="", kind=SpeakerKind.UNCLEAR)

_QUOTATION_BEFORE = re.compile(r"“”\s*[,.]?\s*$")
_JOINED = re.compile(r"(?:^|[\s,])(?:and|but|then|und|aber|et|mais|y|pero|e|mas)$", re.IGNORECASE)
_HELPING = re.compile(
    r"(?:\s+(?:has|have|had|also|later|then|now|once|already|recently|repeatedly|still|himself|herself|[a-z]+ly|not|did|does|do|"
    r"habe|hat|haben|ne|en|lo|la|le))+$"
)
_NOUN_NEXT = re.compile(  # "its first report" says nothing
    r"\b(?:a|an|the|its|his|her|their|our|first|second|third|last|latest|new|annual|own|no)\s+$", re.IGNORECASE
)
_APPOSITION = re.compile(
    r"(?:who|whose|which|der|die|das|qui|que|a|an|the|one|its|his|her|their|ein|eine|le|la|el|une?|um|uma|paid|based|published|formerly|then|now|"
    r"\d+|[a-z]+ed|[a-z]+ing|[a-z]+)\b"
)
_NEAR = 250  # characters before and after a verb of saying in which its speaker is looked for
_MOST_VERBS = 6  # verbs of saying that are tried in one sentence
_SHORTEST_OUTLET = 3  # letters: "TV" is no outlet
_ROLE_WORDS = 8  # "The town’s finance director, " before a name; more is a clause
_NAME_LIMIT = 3  # appositions between a name and its verb


def cue_in(outside: str, lexicon: Lexicon, roster: Roster, *, leads_in: bool = False) -> Speaker | None:
    """Who the sentence says is speaking; PRONOUN where that is "she said"; None without a cue.

    `outside` is the sentence without its quotations. A sentence that leads into a quotation may name its speaker
    further from the verb ("Tom Hallan went down to the slip and posted this:").
    """
    pronoun = None
    for found in _cues(outside, lexicon, roster, leads_in=leads_in):
        if found is not PRONOUN:
            return found
        pronoun = PRONOUN
    return pronoun


def _cues(outside: str, lexicon: Lexicon, roster: Roster, *, leads_in: bool) -> Iterator[Speaker]:
    for start, end in lexicon.spans("say", outside)[:_MOST_VERBS]:
        before, after = outside[max(0, start - _NEAR) : start], outside[end : end + _NEAR]
        if _NOUN_NEXT.search(before):
            continue
        found = _subject(before, after, lexicon, roster)
        if not found and (leads_in or after.startswith((" that", " “"))) and _JOINED.search(before.rstrip(" ,")):
            found = named_at_start(outside, lexicon, roster)
        if found:
            yield found
    for _, end in lexicon.spans("according_to", outside):
        if found := named_at_start(outside[end : end + _NEAR], lexicon, roster) or _somebody(outside[end:]):
            yield found
    if leads_in and lexicon.has("outlet", outside) and (found := _outlet(outside, lexicon)):
        yield found


def _subject(before: str, after: str, lexicon: Lexicon, roster: Roster) -> Speaker | None:
    if lexicon.ends("say_passive", before):
        return None
    if _QUOTATION_BEFORE.search(before):
        return _pronoun_first(after, lexicon) or named_at_start(after, lexicon, roster) or _somebody(after)
    stem = _HELPING.sub("", before.rstrip())
    found = _before_verb(stem, lexicon, roster)
    if not found and stem.rstrip().endswith(","):
        found = _pronoun_first(after, lexicon) or named_at_start(after, lexicon, roster)
    return found


def _pronoun_first(after: str, lexicon: Lexicon) -> Speaker | None:
    return PRONOUN if lexicon.opens("pronoun", after.lstrip(" -")) else None


def _somebody(after: str) -> Speaker | None:
    """ "said a former shift planner at the depot, who …": after a quotation, whoever follows the verb speaks."""
    match = re.match(r"\s*((?:an?|one|ein|eine|une?|um|uma)\s[^,.;:“]+)", after)
    return speaker(match.group(1), "", SpeakerKind.ANONYMOUS) if match else None


def _before_verb(stem: str, lexicon: Lexicon, roster: Roster) -> Speaker | None:
    parts = re.split(r"[,;:()]|\s[—–]\s?|“”", stem)
    if not stem.endswith(","):
        return _phrase(parts[-1], parts[-2] if len(parts) > 1 else "", lexicon, roster)
    parts = [part.strip() for part in parts if part.strip()]
    for depth in range(min(len(parts), _NAME_LIMIT)):
        at = len(parts) - 1 - depth
        behind = named_at_end(parts[at - 1], lexicon, roster) if at else None
        if behind and _APPOSITION.match(parts[at]):
            role = behind.role or ("" if parts[at].isdigit() else parts[at])
            return speaker(behind.name, role if behind.kind is SpeakerKind.NAMED else "", behind.kind)
        if not _APPOSITION.match(parts[at]):
            return _phrase(parts[at], parts[at - 1] if at else "", lexicon, roster)
    return None


def _phrase(phrase: str, before: str, lexicon: Lexicon, roster: Roster) -> Speaker | None:
    last = phrase.split()[-1:] or [""]
    if lexicon.is_all("first_person", last[0]):
        return None  # the author, or whoever is quoted
    if lexicon.is_all("pronoun", last[0]):
        return PRONOUN
    found = named_at_end(phrase, lexicon, roster)
    described = lexicon.has("title", before) and len(before.split()) <= _ROLE_WORDS
    if found and found.kind is SpeakerKind.NAMED and not found.role and described:
        return speaker(found.name, before, found.kind)
    return found


def _outlet(text: str, lexicon: Lexicon) -> Speaker | None:
    name = outlet_in(text, lexicon)
    return speaker(name, "", SpeakerKind.OTHER_OUTLET) if name else None


def outlet_in(text: str, lexicon: Lexicon) -> str | None:
    """The first capitalised name in the text that has an outlet's word in it, such as "Harbour Post"."""
    for match in re.finditer(r"(?:[A-ZÀ-Þ][\w’'-]*\s+){0,3}[A-ZÀ-Þ][\w’'-]*", text):
        words = match.group().split()
        while words and words[0].lower() in lexicon.stopword_set:
            words = words[1:]
        name = " ".join(words)
        if len(name) >= _SHORTEST_OUTLET and lexicon.has("outlet", name):
            return name
    return None
