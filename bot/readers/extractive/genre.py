"""What kind of article it is, by cheap cues: its address, its title, and the shape of its text."""

import re
from collections.abc import Sequence
from itertools import pairwise
from urllib.parse import urlsplit

from bot.core.article import Article
from bot.core.reading import ArticleKind
from bot.readers.extractive.checkworthy import is_question
from bot.readers.extractive.lexicon import UNKNOWN, Lexicon
from bot.readers.extractive.statements import SOMEBODY_ELSES, Statement

_QUESTIONS = 3  # answered questions that make an interview
_RELEASE_CUES = 2  # different marks of a press release that make one: a report may hold one of them


def genre_of(article: Article, statements: Sequence[Statement], lexicon: Lexicon) -> ArticleKind | None:
    """The kind that address, title or shape settle; None where only the argument can tell a report from an opinion."""
    if lexicon is UNKNOWN or not statements:
        return ArticleKind.OTHER
    if is_release(statements, lexicon):
        return ArticleKind.PRESS_RELEASE
    if is_interview(statements):
        return ArticleKind.INTERVIEW
    for entry, kind in (
        ("live_page", ArticleKind.LIVE),
        ("opinion_page", ArticleKind.OPINION),
        ("analysis_page", ArticleKind.ANALYSIS),
    ):
        if any(lexicon.is_all(entry, label) for label in labels(article)):
            return kind
    return None


def labels(article: Article) -> list[str]:
    """The names of sections in the address, and what the title sets apart ("Opinion: …", "… | Comment")."""
    path = urlsplit(article.final_url).path if "://" in article.final_url else ""
    sections = [part.replace("-", " ") for part in path.split("/")[:-1] if part]
    marks = re.split(r"\s*[:|–—]\s+", article.title)
    words = re.findall(r"columnist|kolumnist(?:in)?|op-ed|editorial", article.title, re.IGNORECASE)
    return sections + (marks if len(marks) > 1 else []) + words


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
