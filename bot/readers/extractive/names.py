"""Whom a noun phrase next to a verb of saying names: a person, an organisation, a document, an outlet, or nobody."""

import re
from itertools import takewhile

from bot.core.reading import Speaker, SpeakerKind
from bot.readers.extractive.lexicon import Lexicon
from bot.readers.extractive.roster import NAME, TOKEN, Roster, is_organisation, is_person, split_title

_NAME_AT_START = re.compile(rf"\s*({NAME})")
_NAME_AT_END = re.compile(rf"({NAME})\s*$")
_APPOSED = re.compile(
    rf"\s*({NAME})\s*(?:$|,|(?:in|on|at|of|from)\s)"
)  # "According to the club, Ana Ruiz left" is none
_LOWER_THEN_NAME = re.compile(rf"\s*((?:[^\W\d_A-Z][\w’'-]*\s+){{1,5}})({NAME})")
# "Ana Ruiz of the conservation group Lynx"
_OF_A_GROUP = re.compile(
    rf"((?:{TOKEN})\s+(?:{TOKEN}))\s+(?:of|from|at|with)\s+(?:the\s+)?(?:[a-z-]+\s+){{1,4}}(?:{NAME})\s*$"
)
# "Four Rivers general manager Dolores Whitehorse"
_MEMBER_AT_START = re.compile(rf"\s*({NAME}(?:['’]s)?)\s+((?:[a-z-]+\s+){{0,3}}[a-z-]+)\s+({NAME})$")
ARTICLE = re.compile(
    r"(?:(?:the|a|an|one|der|die|das|ein|eine|le|la|les|un|une|el|los|las|una|o|a|os|as|um|uma)\s+|l['’])", re.I
)
_MADE_BY = re.compile(
    r"(?<!seen )(?<!obtained )(?<!reviewed )\b(?:by|von|par|por)\s+"
    rf"(?:(?:the|den|der|les|los|la|le|os)\s+)?(?:[a-zà-ÿ]+\s+){{0,2}}({NAME})"
)
_ASKED_BY = re.compile(r"\b(?:polled|surveyed|interviewed|quoted|cited|contacted|seen|reviewed) by\s+$")
_PUBLISHED_BY = re.compile(r"\b(?:released|published|issued|compiled|collected) by\s")
_FROM_ARTICLE = re.compile(
    r"(?:(?:\b(?:the|a|an|one|another|some|many|two|three|four|five|six|several|its|his|her|their|der|die|das|ein|"
    r"eine|le|la|les|un|"
    r"une|el|los|las|"
    r"o|os|as)|(?:(?-i:[A-Z])\w+\s)*[\w-]+['’]s)\s+(?:of\s+(?:the|its|his|her|their)\s+)?"
    r"(?:(?!(?:the|which|whom|that|who|where|when)\s)[\w’'-]+\s+){0,3}|l['’])$",
    re.IGNORECASE,
)
_AFTER_HEAD = re.compile(
    r"\s(?:of|in|at|for|from|by|on|with|who|that|which|close|familiar|\w+ed|seen|sent|der|des|von|de|du|da|do|del|"
    r"d['’])\b"
)
_BEHIND_NOUN = re.compile(  # "régionale de santé" behind "l’agence": an adjective and what it is of
    r"(?:\s\w+(?:ale?|ional|elle|ique|aire|ive|ico|ica|ivo|iva|ario|aria|ário|ária|ar)\b)?"
    r"(?:\s(?:der|des|vom|für) (?:[\w-]+\s){0,2}?[A-ZÄÖÜ][\w-]+|\s(?:de|du|des|del|do|da|dos|das)\s(?:la\s|el\s|los\s|"
    r"las\s|l['’])?[\w’-]+|\sd['’][\w-]+"
    rf"|\s{NAME})?"
)
_SEVERAL = re.compile(r"\w+[^s]s|people|men|women|staff|crew|family|couple|some|many|police", re.IGNORECASE)
_COMMON_NOUNS = {
    "anonymous": SpeakerKind.ANONYMOUS,
    "document": SpeakerKind.DOCUMENT,
    "outlet": SpeakerKind.OTHER_OUTLET,
    "organisation": SpeakerKind.ORGANISATION,
}
_DETERMINERS = ("article", "number_word")
_WHO = re.compile(r"\s(?:who|que|qui|dont|quien|quem|cuy[oa]|cuj[oa])\s")
_WHEN = re.compile(  # "The company at the time called it …"
    r"\s(?:at the time|at first|(?:last|this|earlier this|late last) (?:year|month|week|spring|summer|autumn|fall|"
    r"winter)|"
    r"on \w+day|in \d{4}|yesterday|today)$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:1[89]|20)\d\d")  # "In 2018 an inspector found" governs no inspector
_LONGEST_PHRASE = 12  # words
_LONGEST = 80  # of a name or role, as Speaker has it


def is_governed(before: str, lexicon: Lexicon) -> bool:
    """The words end in a preposition, with or without an article or a number: what follows is no subject."""
    words = before.split()
    if words and words[-1][0].isdigit() and not _YEAR.fullmatch(words[-1]):
        words = words[:-1]
    if words and lexicon.is_all("article", words[-1]):
        words = words[:-1]
    return bool(words) and lexicon.is_all("preposition", words[-1])


