"""The wall between the parts of a reading: what the article reports, what its author argues, and what others say.

1. The argument rests on no sentence that is wholly quoted, nor only on what somebody is reported to say.
2. What the summary tells of quoted sentences alone says whose words they are.
3. What the summary or the gist tells of the author's thesis, or of a reason that is a value or a prediction, says that
   it is the author's view.
4. Loaded terms are the author's own words, and stay out of the summary and the gist, except in quotation marks.
5. A tension is between two sentences.
"""

from collections.abc import Collection, Iterator

from bot.core.grounding.lookup import Lookup
from bot.core.grounding.wording import Finding
from bot.core.language.figures import Stated, counted
from bot.core.language.sense import stems
from bot.core.language.speech import is_attributed, names_document
from bot.core.language.spellings import QUOTED, words_of
from bot.core.reading import Argument, Grounds, Tension

SAME_VIEW = 0.75
"""A text that holds this share of the thesis's words states the thesis."""
_NO_FACT = {Grounds.VALUE, Grounds.PREDICTION}


def of_argument(ids: list[int], lookup: Lookup, *, authority: bool = False) -> Iterator[Finding]:
    """Rule 1. `authority`: a reason that rests on what somebody says, which the author may report."""
    others = lookup.told if authority else lookup.told | lookup.reported(ids)
    told = lookup.quoted.intersection(ids) or (ids if others.issuperset(ids) else [])
    if told:
        yield (
            "rests on somebody else's words",
            f"{sorted(told)}: rest it on the author's own sentences, or leave it out",
        )


def of_point(text: str, ids: list[int], lookup: Lookup) -> Iterator[Finding]:
    """Rule 2."""
    exempt = lookup.extracts or lookup.interview
    if lookup.quoted.issuperset(ids) and not (exempt or is_attributed(text) or names_document(text)):
        yield "somebody's words told as fact", f"say who says so in {ids}"


def of_term(term: str, lookup: Lookup) -> Iterator[Finding]:
    """Rule 4: it is the author's."""
    if not lookup.translated and not set(words_of(term)) <= lookup.author_words:
        yield "not the author's word", term


def of_tension(tension: Tension) -> Iterator[Finding]:
    """Rule 5."""
    if len(set(tension.evidence)) < 2:
        yield "a tension needs two sentences", f"name the other one beside {tension.evidence}, or leave it out"


class Views:
    """Rules 3 and 4: what an argument views so, against what is told beside it as news."""

    def __init__(self, argument: Argument) -> None:
        self._thesis = stems(argument.thesis)
        self._terms = argument.loaded_terms
        views = [argument.evidence, *(reason.evidence for reason in argument.reasons if reason.rests_on in _NO_FACT)]
        self._stated = Stated(" ".join((argument.thesis, *(reason.text for reason in argument.reasons))))
        facts = [reason.evidence for reason in argument.reasons if reason.rests_on not in _NO_FACT]
        self._sentences = {n for ids in views for n in ids} - {n for ids in facts for n in ids}

    def told_in(self, text: str, ids: Collection[int], lookup: Lookup) -> Iterator[Finding]:
        """`ids`: its evidence; a gist has none. A sentence of the article cannot say whose it is."""
        argues = self._states_thesis(text) or (ids and self._sentences.issuperset(ids) and not self._adds_figure(text))
        if argues and not (lookup.extracts or is_attributed(text)):
            yield "the author's view told as fact", "say that the author says so, or leave it out"
        words = f" {' '.join(words_of(QUOTED.sub(' ', text)))} "
        for term in self._terms:
            if f" {' '.join(words_of(term))} " in words:
                yield "the author's loaded term outside quotation marks", term

    def _adds_figure(self, text: str) -> bool:
        """Whether it has a number that no view has: then it tells what else their sentences say."""
        return any(not self._stated.bears_out(figure) for figure in counted(text))

    def _states_thesis(self, text: str) -> bool:
        return len(self._thesis & stems(text)) >= SAME_VIEW * len(self._thesis) > 2
