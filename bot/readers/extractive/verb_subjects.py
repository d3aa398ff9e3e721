"""Who is the subject of a verb of saying: "Ana Ruiz, the mayor, has also said", “…,” said a former planner."""

import re

from bot.core.reading import Speaker, SpeakerKind
from bot.readers.extractive.accounts import PRONOUN, behind
from bot.readers.extractive.lexicon import Lexicon
from bot.readers.extractive.names import ARTICLE, named_at_end, named_at_start, speaker
from bot.readers.extractive.roster import Roster

_QUOTATION_BEFORE = re.compile(r"“”\s*[,.]?\s*$")
JOINED = re.compile(r"(?:^|[\s,])(?:and|but|then|und|aber|et|mais|y|pero|e|mas)$", re.IGNORECASE)
_AND = re.compile(r"^\s*(?:and|but|so|yet|or)\s+", re.IGNORECASE)  # before a clause
_APPOSITION = re.compile(
    r"(?:who|whose|which|der|die|das|qui|que|a|an|the|one|its|his|her|their|ein|eine|le|la|el|une?|um|uma|paid|based|"
    r"published|formerly|then|now|"
    r"\d+|[DRI]-[A-Z]\w*|[a-zà-ÿ]+)\b"
)
_AND_OTHERS = re.compile(r"\s(?:and|et|und|y|e) (?:his|her|their) (?:co-?\w+|colleagues|team|staff|lawyers?)$")
_PARTS = re.compile(r"[;:()]|,(?!\d)|\s[—–]\s?|“”")
_WHO = re.compile(r"(?:who|whose|which|der|die|das|qui|que|quien|quem)\b")
_LONE_NAME = re.compile(r"[A-ZÀ-Þ][\w’-]+")
_ROLE_WORDS = 8  # "The town’s finance director, " before a name; more is a clause
_NAME_LIMIT = 3  # appositions between a name and its verb


def subject_of(before: str, after: str, lexicon: Lexicon, roster: Roster) -> Speaker | None:
    """The subject of a verb of saying: behind a quotation and its verb, else before the verb, or else behind it."""
    if lexicon.ends("say_passive", before):
        return None
    stem = without_helping(before, lexicon)
    quotation_ends = bool(_QUOTATION_BEFORE.search(stem))
    found = None if quotation_ends else _before_verb(stem, lexicon, roster)
    if found or not (quotation_ends or _verb_comes_first(stem, lexicon)):
        return found
    omitted = PRONOUN if lexicon.drops_subject and not ARTICLE.match(stem) else None
    return behind(after, lexicon, roster, anybody=quotation_ends) or omitted


def without_helping(before: str, lexicon: Lexicon) -> str:
    """Without the "has also", "n’a pas" or ", porém," between a subject and its verb."""
    words = before.rstrip().split(" ")
    while words:
        set_apart = words[-1].endswith(",") and words[-2:-1] and words[-2].endswith(",")
        last = words[-1].rstrip(",") if set_apart else words[-1]
        is_name = last.istitle() and last.endswith("ly")  # "Tully" is no adverb
        if is_name or not lexicon.is_all("helping", last):
            break
        words.pop()
        if set_apart:
            words[-1] = words[-1].rstrip(",")
    return " ".join(words).rstrip()


def clause_before(stem: str, lexicon: Lexicon) -> str:
    return re.split(r"[,;:–—]|“”", without_helping(stem, lexicon))[-1].strip()


def _verb_comes_first(stem: str, lexicon: Lexicon) -> bool:
    """Nothing of the clause stands before the verb, or only "im Februar" in a language that goes on with the verb."""
    if not lexicon.fronted:
        return stem.endswith(",")
    clause = clause_before(stem, lexicon)
    return not clause or lexicon.opens("preposition", clause) or lexicon.opens("fronted", clause)


def _before_verb(stem: str, lexicon: Lexicon, roster: Roster) -> Speaker | None:
    parts = [_AND.sub("", part) for part in _PARTS.split(stem)]
    if JOINED.search(stem):
        return None
    if not stem.endswith(","):
        return _phrase(parts[-1], parts[-2] if len(parts) > 1 else "", lexicon, roster)
    parts = [part.strip() for part in parts if part.strip()]
    for at in range(len(parts) - 1, max(len(parts) - 1 - _NAME_LIMIT, 0), -1):
        if _WHO.match(parts[at - 1]):
            continue
        behind = named_at_end(parts[at - 1], lexicon, roster)
        if behind and _is_apposition(parts[at], lexicon):
            role = behind.role or ("" if parts[at].isdigit() else parts[at])
            return speaker(behind.name, role if behind.kind is SpeakerKind.NAMED else "", behind.kind)
        if not _is_apposition(parts[at], lexicon):
            return _phrase(parts[at], parts[at - 1], lexicon, roster) or _named_body(behind, parts[at])
    if len(parts) > 1 and _WHO.match(parts[1]):
        return named_at_start(parts[0], lexicon, roster)
    return (_phrase(parts[0], "", lexicon, roster) or _explained(parts, lexicon)) if parts else None


def _is_apposition(part: str, lexicon: Lexicon) -> bool:
    office = lexicon.nouns_are_capital and lexicon.opens("title", part)
    return office or bool(_APPOSITION.match(part))


def _explained(parts: list[str], lexicon: Lexicon) -> Speaker | None:
    """ "Velmar, the company behind the app,": a lone name, which what stands behind it makes a body or a person."""
    if len(parts) != 2 or not _LONE_NAME.fullmatch(parts[0]) or not _is_apposition(parts[1], lexicon):
        return None
    body = lexicon.has("organisation", parts[1])
    return speaker(parts[0], "" if body else parts[1], SpeakerKind.ORGANISATION if body else SpeakerKind.NAMED)


def _named_body(body: Speaker | None, name: str) -> Speaker | None:
    """ "The operator, Wendra,": a lone name behind what an organisation is."""
    lone = body and body.kind is SpeakerKind.ORGANISATION and name[0].isupper() and " " not in name
    return speaker(name, "", SpeakerKind.ORGANISATION) if lone else None


def _phrase(phrase: str, before: str, lexicon: Lexicon, roster: Roster) -> Speaker | None:
    phrase = _AND_OTHERS.sub("", phrase)
    last = phrase.split()[-1:] or [""]
    if lexicon.is_all("first_person", last[0]):
        return None  # the author, or whoever is quoted
    if lexicon.is_all("pronoun", last[0]):
        return PRONOUN
    if _WHO.fullmatch(last[0]):
        return named_at_end(phrase[: -len(last[0])].rstrip() or before, lexicon, roster)
    found = named_at_end(phrase, lexicon, roster)
    described = lexicon.has("title", before) and len(before.split()) <= _ROLE_WORDS
    if found and found.kind is SpeakerKind.NAMED and not found.role and described:
        return speaker(found.name, before, found.kind)
    return found
