"""Reading, Point, Argument, Claim, Tension: the answer about one article; its JSON schema is the model's schema.

Field descriptions are part of what the model is told. Every string and list is bounded, so that no reply can run on.
"""

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from bot.core.article import Frozen

Evidence = Annotated[list[int], Field(min_length=1, max_length=6, description="ids of the sentences it rests on")]
Line = Annotated[str, Field(min_length=1, max_length=320)]


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
    """One statement about the article, with the sentences it rests on."""

    text: Line
    evidence: Evidence


class Reason(Point):
    """One ground on which the argument rests."""

    rests_on: Grounds


class Argument(Frozen):
    """What the author wants the reader to believe, and on what grounds."""

    thesis: Line
    evidence: Evidence
    reasons: list[Reason] = Field(max_length=6)
    concessions: list[Point] = Field(max_length=4, description="what the author grants to the other side")
    loaded_terms: list[Annotated[str, Field(min_length=1, max_length=40)]] = Field(
        max_length=10, description="words the author uses that carry a judgement"
    )


class Speaker(Frozen):
    """Who says it. `name` and `role` are empty where the article gives none."""

    name: str = Field(max_length=80)
    role: str = Field(max_length=80)
    kind: SpeakerKind


class Claim(Point):
    """A factual statement worth checking; its text stands alone: who, what, when."""

    speaker: Speaker
    via: str | None = Field(
        max_length=80, description="the outlet or document through which it reached this article, or null"
    )
    stance: Stance
    type: ClaimType
    why_check: str = Field(max_length=200)
    how_to_check: str = Field(max_length=200, description="kinds of source that would settle it, never a link")


class Prediction(Point):
    """Something said of the future; nothing can check it yet. `due`: when it could be, in the article's words."""

    speaker: Speaker
    due: str | None = Field(max_length=60)


class Tension(Point):
    """Where the article's own statements pull against each other."""


class Reading(Frozen):
    """The answer about one article: summary, argument and claims, kept apart."""

    kind: ArticleKind
    gist: str = Field(max_length=200, description="one neutral sentence")
    summary: list[Point] = Field(max_length=6, description="3 to 6 points: what the article says happened, neutrally")
    argument: Argument | None = Field(description="null for a straight report")
    claims: list[Claim] = Field(max_length=10, description="most worth checking first")
    predictions: list[Prediction] = Field(max_length=6)
    tensions: list[Tension] = Field(max_length=4)
    questions: list[Line] = Field(max_length=4, description="what a careful reader would ask and it does not answer")

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
    """Why something was read without the model although one was to read it."""

    MODEL_FAILED = "model_failed"
    BUDGET_SPENT = "budget_spent"


class Draft(Frozen):
    """What a reader files: a reading held against its article, who made it, and how many items did not hold up.

    `coverage` is the share of the article's sentences that the reader was given, 0…1.
    """

    reading: Reading
    engine: Engine
    dropped: int = 0
    coverage: float = 1.0
