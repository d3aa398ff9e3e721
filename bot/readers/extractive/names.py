"""Whom a noun phrase next to a verb of saying names: a person, an organisation, a document, an outlet, or nobody."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.core.reading import Speaker, SpeakerKind
from bot.readers.extractive.lexicon import Lexicon

_CAPITAL = r"[A-ZÀ-ÖØ-ÞĆČĐİŁŃŚŠŞŻŽŹ]"
_SHORT_TITLE = r"(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Capt|Sgt|Lt|St)\."
_TOKEN = rf"(?:{_CAPITAL}\.){{1,4}}|{_SHORT_TITLE}|{_CAPITAL}[\w’'-]*"
_PARTICLE = r"(?:of|de|van|von|der|den|la|le|du|da|dos|del|di|al|bin|ibn|y|&|the|for|d['’])"
_NAME = rf"(?:{_TOKEN})(?:\s+(?:{_PARTICLE}\s+){{0,2}}(?:{_TOKEN}))*"
_NAME_AT_START = re.compile(rf"\s*({_NAME})")
_NAME_AT_END = re.compile(rf"({_NAME})\s*$")
_LOWER_THEN_NAME = re.compile(rf"\s*((?:[^\W\d_A-Z][\w’'-]*\s+){{1,5}})({_NAME})")
_FULL_NAME = re.compile(rf"(?:{_TOKEN})(?:\s+(?:{_TOKEN}|van|von|de|der|bin|al)){{1,3}}")
_OF_SOMETHING = re.compile(
    r"(?:^|\s)(?:in|of|at|for|from|by|with|to|near|on|and|von|aus|de|du|à|en)\s+(?:(?:the|a|an|der|la|le)\s*)?$",
    re.IGNORECASE,
)
# "Ana Ruiz of the conservation group Lynx"
_OF_A_GROUP = re.compile(
    rf"((?:{_TOKEN})\s+(?:{_TOKEN}))\s+(?:of|from|at|with)\s+(?:the\s+)?(?:[a-z-]+\s+){{1,4}}(?:{_NAME})\s*$"
)
_ARTICLE = re.compile(
    r"(?:the|a|an|one|der|die|das|ein|eine|le|la|les|l['’]|un|une|el|los|las|una|o|a|os|as|um|uma)\s+", re.I
)
_MADE_BY = re.compile(
    r"(?<!seen )(?<!obtained )(?<!reviewed )\b(?:by|von|par|por)\s+"
    rf"(?:(?:the|den|der|les|los|la|le|os)\s+)?(?:[a-zà-ÿ]+\s+){{0,2}}({_NAME})"
)
_FROM_ARTICLE = re.compile(
    r"(?:(?:\b(?:the|a|an|one|another|some|many|two|three|several|its|der|die|das|ein|eine|le|la|les|un|une|el|los|las|"
    r"o|os|as)|(?:(?-i:[A-Z])\w+\s)*[\w-]+['’]s)\s+(?:[\w’'-]+\s+){0,3}|l['’])$",
    re.IGNORECASE,
)
_AFTER_HEAD = re.compile(
    r"\s(?:of|in|at|for|from|by|on|with|who|that|which|close|familiar|\w+ed|seen|sent|der|des|von|de|du|da|do|del|d['’])\b"
)
_COMMON_NOUNS = {
    "anonymous": SpeakerKind.ANONYMOUS,
    "document": SpeakerKind.DOCUMENT,
    "outlet": SpeakerKind.OTHER_OUTLET,
    "organisation": SpeakerKind.ORGANISATION,
}
_WORD = re.compile(r"[^\W\d_][\w-]+")
_NO_NAMES = ("calendar", "title", "anonymous", "document", "rhetoric", "number_word", "pronoun")
_LONGEST_PHRASE = 12  # words
_LONGEST = 80  # of a name or role, as Speaker has it


@dataclass(frozen=True, slots=True)
class Roster:
    """The full names in an article, found by their last word where that belongs to one of them alone."""

    by_last_word: dict[str, str]
    by_title: dict[str, str]
    lone: frozenset[str] = frozenset()  # names of one word, which are not people's: "Norlane", "Moscow"

    @classmethod
    def of(cls, texts: Sequence[str], lexicon: Lexicon) -> "Roster":
        last_words: dict[str, set[str]] = {}
        titles: dict[str, set[str]] = {}
        for title, name in (split_title(found, lexicon) for text in texts for found in _FULL_NAME.findall(text)):
            if " " in name and not is_organisation(name, lexicon):
                last_words.setdefault(name.split()[-1], set()).add(name)
                titles.setdefault(title.lower(), set()).add(name)
        of_people = {part for names in last_words.values() for name in names for part in name.split()}
        return cls(_unambiguous(last_words), _unambiguous(titles), _lone(texts, lexicon) - of_people)

    def full_name(self, name: str) -> str:
        return self.by_last_word.get(name, name)

    def people(self) -> set[str]:
        return set(self.by_last_word.values())


def _lone(texts: Iterable[str], lexicon: Lexicon) -> frozenset[str]:
    """Words that stand in the article twice or more, always with a capital."""
    if lexicon.nouns_are_capital:
        return frozenset()
    seen = Counter(word for text in texts for word in _WORD.findall(text))
    return frozenset(
        word
        for word, times in seen.items()
        if times > 1
        and word[0].isupper()
        and word.lower() not in seen
        and word.lower() not in lexicon.stopword_set
        and not any(lexicon.is_all(entry, word) for entry in _NO_NAMES)
    )


def _unambiguous(names: dict[str, set[str]]) -> dict[str, str]:
    return {key: next(iter(known)) for key, known in names.items() if len(known) == 1}


def split_title(name: str, lexicon: Lexicon) -> tuple[str, str]:
    """ "Foreign Minister Ana Ruiz" as ("Foreign Minister", "Ana Ruiz"); days, months and small words go too."""
    words = name.split()
    while words and (words[0].lower() in lexicon.stopword_set or lexicon.is_all("calendar", words[0])):
        words = words[1:]
    titles = [n for n, word in enumerate(words) if lexicon.is_all("title", word.rstrip("."))]
    cut = titles[-1] + 1 if titles else 0
    return " ".join(words[:cut]), re.sub(r"['’]s?$", "", " ".join(words[cut:]))


def is_organisation(name: str, lexicon: Lexicon) -> bool:
    return lexicon.has("organisation", name) or "&" in name or (name.isupper() and len(name) > 1)


def _proper(name: str, role: str, lexicon: Lexicon, roster: Roster) -> Speaker | None:
    """A capitalised name as a speaker; a lone word that is nobody's last name is not taken for a person."""
    title, bare = split_title(name, lexicon)
    if not bare:
        return None
    if lexicon.has("outlet", bare):
        return speaker(bare, "", SpeakerKind.OTHER_OUTLET)
    person, of, _ = bare.partition(" of ")
    if is_organisation(person, lexicon) or (" " not in person and is_organisation(bare, lexicon)):
        return speaker(f"{title} {bare}".strip(), "", SpeakerKind.ORGANISATION)
    full = roster.full_name(person)
    if of and " " not in full:
        return None
    if " " in full or title:
        return speaker(full, title or role, SpeakerKind.NAMED)
    return None


