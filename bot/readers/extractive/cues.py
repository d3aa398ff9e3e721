"""Explicit cues in one sentence of who says it: "X said", “…,” said X, "according to X", "X told Y"."""

import re
from collections.abc import Iterator

from bot.core.reading import Speaker, SpeakerKind
from bot.readers.extractive.lexicon import Lexicon
from bot.readers.extractive.names import ARTICLE, is_governed, named_at_end, named_at_start, speaker
from bot.readers.extractive.roster import Roster
from bot.readers.extractive.subjects import plain_subject

UNCLEAR = Speaker(name="", role="", kind=SpeakerKind.UNCLEAR)
PRONOUN = Speaker(name="", role="", kind=SpeakerKind.UNCLEAR)  # told apart by identity

_QUOTATION_BEFORE = re.compile(r"“”\s*[,.]?\s*$")
_JOINED = re.compile(r"(?:^|[\s,])(?:and|but|then|und|aber|et|mais|y|pero|e|mas)$", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_NOUN_NEXT = re.compile(  # "its first report" says nothing
    r"\b(?:a|an|the|le|la|un|une|du|cette|ce|el|una|esta|esa|su|um|uma|its|his|her|their|our|first|second|third|last|"
    r"latest|new|annual|own|no)\s+$",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:(?:not|never|nobody|no one|n[’']t|ne|no|nunca|tampoco|não|nem)\s+|n[’'])(?:\w+\s+)?$", re.IGNORECASE
)
_BREAK = re.compile(r"[,;:]\s|\s[—–]\s|—|“”")
_SUBORDINATE = re.compile(
    r"\s*(?:\w+\s+){0,3}?(?:after|before|when|while|since|because|although|though|if|unless|until|once|where|whereas|"
    r"nachdem|bevor|während|weil|obwohl|als|après|avant|alors|parce|lorsque|quand|después|antes|mientras|porque|cuando|"
    r"aunque|depois|enquanto|quando|embora)\b|\s*(?:who|which|that|qui|que|quien|quem)\b",
    re.IGNORECASE,
)
_APPOSITION = re.compile(
    r"(?:who|whose|which|der|die|das|qui|que|a|an|the|one|its|his|her|their|ein|eine|le|la|el|une?|um|uma|paid|based|"
    r"published|formerly|then|now|"
    r"\d+|[DRI]-[A-Z]\w*|[a-zà-ÿ]+)\b"
)
_ADDRESSED = re.compile(r"(?:you|Sie|vous|usted(?:es)?|você|vocês)$")
_UNNAMED = re.compile(r"((?:An?|One|Eine?|Une?|Una|Uma?) [^,.;:“]+), ")  # "A former manager, who did not want …"
# "In the application his firm filed in May, the rents are listed as …"
_IN_DOCUMENT = re.compile(r"In ((?:the|a|an|its|his|her|their) [^,;:“”]{3,70}), (?!according)")
_AND_OTHERS = re.compile(r"\s(?:and|et|und|y|e) (?:his|her|their) (?:co-?\w+|colleagues|team|staff|lawyers?)$")
_WHO = re.compile(r"(?:who|whose|which|der|die|das|qui|que|quien|quem)\b")
_NEAR = 250  # characters before and after a verb of saying in which its speaker is looked for
_MOST_VERBS = 6  # verbs of saying that are tried in one sentence
_SHORTEST_OUTLET = 3  # letters: "TV" is no outlet
_ROLE_WORDS = 8  # "The town’s finance director, " before a name; more is a clause
_RANK = {id(PRONOUN): 1, id(UNCLEAR): 2}
_NAME_LIMIT = 3  # appositions between a name and its verb


def cue_in(outside: str, lexicon: Lexicon, roster: Roster, *, leads_in: bool = False) -> Speaker | None:
    """Who the sentence says is speaking; PRONOUN where that is "she said", UNCLEAR where it is somebody whom we do not
    make out ("X zeigt, dass"); None without a cue.

    `outside` is the sentence without its quotations. A sentence that leads into a quotation may name its speaker
    further from the verb ("Tom Hallan went down to the slip and posted this:"). Of several cues the first counts, a
    name before a pronoun, and what stands in a main clause before "after the minister declared that …".
    """
    outside = _BRACKETS.sub("", outside)
    cues = list(_cues(outside, lexicon, roster, leads_in=leads_in))
    ranked = sorted(cues, key=lambda cue: (_RANK.get(id(cue[1]), 0), _is_subordinate(outside[: cue[0]])))
    return ranked[0][1] if ranked else None


def _is_subordinate(before: str) -> bool:
    """Whether the clause that these words begin depends on another."""
    return bool(_SUBORDINATE.match(_BREAK.split(before)[-1]))


def _cues(outside: str, lexicon: Lexicon, roster: Roster, *, leads_in: bool) -> Iterator[tuple[int, Speaker]]:
    """Each cue with the place of its verb."""
    for start, end in _verbs(outside, lexicon, leads_in=leads_in):
        before, after = outside[max(0, start - _NEAR) : start], outside[end : end + _NEAR]
        if _NOUN_NEXT.search(before) or _is_unsaid(before, outside[start:end], lexicon):
            continue
        if lexicon.is_all("plans", outside[start:end]) and (_is_subordinate(before) or outside.endswith("?")):
            continue
        found = _subject(before, after, lexicon, roster)
        reports = lexicon.opens("that", after.lstrip())
        if not found and (leads_in or reports or after.startswith(" “")) and _JOINED.search(before.rstrip(" ,")):
            found = named_at_start(outside, lexicon, roster)
        set_apart = found is PRONOUN and before.endswith(", ")  # "The boy, from Hull, said he" is no "…, said he"
        if (not found or set_apart) and (reports or lexicon.is_all("plainly_says", outside[start:end])):
            found = _plain(before, lexicon, roster) or found
        if found or (reports and _is_somebody(before, lexicon)):
            yield start, found or UNCLEAR
    if lexicon.has("unnamed", outside) and (unnamed := _UNNAMED.match(outside)):
        yield 0, speaker(unnamed.group(1), "", SpeakerKind.ANONYMOUS)
    yield from _accounts(outside, lexicon, roster)
    if leads_in and lexicon.has("outlet", outside) and (found := _outlet(outside, lexicon)):
        yield len(outside), found


def _plain(before: str, lexicon: Lexicon, roster: Roster) -> Speaker | None:
    """The subject of a verb that only speakers have, for a language whose lexicon says which those are."""
    if not lexicon.plainly_says or lexicon.ends("say_passive", before):
        return None
    return plain_subject(_without_helping(before, lexicon), lexicon, roster)


def _accounts(outside: str, lexicon: Lexicon, roster: Roster) -> Iterator[tuple[int, Speaker]]:
    """Cues without a verb: "according to X", "X zufolge", "by its own account", "it says in the contract"."""
    for start, end in lexicon.spans("according_to", outside):
        found = _behind(outside[end : end + _NEAR], lexicon, roster)
        if found or start:  # "Pour l’instant," opens a sentence and says nothing
            yield start, found or UNCLEAR
    for start, _ in lexicon.spans("postposition", outside):
        if found := named_at_end(_BREAK.split(outside[:start].rstrip())[-1], lexicon, roster):
            yield start, found
    for start, end in lexicon.spans("own_account", outside):
        found = named_at_start(outside, lexicon, roster)
        if found and not _behind(outside[end : end + _NEAR], lexicon, roster):
            yield start, found
    for start, _ in lexicon.spans("reads", outside):
        yield start, _written(outside, lexicon)
    for start, _ in lexicon.spans("hearsay", outside):
        yield start, UNCLEAR
    if (fronted := _IN_DOCUMENT.match(outside)) and lexicon.has("document", fronted.group(1)):
        yield fronted.start(1), _written(fronted.group(), lexicon)


def _written(outside: str, lexicon: Lexicon) -> Speaker:
    """For "it says in the contract" the contract; for "heißt es im Rathaus" the town hall."""
    for entry, kind in (("document", SpeakerKind.DOCUMENT), ("organisation", SpeakerKind.ORGANISATION)):
        for start, end in lexicon.spans(entry, outside):
            before = outside[:start]
            if is_governed(before, lexicon) or is_governed(" ".join(before.split()[:-1]), lexicon):
                return speaker(outside[start:end], "", kind)
    return UNCLEAR


def _is_somebody(before: str, lexicon: Lexicon) -> bool:
    """A subject stands before the verb that is neither the author nor whom the author asks."""
    clause = _clause_before(before, lexicon) or (before if ARTICLE.match(before) else "")
    return bool(clause) and not (lexicon.has("first_person", clause) or _ADDRESSED.search(clause))


def _verbs(outside: str, lexicon: Lexicon, *, leads_in: bool) -> list[tuple[int, int]]:
    """Verbs of saying; some only beside a quotation: "he sent me this:" says, "Karsia sent an envoy" does not."""
    beside_quotation = leads_in or "“”" in outside
    spans = lexicon.spans("say", outside) + (lexicon.spans("says_quotation", outside) if beside_quotation else [])
    return sorted(spans)[:_MOST_VERBS]


def _is_unsaid(before: str, verb: str, lexicon: Lexicon) -> bool:
    """ "He did not say that it was a nuisance" tells what nobody said; "did not deny" tells what somebody did."""
    return bool(_NEGATED.search(before)) and lexicon.is_all("merely_says", verb)


def _subject(before: str, after: str, lexicon: Lexicon, roster: Roster) -> Speaker | None:
    """The subject of a verb of saying: behind a quotation and its verb, else before the verb, or else behind it."""
    if lexicon.ends("say_passive", before):
        return None
    stem = _without_helping(before, lexicon)
    quotation_ends = bool(_QUOTATION_BEFORE.search(stem))
    found = None if quotation_ends else _before_verb(stem, lexicon, roster)
    if found or not (quotation_ends or _verb_comes_first(stem, lexicon)):
        return found
    omitted = PRONOUN if lexicon.drops_subject and not ARTICLE.match(stem) else None
    return _behind(after, lexicon, roster, anybody=quotation_ends) or omitted


def _without_helping(before: str, lexicon: Lexicon) -> str:
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


def _clause_before(stem: str, lexicon: Lexicon) -> str:
    return re.split(r"[,;:–—]|“”", _without_helping(stem, lexicon))[-1].strip()


def _verb_comes_first(stem: str, lexicon: Lexicon) -> bool:
    """Nothing of the clause stands before the verb, or only "im Februar" in a language that goes on with the verb."""
    if not lexicon.fronted:
        return stem.endswith(",")
    clause = _clause_before(stem, lexicon)
    return not clause or lexicon.opens("preposition", clause) or lexicon.opens("fronted", clause)


def _behind(after: str, lexicon: Lexicon, roster: Roster, *, anybody: bool = True) -> Speaker | None:
    """Who is named first in these words; with `anybody` also "a former planner"."""
    if lexicon.opens("pronoun", after.lstrip(" -")):
        return PRONOUN
    return named_at_start(after, lexicon, roster) or (_somebody(after, lexicon) if anybody else None)


def _somebody(after: str, lexicon: Lexicon) -> Speaker | None:
    """ "said a former shift planner at the depot, who …": after a quotation, whoever follows the verb speaks."""
    phrase = re.split(r"[,.;:“]", after.strip(), maxsplit=1)[0]
    one_of_many = " " in phrase and lexicon.opens("a_or_an", phrase)
    return speaker(phrase, "", SpeakerKind.ANONYMOUS) if one_of_many else None


def _before_verb(stem: str, lexicon: Lexicon, roster: Roster) -> Speaker | None:
    parts = re.split(r"[,;:()]|\s[—–]\s?|“”", stem)
    if not stem.endswith(","):
        return _phrase(parts[-1], parts[-2] if len(parts) > 1 else "", lexicon, roster)
    parts = [part.strip() for part in parts if part.strip()]
    for at in range(len(parts) - 1, max(len(parts) - 1 - _NAME_LIMIT, 0), -1):
        behind = named_at_end(parts[at - 1], lexicon, roster)
        if behind and _is_apposition(parts[at], lexicon):
            role = behind.role or ("" if parts[at].isdigit() else parts[at])
            return speaker(behind.name, role if behind.kind is SpeakerKind.NAMED else "", behind.kind)
        if not _is_apposition(parts[at], lexicon):
            return _phrase(parts[at], parts[at - 1], lexicon, roster) or _named_body(behind, parts[at])
    if len(parts) > 1 and _WHO.match(parts[1]):
        return named_at_start(parts[0], lexicon, roster)
    return _phrase(parts[0], "", lexicon, roster) if parts else None


def _is_apposition(part: str, lexicon: Lexicon) -> bool:
    office = lexicon.nouns_are_capital and lexicon.opens("title", part)
    return office or bool(_APPOSITION.match(part))


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
