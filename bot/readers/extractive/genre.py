"""What kind of article it is, by cheap cues: what its page calls it, its address, its title, the shape of its text."""

import re
from collections.abc import Sequence
from itertools import pairwise
from urllib.parse import urlsplit

from bot.core.article import Article
from bot.core.reading import ArticleKind
from bot.readers.extractive.checkworthy import is_question
from bot.readers.extractive.lexicon import UNKNOWN, Lexicon
from bot.readers.extractive.statements import SOMEBODY_ELSES, Statement

_PARTS = re.compile(r"\s*[:|–—/]\s+")
_QUESTIONS = 3  # answered questions that make an interview
_RELEASE_CUES = 2  # different marks of a press release that make one: a report may hold one of them
_TYPES = {
    "SatiricalArticle": ArticleKind.SATIRE,
    "LiveBlogPosting": ArticleKind.LIVE,
    "OpinionNewsArticle": ArticleKind.OPINION,
    "AnalysisNewsArticle": ArticleKind.ANALYSIS,
    "BackgroundNewsArticle": ArticleKind.ANALYSIS,
    "ReportageNewsArticle": ArticleKind.REPORT,
}  # https://schema.org/NewsArticle and its neighbours; a plain NewsArticle may be anything
_PAGES = (
    ("satire_page", ArticleKind.SATIRE),
    ("live_page", ArticleKind.LIVE),
    ("release_page", ArticleKind.PRESS_RELEASE),
    ("opinion_page", ArticleKind.OPINION),
    ("analysis_page", ArticleKind.ANALYSIS),
)


def genre_of(article: Article, statements: Sequence[Statement], lexicon: Lexicon) -> ArticleKind | None:
    """The kind that labels, title or shape settle; None where only the argument can tell a report from an opinion."""
    if lexicon is UNKNOWN or not statements:
        return ArticleKind.OTHER
    if is_release(statements, lexicon):
        return ArticleKind.PRESS_RELEASE
    if is_interview(statements):
        return ArticleKind.INTERVIEW
    typed = (_TYPES[label] for label in article.labels if label in _TYPES)
    said = (kind for entry, kind in _PAGES if any(lexicon.is_all(entry, label) for label in labels(article)))
    return next(typed, None) or next(said, None) or (ArticleKind.ANALYSIS if is_explainer(article, lexicon) else None)


def is_explainer(article: Article, lexicon: Lexicon) -> bool:
    """It answers a reader's questions, as its labels or its title say, and argues for nothing."""
    explained = any(lexicon.is_all("explainer_page", label) for label in (*labels(article), article.title))
    return explained or "BackgroundNewsArticle" in article.labels


def labels(article: Article) -> list[str]:
    """The page's labels, the names of sections in its address, and what its title sets apart ("Opinion: …")."""
    path = urlsplit(article.final_url).path if "://" in article.final_url else ""
    sections = [part.replace("-", " ") for part in path.split("/")[:-1] if part]
    marks = _PARTS.split(article.title)
    words = re.findall(r"columnist|kolumnist(?:in)?|op-ed|editorial", article.title, re.IGNORECASE)
    said = [part.strip(" –—-") for label in article.labels for part in _PARTS.split(label)]
    return sections + said + (marks if len(marks) > 1 else []) + words


def is_release(statements: Sequence[Statement], lexicon: Lexicon) -> bool:
    marks = {mark.lower() for statement in statements for mark in lexicon.found("release_page", statement.own)}
    about = any(lexicon.opens("about_company", statement.own) for statement in statements)
    return len(marks) + about >= _RELEASE_CUES


def is_interview(statements: Sequence[Statement]) -> bool:
    """Questions in the interviewer's voice, each followed by somebody else's words."""
    asked = sum(
        is_question(one.text) and not one.quoted and other.quoted and other.kind not in SOMEBODY_ELSES
        for one, other in pairwise(statements)
    )
    return asked >= _QUESTIONS
