"""Interviews: the answers are somebody else's words although no quotation marks stand around them."""

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from bot.core.article import Kind
from bot.web.extraction.passages import Passage

MIN_QUESTIONS = 3  # fewer bold questions are subheadings that ask something
_LABEL = re.compile(r"^(Q|A|[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,3})\s?[:：] (?=\S)")
_ASKS = ("?", "？", "?”", "?»")


def with_answers_quoted(passages: list[Passage]) -> list[Passage]:
    """The passages, with the answers marked as quoted if this is an interview."""
    if sum(map(_is_bold_question, passages)) >= MIN_QUESTIONS:
        return _after_bold_questions(passages)
    labels = _speaker_labels(passages)
    return _after_labels(passages, labels) if labels else passages


def _is_bold_question(passage: Passage) -> bool:
    return passage.text.endswith(_ASKS) and (passage.bold or passage.kind is Kind.HEADING)


def _after_bold_questions(passages: list[Passage]) -> list[Passage]:
    """What follows a question answers it; the last answer is held to be no longer than the longest of the others."""
    questions = [n for n, passage in enumerate(passages) if _is_bold_question(passage)]
    asked = [n for n in range(questions[0], questions[-1] + 1) if passages[n].bold or n in questions]
    longest = max(after - before - 1 for before, after in pairwise(asked))
    answers = range(questions[0], questions[-1] + longest + 1)
    return [
        replace(passage, quoted=True) if n in answers and n not in asked and _is_said(passage) else passage
        for n, passage in enumerate(passages)
    ]


def _is_said(passage: Passage) -> bool:
    return passage.kind in (Kind.PARAGRAPH, Kind.LIST) and not passage.bold


def _speaker_labels(passages: list[Passage]) -> dict[str, bool]:
    """Each speaker's label, and whether that speaker is the interviewer; empty if this is no labelled interview."""
    said = Counter(label for passage in passages if (label := _label(passage)))
    labels = [label for label, times in said.items() if times >= 2]
    asked = Counter(_label(passage) for passage in passages if passage.text.endswith(_ASKS))
    if len(labels) < 2 or not asked:
        return {}
    interviewer = "Q" if "Q" in labels else max(labels, key=lambda label: asked[label] / said[label])
    return {label: label == interviewer for label in labels}


def _label(passage: Passage) -> str | None:
    found = _LABEL.match(passage.text) if passage.kind is Kind.PARAGRAPH else None
    return found[1] if found else None


def _after_labels(passages: list[Passage], interviewers: dict[str, bool]) -> list[Passage]:
    """A label holds until the next one, but only over paragraphs between two labels."""
    last = max(n for n, passage in enumerate(passages) if _label(passage) in interviewers)
    answering, marked = False, list[Passage]()
    for n, passage in enumerate(passages):
        label = _label(passage)
        if label in interviewers:
            answering = not interviewers[label]
        speaks = answering and n <= last and _is_said(passage)
        marked.append(replace(passage, quoted=True) if speaks else passage)
    return marked