def speaker(name: str, role: str, kind: SpeakerKind) -> Speaker:
    """What opened a sentence ("The mayor", "A county official") is written as it stands within one."""
    name, role = (text.strip(" ,;:")[:_LONGEST] for text in (name, role))
    return Speaker(name=_within(name) if kind is SpeakerKind.ANONYMOUS else name, role=_within(role), kind=kind)


def _within(text: str) -> str:
    return text[0].lower() + text[1:] if _ARTICLE.match(text) else text


def _common(phrase: str, lexicon: Lexicon, roster: Roster) -> Speaker | None:
    """A phrase without a person's name ("a county official", "the annual report"), judged by its head noun."""
    head = _AFTER_HEAD.split(phrase)[0].strip()
    for entry, kind in _COMMON_NOUNS.items():
        if lexicon.ends(entry, head):
            return speaker(phrase, "", kind)
    if not lexicon.ends("title", head):
        return None
    bare = _ARTICLE.sub("", head)
    if bare.lower() in roster.by_title:
        return speaker(roster.by_title[bare.lower()], bare, SpeakerKind.NAMED)
    return speaker(phrase, "", SpeakerKind.ANONYMOUS)


def named_at_end(phrase: str, lexicon: Lexicon, roster: Roster) -> Speaker | None:
    """Whom the end of the phrase before a verb names: "On Monday the mayor, Ana Ruiz" gives Ana Ruiz."""
    if member := _OF_A_GROUP.search(phrase):
        phrase = phrase[: member.end(1)]
    match = _NAME_AT_END.search(phrase)
    if match and not _OF_SOMETHING.search(phrase[: match.start()]):
        role = phrase[: match.start()].strip()
        found = _proper(match.group(1), role if _ARTICLE.match(role) else "", lexicon, roster)
        if found:
            return found
    elif match and lexicon.has("outlet", match.group(1)):
        return speaker(split_title(match.group(1), lexicon)[1], "", SpeakerKind.OTHER_OUTLET)
    if phrase.strip() in roster.lone:
        return speaker(phrase, "", SpeakerKind.ORGANISATION)
    found = _common_at_end(phrase, lexicon, roster)
    return (_maker(phrase, lexicon, roster) or found) if found and found.kind is SpeakerKind.DOCUMENT else found