def _is_object(before: str, lexicon: Lexicon) -> bool:
    """What follows is governed, by itself or as the name of something that is: "in the journal Nature Bees"."""
    words = before.split()
    if not words or is_governed(before, lexicon):
        return bool(words)
    thing = words[-1].islower() and not any(lexicon.is_all(entry, words[-1]) for entry in ("title", "anonymous"))
    return thing and lexicon.is_all("article", " ".join(words[-2:-1])) and is_governed(" ".join(words[:-1]), lexicon)


def _proper(name: str, role: str, lexicon: Lexicon, roster: Roster) -> Speaker | None:
    """A capitalised name as a speaker; a lone word that is nobody's last name is not taken for a person."""
    title, bare = split_title(name, lexicon)
    if not bare or bare[0].islower():  # "Sprecherin der Klinik" has no name
        return None
    if lexicon.has("outlet", bare):
        return speaker(bare, "", SpeakerKind.OTHER_OUTLET)
    if lexicon.gendered and lexicon.ends("document", _AFTER_HEAD.split(bare)[0]):
        return speaker(bare, "", SpeakerKind.DOCUMENT)
    person, of, _ = bare.partition(" of ")
    if is_organisation(person, lexicon) or (" " not in person and is_organisation(bare, lexicon)):
        return speaker(f"{title} {bare}".strip(), "", SpeakerKind.ORGANISATION)
    full = roster.full_name(person)
    if " " not in full and (of or not title):
        return None
    if not title and lexicon.nouns_are_capital and (noun := _common(full, lexicon, roster)):
        return noun
    person_like = title or not lexicon.nouns_are_capital or is_person(full, lexicon)
    return speaker(full, title or role, SpeakerKind.NAMED) if person_like else None


def speaker(name: str, role: str, kind: SpeakerKind) -> Speaker:
    """What opened a sentence ("The mayor", "A county official") is written as it stands within one."""
    name, role = (text.strip(" ,;:")[:_LONGEST] for text in (name, role))
    return Speaker(name=_within(name) if kind is SpeakerKind.ANONYMOUS else name, role=_within(role), kind=kind)


def is_several(name: str) -> bool:
    """Whether a description ("two officials of the office", "the crew") is of more than one person, in English."""
    head = _AFTER_HEAD.split(name)[0].split()[-1:]
    return bool(head) and bool(_SEVERAL.fullmatch(head[0]))


def _without_article(phrase: str) -> str:
    article = ARTICLE.match(phrase)
    return phrase[article.end() :] if article else phrase


def _within(text: str) -> str:
    return text[0].lower() + text[1:] if ARTICLE.match(text) else text


def _common(phrase: str, lexicon: Lexicon, roster: Roster) -> Speaker | None:
    """A phrase without a person's name ("a county official", "the annual report"), judged by its head noun."""
    head = _before_preposition(_AFTER_HEAD.split(phrase)[0].strip(), lexicon)
    for entry, kind in _COMMON_NOUNS.items():
        if _is_head(entry, head, lexicon):
            return speaker(phrase, "", kind)
    if not _is_head("title", head, lexicon):
        return None
    bare = _without_article(head)
    if bare.lower() in roster.by_title:
        return speaker(roster.by_title[bare.lower()], bare, SpeakerKind.NAMED)
    return speaker(phrase, "", SpeakerKind.ANONYMOUS)


def _before_preposition(phrase: str, lexicon: Lexicon) -> str:
    if not lexicon.noun_first:
        return phrase
    words = phrase.split()
    return " ".join(takewhile(lambda word: not lexicon.is_all("preposition", word), words)) or phrase


def _is_head(entry: str, phrase: str, lexicon: Lexicon) -> bool:
    first = lexicon.noun_first and lexicon.opens(entry, _without_article(phrase))
    return first or lexicon.ends(entry, phrase)


def named_at_end(phrase: str, lexicon: Lexicon, roster: Roster) -> Speaker | None:
    """Whom the end of the phrase before a verb names: "On Monday the mayor, Ana Ruiz" gives Ana Ruiz."""
    phrase = _WHEN.sub("", phrase)
    if member := _OF_A_GROUP.search(phrase):
        phrase = phrase[: member.end(1)]
    match = _NAME_AT_END.search(phrase)
    if match and not _is_object(phrase[: match.start()], lexicon):
        role = phrase[: match.start()].strip()
        found = _proper(match.group(1), role if ARTICLE.match(role) else "", lexicon, roster)
        if found:
            return found
    elif match and lexicon.has("outlet", match.group(1)) and not _ASKED_BY.search(phrase[: match.start()]):
        return speaker(split_title(match.group(1), lexicon)[1], "", SpeakerKind.OTHER_OUTLET)
    if (lone := _without_article(phrase.strip())) in roster.lone:
        return speaker(lone, "", SpeakerKind.ORGANISATION)
    found = _common_at_end(phrase, lexicon, roster)
    return (_maker(phrase, lexicon, roster) or found) if found and found.kind is SpeakerKind.DOCUMENT else found


