"""The plain subject of a verb that only a speaker has: "my neighbour told", "Beijing says", "forecasters said"."""

import re

from bot.core.reading import Speaker, SpeakerKind
from bot.readers.extractive.lexicon import Lexicon
from bot.readers.extractive.names import named_at_end, speaker
from bot.readers.extractive.roster import Roster

_LONGEST = 9  # words; a longer clause has a verb of its own
_OPENING = re.compile(
    r"\s*(?:(?:but|and|so|yet|still|as|both|however|meanwhile|later|then|instead|even)\s+)+", re.IGNORECASE
)
_DETERMINED = re.compile(
    r"(?i:(?:the|an?|his|her|their|its|our|one|another|two|three|four|five|six|several|some|many|most|other)\s|"
    r"[\w-]+['’]s\s)|(?:[A-Z][\w’'-]*\s){1,3}[\w’'-]+"
)
_NAME = re.compile(r"[A-ZÀ-Þ][\w’'.-]*(?:\s(?:[A-ZÀ-Þ][\w’'.-]*|\d+(?![\w-])))*")
_PLURAL = re.compile(r"(?:[\w’'-]+\s){0,3}[\w’'-]{3,}(?:s|people|men|police)(?<!ss)", re.IGNORECASE)
_RELATION = re.compile(r"(?:his|her|their|the|an?)\s|\w+['’]s\s", re.IGNORECASE)
_PARTS = re.compile(r"[,;:]\s*|\s[—–]\s?|“”\s*")


def plain_subject(stem: str, lexicon: Lexicon, roster: Roster) -> Speaker | None:
    """Whoever the clause before such a verb is made of, if it is nothing but a subject; `stem` ends before the verb.

    It says what somebody is called there and no more: a lone name is taken for an organisation or place, all else for
    somebody unnamed.
    """
    parts = [part for part in _PARTS.split(stem.strip()) if part.strip()]
    if not parts:
        return None
    if stem.rstrip().endswith(",") and len(parts) > 1:
        joined = (part for part in reversed(parts) if _OPENING.match(part))
        return _relative(parts[-2], parts[-1]) or _subject(next(joined, parts[0]), lexicon, roster)
    return _subject(parts[-1], lexicon, roster)


def _relative(relation: str, name: str) -> Speaker | None:
    """ "His widow, Elsie, said"."""
    named = _NAME.fullmatch(name.strip()) and _RELATION.match(relation)
    return speaker(name, relation, SpeakerKind.NAMED) if named else None


def _subject(clause: str, lexicon: Lexicon, roster: Roster) -> Speaker | None:
    opening = _OPENING.match(clause)
    clause = clause[opening.end() :].strip() if opening else clause.strip()
    first, joined, _ = clause.partition(" and ")
    if joined and (found := named_at_end(first, lexicon, roster)):
        return found  # of two speakers the first
    if not clause or len(clause.split()) > _LONGEST or _is_cut(clause) or _is_no_speaker(clause, lexicon):
        return None
    if _NAME.fullmatch(clause):
        return speaker(clause, "", SpeakerKind.ORGANISATION)
    return speaker(clause, "", SpeakerKind.ANONYMOUS) if _is_noun_phrase(clause) else None


def _is_cut(clause: str) -> bool:
    """ "Oiled and" is half of a row of verbs."""
    return clause.split()[-1] in ("and", "or", "but")


def _is_no_speaker(clause: str, lexicon: Lexicon) -> bool:
    """It holds a verb or another clause, speaks of the author, or names no one ("common sense says")."""
    if lexicon.has("first_person", clause) or lexicon.has("says_nothing", clause):
        return True
    return lexicon.opens("preposition", clause) or lexicon.opens("calendar", clause)


def _is_noun_phrase(clause: str) -> bool:
    return bool(_DETERMINED.match(clause) or _PLURAL.fullmatch(clause))
