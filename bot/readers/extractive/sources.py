"""Whose words a quoted passage holds: by the line under it, and by the sentence that leads into it with a colon."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from bot.core.reading import Speaker, SpeakerKind
from bot.readers.extractive.accounts import PRONOUN
from bot.readers.extractive.cues import cue_in, outlet_in
from bot.readers.extractive.lexicon import Lexicon
from bot.readers.extractive.names import speaker
from bot.readers.extractive.roster import Roster, is_organisation, split_title
from bot.readers.extractive.statements import SOMEBODY_ELSES, Statement

_CREDIT = re.compile(r"\s*(?:[—–]|--)\s*(.+)", re.DOTALL)
_HANDLE = re.compile(r"[—–]\s*([^—–]{1,80}?)\s*\(@\w+\)")
_ENDED = re.compile(r"[.!?…:”\"'’»)]\s*$")
_LONGEST_CREDIT = 16  # words
_NEAR = 60  # characters behind "told" within which an outlet's name must begin and end


@dataclass(frozen=True, slots=True)
class Source:
    """`outlet`: through which the words came. `disputed`: the author's next sentence contradicts them."""

    speaker: Speaker | None = None
    outlet: str | None = None
    disputed: bool = False


def is_credit(statement: Statement) -> bool:
    """The line under a quotation or post that says whose it is: "— Ana Ruiz, mayor", "— Tom (@tom) May 2, 2026"."""
    if statement.kind not in SOMEBODY_ELSES:
        return False
    if _HANDLE.search(statement.text):
        return True
    short = len(statement.text.split()) <= _LONGEST_CREDIT
    return short and bool(_CREDIT.match(statement.text) or not _ENDED.search(statement.text))


class Sources:
    """The sources of one article's quoted passages."""

    def __init__(self, statements: Sequence[Statement], site: str, roster: Roster, lexicon: Lexicon) -> None:
        self._statements = statements
        self._site = site
        self._roster = roster
        self._lexicon = lexicon
        self._leads = list(_leads(statements))
        self._announced: dict[int, Source] = {}
        self._by_block = self._of_blocks()

    def of_block(self, block: int) -> Source:
        """The source of a block of somebody else's words; an empty one where nothing says it."""
        return self._by_block.get(block, Source())

    def announced(self, n: int) -> Source:
        """Whom the author's sentence before the nth statement's passage announces, if it ends in a colon."""
        lead = self._leads[n]
        if lead not in self._announced:
            self._announced[lead] = self._led_in(lead) if lead >= 0 else Source()
        return self._announced[lead]

    def told_outlet(self, statement: Statement) -> str | None:
        """The outlet that the sentence says was spoken to, unless it is the article's own."""
        told = self._lexicon.spans("told_to", statement.outside)
        return next(filter(None, (self._outlet(statement.outside[end : end + _NEAR]) for _, end in told)), None)

    def _of_blocks(self) -> dict[int, Source]:
        sources: dict[int, Source] = {}
        for n, statement in enumerate(self._statements):
            if statement.kind not in SOMEBODY_ELSES:
                continue
            if statement.block not in sources:
                sources[statement.block] = self._before_block(n)
            if is_credit(statement):
                sources[statement.block] = self._credited(statement, sources[statement.block])
            if self._is_disputed_after(n):
                sources[statement.block] = replace(sources[statement.block], disputed=True)
        return sources

    def _is_disputed_after(self, n: int) -> bool:
        following = self._statements[n + 1 : n + 2]
        return any(self._lexicon.has("dispute", statement.own) for statement in following)

    def _led_in(self, lead: int) -> Source:
        sentence = self._statements[lead]
        if not sentence.text.rstrip().endswith(":"):
            return Source()
        found = cue_in(sentence.outside, self._lexicon, self._roster, leads_in=True)
        if found is PRONOUN:
            found = self._person_before(lead)
        found = found or self._document(sentence)
        if found and found.kind is SpeakerKind.OTHER_OUTLET:
            people = self._people_in(sentence)
            if len(people) == 1 and self.told_outlet(sentence):
                return Source(speaker(people[0], "", SpeakerKind.NAMED), found.name)
            return Source() if found.name in self._site else Source(found, found.name)
        return Source(found, self.told_outlet(sentence))

    def _document(self, lead: Statement) -> Speaker | None:
        """For "From the report of 4 July:" the report."""
        spans = self._lexicon.spans("document", lead.outside)
        return speaker(lead.outside[slice(*spans[0])], "", SpeakerKind.DOCUMENT) if spans else None

    def _before_block(self, n: int) -> Source:
        """As announced; but a passage that speaks of the announced person by name is another's report of them."""
        source = self.announced(n)
        named = source.speaker and source.speaker.kind is SpeakerKind.NAMED and source.speaker.name
        return replace(source, speaker=None) if named and self._is_spoken_of(named, n) else source

    def _is_spoken_of(self, name: str, n: int) -> bool:
        block = self._statements[n].block
        passage = takewhile(lambda s: s.block == block and not is_credit(s), self._statements[n:])
        return any(name.split()[-1] in statement.outside for statement in passage)

    def _person_before(self, lead: int) -> Speaker | None:
        """For "He sent me this:" the one person whom the sentence before it names."""
        if not lead or self._statements[lead - 1].block != self._statements[lead].block:
            return None
        people = self._people_in(self._statements[lead - 1])
        return speaker(people[0], "", SpeakerKind.NAMED) if len(people) == 1 else None

    def _people_in(self, statement: Statement) -> list[str]:
        people = (name for name in self._roster.people() if not self._lexicon.has("outlet", name))
        return [name for name in people if name in statement.text]

    def _credited(self, credit: Statement, source: Source) -> Source:
        match = _HANDLE.search(credit.text) or _CREDIT.match(credit.text)
        line = match.group(1) if match else credit.text
        name, _, rest = (part.strip() for part in line.partition(","))
        outlet = self._outlet(line) or source.outlet
        if outlet and outlet in name:
            return Source(speaker(outlet, "", SpeakerKind.OTHER_OUTLET), outlet)
        title, bare = split_title(name, self._lexicon)
        if not bare or not bare[0].isupper():
            return source
        if is_organisation(bare, self._lexicon):
            return Source(speaker(bare, "", SpeakerKind.ORGANISATION), outlet)
        role = "" if re.search(r"\d", rest) else rest.split(",")[0]
        return Source(speaker(bare, title or role, SpeakerKind.NAMED), outlet)

    def _outlet(self, text: str) -> str | None:
        name = outlet_in(text, self._lexicon)
        return name[:80] if name and name not in self._site else None


def _leads(statements: Sequence[Statement]) -> Iterator[int]:
    """For each statement the index of the last one before it in which the author speaks, or -1."""
    lead = -1
    for n, statement in enumerate(statements):
        yield lead
        if statement.own:
            lead = n
