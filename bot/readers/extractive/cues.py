"""Explicit cues in one sentence of who says it: "X said", “…,” said X, "according to X", "X told Y"."""

import re
from collections.abc import Iterator

from bot.core.reading import Speaker, SpeakerKind
from bot.readers.extractive.accounts import BREAK, NEAR, PRONOUN, UNCLEAR, accounts_in, behind
from bot.readers.extractive.lexicon import Lexicon
from bot.readers.extractive.names import ARTICLE, is_governed, named_at_start, speaker
from bot.readers.extractive.roster import Roster
from bot.readers.extractive.subjects import plain_subject
from bot.readers.extractive.unsaid import only_says_when, says_nothing
from bot.readers.extractive.verb_subjects import JOINED, clause_before, subject_of, without_helping

_DATELINE = re.compile(r"^[A-Z][A-Z .’'-]{2,}(?:,[^–—-]{1,40}?)?\s[–—-]{1,2}\s")  # "LONDON, July 29 — "
_HAD = re.compile(r"\bhad\s(?:\w+\s)?$")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_BEHIND_QUOTATION = re.compile(r"“”,?\s(?!(?:and|but|or|as|while|which|who|that|because|if)\b)(?:[\w’'.-]+\s){1,8}$")
_QUOTATION_NEXT = re.compile(r"[^.;“]{0,60}“”")
_DEPENDENT = re.compile(r"\b(?:which|that|whom|when|if|because|as|where|what)\s(?:[\w’'-]+\s){0,6}$", re.IGNORECASE)
_ONE_PART = re.compile(r"[^,;:]+,\s")
_WHAT = re.compile(r"\bwhat\s(?=(?:[\w’'-]+\s){1,5}$)")  # "They found what Orme says are 40 old bombs"
_IS_NEXT = re.compile(r"\s(?:is|are|was|were)\b")
_NAME_NEXT = re.compile(r"\s[A-Z]")
_OPENING = re.compile(  # "In a letter, she told the court that …"
    r"(?:(?:and|but|later|then|yet|so),?\s|(?:in|on|at|after|asked|speaking|writing)\b[^,“”]{2,80},\s)?"
    r"(?:he|she|it|they)\s(?:\w+\s)?",
    re.IGNORECASE,
)
_SET_APART = re.compile(r",\s(?!(?:and|but|or|as|while|which|who|that|because|if)\b)(?:[\w’'.-]+\s){1,8}$")
_TAG_VERB = re.compile(  # with nothing behind it but when, where or to whom
    r"(?:said|says?|told|adds?|added|reports|shows?|showed|found|warned|argued|claimed|reported|explained|wrote|believes?|"
    r"insisted|estimates?|estimated)(?:\s(?:on|in|at|to|during|last|this|yesterday|today|reporters|(?-i:[A-Z])\w*)\b"
    r"(?!.*\bthat\b)[^,;]{0,60})?(?:,[^,;]{0,80})?\W*$",
    re.IGNORECASE,
)
_SUBORDINATE = re.compile(
    r"\s*(?:\w+\s+){0,3}?(?:after|before|when|while|since|because|although|though|if|unless|until|once|where|whereas|"
    r"nachdem|bevor|während|weil|obwohl|als|après|avant|alors|parce|lorsque|quand|después|antes|mientras|porque|cuando|"
    r"aunque|depois|enquanto|quando|embora)\b|\s*(?:who|which|that|qui|que|quien|quem)\b",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r"(?:you|Sie|vous|usted(?:es)?|você|vocês)$")
_UNNAMED = re.compile(r"((?:An?|One|Eine?|Une?|Una|Uma?) [^,.;:“]+), ")  # "A former manager, who did not want …"
_MOST_VERBS = 6  # verbs of saying that are tried in one sentence
_SHORTEST_OUTLET = 3  # letters: "TV" is no outlet
_RANK = {id(PRONOUN): 1, id(UNCLEAR): 2}


