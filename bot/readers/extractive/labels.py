"""Whose an interview's answers are: by the name or initials before them, or by who is introduced as its guest."""

import re
from collections.abc import Iterator, Sequence

from bot.core.article import Voice
from bot.core.reading import Speaker, SpeakerKind
from bot.readers.extractive.names import speaker
from bot.readers.extractive.roster import Roster
from bot.readers.extractive.statements import SOMEBODY_ELSES, Statement

# "Riedl: Yes.", "Ana Riedl: Yes.", "AR: Yes.", "A.R.: Yes."
_LABEL = re.compile(r"((?:[A-ZÀ-Þ][\w’-]*\.?\s+){0,3}(?:(?:[A-ZÀ-Þ]\.){2,3}|[A-ZÀ-Þ][\w’-]*\w))\s?:\s")


def labelled(statements: Sequence[Statement], roster: Roster, authors: Sequence[str]) -> Iterator[Speaker | None]:
    """For each statement the person whose label stands before it or the answer that it is part of, else None.

    A label holds until the next one and no longer than the answer; an author's name is no label. An answer that the
    page does not mark as quoted counts where its label is one person's full name.
    """
    label, block = "", -1
    for statement in statements:
        match = _LABEL.match(statement.text) if statement.block != block else None
        if match and (name := _full_name(match.group(1), roster)):
            label, block = name, statement.block
        elif statement.voice is not Voice.QUOTED and statement.block != block:
            label = ""
        spoken = label and label not in authors
        yield speaker(label, "", SpeakerKind.NAMED) if spoken else None


def _full_name(label: str, roster: Roster) -> str:
    """The one person whom the article names so in full."""
    full = roster.full_name(label.split()[-1])
    if " " in full:
        return full
    initials = label.replace(".", "")
    meant = [name for name in roster.people() if "".join(word[0] for word in name.split()) == initials]
    return meant[0] if len(meant) == 1 else ""


def guest(statements: Sequence[Statement], roster: Roster) -> Speaker | None:
    """The one full name in the author's words before the first answer that is no place."""
    intro: list[str] = []
    for statement in statements:
        if intro and statement.quoted and statement.kind not in SOMEBODY_ELSES:
            break
        intro.append(statement.own)
    text = " ".join(intro)
    people = [
        name for name in roster.people() if re.search(rf"(?<!\b[a-z]{{2}} )(?<!from )(?<!near ){re.escape(name)}", text)
    ]
    return speaker(people[0], "", SpeakerKind.NAMED) if len(people) == 1 else None
