"""The claims most worth checking, and the predictions that nothing can check yet: whole sentences, with speakers."""

from collections import Counter
from collections.abc import Sequence

from bot.core.reading import MOST_CLAIMS, MOST_PREDICTIONS, ArticleKind, Claim, Prediction, SpeakerKind
from bot.readers.extractive.checkworthy import WORTH_IT, claim_type, due, is_question, is_shouted
from bot.readers.extractive.context import InContext, chosen_in_context
from bot.readers.extractive.lexicon import lexicon_for
from bot.readers.extractive.material import Material, shortened
from bot.readers.extractive.salience import best
from bot.readers.extractive.statements import Statement

_AGAIN = 0.8  # what each further claim of one speaker is worth less, so that all who speak are heard


def find_claims(material: Material, language: str | None) -> list[Claim]:
    """Up to ten, most worth checking first; why and how to check in `language`, or the article's own when None."""
    candidates = [s for s in material.statements if is_claim(s, material)]
    chosen = chosen_in_context(_heard_in_turn(candidates, material), candidates, material, MOST_CLAIMS)
    return [_claim(one, material, language) for one in chosen]


def is_claim(statement: Statement, material: Material) -> bool:
    """Worth checking; no satire, prediction, question or shout, no announcement of words, nothing a company says of
    itself."""
    return (
        material.genre is not ArticleKind.SATIRE
        and material.worths[statement.id] >= WORTH_IT
        and statement.id not in material.foretold | material.boilerplate
        and not is_question(statement.text)
        and not is_shouted(statement)
        and not (statement.leads_in and material.attributions[statement.id].speaker.kind is not SpeakerKind.AUTHOR)
    )


def _heard_in_turn(candidates: Sequence[Statement], material: Material) -> list[tuple[float, int]]:
    """By worth and prominence, each further claim of one speaker worth a little less."""
    ranked: list[tuple[float, int]] = []
    spoken: Counter[str] = Counter()
    values = [material.worths[s.id] + material.prominences[s.id] for s in candidates]
    for n in sorted(range(len(candidates)), key=lambda n: -values[n]):
        speaker = material.attributions[candidates[n].id].speaker
        ranked.append((values[n] - _AGAIN * spoken[speaker.name], n))
        if speaker.kind is not SpeakerKind.AUTHOR and speaker.name:
            spoken[speaker.name] += 1
    return ranked


def _claim(told: InContext, material: Material, language: str | None) -> Claim:
    statement = told.statement
    said = material.attributions[statement.id]
    type_ = claim_type(statement, material.lexicon)
    why, how = lexicon_for(language or material.article.language).why_and_how[type_]
    return Claim(
        text=told.text,
        evidence=told.evidence,
        speaker=said.speaker,
        via=said.via,
        stance=said.stance,
        type=type_,
        why_check=why,
        how_to_check=how,
    )


def find_predictions(material: Material) -> list[Prediction]:
    """In the order of the text; those with a date first where there are more than fit."""
    if material.genre is ArticleKind.SATIRE:
        return []
    told = [s for s in material.statements if s.id in material.foretold - material.boilerplate]
    dated = [(float(due(s.text, material.lexicon) is not None), n) for n, s in enumerate(told)]
    chosen = best(dated, [statement.stems for statement in told], MOST_PREDICTIONS)
    return [
        Prediction(
            text=shortened(statement.text),
            evidence=[statement.id],
            speaker=material.attributions[statement.id].speaker,
            due=due(statement.text, material.lexicon),
        )
        for statement in (told[n] for n in sorted(chosen))
    ]
