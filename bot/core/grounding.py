"""Holds a Reading, or a Reply to a question, against its Article, without a model, and names every item that fails.

The rules: ids exist; numbers, months and weekdays stand in the evidence (or are the article's own date); names stand in
the article; a speaker is named near the evidence; nobody's quoted words are given to the author; hedges, negations and
the direction of a change survive; no verdict that the evidence does not hold; the summary borrows none of the author's
loaded terms; no long run is copied.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.core import figures, sense
from bot.core.article import Article, Voice
from bot.core.lexicon import DISPUTED, NOT_NAMES, VERDICTS
from bot.core.question import Reply
from bot.core.reading import Argument, ArticleKind, Claim, Point, Prediction, Reading, SpeakerKind
from bot.core.source import COPIED_RUN, QUOTED, WORD, Source, runs, spellings, spellings_in, words_of


@dataclass(frozen=True, slots=True)
class Failure:
    """One item that does not hold. `place` is like "claims[2]"; str() is the line that a model is told."""

    place: str
    rule: str
    detail: str

    def __str__(self) -> str:
        return f"{self.place}: {self.rule}: {self.detail}"


def check(
    reading: Reading, article: Article, *, extracts: bool = False, translated: bool = False, hedges: bool = True
) -> list[Failure]:
    """Every item of the reading that the article does not bear out; empty when all of it holds.

    `extracts`: the texts are whole sentences of the article on purpose, so copying is no failure. `translated`: the
    reading is in another language than the article, so names may be spelled otherwise and are not compared. `hedges`:
    whether they are looked for, which is for lexicon.LANGUAGES alone.
    """
    source = Source(article, extracts=extracts, translated=translated, hedges=hedges)
    return [failure for failures in _each_item(reading, source) for failure in failures]


def check_reply(
    reply: Reply, article: Article, *, extracts: bool = False, translated: bool = False, hedges: bool = True
) -> list[Failure]:
    """The same for a reply's statements."""
    points = ((f"statements[{n}]", point) for n, point in enumerate(reply.statements))
    return check_points(points, article, extracts=extracts, translated=translated, hedges=hedges)


def check_points(
    points: Iterable[tuple[str, Point]],
    article: Article,
    *,
    extracts: bool = False,
    translated: bool = False,
    hedges: bool = True,
) -> list[Failure]:
    """The same for statements with their places."""
    source = Source(article, extracts=extracts, translated=translated, hedges=hedges)
    checked = (_check_statement(place, point.text, point.evidence, source) for place, point in points)
    return [failure for failures in checked for failure in failures]


def drop(reading: Reading, failures: Iterable[Failure]) -> tuple[Reading, int]:
    """The reading without the items that failed, and how many were left out.

    Without its thesis there is no argument. A gist that failed gives way to the first summary point that held, or
    to nothing.
    """
    places = {failure.place for failure in failures}
    lists = {
        name: _without(getattr(reading, name), name, places)
        for name in ("summary", "claims", "predictions", "tensions", "questions")
    }
    argument = _without_failed_parts(reading.argument, places)
    gist = reading.gist
    if "gist" in places:
        gist = next((point.text for point in lists["summary"] if len(point.text) <= 200), "")
    return reading.model_copy(update={**lists, "argument": argument, "gist": gist}), len(places)


def drop_statements(reply: Reply, failures: Iterable[Failure]) -> tuple[Reply, int]:
    """The reply without the statements that failed, and how many were left out."""
    places = {failure.place for failure in failures}
    return Reply(statements=_without(reply.statements, "statements", places)), len(places)


def _without(items: list[Point], name: str, places: set[str]) -> list[Point]:
    return [item for n, item in enumerate(items) if f"{name}[{n}]" not in places]


def _without_failed_parts(argument: Argument | None, places: set[str]) -> Argument | None:
    if argument is None or "argument" in places:
        return None
    names = ("reasons", "concessions", "loaded_terms")
    kept = {name: _without(getattr(argument, name), f"argument.{name}", places) for name in names}
    return argument.model_copy(update=kept)


