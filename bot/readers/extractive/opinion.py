"""Whether an article argues at all, and whether that makes it an opinion or an analysis."""

from collections.abc import Sequence

from bot.core.article import Kind
from bot.core.reading import ArticleKind
from bot.readers.extractive.arguing import WEAK, Weighed, is_authors
from bot.readers.extractive.checkworthy import is_question
from bot.readers.extractive.genre import is_explainer
from bot.readers.extractive.material import Material
from bot.readers.extractive.statements import Statement

STRONG = 1.5  # from here on a sentence's marks argue: one recommendation, or two weaker marks
_SILENT = {ArticleKind.INTERVIEW, ArticleKind.LIVE, ArticleKind.OTHER, ArticleKind.SATIRE, ArticleKind.REPORT}
_FEWEST_STRONG = 2  # where no page says that it argues: one may be a turn of phrase
_SHARE = 0.15  # … of all its sentences: a report has a stray mark or two, and leaves most of its space to others
_JUDGING = 0.07  # of the author's sentences; fewer explain more than they judge
_PERSONAL = 0.08  # of the author's sentences, and two at least


def is_silent(material: Material) -> bool:
    """Its page is no place for an argument."""
    return material.genre in _SILENT or is_explainer(material.article, material.lexicon)


def is_argued(voiced: Sequence[Weighed], material: Material) -> bool:
    """A company argues in its release, a column or an analysis as soon as it has a mark, an "I" with a strong one or a
    concession, since it may only tell what it saw; elsewhere it takes strong marks and many."""
    if material.genre is ArticleKind.PRESS_RELEASE:
        return bool(voiced)
    arguing = {one.statement.id for one in voiced if one.marks >= WEAK}
    strong = sum(one.marks >= STRONG for one in voiced)
    if material.genre in (ArticleKind.OPINION, ArticleKind.ANALYSIS):
        return bool(arguing)
    if is_personal([one.statement for one in voiced], material):
        return strong > 0 or any(material.lexicon.has("concession", one.statement.own) for one in voiced)
    most = len(arguing) + _asides(material, arguing)
    return strong >= _FEWEST_STRONG and most >= _SHARE * len(material.statements)


def is_personal(voiced: Sequence[Statement], material: Material) -> bool:
    """Reporters keep "I" out of their reports, whatever those whom they quote say."""
    said = sum(material.lexicon.has("first_person", statement.own) for statement in voiced)
    return said >= max(2, _PERSONAL * len(voiced))


def _asides(material: Material, arguing: set[int]) -> int:
    """How many more sentences a report would not have: those of an "I", and the author's own questions, also in
    headings."""
    personal = sum(
        s.id not in arguing and (is_question(s.text) or material.lexicon.has("first_person", s.own))
        for s in material.statements
        if s.own
    )
    headings = (block for block in material.article.blocks if block.kind is Kind.HEADING)
    return personal + sum(is_question(sentence.text) for block in headings for sentence in block.sentences)


def kind_of_argument(material: Material) -> ArticleKind:
    """For an article that argues and whose page does not say what it is: an analysis seldom recommends, judges or says
    "I"."""
    voiced = [statement for statement in material.statements if is_authors(statement, material)]
    judging = sum(
        material.lexicon.has("recommend", statement.own) or material.lexicon.has("judgement", statement.own)
        for statement in voiced
    )
    opinion = judging >= _JUDGING * len(voiced) or is_personal(voiced, material)
    return ArticleKind.OPINION if opinion else ArticleKind.ANALYSIS
