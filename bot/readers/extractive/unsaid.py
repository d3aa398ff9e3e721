"""Where a verb of saying reports nothing: "he did not say that", "its first report", "after the firm warned"."""

import re

from bot.core.reading import Speaker
from bot.readers.extractive.lexicon import Lexicon

_NOUN_NEXT = re.compile(  # "its first report" says nothing
    r"\b(?:a|an|the|le|la|un|une|du|cette|ce|el|una|esta|esa|su|um|uma|its|his|her|their|our|first|second|third|last|"
    r"latest|new|annual|own|no)\s+$",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\b(?:(?:not|never|nobody|no one|no \w+|nor (?:[\w’']+ ){1,3}would|n[’']t|ne|no|nunca|tampoco|não|nem)\s+|"
    r"n[’'])(?:\w+\s+)?$",
    re.IGNORECASE,
)
# "the week in which executives told investors that …" tells of the week, "a letter in which they said" of words
_RELATIVE = re.compile(r"(\w+),? (?:(?:in|on|at|during|after|under|for) which|whose)\s[^,;:“”]*$", re.IGNORECASE)
_WHENCE = re.compile(
    r"[\w%](?:\s|,\s(?=when|after|before|until))(after|before|when|once|until|since|because|if|whether)\s(?:[\w’'.-]+\s){1,5}$"
)
_ALTHOUGH = re.compile(r"\w,? (?:although|though|even though)\s[^;:“”]*$")  # the main clause before it is the author's
_INSERTED = re.compile(r",\s(?:who|which|whom)\s(?:[\w’'.-]+\s){0,5}$")  # "The plant, which she said was safe, has …"
_GOES_ON = re.compile(r",\s(?:has|have|had|is|are|was|were|will|would|[a-z]+ed|did|does)\b")


def says_nothing(before: str, verb: str, after: str, lexicon: Lexicon) -> bool:
    """It is a noun, or negated, or stands in a clause about something else; `before` and `after` the verb."""
    return bool(_NOUN_NEXT.search(before)) or _is_unsaid(before, verb, lexicon) or _is_told_of(before, after, lexicon)


def only_says_when(before: str, said_by: Speaker) -> bool:
    """ "Shares fell after the firm warned on profits" tells of shares."""
    if _ALTHOUGH.search(before):
        return True
    clause = _WHENCE.search(before)
    said = said_by.name.split(" ")
    return bool(clause) and clause.group(1) not in said and said[-1] in clause.group()


def _is_told_of(before: str, after: str, lexicon: Lexicon) -> bool:
    """The verb stands in a clause that only says when something was, or of whom or what the author tells."""
    if _INSERTED.search(before) and _GOES_ON.search(after):
        return True
    relative = _RELATIVE.search(before)
    if not relative:
        return False
    return relative.group(1) == "trial" or not lexicon.has("document", relative.group(1))


def _is_unsaid(before: str, verb: str, lexicon: Lexicon) -> bool:
    """ "He did not say that it was a nuisance" tells what nobody said; "did not deny" tells what somebody did."""
    return bool(_NEGATED.search(before)) and lexicon.is_all("merely_says", verb)
