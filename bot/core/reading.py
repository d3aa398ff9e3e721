"""Reading, Point, Argument, Claim, Tension: the answer about one article; its JSON schema is the model's schema.

Field descriptions are part of what the model is told. Every string and list is bounded, so that no reply can run on.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from bot.core.article import Frozen

MOST_POINTS, MOST_CLAIMS, MOST_PREDICTIONS, MOST_TENSIONS, MOST_QUESTIONS = 6, 10, 6, 4, 4
MOST_REASONS, MOST_CONCESSIONS, MOST_TERMS = 6, 4, 10
LONGEST_GIST, LONGEST_LINE, LONGEST_NOTE, LONGEST_NAME, LONGEST_DUE, LONGEST_TERM = 200, 320, 200, 80, 60, 40
"""Characters: of the gist, a statement or question, why or how to check, a name or role, a due time, a loaded term."""

Evidence = Annotated[list[int], Field(min_length=1, max_length=6)]
Line = Annotated[str, Field(min_length=1, max_length=LONGEST_LINE)]
Name = Annotated[str, Field(max_length=LONGEST_NAME)]
Note = Annotated[str, Field(max_length=LONGEST_NOTE)]


class ArticleKind(StrEnum):
    REPORT = "report"
    ANALYSIS = "analysis"
    OPINION = "opinion"
    INTERVIEW = "interview"
    PRESS_RELEASE = "press_release"
    LIVE = "live"
    SATIRE = "satire"
    OTHER = "other"
    NOT_ARTICLE = "not_article"


class Grounds(StrEnum):
    """What a reason rests on."""

    DATA = "data"
    EXAMPLE = "example"
    AUTHORITY = "authority"
    VALUE = "value"
    PREDICTION = "prediction"


class SpeakerKind(StrEnum):
    AUTHOR = "author"
    NAMED = "named"
    ANONYMOUS = "anonymous"
    ORGANISATION = "organisation"
    DOCUMENT = "document"
    OTHER_OUTLET = "other_outlet"
    UNCLEAR = "unclear"


class Stance(StrEnum):
    """What the article's author does with a claim."""

    ASSERTS = "asserts"
    REPORTS = "reports"
    DISPUTES = "disputes"


class ClaimType(StrEnum):
    NUMBER = "number"
    EVENT = "event"
    CAUSAL = "causal"
    COMPARISON = "comparison"
    QUOTE = "quote"
    LAW = "law"
    RECORD = "record"


class Point(Frozen):
    """One statement about the article; the sentences it rests on are picked first, then it is written."""

    evidence: Evidence
    text: Line


class Reason(Point):
    """One ground on which the argument rests."""

    rests_on: Grounds


class Argument(Frozen):
    """What the author, and nobody quoted, wants the reader to believe, and on what grounds."""

    evidence: Evidence
    thesis: Line
    reasons: list[Reason] = Field(max_length=MOST_REASONS)
    concessions: list[Point] = Field(
        max_length=MOST_CONCESSIONS, description="what the author grants to the other side"
    )
    loaded_terms: list[Annotated[str, Field(min_length=1, max_length=LONGEST_TERM)]] = Field(
        max_length=MOST_TERMS, description="the author's own words that carry a judgement"
    )


class Speaker(Frozen):
    """Who says it. `name` and `role` are empty where the article gives none."""

    name: Name
    role: Name
    kind: SpeakerKind


class Claim(Point):
    """A factual statement worth checking; its text stands alone: who, what, when."""

    speaker: Speaker
    via: Name | None = Field(description="the outlet or document through which it reached this article, or null")
    stance: Stance
    type: ClaimType
    why_check: Note
    how_to_check: Note = Field(description="kinds of source that would settle it, never a link")


class Prediction(Point):
    """Something said of the future; nothing can check it yet. `due`: when it could be, in the article's words."""

    speaker: Speaker
    due: Annotated[str, Field(max_length=LONGEST_DUE)] | None


class Tension(Point):
    """Two statements of the article that pull against each other; it rests on both."""


class Reading(Frozen):
    """The answer about one article: summary, argument and claims, kept apart."""

    kind: ArticleKind
    gist: str = Field(max_length=LONGEST_GIST, description="one neutral sentence")
    summary: list[Point] = Field(
        max_length=MOST_POINTS, description="3 to 6 points: what happened and who says what; no opinion of the author's"
    )
    argument: Argument | None = Field(description="null where the author argues for nothing")
    claims: list[Claim] = Field(max_length=MOST_CLAIMS, description="most worth checking first")
    predictions: list[Prediction] = Field(max_length=MOST_PREDICTIONS)
    tensions: list[Tension] = Field(max_length=MOST_TENSIONS)
    questions: list[Line] = Field(
        max_length=MOST_QUESTIONS, description="what a careful reader still needs and it does not answer"
    )

    def statements(self) -> Iterator[tuple[str, str, list[int]]]:
        """Each statement that rests on sentences, as (place, text, evidence); place is like "claims[2]"."""
        for n, point in enumerate(self.summary):
            yield f"summary[{n}]", point.text, point.evidence
        if self.argument:
            yield "argument", self.argument.thesis, self.argument.evidence
            for n, reason in enumerate(self.argument.reasons):
                yield f"argument.reasons[{n}]", reason.text, reason.evidence
            for n, point in enumerate(self.argument.concessions):
                yield f"argument.concessions[{n}]", point.text, point.evidence
        for name, points in (("claims", self.claims), ("predictions", self.predictions), ("tensions", self.tensions)):
            for n, point in enumerate(points):
                yield f"{name}[{n}]", point.text, point.evidence


class Engine(Frozen):
    """Who made a reading and at what price.

    `name` is "model" or "extractive"; `model` the endpoint's model name, or None. `fingerprint` stands for the prompt
    files, the schema and the model (or the extractive rules): part of the cache key. `tokens_*` are as reported
    by the endpoint (0 without a model); `seconds` is wall time.
    """

    name: str
    model: str | None = None
    fingerprint: str
    tokens_in: int = 0
    tokens_out: int = 0
    seconds: float = 0.0


class Fallback(StrEnum):
    """Why something was read without the model although one was to read it.

    It may read it later where it was away, and not where it failed at this very thing.
    """

    MODEL_AWAY = "model_away"
    MODEL_FAILED = "model_failed"
    BUDGET_SPENT = "budget_spent"


class Draft(Frozen):
    """What a reader files: a reading held against its article, who made it, and how many items did not hold up.

    `failures`: how many failed at first, `dropped`: how many still did after the repair. `coverage` is the share of
    the article's sentences that the reader was given, 0…1.
    """

    reading: Reading
    engine: Engine
    failures: int = 0
    dropped: int = 0
    coverage: float = 1.0
