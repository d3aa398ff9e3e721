"""How much a sentence argues, by marks that anyone can see in it, and how likely it stands in an argument.

MARKS are our own judgement. WEIGHTS were fitted to articles whose arguments people have noted, each article scored by
the others, and rounded; what told nothing across all of them was left out.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from bot.core.article import Kind
from bot.core.reading import ArticleKind, SpeakerKind
from bot.readers.extractive.checkworthy import NAME, figures, is_prediction, is_question
from bot.readers.extractive.lexicon import Lexicon
from bot.readers.extractive.material import Material
from bot.readers.extractive.statements import Statement, stems

MARKS = {
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
WEAK = 0.9  # from here on a sentence's marks may go with others that argue
_MOST = 3  # times that one sort of mark counts in a sentence
_FRAME = (0.15, 0.85)  # openings and ends are where a thesis stands
_FRAMED = 0.4
_TITLED = 0.5

WEIGHTS = {
    "urges": 1.0,
    "judges": 1.2,
    "negation": 0.4,  # it answers somebody
    "title": 0.4,  # for each word of the title, up to three
    "length": 1.4,  # in full from 40 words on: who reasons needs words
    "first_person": -0.5,  # it tells what happened to the author
    "third_person": -0.5,  # … or to somebody else
    "names": -0.2,  # for each, up to three: it tells who did what
    "concedes": 1.0,
    "cited": -0.5,  # not fitted but chosen: others' findings only where the author's own steps carry them
    "quotes": -1.0,
    "opens_paragraph": -0.7,  # it says what the paragraph is about, and the reasoning comes behind it
    "scene": -1.2,  # it opens the article, without a mark: a column begins with a story
    "early": -0.5,  # then comes what the case is about
    "farewell": -0.9,  # the last words, without a mark: back to the story, or a joke
}
_JUDGES = ("judgement", "thesis", "generality")
_LONG = 40  # words
_NAMES = 3
_FINDERS = (SpeakerKind.DOCUMENT, SpeakerKind.ORGANISATION, SpeakerKind.ANONYMOUS)
_SCENE, _EARLY, _FAREWELL = 0.12, 0.3, 0.92  # of the article
_NEIGHBOUR = 0.3  # of their scores: an argument runs on from one sentence to the next


@dataclass(frozen=True, slots=True)
class Weighed:
    """A sentence that the author argues with: the weight of its marks, 0 without any; and its score, the higher the
    likelier it stands in the argument. `cited`: somebody else found what it says."""

    statement: Statement
    marks: float
    score: float
    cited: bool


def weighed(material: Material) -> list[Weighed]:
    """All sentences in the author's own voice and the findings that the author cites, in the order of the text."""
    title = _title(material)
    cited = {s.id for s in material.statements if is_cited(s, material)}
    candidates = [s for s in material.statements if s.id in cited or is_authors(s, material)]
    marks = {s.id: strength(s, title, material.lexicon) for s in candidates}
    scores = _scores(candidates, marks, cited, material, title)
    return [Weighed(s, marks[s.id], scores[s.id], s.id in cited) for s in candidates]


def _scores(
    candidates: Sequence[Statement], marks: dict[int, float], cited: set[int], material: Material, title: frozenset[str]
) -> dict[int, float]:
    """By sentence id. A release is a pitch from its title on, so there the score is how prominent a sentence is."""
    if material.genre is ArticleKind.PRESS_RELEASE:
        return {s.id: material.prominences[s.id] for s in candidates}
    opening = _opening(material.statements)
    placed = {s.id: {"opens_paragraph": s.id in opening, "cited": s.id in cited} for s in candidates}
    alone = {s.id: _score(features(s, marks[s.id], title, material.lexicon) | placed[s.id]) for s in candidates}
    return {n: score + _NEIGHBOUR * (alone.get(n - 1, 0) + alone.get(n + 1, 0)) for n, score in alone.items()}


def _opening(statements: Sequence[Statement]) -> set[int]:
    """The ids of sentences that open a paragraph and have others behind them."""
    sizes = Counter(statement.block for statement in statements)
    firsts = {statement.block: statement.id for statement in reversed(statements)}
    return {first for block, first in firsts.items() if sizes[block] > 1}


def _title(material: Material) -> frozenset[str]:
    """Its stems; none where it is but the cut first sentence of a text without a title."""
    title = material.article.title
    return frozenset(() if title.endswith("…") else stems(title, material.lexicon))


def is_authors(statement: Statement, material: Material) -> bool:
    """A statement of the running text that nobody but the author makes; a release speaks of its sender as of somebody
    else, and is all the sender's outside quotation marks."""
    by = material.attributions[statement.id].speaker.kind
    senders = material.genre is ArticleKind.PRESS_RELEASE and by in _FINDERS and "“”" not in statement.outside
    return _may_argue(statement, material) and (senders or by in (SpeakerKind.AUTHOR, SpeakerKind.UNCLEAR))


def is_cited(statement: Statement, material: Material) -> bool:
    """A figure from a paper, a body or people without a name, in the author's words: authors reason with findings.
    What a body foresees, or a person says, is their own opinion."""
    return (
        material.attributions[statement.id].speaker.kind in _FINDERS
        and material.genre is not ArticleKind.PRESS_RELEASE
        and _may_argue(statement, material)
        and "“”" not in statement.outside
        and bool(figures(statement.own, material.lexicon))
        and not is_prediction(statement, material.lexicon)
    )


def _may_argue(statement: Statement, material: Material) -> bool:
    return (
        bool(statement.own)
        and statement.kind in (Kind.PARAGRAPH, Kind.LIST)
        and not is_question(statement.text)
        and not statement.leads_in
        and statement.id not in material.boilerplate
    )


def strength(statement: Statement, title: frozenset[str], lexicon: Lexicon) -> float:
    """The weight of its marks outside quotations, more for its place and for words of the title; 0 without a mark."""
    if not lexicon.has_any(tuple(MARKS), statement.own):
        return 0.0
    marked = sum(weight * min(len(lexicon.found(entry, statement.own)), _MOST) for entry, weight in MARKS.items())
    framed = not _FRAME[0] < statement.place < _FRAME[1]
    return marked + _FRAMED * framed + _TITLED * (len(statement.stems & title) > 1)


def features(statement: Statement, marks: float, title: frozenset[str], lexicon: Lexicon) -> dict[str, float]:
    """How many times each feature counts, 0 when the sentence lacks it; `marks` is the weight of its marks."""
    own, place, plain = statement.own, statement.place, marks < WEAK
    return {
        "urges": marks > 0 and lexicon.has("recommend", own),
        "judges": marks > 0 and lexicon.has_any(_JUDGES, own),
        "negation": lexicon.has("negation", own),
        "title": min(len(statement.stems & title), 3),
        "length": min(len(own.split()) / _LONG, 1),
        "first_person": lexicon.has("first_person", own),
        "third_person": lexicon.has("third_person", own),
        "names": 0 if lexicon.nouns_are_capital else min(len(NAME.findall(own)), _NAMES),
        "concedes": lexicon.has("concession", own),
        "quotes": "“”" in statement.outside,
        "scene": plain and place < _SCENE,
        "early": _SCENE <= place < _EARLY,
        "farewell": plain and place > _FAREWELL,
    }


def _score(found: dict[str, float]) -> float:
    return sum(WEIGHTS[feature] * times for feature, times in found.items())
