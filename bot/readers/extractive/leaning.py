"""Which sentences cannot stand alone, because they speak of somebody or something that only the text before names."""

import re
from collections.abc import Sequence

from bot.readers.extractive.lexicon import Lexicon
from bot.readers.extractive.names import ARTICLE
from bot.readers.extractive.statements import Statement

_OPENING = '“"«„‘¿¡([— '
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NEAR = 6  # words before a "she": in a longer beginning there is mostly somebody whom it may mean
_TAIL = 4  # words from the "he" of ", he said on Tuesday" to the end


def leans(statement: Statement, lexicon: Lexicon) -> bool:
    """It opens with "that trust", "it", "but" …, also inside quotation marks; a "he" or "she" in it has no name; or it
    reports in the subjunctive what somebody said whom it does not name."""
    outside = statement.outside
    if lexicon.opens("dangling", statement.text.lstrip(_OPENING)) or _is_reported(outside, lexicon):
        return True
    pronouns = lexicon.spans("he_or_she", outside)
    return bool(pronouns) and (
        _is_unnamed(outside[: pronouns[0][0]], lexicon) or _is_said_by_pronoun(outside, pronouns, lexicon)
    )


def _is_reported(outside: str, lexicon: Lexicon) -> bool:
    """In the subjunctive, and nothing says by whom."""
    return lexicon.has("indirect", outside) and not any(lexicon.has(cue, outside) for cue in ("say", "according_to"))


def _is_unnamed(before: str, lexicon: Lexicon) -> bool:
    """What stands before "he" or "she" names nobody.

    "On Tuesday he said" and “…,” she said; not "the mayor said she", nor "Ruiz said she".
    """
    before = before.lstrip("“”,. ")
    words = _WORD.findall(before)
    return len(words) < _NEAR and not ARTICLE.match(before) and not any(_is_name(word, lexicon) for word in words)


def _is_said_by_pronoun(outside: str, pronouns: Sequence[tuple[int, int]], lexicon: Lexicon) -> bool:
    """ "The town has paid, he said": whoever speaks is not among those of whom it speaks."""
    for start, end in pronouns:
        before, after = outside[:start].rstrip(" -"), outside[end:]
        verbs = [said for said in lexicon.spans("say", before) if said[1] == len(before)]
        clause = before[: verbs[0][0]] if verbs else before
        if not verbs and not lexicon.opens("say", after.lstrip()):
            continue
        if clause.rstrip().endswith((",", "”")) and len(_WORD.findall(after)) <= _TAIL:
            return True
    return False


def _is_name(word: str, lexicon: Lexicon) -> bool:
    return word[0].isupper() and word.lower() not in lexicon.stopword_set and not lexicon.is_all("calendar", word)
