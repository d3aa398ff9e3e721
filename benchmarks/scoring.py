"""How a reading compares with gold notes.

What a reading files meets what is noted where both rest on a sentence in common.
"""

from collections.abc import Iterable, Iterator

from benchmarks.gold import Gold, Ids, NotedClaim
from benchmarks.measures import Scores, Share, share
from benchmarks.speakers import is_same_speaker
from bot.core.article import Voice
from bot.core.language.spellings import QUOTED, runs, words_of
from bot.core.reading import ArticleKind, Claim, Draft, Reading, SpeakerKind


def scores(gold: Gold, draft: Draft) -> Scores:
    """Every measure of one reading, in the order in which MEASURES explains them."""
    reading = draft.reading
    return {
        **_claims(gold, reading.claims),
        **_speakers(gold, reading.claims),
        **_argument(gold, reading),
        **_summary(gold, reading),
        **_beside_claims(gold, reading),
        **_wording(gold, draft),
    }


def _claims(gold: Gold, claims: list[Claim]) -> Scores:
    listed = _evidence(claim.evidence for claim in claims)
    noted = frozenset[int]().union(*(ids for _, ids in gold.claims))
    no_facts = gold.opinions.union(*gold.predictions) - noted
    return {
        "must_found": share(bool(ids & listed) for claim, ids in gold.claims if claim.must),
        "claims_found": share(bool(ids & listed) for _, ids in gold.claims),
        "claims_noted": share(bool(_evidence([claim.evidence]) & noted) for claim in claims),
        "claims_no_fact": share(_evidence([claim.evidence]) <= no_facts for claim in claims),
    }


def _speakers(gold: Gold, claims: list[Claim]) -> Scores:
    """Of the listed claims that are noted with a speaker: who was named at all, who rightly, and whose words became
    the author's."""
    met = [(claim, noted) for claim in claims if (noted := _met(gold, claim)) is not None]
    named = [pair for pair in met if pair[0].speaker.kind is not SpeakerKind.UNCLEAR]
    return {
        "speaker_named": Share(len(named), len(met)),
        "speaker_right": share(any(is_same_speaker(claim.speaker, one) for one in noted) for claim, noted in named),
        "voice_to_author": share(_is_given_to_author(gold, claim) for claim in claims),
    }


def _met(gold: Gold, claim: Claim) -> list[NotedClaim] | None:
    """The noted claims that rest on its sentences; None where there are none, or none of a known speaker."""
    met = [noted for noted, ids in gold.claims if ids & frozenset(claim.evidence)]
    return [noted for noted in met if noted.speaker_kind is not SpeakerKind.UNCLEAR] or None


def _is_given_to_author(gold: Gold, claim: Claim) -> bool:
    if claim.speaker.kind is not SpeakerKind.AUTHOR:
        return False
    noted = _met(gold, claim)
    if noted is not None:
        return all(one.speaker_kind is not SpeakerKind.AUTHOR for one in noted)
    return all(gold.article.sentences[n - 1].voice is Voice.QUOTED for n in claim.evidence)


def _argument(gold: Gold, reading: Reading) -> Scores:
    argument = reading.argument
    points = (
        [argument.evidence, *(point.evidence for point in argument.reasons + argument.concessions)] if argument else []
    )
    listed = _evidence(points)
    return {
        "argument_present": Share((argument is not None) == (gold.notes.argument is not None), 1),
        "argument_found": share(n in listed for n in gold.argued),
        "argument_noted": share(n in gold.argued for n in listed),
        "argument_quoted": share(n in gold.others for n in listed),
    }


def _summary(gold: Gold, reading: Reading) -> Scores:
    rests_on = _evidence(point.evidence for point in reading.summary)
    return {
        "facts_covered": share(bool(ids & rests_on) for ids in gold.facts),
        "opinion_in_summary": share(n in gold.opinions for n in rests_on),
    }


def _beside_claims(gold: Gold, reading: Reading) -> Scores:
    foretold = _evidence(prediction.evidence for prediction in reading.predictions)
    pairs = [frozenset(tension.evidence) for tension in reading.tensions]
    return {
        "kind_right": Share(reading.kind is gold.notes.kind, 1),
        "predictions_found": share(bool(ids & foretold) for ids in gold.predictions),
        "predictions_noted": share(any(n in ids for ids in gold.predictions) for n in foretold),
        "tensions_found": share(any(_is_same_tension(ids, pair) for pair in pairs) for ids in gold.tensions),
        "tensions_noted": share(any(_is_same_tension(ids, pair) for ids in gold.tensions) for pair in pairs),
        "sections_wrong": share(_sections_wrong(gold, reading)),
    }


def _is_same_tension(one: Ids, other: Ids) -> bool:
    return len(one & other) > 1


def _sections_wrong(gold: Gold, reading: Reading) -> Iterator[bool]:
    """For a straight report: each section that is empty, or filled, where the notes have it otherwise."""
    notes = gold.notes
    if notes.kind is ArticleKind.REPORT:
        yield not reading.gist
        yield bool(reading.summary) != bool(notes.key_facts)
        yield bool(reading.argument) != bool(notes.argument)
        yield bool(reading.claims) != bool(notes.claims)


def _wording(gold: Gold, draft: Draft) -> Scores:
    items = list(draft.reading.statements())
    filed = len(items) + draft.dropped
    return {
        "copied": _copied(gold, draft),
        "loaded_in_summary": _loaded(gold, draft.reading),
        "promoted": share(_is_promoted(gold, f"{text} {' '.join(gold.article.quotes(ids))}") for _, text, ids in items),
        "failed_first": Share(min(draft.failures, filed), filed),
        "dropped": Share(draft.dropped, filed),
    }


def _copied(gold: Gold, draft: Draft) -> Share:
    """Texts with a run of COPIED_RUN words of the article outside quotation marks; extracts are copies on purpose."""
    if draft.engine.name == "extractive":
        return Share()
    known = frozenset(run for sentence in gold.article.sentences for run in runs(words_of(sentence.text)))
    texts = (text for _, text, _ in draft.reading.statements())
    return share(any(run in known for part in QUOTED.split(text) for run in runs(words_of(part))) for text in texts)


def _loaded(gold: Gold, reading: Reading) -> Share:
    """The gist and points that use one of the author's loaded terms as their own."""
    terms = (
        [f" {' '.join(words_of(term))} " for term in gold.notes.argument.loaded_terms] if gold.notes.argument else []
    )
    if not terms:
        return Share()
    texts = (
        f" {' '.join(words_of(QUOTED.sub(' ', text)))} " for text in (reading.gist, *(p.text for p in reading.summary))
    )
    return share(any(term in text for term in terms) for text in texts)


def _is_promoted(gold: Gold, text: str) -> bool:
    return any(phrase.casefold() in text.casefold() for phrase in gold.notes.promotions)


def _evidence(lists: Iterable[list[int]]) -> Ids:
    return frozenset(n for numbers in lists for n in numbers)