def _each_item(reading: Reading, source: Source) -> Iterator[list[Failure]]:
    yield _check_text("gist", reading.gist, source.whole, source)
    for place, text, evidence in reading.statements():
        yield _check_statement(place, text, evidence, source)
    for name, spoken in (("claims", reading.claims), ("predictions", reading.predictions)):
        for n, item in enumerate(spoken):
            yield _check_speaker(f"{name}[{n}]", item, reading.kind is ArticleKind.INTERVIEW, source)
    for n, claim in enumerate(reading.claims):
        notes = f"{claim.why_check} {claim.how_to_check}"
        yield _verdicts(f"claims[{n}]", notes, source.text(claim.evidence), source)
    for n, question in enumerate(reading.questions):
        yield _verdicts(f"questions[{n}]", question, source.whole, source)
    if reading.argument:
        yield from _check_argument(reading, reading.argument, source)


def _check_statement(place: str, text: str, evidence: list[int], source: Source) -> list[Failure]:
    missing = [n for n in evidence if not 1 <= n <= len(source.article.sentences)]
    if missing:
        return [Failure(place, "evidence does not exist", ", ".join(map(str, missing)))]
    return [*_check_text(place, text, source.text(evidence), source), *_sense(place, text, evidence, source)]


def _check_text(place: str, text: str, evidence: str, source: Source) -> list[Failure]:
    return [
        *_numbers(place, text, evidence, source),
        *_names(place, text, source),
        *_verdicts(place, text, evidence, source),
        *_copied(place, text, source),
    ]


def _numbers(place: str, text: str, evidence: str, source: Source) -> list[Failure]:
    stated = figures.Stated(f"{evidence} {source.published}")
    dates = figures.dates(f"{evidence} {source.published}")
    wrong = [figure.written for figure in figures.numbers(text) if not stated.bears_out(figure)]
    wrong += [word for word, day in figures.calendar(text).items() if day not in dates]
    return [Failure(place, "not in its evidence", word) for word in wrong]


def _names(place: str, text: str, source: Source) -> list[Failure]:
    if source.translated:
        return []
    unknown = [name for name in _capitalised(text, source.article.language) if not _stands_in_article(name, source)]
    if len(unknown) > 1 and "".join(name[0] for name in unknown) in source.acronyms:
        return []  # "European Union" where the article has "EU"
    return [Failure(place, "name not in the article", name) for name in unknown]


def _capitalised(text: str, language: str | None) -> Iterator[str]:
    """Words that look like names. A sentence's first word has its capital anyway and does not count; German writes its
    nouns with one, so there only words in a row count."""
    dates = figures.calendar(text)
    for sentence in re.split(r"(?<=[.!?:;])\s+|[“”„«»\"]", text):
        words = WORD.findall(sentence)[1:]
        capital = [word[0].isupper() and word.lower() not in NOT_NAMES and word not in dates for word in words]
        for n, word in enumerate(words):
            in_a_row = any(capital[max(n - 1, 0) : n] + capital[n + 1 : n + 2])
            if capital[n] and (in_a_row or language != "de"):
                yield word


def _stands_in_article(name: str, source: Source) -> bool:
    if name.isupper() and len(name) <= 5 and name.replace(".", "") in source.initials:
        return True
    parts = [name, *(half for half in name.split("-") if len(half) > 2)]
    return any(spellings(part) & source.spellings for part in parts) or _is_joined_of(name.lower(), source)


def _is_joined_of(word: str, source: Source) -> bool:
    """German joins its words: "Bundesaußenminister" holds where the article has "Außenminister", and the reverse."""
    if source.article.language != "de" or len(word) <= 6:  # shorter ones end many others by chance
        return False
    return any(word.endswith(other) or other.endswith(word) for other in source.words if len(other) > 6)