def cue_in(outside: str, lexicon: Lexicon, roster: Roster, *, leads_in: bool = False) -> Speaker | None:
    """Who the sentence says is speaking; PRONOUN where that is "she said", UNCLEAR where it is somebody whom we do not
    make out ("X zeigt, dass"); None without a cue.

    `outside` is the sentence without its quotations. A sentence that leads into a quotation may name its speaker
    further from the verb ("Tom Hallan went down to the slip and posted this:"). Of several cues the first counts, a
    name before a pronoun, and what stands in a main clause before "after the minister declared that …".
    """
    outside = _DATELINE.sub("", _BRACKETS.sub("", outside))
    cues = list(_cues(outside, lexicon, roster, leads_in=leads_in))
    ranked = sorted(cues, key=lambda cue: _rank(outside[: cue[0]], cue[1], outside[cue[0] :]))
    return ranked[0][1] if ranked else None


def _rank(before: str, said_by: Speaker, verb_and_after: str) -> tuple[bool, int, bool, bool]:
    """What is said last, "…, officials said", or first, "She said that …", holds for all of the sentence, even where
    somebody else speaks within it; and what was said before, "Earlier reports had said", for less than what is."""
    had_said = bool(_HAD.search(before))
    return not _is_tag(before, verb_and_after), _RANK.get(id(said_by), 0), _is_subordinate(before), had_said


def _is_tag(before: str, verb_and_after: str) -> bool:
    """Whether "she said" opens the sentence, stands behind a quotation, or ends the sentence behind a comma."""
    if _BEHIND_QUOTATION.search(before) or _OPENING.fullmatch(before):
        return True
    return bool(_TAG_VERB.match(verb_and_after)) and bool(_SET_APART.search(before) or before.endswith(", "))


def _is_subordinate(before: str) -> bool:
    """Whether the clause that these words begin depends on another."""
    return bool(_SUBORDINATE.match(BREAK.split(before)[-1]))


def _cues(outside: str, lexicon: Lexicon, roster: Roster, *, leads_in: bool) -> Iterator[tuple[int, Speaker]]:
    """Each cue with the place of its verb."""
    for start, end in _verbs(outside, lexicon, leads_in=leads_in):
        if found := _by_verb(outside, start, end, lexicon, roster, leads_in=leads_in):
            yield start, found
    yield from _papers(outside, lexicon, roster)
    yield from _inquiries(outside, lexicon, roster)
    yield from _participles(outside, lexicon, roster)
    if (unnamed := _UNNAMED.match(outside)) and lexicon.has("unnamed", outside):
        yield 0, speaker(unnamed.group(1), "", SpeakerKind.ANONYMOUS)
    yield from accounts_in(outside, lexicon, roster)
    if leads_in and lexicon.has("outlet", outside) and (found := _outlet(outside, lexicon)):
        yield len(outside), found


def _by_verb(outside: str, start: int, end: int, lexicon: Lexicon, roster: Roster, *, leads_in: bool) -> Speaker | None:
    """Whom the verb of saying between these places gives the sentence to."""
    before, verb, after = outside[max(0, start - NEAR) : start], outside[start:end], outside[end : end + NEAR]
    if (what := _WHAT.search(before)) and _IS_NEXT.match(after):
        before = before[what.end() :]
    if says_nothing(before, verb, after, lexicon):
        return None
    if lexicon.is_all("plans", verb) and (_is_subordinate(before) or outside.endswith("?")):
        return None
    reports = lexicon.opens("that", after.lstrip())
    plainly = (
        lexicon.is_all("plainly_says", verb)
        or bool(_BEHIND_QUOTATION.search(before))
        or bool(_TAG_VERB.match(verb + after) and _SET_APART.search(before))
    )
    found = _inverted(before, after, lexicon, roster) or subject_of(before, after, lexicon, roster)
    if not found and (leads_in or reports or plainly or after.startswith(" “")) and _is_joined(before, lexicon):
        found = named_at_start(outside, lexicon, roster)
    set_apart = found is PRONOUN and before.endswith(", ")  # "The boy, from Hull, said he" is no "…, said he"
    if (not found or set_apart) and (reports or plainly):
        found = _plain(before, lexicon, roster) or found
    if found:
        return None if only_says_when(before, found) else found
    return UNCLEAR if reports and _is_somebody(before, lexicon) else None


