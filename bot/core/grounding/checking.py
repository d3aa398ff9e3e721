"""Which rules hold for which items of a reading, or of a reply."""

from collections.abc import Iterable, Iterator

from bot.core.article import Article
from bot.core.grounding import foreign, wall, wording
from bot.core.grounding.failure import Failure
from bot.core.grounding.lookup import Lookup
from bot.core.grounding.speakers import of_speaker
from bot.core.grounding.wording import Finding
from bot.core.question import Reply
from bot.core.reading import Argument, ArticleKind, Grounds, Point, Reading

Findings = tuple[str, Iterable[Finding]]
"""A place in the reading, and what is found there."""


def check(
    reading: Reading, article: Article, *, extracts: bool = False, translated: bool = False, hedges: bool = True
) -> list[Failure]:
    """Every item of the reading that the article does not bear out; empty when all of it holds.

    `extracts`: the texts are whole sentences of the article on purpose, so copying is no failure. `translated`: the
    reading is in another language than the article, so names may be spelled otherwise and are not compared. `hedges`:
    whether they are looked for, which is for lexicon.LANGUAGES alone.
    """
    lookup = Lookup(
        article,
        extracts=extracts,
        translated=translated,
        hedges=hedges,
        interview=reading.kind is ArticleKind.INTERVIEW,
    )
    found = [*_statements(reading.statements(), lookup), *_parts(reading, lookup)]
    if reading.argument:
        found += _argument(reading.argument, lookup)
        found += _summary_beside(reading.argument, reading, lookup)
    return _failures(found)


def check_reply(
    reply: Reply, article: Article, *, extracts: bool = False, translated: bool = False, hedges: bool = True
) -> list[Failure]:
    """The same for a reply's statements, which also say whose words they tell."""
    lookup = Lookup(article, extracts=extracts, translated=translated, hedges=hedges)
    points = [(f"statements[{n}]", point.text, point.evidence) for n, point in enumerate(reply.statements)]
    told = ((place, wall.of_point(text, ids, lookup)) for place, text, ids in points)
    return _failures([*_statements(points, lookup), *told])


def check_points(
    points: Iterable[tuple[str, Point]],
    article: Article,
    *,
    extracts: bool = False,
    translated: bool = False,
    hedges: bool = True,
) -> list[Failure]:
    """The same for statements with their places."""
    lookup = Lookup(article, extracts=extracts, translated=translated, hedges=hedges)
    return _failures(_statements(((place, point.text, point.evidence) for place, point in points), lookup))


def _failures(found: Iterable[Findings]) -> list[Failure]:
    """Each once, in the order found."""
    return list(dict.fromkeys(Failure(place, rule, detail) for place, findings in found for rule, detail in findings))


def _statements(statements: Iterable[tuple[str, str, list[int]]], lookup: Lookup) -> Iterator[Findings]:
    for place, text, ids in statements:
        if missing := lookup.missing(ids):
            yield place, [("evidence does not exist", ", ".join(map(str, missing)))]
        else:
            yield place, wording.of_text(text, ids, lookup)
            yield place, wording.of_sense(text, ids, lookup)
            yield place, foreign.of_text(text, lookup)


def _parts(reading: Reading, lookup: Lookup) -> Iterator[Findings]:
    """What holds for some parts alone."""
    yield "gist", wording.of_text(reading.gist, [], lookup)
    yield "gist", foreign.of_text(reading.gist, lookup)
    for n, point in enumerate(reading.summary):
        yield f"summary[{n}]", wall.of_point(point.text, point.evidence, lookup)
    for n, claim in enumerate(reading.claims):
        notes = f"{claim.why_check} {claim.how_to_check}"
        yield f"claims[{n}]", of_speaker(claim, lookup)
        yield f"claims[{n}]", wording.verdicts(notes, claim.evidence, lookup)
        yield f"claims[{n}]", foreign.of_text(notes, lookup)
        yield f"claims[{n}]", foreign.addresses(f"{claim.speaker.role} {claim.via or ''}", lookup)
    for n, prediction in enumerate(reading.predictions):
        yield f"predictions[{n}]", of_speaker(prediction, lookup)
        yield f"predictions[{n}]", foreign.addresses(f"{prediction.speaker.role} {prediction.due or ''}", lookup)
    for n, question in enumerate(reading.questions):
        yield f"questions[{n}]", wording.verdicts(question, lookup.ids, lookup)
        yield f"questions[{n}]", foreign.of_text(question, lookup)
    for n, tension in enumerate(reading.tensions):
        yield f"tensions[{n}]", wall.of_tension(tension)


def _argument(argument: Argument, lookup: Lookup) -> Iterator[Findings]:
    yield "argument", wall.of_argument(argument.evidence, lookup)
    for n, reason in enumerate(argument.reasons):
        authority = reason.rests_on is Grounds.AUTHORITY
        yield f"argument.reasons[{n}]", wall.of_argument(reason.evidence, lookup, authority=authority)
    for n, granted in enumerate(argument.concessions):
        yield f"argument.concessions[{n}]", wall.of_argument(granted.evidence, lookup, authority=True)
    for n, term in enumerate(argument.loaded_terms):
        yield f"argument.loaded_terms[{n}]", wall.of_term(term, lookup)


def _summary_beside(argument: Argument, reading: Reading, lookup: Lookup) -> Iterator[Findings]:
    views = wall.Views(argument)
    yield "gist", views.told_in(reading.gist, (), lookup)
    for n, point in enumerate(reading.summary):
        yield f"summary[{n}]", views.told_in(point.text, point.evidence, lookup)