def _common_at_end(phrase: str, lexicon: Lexicon, roster: Roster) -> Speaker | None:
    """The shortest run of words at the end that is a known noun with what belongs to it, from its article on."""
    starts = [match.start() for match in re.finditer(r"(?<![\w’'-])[\w’'-]", phrase)]
    for start in reversed(starts[-_LONGEST_PHRASE:]):
        first = phrase[start:].split(" ")[0]
        if (
            is_governed(phrase[:start], lexicon)
            or lexicon.is_all("preposition", first)
            or _is_in_name(phrase, start, lexicon)
        ):
            continue
        if found := _common(phrase[start:].strip(), lexicon, roster):
            whole = found if found.kind is SpeakerKind.NAMED else _with_article(phrase, start, found, lexicon)
            if is_governed(phrase[: phrase.rfind(whole.name)], lexicon):
                continue  # "writing to his office manager"
            return whole
    return None


def _is_in_name(phrase: str, start: int, lexicon: Lexicon) -> bool:
    """ "State" in "at Perdido State" is no state."""
    if lexicon.nouns_are_capital:
        return False
    before = phrase[:start].split()[-1:]
    return bool(before) and phrase[start].isupper() and before[0][0].isupper() and not ARTICLE.match(f"{before[0]} ")


def _with_article(phrase: str, start: int, found: Speaker, lexicon: Lexicon) -> Speaker:
    before = _FROM_ARTICLE.search(phrase[:start])
    counted = phrase[:start].split()[-1:]
    if before:
        start = before.start()
    elif counted and lexicon.gendered and any(lexicon.is_all(entry, counted[0]) for entry in _DETERMINERS):
        start = phrase.rindex(counted[0], 0, start)
    return speaker(_WHEN.sub("", _WHO.split(phrase[start:])[0]), "", found.kind)


def named_at_start(phrase: str, lexicon: Lexicon, roster: Roster) -> Speaker | None:
    """Whom the beginning of the phrase after a verb names: "Ana Ruiz, the mayor" gives Ana Ruiz, the mayor."""
    head, _, rest = _clause(phrase).partition(",")
    member = _MEMBER_AT_START.match(head)
    if member and lexicon.ends("title", member.group(2)):
        return speaker(member.group(3), " ".join(member.group(1, 2)), SpeakerKind.NAMED)
    name = _NAME_AT_START.match(head)
    if name and (found := _proper(name.group(1), _role(rest), lexicon, roster)):
        return found
    titled = _LOWER_THEN_NAME.match(head)
    if titled and not is_governed(titled.group(1), lexicon):
        found = _proper(titled.group(2), titled.group(1), lexicon, roster)
        if found and (found.kind is not SpeakerKind.NAMED or " " in found.name):
            return found
    apposed = _APPOSED.match(rest)
    if apposed and (found := _proper(apposed.group(1), head, lexicon, roster)):
        return found
    return _common_at_start(phrase, head, lexicon, roster)


def _common_at_start(phrase: str, head: str, lexicon: Lexicon, roster: Roster) -> Speaker | None:
    """The first known noun, with those that follow it ("a county official"); of "a study by Farrow & Lyle" it is they
    who speak."""
    words, known = head.split()[:_LONGEST_PHRASE], None
    for end, word in enumerate(words, start=1):
        if lexicon.is_all("preposition", word):
            break
        if known and not _common(word, lexicon, roster):
            break
        known = _common(" ".join(words[:end]), lexicon, roster)
        if known and lexicon.gendered:
            known = _with_what_follows(known, " ".join(words), " ".join(words[:end]))
            break
    if known and known.kind is SpeakerKind.DOCUMENT:
        return _maker(phrase, lexicon, roster) or known
    return known


def _with_what_follows(found: Speaker, head: str, noun: str) -> Speaker:
    """A noun with the adjective behind it and what it is of: "l’agence régionale de santé"."""
    behind = _BEHIND_NOUN.match(head, len(noun))
    if found.kind is SpeakerKind.NAMED or not behind:
        return found
    return speaker(noun + behind.group(), "", found.kind)


def _maker(phrase: str, lexicon: Lexicon, roster: Roster) -> Speaker | None:
    if match := _MADE_BY.search(phrase):
        return _proper(match.group(1), "", lexicon, roster)
    published = _PUBLISHED_BY.search(phrase)
    return named_at_start(phrase[published.end() :], lexicon, roster) if published else None


def _clause(phrase: str) -> str:
    return re.split(
        r"[.;:!?“”—–]|\s(?:who|that|and|but|while|when|as|last|this|on|qui|que|und|et|y|quien|quem|am)\s",
        phrase.strip(),
        maxsplit=1,
    )[0]


def _role(text: str) -> str:
    """An apposition such as "the leader of the council"; nothing else that may follow a comma."""
    role = re.split(r"[,.;:“”—–]", text, maxsplit=1)[0].strip()
    return role if role and (ARTICLE.match(role) or role.startswith("who ") or role.istitle()) else ""