def _inverted(before: str, after: str, lexicon: Lexicon, roster: Roster) -> Speaker | None:
    """ "The idea, says Lopez, came from Denmark": Lopez, and no idea."""
    if not (_ONE_PART.fullmatch(before) and _NAME_NEXT.match(after)):
        return None
    return behind(after, lexicon, roster, anybody=False)


def _papers(outside: str, lexicon: Lexicon, roster: Roster) -> Iterator[tuple[int, Speaker]]:
    """What documents do and people do not, or not in words: "the paper lists 212 strained muscles"."""
    for start, end in lexicon.spans("paper_says", outside):
        found = subject_of(outside[max(0, start - NEAR) : start], outside[end:], lexicon, roster)
        if found and found.kind is SpeakerKind.DOCUMENT and not _DEPENDENT.search(outside[:start]):
            yield start, found


def _inquiries(outside: str, lexicon: Lexicon, roster: Roster) -> Iterator[tuple[int, Speaker]]:
    """ "A team at the college tested 40 wells", "the board counted 4,212 doctors": whoever found it out."""
    for entry in ("researches", "keeps_count"):
        for start, end in lexicon.spans(entry, outside):
            before = outside[max(0, start - NEAR) : start]
            if _DEPENDENT.search(before) or says_nothing(before, outside[start:end], outside[end:], lexicon):
                continue
            found = subject_of(before, outside[end:], lexicon, roster) if before else None
            if found and _inquires(found, entry, lexicon):
                yield start, found


def _inquires(found: Speaker, entry: str, lexicon: Lexicon) -> bool:
    if entry == "researches":
        return found.kind is not SpeakerKind.NAMED and lexicon.has("researcher", found.name)
    return found.kind is SpeakerKind.ORGANISATION and lexicon.has("organisation", found.name)


def _participles(outside: str, lexicon: Lexicon, roster: Roster) -> Iterator[tuple[int, Speaker]]:
    """ "The union sent out a letter warning that": whoever the sentence begins with."""
    for start, _ in lexicon.spans("saying", outside):
        if not is_governed(outside[:start], lexicon):
            found = behind(outside, lexicon, roster, anybody=False)
            if found or _is_somebody(outside[:start], lexicon):
                yield start, found or UNCLEAR


def _is_joined(before: str, lexicon: Lexicon) -> bool:
    """The subject stands before an earlier verb: "He stood up and said that"."""
    return bool(JOINED.search(without_helping(before, lexicon).rstrip(" ,")))


def _plain(before: str, lexicon: Lexicon, roster: Roster) -> Speaker | None:
    """The subject of a verb that only speakers have, for a language whose lexicon says which those are."""
    if not lexicon.plainly_says or lexicon.ends("say_passive", before):
        return None
    return plain_subject(without_helping(before, lexicon), lexicon, roster)


def _is_somebody(before: str, lexicon: Lexicon) -> bool:
    """A subject stands before the verb that is neither the author nor whom the author asks."""
    clause = clause_before(before, lexicon) or (before if ARTICLE.match(before) else "")
    return bool(clause) and not (lexicon.has("first_person", clause) or _ADDRESSED.search(clause))


def _verbs(outside: str, lexicon: Lexicon, *, leads_in: bool) -> list[tuple[int, int]]:
    """Verbs of saying; some only beside a quotation: "he sent me this:" says, "Karsia sent an envoy" does not."""
    spans = lexicon.spans("say", outside)
    if leads_in or "“”" in outside:
        beside = lexicon.spans("says_quotation", outside)
        spans += [one for one in beside if leads_in or _is_beside_quotation(outside, *one)]
    names = {(start, end) for start, end in spans if start and outside[start].isupper()}  # "Marcus Tell"
    return sorted(set(spans) - names)[:_MOST_VERBS]


def _is_beside_quotation(outside: str, start: int, end: int) -> bool:
    return bool(_BEHIND_QUOTATION.search(outside[:start]) or _QUOTATION_NEXT.match(outside, end)) or (
        outside[:start].rstrip(" ,").endswith("“”")
    )


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