def _sense(place: str, text: str, evidence: list[int], source: Source) -> list[Failure]:
    """Judged by the evidence sentence that the text is nearest to."""
    words = set(words_of(text))
    nearest = max(source.article.quotes(evidence), key=lambda quote: len(words & set(words_of(quote))))
    changes = sense.changes(text, nearest, source.text(evidence))
    return [Failure(place, rule, word) for rule, word in changes if source.hedges or rule != sense.HEDGE_LOST]


def _verdicts(place: str, text: str, evidence: str, source: Source) -> list[Failure]:
    """A verdict of the evidence is another word in another language."""
    known = set(words_of(evidence))
    found = set(words_of(text)) & VERDICTS - known
    if source.translated and known & DISPUTED:
        return []
    return [Failure(place, "verdict that its evidence does not hold", word) for word in sorted(found)]


def _copied(place: str, text: str, source: Source) -> list[Failure]:
    if source.extracts:
        return []
    run = next((run for part in QUOTED.split(text) for run in runs(words_of(part)) if run in source.runs), None)
    return [Failure(place, f"{COPIED_RUN} words or more copied", " ".join(run))] if run else []


def _check_speaker(place: str, item: Claim | Prediction, interview: bool, source: Source) -> list[Failure]:
    """A speaker is named near the evidence, if only by the last name; an interview names its guest once, at the top."""
    speaker = item.speaker
    if speaker.kind is SpeakerKind.AUTHOR and _all_quoted(item.evidence, source):
        return [Failure(place, "quoted words given to the author", str(item.evidence))]
    if speaker.kind in (SpeakerKind.NAMED, SpeakerKind.ORGANISATION) and not words_of(speaker.name):
        return [Failure(place, "speaker has no name", speaker.kind)]
    anywhere = interview or speaker.kind is SpeakerKind.AUTHOR
    near = source.spellings if anywhere else spellings_in(source.around(item.evidence))
    last_name = " ".join(speaker.name.split()[-1:])
    named = _named_in(speaker.name, source.spellings, source) and _named_in(last_name, near, source)
    failures = [] if named else [Failure(place, "speaker not named near", speaker.name)]
    if isinstance(item, Claim) and item.via and not _named_in(item.via, source.spellings, source):
        failures.append(Failure(place, "source not named in the article", item.via))
    return failures


def _named_in(name: str, known: frozenset[str], source: Source) -> bool:
    """Whether every word of the name that starts with a capital is among these spellings."""
    if source.translated:
        return True
    return all(spellings(word) & known for word in WORD.findall(name) if word[0].isupper() and len(word) > 2)


def _all_quoted(evidence: list[int], source: Source) -> bool:
    sentences = source.article.sentences
    return all(sentences[n - 1].voice is Voice.QUOTED for n in evidence if 1 <= n <= len(sentences))


def _check_argument(reading: Reading, argument: Argument, source: Source) -> Iterator[list[Failure]]:
    """The argument rests on the author's own words; its loaded terms are the author's, and stay out of the summary."""
    spoken = [("argument", argument.evidence)]
    spoken += [(f"argument.reasons[{n}]", reason.evidence) for n, reason in enumerate(argument.reasons)]
    spoken += [(f"argument.concessions[{n}]", granted.evidence) for n, granted in enumerate(argument.concessions)]
    yield [
        Failure(place, "rests on quoted words alone", str(evidence))
        for place, evidence in spoken
        if _all_quoted(evidence, source)
    ]
    for n, term in enumerate(argument.loaded_terms):
        if not source.translated and not set(words_of(term)) <= source.author_words:
            yield [Failure(f"argument.loaded_terms[{n}]", "not the author's word", term)]
    own: list[tuple[str, str]] = [("gist", reading.gist)]
    own += [(f"summary[{n}]", point.text) for n, point in enumerate(reading.summary)]
    yield [failure for place, text in own for failure in _loaded(place, text, argument.loaded_terms)]


def _loaded(place: str, text: str, terms: list[str]) -> list[Failure]:
    words = f" {' '.join(words_of(QUOTED.sub(' ', text)))} "
    found = [term for term in terms if f" {' '.join(words_of(term))} " in words]
    return [Failure(place, "the author's loaded term outside quotation marks", term) for term in found]
