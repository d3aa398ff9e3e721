"""The author's argument: the sentences in the author's own voice that recommend, judge or infer, taken whole."""

from collections.abc import Sequence

from bot.core.article import Kind
from bot.core.reading import Argument, ArticleKind, Grounds, Point, Reason, SpeakerKind
from bot.readers.extractive.checkworthy import figures, is_prediction, is_question
from bot.readers.extractive.lexicon import Lexicon
from bot.readers.extractive.material import Material, shortened
from bot.readers.extractive.salience import best
from bot.readers.extractive.statements import Statement, stems

WEIGHTS = {
    "recommend": 2.0,
    "thesis": 1.8,
    "judgement": 1.0,
    "belief": 1.0,
    "mild": 0.7,
    "rhetoric": 0.5,
    "inference": 0.4,
    "generality": 0.9,
    "contrast": 0.6,
    "dispute": 0.8,
    "causal": 0.3,
}
_MOST = 3  # times that one sort of mark counts in a sentence
_FRAME = (0.15, 0.85)  # openings and ends are where a thesis stands
_FRAMED = 0.4
_TITLED = 0.5  # unless the title is but the cut first sentence of a text without one
STRONG = 1.5  # from here on a sentence argues: one recommendation, or two weaker marks
WEAK = 0.9  # … and from here on it may go with those that do
_GRANTED = 1.0  # less for a thesis that the author turns away from in the next sentence
_FEWEST = {ArticleKind.OPINION: 2, ArticleKind.ANALYSIS: 2, ArticleKind.PRESS_RELEASE: 1}
_FEWEST_ELSE = 3
_SHARE = 0.2  # of the author's sentences, elsewhere: a straight report has a stray mark or two
_JUDGING = 0.07  # of the author's sentences; fewer explain more than they judge
_REASONS, _CONCESSIONS, _TERMS = 6, 4, 10


def find_argument(material: Material) -> Argument | None:
    """None where the author's sentences hold too few marks of an argument; always None for an interview."""
    if material.genre in (ArticleKind.INTERVIEW, ArticleKind.LIVE, ArticleKind.OTHER):
        return None
    voiced = [statement for statement in material.statements if is_authors(statement, material)]
    strengths = {s.id: strength(s, material.article.title, material.lexicon) for s in voiced}
    strong = sum(strengths[statement.id] >= STRONG for statement in voiced)
    arguing = [statement for statement in voiced if strengths[statement.id] >= WEAK]
    if not is_argued(strong, len(arguing) + _personal(material, arguing), len(voiced), material.genre):
        return None
    conceding = [s for s in voiced if material.lexicon.has("concession", s.own)][:_CONCESSIONS]
    chosen = _chosen([s for s in arguing if s not in conceding] or arguing, strengths, material)
    return _argument(chosen, conceding, voiced, material.lexicon)


def _personal(material: Material, arguing: Sequence[Statement]) -> int:
    """How many more sentences a report would not have: those of an "I", and the author's own questions."""
    return sum(
        bool(s.own) and s not in arguing and (is_question(s.text) or material.lexicon.has("first_person", s.own))
        for s in material.statements
    )


def kind_of_argument(material: Material) -> ArticleKind:
    """For an article that argues and whose page does not say what it is: an analysis seldom recommends or judges."""
    voiced = [statement for statement in material.statements if is_authors(statement, material)]
    judging = sum(
        material.lexicon.has("recommend", statement.own) or material.lexicon.has("judgement", statement.own)
        for statement in voiced
    )
    return ArticleKind.OPINION if judging >= _JUDGING * len(voiced) else ArticleKind.ANALYSIS


def is_authors(statement: Statement, material: Material) -> bool:
    """A statement of the running text that nobody but the author makes."""
    by = material.attributions[statement.id].speaker.kind
    return (
        bool(statement.own)
        and statement.kind in (Kind.PARAGRAPH, Kind.LIST)
        and not is_question(statement.text)
        and not statement.leads_in
        and statement.id not in material.boilerplate
        and by in (SpeakerKind.AUTHOR, SpeakerKind.UNCLEAR)
    )


def strength(statement: Statement, title: str, lexicon: Lexicon) -> float:
    """How much a sentence argues, by its marks outside quotations and by its place; 0 without a mark."""
    marked = sum(weight * min(len(lexicon.found(entry, statement.own)), _MOST) for entry, weight in WEIGHTS.items())
    if not marked:
        return 0.0
    framed = not _FRAME[0] < statement.place < _FRAME[1]
    titled = len(statement.stems & set(stems(title, lexicon))) > 1 and not title.endswith("…")
    return marked + _FRAMED * framed + _TITLED * titled


def is_argued(strong: int, arguing: int, voiced: int, genre: ArticleKind | None) -> bool:
    """Whether so many arguing sentences out of so many are an argument; less will do on a page of opinion."""
    fewest = _FEWEST.get(genre) if genre else None
    if fewest is not None:
        return strong >= fewest
    return strong > 0 and arguing >= _FEWEST_ELSE and arguing >= _SHARE * voiced


def _chosen(arguing: Sequence[Statement], strengths: dict[int, float], material: Material) -> list[Statement]:
    """The thesis, then the strongest of the others in the order of the text."""
    ranked = [(strengths[statement.id], n) for n, statement in enumerate(arguing)]
    thesis = max(arguing, key=lambda statement: strengths[statement.id] + _asserted(statement, material))
    others = best(ranked, [statement.stems for statement in arguing], 1 + _REASONS)
    reasons = [arguing[n] for n in sorted(others) if arguing[n] is not thesis]
    return [thesis, *reasons[:_REASONS]]


def _asserted(statement: Statement, material: Material) -> float:
    """Less than nothing where the author turns away from it in the next sentence, or speaks of all of a kind."""
    lexicon = material.lexicon
    following = (s for s in material.statements if s.id == statement.id + 1)
    turned = not lexicon.has("thesis", statement.own) and any(lexicon.opens("turn", s.own) for s in following)
    return -_GRANTED * (turned + lexicon.has("generality", statement.own))


def _argument(
    chosen: Sequence[Statement], conceding: Sequence[Statement], voiced: Sequence[Statement], lexicon: Lexicon
) -> Argument:
    thesis, *reasons = chosen
    return Argument(
        thesis=shortened(thesis.text),
        evidence=[thesis.id],
        reasons=[Reason(text=shortened(s.text), evidence=[s.id], rests_on=grounds(s, lexicon)) for s in reasons],
        concessions=[Point(text=shortened(s.text), evidence=[s.id]) for s in conceding],
        loaded_terms=loaded_terms(voiced, lexicon),
    )


def grounds(statement: Statement, lexicon: Lexicon) -> Grounds:
    """What a reason seems to rest on, by its first plain mark; a judgement without one rests on a value."""
    if lexicon.has("example", statement.own):
        return Grounds.EXAMPLE
    if lexicon.has("according_to", statement.own):
        return Grounds.AUTHORITY
    if is_prediction(statement, lexicon):
        return Grounds.PREDICTION
    return Grounds.DATA if figures(statement.text, lexicon) else Grounds.VALUE


def loaded_terms(voiced: Sequence[Statement], lexicon: Lexicon) -> list[str]:
    """The words of judgement that the author uses, once each, in the order of the text."""
    terms = (term for statement in voiced for term in lexicon.found("judgement", statement.own))
    return list({term.lower(): term for term in terms}.values())[:_TERMS]