def _common_at_end(phrase: str, lexicon: Lexicon, roster: Roster) -> Speaker | None:
    """The shortest run of words at the end that is a known noun with what belongs to it, from its article on."""
    starts = [match.start() for match in re.finditer(r"(?<![\w’'-])[\w’'-]", phrase)]
    for start in reversed(starts[-_LONGEST_PHRASE:]):
        if _OF_SOMETHING.search(phrase[:start]) or _OF_SOMETHING.match(phrase[start:].split(" ")[0] + " "):
            continue
        if found := _common(phrase[start:].strip(), lexicon, roster):
            return found if found.kind is SpeakerKind.NAMED else _with_article(phrase, start, found)
    return None


def _with_article(phrase: str, start: int, found: Speaker) -> Speaker:
    before = _FROM_ARTICLE.search(phrase[:start])
    return speaker(phrase[before.start() if before else start :], "", found.kind)


def named_at_start(phrase: str, lexicon: Lexicon, roster: Roster) -> Speaker | None:
    """Whom the beginning of the phrase after a verb names: "Ana Ruiz, the mayor" gives Ana Ruiz, the mayor."""
    head, _, rest = _clause(phrase).partition(",")
    name = _NAME_AT_START.match(head)
    if name and (found := _proper(name.group(1), _role(rest), lexicon, roster)):
        return found
    titled = _LOWER_THEN_NAME.match(head)
    if titled and not _OF_SOMETHING.search(titled.group(1)):
        found = _proper(titled.group(2), titled.group(1), lexicon, roster)
        if found and (found.kind is not SpeakerKind.NAMED or " " in found.name):
            return found
    apposed = _NAME_AT_START.match(rest)
    if apposed and rest and (found := _proper(apposed.group(1), head, lexicon, roster)):
        return found
    return _common_at_start(phrase, head, lexicon, roster)


def _common_at_start(phrase: str, head: str, lexicon: Lexicon, roster: Roster) -> Speaker | None:
    """The shortest beginning that is a known noun; of "a study by Farrow & Lyle" it is they who speak."""
    words = head.split()
    for end in range(1, min(len(words), _LONGEST_PHRASE) + 1):
        found = _common(" ".join(words[:end]), lexicon, roster)
        if found and found.kind is SpeakerKind.DOCUMENT:
            return _maker(phrase, lexicon, roster) or found
        if found:
            return found
    return None


def _maker(phrase: str, lexicon: Lexicon, roster: Roster) -> Speaker | None:
    match = _MADE_BY.search(phrase)
    return _proper(match.group(1), "", lexicon, roster) if match else None


def _clause(phrase: str) -> str:
    return re.split(
        r"[.;:!?“”—–]|\s(?:who|that|and|but|while|when|as|last|this|on|qui|der|que)\s", phrase.strip(), maxsplit=1
    )[0]


def _role(text: str) -> str:
    """An apposition such as "the leader of the council"; nothing else that may follow a comma."""
    role = re.split(r"[,.;:“”—–]", text, maxsplit=1)[0].strip()
    return role if role and (_ARTICLE.match(role) or role.startswith("who ") or role.istitle()) else ""
