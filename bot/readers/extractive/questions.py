"""Questions that the article leaves open, in fixed forms, asked only where plain features show that it does.

Whoever is accused by name and is not heard; a claim that one unnamed source makes alone. What figures come "from a
study" is not asked: whether the study is named elsewhere takes an understanding of the whole.
"""

import re
from collections.abc import Iterator, Sequence

from bot.core.reading import Claim, SpeakerKind
from bot.readers.extractive.lexicon import Lexicon, lexicon_for
from bot.readers.extractive.lexicon.phrases import Phrases
from bot.readers.extractive.material import Material
from bot.readers.extractive.roster import Roster
from bot.readers.extractive.statements import Statement, stems

_MOST = 4
_FURTHER = 2  # sentences after an accusation in which "she denied it" is an answer to it
_CONFIRMED = 0.4  # share of a claim's stems in a sentence by somebody else: then the source is not alone with it


def find_questions(material: Material, claims: Sequence[Claim], language: str | None) -> list[str]:
    """At most four, about these claims, in `language` or the article's own when None."""
    phrases = lexicon_for(language or material.article.language).phrases
    asked = [*_of_the_accused(material, claims, phrases)]
    for claim in claims:
        asked += _of_unnamed_sources(material, claim, phrases)
    return list(dict.fromkeys(asked))[:_MOST]


def _of_the_accused(material: Material, claims: Sequence[Claim], phrases: Phrases) -> Iterator[str]:
    claimed = {n for claim in claims for n in claim.evidence}
    accusing = [s for s in material.statements if s.id in claimed and material.lexicon.has("accuses", s.outside)]
    if not accusing:
        return
    people = Roster.of([statement.text for statement in material.statements], material.lexicon).by_last_word
    for statement in accusing:
        for last, name in people.items():
            if _accuses(statement, last, material.lexicon) and not _is_heard(last, statement, material):
                yield phrases.not_heard.format(name=name)


def _accuses(statement: Statement, last: str, lexicon: Lexicon) -> bool:
    """ "Accused Ana Ruiz", "accused the mayor, Ana Ruiz"; not "Ruiz accused"."""
    spans = lexicon.spans("accuses", statement.outside)
    return any(re.match(rf"\W+(?:[\w’'-]+,? ){{0,5}}?{re.escape(last)}\b", statement.outside[end:]) for _, end in spans)


def _is_heard(last: str, accusation: Statement, material: Material) -> bool:
    """Speaks anywhere, has somebody speak, or is said to answer or to be silent."""
    lexicon = material.lexicon
    if any(last in said.speaker.name for said in material.attributions.values()):
        return True
    near = [s for s in material.statements if 0 <= s.id - accusation.id <= _FURTHER]
    about = [s for s in material.statements if last in s.text]
    return any(lexicon.has("answers", s.text) for s in near + about) or any(
        lexicon.has("he_or_she", s.text) and lexicon.has("say", s.outside) for s in near[1:]
    )


def _of_unnamed_sources(material: Material, claim: Claim, phrases: Phrases) -> Iterator[str]:
    """ "A county official", not "residents" or "the official": one of many, who alone is behind it."""
    alone = claim.speaker.kind is SpeakerKind.ANONYMOUS and material.lexicon.opens("a_or_an", claim.speaker.name)
    if alone and not _is_confirmed(claim, material):
        yield phrases.who_confirms.format(who=claim.speaker.name)


def _is_confirmed(claim: Claim, material: Material) -> bool:
    said = frozenset(stems(claim.text, material.lexicon))
    return any(
        len(statement.stems & said) >= _CONFIRMED * len(said)
        for statement in material.statements
        if statement.id not in claim.evidence and material.attributions[statement.id].speaker != claim.speaker
    )
