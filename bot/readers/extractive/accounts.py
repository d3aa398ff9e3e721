"""Cues of who says it that have no verb of saying: "according to X", "on the company's own reckoning"."""

import re
from collections.abc import Iterator

from bot.core.reading import Speaker, SpeakerKind
from bot.readers.extractive.lexicon import Lexicon
from bot.readers.extractive.names import is_governed, named_at_end, named_at_start, speaker
from bot.readers.extractive.roster import Roster

UNCLEAR = Speaker(name="", role="", kind=SpeakerKind.UNCLEAR)
PRONOUN = Speaker(name="", role="", kind=SpeakerKind.UNCLEAR)  # told apart by identity
BREAK = re.compile(r"[,;:]\s|\s[—–]\s|—|“”")  # between clauses
NEAR = 250  # characters before and after a cue in which its speaker is looked for

_ACCOUNTS = ("according_to", "postposition", "own_account", "possessed_account", "position", "reads", "hearsay")
# "In the application his firm filed in May, the rents are listed as …"
_IN_DOCUMENT = re.compile(
    r"(?:^|[:;]\s)(?:In|On|in|on) (?!an? trial)(?:((?:the|a|an|its|his|her|their|that|this) (?:[^,;:“”]|"
    r"(?<=\d),(?=\d)){3,70}), (?!according)|"
    r"((?:the|that|this) same \w+)\s)"
)
_GOVERNED_POSSESSOR = re.compile(r"\b(?:by|on|in)\s([^,;:.“”]{2,60})['’]s?\s$", re.IGNORECASE)
_OBJECT_PRONOUN = re.compile(r"\s*(?:him|her|them)(?=[,.;:]|$)")  # "according to him, …"
_OPINION = re.compile(r"In (?:his|her) (?:own )?(?:view|opinion|words|telling|version)")  # whoever was named before
_POSSESSOR = re.compile(
    r"(?:^|[,;:]\s|\b(?:and|but|is)\s)((?:[\w’'.-]+\s){0,5}(?:[\w’'.-]+['’]s?|prosecution|defen[cs]e|his|her|its|"
    r"their))\s$",
    re.IGNORECASE,
)


def accounts_in(outside: str, lexicon: Lexicon, roster: Roster) -> Iterator[tuple[int, Speaker]]:
    """Each cue with its place; UNCLEAR where it does not tell whose words these are ("it is understood that")."""
    if lexicon.has_any(_ACCOUNTS, outside):
        yield from _by_words(outside, lexicon, roster)
    for fronted in _IN_DOCUMENT.finditer(outside):
        if lexicon.has("document", fronted.group()):
            yield fronted.start(), _written(fronted.group().lower(), lexicon)


def _by_words(outside: str, lexicon: Lexicon, roster: Roster) -> Iterator[tuple[int, Speaker]]:
    """ "According to X", "X zufolge", "by its own account", "by X's account", "it says in the contract"."""
    for start, end in lexicon.spans("according_to", outside):
        found = behind(outside[end : end + NEAR], lexicon, roster)
        if found or start:  # "Pour l’instant," opens a sentence and says nothing
            yield start, found or UNCLEAR
    for start, _ in lexicon.spans("postposition", outside):
        if found := named_at_end(BREAK.split(outside[:start].rstrip())[-1], lexicon, roster):
            yield start, found
    for start, end in lexicon.spans("own_account", outside):
        if _OPINION.fullmatch(outside[:end]):
            yield start, PRONOUN
        elif found := _of_its_own(outside, start, end, lexicon, roster):
            yield start, found
    for start, _ in lexicon.spans("possessed_account", outside):
        if possessor := _GOVERNED_POSSESSOR.search(outside[:start]):
            yield start, named_at_end(possessor.group(1), lexicon, roster) or UNCLEAR
    for start, _ in lexicon.spans("position", outside):
        if possessor := _POSSESSOR.search(outside[:start]):
            yield start, _possessor(possessor.group(1), lexicon, roster)
    for start, _ in lexicon.spans("reads", outside):
        yield start, _written(outside, lexicon)
    for start, _ in lexicon.spans("hearsay", outside):
        yield start, UNCLEAR


def _possessor(phrase: str, lexicon: Lexicon, roster: Roster) -> Speaker:
    if phrase.lower() in ("his", "her", "its", "their"):
        return PRONOUN
    return named_at_end(re.sub(r"['’]s?$", "", phrase), lexicon, roster) or UNCLEAR


def _of_its_own(outside: str, start: int, end: int, lexicon: Lexicon, roster: Roster) -> Speaker | None:
    """The sentence's subject: before "by its own account", or behind it where it opens the sentence."""
    follows = behind(outside[end:].lstrip(" ,")[:NEAR], lexicon, roster)
    if not outside[:start].strip():
        return follows
    return None if follows else named_at_start(outside, lexicon, roster)


def _written(outside: str, lexicon: Lexicon) -> Speaker:
    """For "it says in the contract" the contract; for "heißt es im Rathaus" the town hall."""
    for entry, kind in (("document", SpeakerKind.DOCUMENT), ("organisation", SpeakerKind.ORGANISATION)):
        for start, end in lexicon.spans(entry, outside):
            before = outside[:start]
            if is_governed(before, lexicon) or is_governed(" ".join(before.split()[:-1]), lexicon):
                return speaker(outside[start:end], "", kind)
    return UNCLEAR


def behind(after: str, lexicon: Lexicon, roster: Roster, *, anybody: bool = True) -> Speaker | None:
    """Who is named first in these words; with `anybody` also "a former planner"."""
    if lexicon.opens("pronoun", after.lstrip(" -")) or _OBJECT_PRONOUN.match(after):
        return PRONOUN
    found = named_at_start(after, lexicon, roster)
    if anybody and (not found or found.kind is SpeakerKind.ANONYMOUS):
        return _somebody(after, lexicon) or found
    return found


def _somebody(after: str, lexicon: Lexicon) -> Speaker | None:
    """ "said a former shift planner at the depot, who …": after a quotation, whoever follows the verb speaks."""
    phrase = re.split(r"[,.;:“]", after.strip(), maxsplit=1)[0]
    one_of_many = " " in phrase and lexicon.opens("a_or_an", phrase)
    return speaker(phrase, "", SpeakerKind.ANONYMOUS) if one_of_many else None
