"""Interviews: the answers are somebody else's words although no quotation marks stand around them.

An explainer asks questions, too, and answers them itself: what tells an interview is that who answers says "I".
"""

import re
from collections import Counter
from dataclasses import replace
from itertools import pairwise

from bot.core.article import Kind
from bot.web.extraction.passages import Passage
from bot.web.extraction.voices import outside_quotations

MIN_QUESTIONS = 3  # fewer bold questions are subheadings that ask something
_LABEL = re.compile(r"^(Q|A|[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){0,3})\s?[:：] (?=\S)")
_ASKS = ("?", "？", "?”", "?»")
_SPEAKING = 0.5  # share of the answers that speak of themselves; nobody says "I" in every one
_NOTE = ("*", "†", "¹")  # opens a footnote
# First person, singular and plural: an answer may speak for a firm. Portuguese "nos" means "in the", too: left out.
_FIRST_PERSON = {
    "en": r"\b(?:I|[Mm]e|[Mm]y|[Ww]e|us|[Oo]urs?)\b",
    "de": r"\b(?:[Ii]ch|[Mm]ir|[Mm]ich|[Mm]ein\w*|[Ww]ir|[Uu]ns(?:er\w*)?)\b",
    "fr": r"\b(?:[Jj]e|[Jj]['’]\w+|[Mm]e|[Mm]['’]\w+|moi|[Mm]on|[Mm]a|[Mm]es|[Nn]ous|[Nn]os|[Nn]otre)\b",
    "es": r"\b(?:[Yy]o|[Mm]e|[Mm]is?|mí|[Nn]os(?:otr[oa]s)?|[Nn]uestr[oa]s?|[Cc]reo|[Tt]engo|[Ee]stoy|[Ss]oy)\b",
    "pt": r"\b(?:[Ee]u|[Mm]e|[Mm]eus?|[Mm]inhas?|mim|[Nn]ós|[Nn]oss[oa]s?|[Aa]cho|[Tt]enho|[Ee]stou|[Ss]ou)\b",
}
# Who is asked is spoken to, though an explainer may speak to its reader.
_SPOKEN_TO = {
    "en": r"\b[Yy]ou(?:r|rs|rself)?\b",
    "de": r"\b(?:Sie|Ihnen|Ihre?[mnrs]?|[Dd]u|[Dd]ir|[Dd]ich|[Dd]eine?\w?)\b",
    "fr": r"\b(?:vous|votre|vos|tu|ton|ta|tes)\b",
    "es": r"\b(?:usted(?:es)?|sus?|le|tú|tus?|te)\b",
    "pt": r"\b(?:você|seus?|suas?|lhe|tu|teus?|tuas?)\b",
}


def with_answers_quoted(passages: list[Passage], language: str | None) -> list[Passage]:
    """The passages, with the answers marked as quoted if this is an interview."""
    questions = [n for n, passage in enumerate(passages) if _is_set_off_question(passage)]
    if len(questions) >= MIN_QUESTIONS:
        return _after_questions(passages, questions, language or "en")
    labels = _speaker_labels(passages)
    return _after_labels(passages, labels) if labels else passages


def _is_set_off_question(passage: Passage) -> bool:
    return passage.text.endswith(_ASKS) and (passage.bold or passage.kind is Kind.HEADING)


def _after_questions(passages: list[Passage], questions: list[int], language: str) -> list[Passage]:
    """What follows a question answers it; the last answer is held to be no longer than the longest of the others."""
    asked = [n for n in range(questions[0], questions[-1] + 1) if _is_asked(passages[n])]
    longest = max(after - before - 1 for before, after in pairwise(asked))
    turns = [range(before + 1, after) for before, after in pairwise([*asked, asked[-1] + longest + 1])]
    answers = [[n for n in turn if n < len(passages) and _is_said(passages[n])] for turn in turns]
    said = [" ".join(outside_quotations(passages[n].text) for n in answer) for answer in answers]
    if not _is_interview([passages[n] for n in questions], said, language):
        return passages
    spoken = {n for answer in answers for n in answer}
    return [replace(p, quoted=True) if n in spoken else p for n, p in enumerate(passages)]


def _is_interview(questions: list[Passage], answers: list[str], language: str) -> bool:
    """1. At least half of the answers are in the first person. 2. A question that is a heading speaks to somebody.

    Of a language whose pronouns are not listed, bold questions alone make an interview.
    """
    are_headings = all(question.kind is Kind.HEADING for question in questions)
    if language not in _FIRST_PERSON:
        return not are_headings
    speaking = sum(bool(re.search(_FIRST_PERSON[language], answer)) for answer in answers)
    spoken_to = any(re.search(_SPOKEN_TO[language], question.text) for question in questions)
    return speaking >= _SPEAKING * len(answers) and (spoken_to or not are_headings)


def _is_asked(passage: Passage) -> bool:
    return passage.bold or passage.kind is Kind.HEADING


def _is_said(passage: Passage) -> bool:
    """Not set apart, as the editor's notes among the answers are: by italics or an asterisk."""
    is_note = passage.italic or passage.text.startswith(_NOTE)
    return passage.kind in (Kind.PARAGRAPH, Kind.LIST) and not passage.bold and not is_note


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
