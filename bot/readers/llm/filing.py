"""What the model files for an article: the author's opinions, by sentence, and then the Reading that keeps them apart.

Naming them first is what the wall between news and opinion is built on: it tells the model what to leave out of the
summary, and lets code hold it to that.
"""

from collections.abc import Iterator

from pydantic import Field

from bot.core import grounding
from bot.core.article import Frozen, Voice
from bot.core.errors import ModelReplyInvalid
from bot.core.grounding import Failure
from bot.core.reading import ArticleKind, Reading
from bot.readers.llm.checked import CheckedModel, strays

MOST_OPINIONS = 150
"""A schema's bound; a reply with more is taken all the same, for a long column must not fail for being one."""
MOST_OF_IT = 3 / 4
"""Who names more of the author's sentences has not sorted them: in 32 noted articles, the most is 45 %."""
ARGUES_FOR_NOTHING = (ArticleKind.REPORT, ArticleKind.LIVE, ArticleKind.INTERVIEW)

Ids = frozenset[int]


class Opinions(Frozen):
    opinions: list[int] = Field(
        default=[],
        json_schema_extra={"maxItems": MOST_OPINIONS},
        description="sentences in which the author judges, argues, urges or jokes and states no fact",
    )


class Filing(Reading, Opinions):
    """The answer about one article: summary, argument and claims, kept apart. (The last base's fields come first.)"""


class CheckedReadings(CheckedModel[Reading]):
    """Files Readings; one without a summary is no use.

    What was named as opinion once stays one, in a repair and in the join of parts: else the cheapest way to mend a
    summary would be to name fewer.
    """

    _opinions: Ids = frozenset()

    def _failures(self, filled: Reading, ids: range) -> list[Failure]:
        if filled.kind is ArticleKind.NOT_ARTICLE:
            return []
        evidence = ((place, evidence) for place, _, evidence in filled.statements())
        self._opinions |= self._own(filled.opinions, ids) if isinstance(filled, Filing) else frozenset()
        return [
            *strays(evidence, ids),
            *self._leaning(filled),
            *_out_of_place(filled),
            *grounding.check(filled, self._article, translated=self._translated, hedges=self._hedges),
        ]

    def _without(self, filled: Reading, failures: list[Failure]) -> tuple[Reading, int]:
        reading, dropped = grounding.drop(filled, failures)
        if not reading.summary and reading.kind is not ArticleKind.NOT_ARTICLE:
            raise ModelReplyInvalid("no point of the summary holds")
        return Reading.model_validate(reading.model_dump(exclude={"opinions"})), dropped

    def _own(self, named: list[int], ids: range) -> Ids:
        """Those of the named sentences that can be the author's opinion; none where it is nearly all that was sent.

        A page may talk a model into naming too many, and so have its claims dropped, or those of other parts.
        """
        own = {s.id for s in self._article.sentences if s.id in ids and s.voice is not Voice.QUOTED}
        opinions = own.intersection(named)
        return frozenset(opinions if len(opinions) <= MOST_OF_IT * len(own) else ())

    def _leaning(self, reading: Reading) -> Iterator[Failure]:
        """What rests on the author's opinions and is not the argument; one point may say whose view it is.

        What the thesis rests on is opinion even where the model names none.
        """
        thesis = reading.argument.evidence if reading.argument else []
        opinions = self._opinions.union(thesis)
        points = [(n, opinions & set(point.evidence)) for n, point in enumerate(reading.summary)]
        for n, ids in [(n, ids) for n, ids in points if ids][1:]:
            yield Failure(f"summary[{n}]", "another point that rests on the author's opinion", str(sorted(ids)))
        for n, claim in enumerate(reading.claims):
            if self._opinions.issuperset(claim.evidence):
                yield Failure(f"claims[{n}]", "rests on the author's opinion alone", str(claim.evidence))


def _out_of_place(reading: Reading) -> Iterator[Failure]:
    """What a text of this kind has not: satire claims nothing, and a report argues for nothing."""
    if reading.kind is ArticleKind.SATIRE:
        for name, items in (("claims", reading.claims), ("predictions", reading.predictions)):
            yield from (Failure(f"{name}[{n}]", "satire claims nothing", "") for n in range(len(items)))
    if reading.argument and reading.kind in ARGUES_FOR_NOTHING:
        yield Failure("argument", "this kind of text has none", reading.kind)
