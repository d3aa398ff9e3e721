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
    "dispute": 0.8,
    "causal": 0.3,
}
_MOST = 3  # times that one sort of mark counts in a sentence
_FRAME = (0.15, 0.85)  # openings and ends are where a thesis stands
_FRAMED = 0.4
_TITLED = 0.5  # unless the title is but the cut first sentence of a text without one
STRONG = 1.5  # from here on a sentence argues: one recommendation, or two weaker marks
WEAK = 0.9  # … and from here on it may go with those that do
_FEWEST = {ArticleKind.OPINION: 2, ArticleKind.ANALYSIS: 2, ArticleKind.PRESS_RELEASE: 1}
_FEWEST_ELSE = 3
_SHARE = 0.12  # of the author's sentences, elsewhere: a straight report has a stray mark or two
_RECOMMENDING = 0.1  # of the author's sentences
_REASONS, _CONCESSIONS, _TERMS = 6, 4, 10


def find_argument(material: Material) -> Argument | None:
    """None where the author's sentences hold too few marks of an argument; always None for an interview."""
    if material.genre in (ArticleKind.INTERVIEW, ArticleKind.LIVE, ArticleKind.OTHER):
        return None
    voiced = [statement for statement in material.statements if is_authors(statement, material)]
    strengths = {s.id: strength(s, material.article.title, material.lexicon) for s in voiced}
    strong = sum(strengths[statement.id] >= STRONG for statement in voiced)
    if not is_argued(strong, len(voiced), material.genre):
        return None
    arguing = [statement for statement in voiced if strengths[statement.id] >= WEAK]
    conceding = [s for s in voiced if material.lexicon.has("concession", s.own)][:_CONCESSIONS]
    chosen = _chosen([s for s in arguing if s not in conceding] or arguing, strengths)
    return _argument(chosen, conceding, voiced, material.lexicon)


def kind_of_argument(material: Material) -> ArticleKind:
    """For an article that argues and whose page does not say what it is: an analysis seldom says what must be done."""
    voiced = [statement for statement in material.statements if is_authors(statement, material)]
    recommending = sum(material.lexicon.has("recommend", statement.own) for statement in voiced)
    return ArticleKind.OPINION if recommending >= _RECOMMENDING * len(voiced) else ArticleKind.ANALYSIS


def is_authors(statement: Statement, material: Material) -> bool:
    """A statement of the running text that nobody but the author makes."""
    by = material.attributions[statement.id].speaker.kind
    return (
        bool(statement.own)
        and statement.kind in (Kind.PARAGRAPH, Kind.LIST)
        and not is_question(statement.text)
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


def is_argued(arguing: int, voiced: int, genre: ArticleKind | None) -> bool:
    """Whether so many arguing sentences out of so many are an argument; less will do on a page of opinion."""
    fewest = _FEWEST.get(genre) if genre else None
    if fewest is not None:
        return arguing >= fewest
    return arguing >= _FEWEST_ELSE and arguing >= _SHARE * voiced


def _chosen(arguing: Sequence[Statement], strengths: dict[int, float]) -> list[Statement]:
    """The strongest sentence, then the next ones in the order of the text."""
    ranked = [(strengths[statement.id], n) for n, statement in enumerate(arguing)]
    first, *others = best(ranked, [statement.stems for statement in arguing], 1 + _REASONS)
    return [arguing[first], *(arguing[n] for n in sorted(others))]


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
