"""What is measured: a Share for each measure, which add up over articles; and what each one says."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Share:
    """`hits` out of `of`."""

    hits: int = 0
    of: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.hits + other.hits, self.of + other.of)

    @property
    def value(self) -> float | None:
        """0…1; None where there was nothing to count."""
        return self.hits / self.of if self.of else None


Scores = dict[str, Share]


@dataclass(frozen=True, slots=True)
class Measure:
    """What a Share says, in words; whether more of it is better; and the goal for readers without a model, if any."""

    words: str
    more_is_better: bool = True
    goal: float | None = None

    def is_met(self, value: float) -> bool:
        if self.goal is None:
            return True
        return value >= self.goal if self.more_is_better else value <= self.goal

    @property
    def goal_in_words(self) -> str:
        return "" if self.goal is None else f"{'≥' if self.more_is_better else '≤'} {self.goal:.2f}"


LESS = False
MEASURES = {
    "must_found": Measure("must-check claims that are listed", goal=0.75),
    "claims_found": Measure("noted claims that are listed"),
    "claims_noted": Measure("listed claims that are noted"),
    "claims_no_fact": Measure("listed claims that state no fact", LESS, 0.08),
    "speaker_named": Measure("listed claims whose speaker is named", goal=0.70),
    "speaker_right": Measure("… and rightly", goal=0.92),
    "voice_to_author": Measure("listed claims of others given to the author", LESS, 0.02),
    "argument_present": Measure("an argument just where there is one", goal=1.0),
    "argument_found": Measure("sentences of the argument that it rests on", goal=0.50),
    "argument_noted": Measure("sentences it rests on that are the argument's"),
    "argument_quoted": Measure("sentences it rests on that are somebody else's", LESS),
    "facts_covered": Measure("key facts that the summary covers", goal=0.55),
    "opinion_in_summary": Measure("sentences under the summary that are opinion", LESS),
    "kind_right": Measure("kinds of article that are right"),
    "predictions_found": Measure("noted predictions that are listed"),
    "predictions_noted": Measure("sentences listed as predictions that are noted"),
    "tensions_found": Measure("noted tensions that are shown"),
    "tensions_noted": Measure("tensions shown that are noted"),
    "sections_wrong": Measure("sections of reports that are empty or filled wrongly", LESS),
    "copied": Measure("texts with a copied run of 12 words", LESS),
    "loaded_in_summary": Measure("lines of the summary with the author's loaded terms", LESS),
    "promoted": Measure("items that hold promotion", LESS, 0.0),
    "failed_first": Measure("items that fail grounding before repair", LESS),
    "dropped": Measure("… and after it", LESS),
}


def share(outcomes: Iterable[bool]) -> Share:
    counted = list(outcomes)
    return Share(sum(counted), len(counted))


def added(several: Iterable[Scores]) -> Scores:
    """The sums over several articles."""
    total: Scores = {}
    for one in several:
        for name, counted in one.items():
            total[name] = total.get(name, Share()) + counted
    return total
