"""Dialogue set off by dashes, as in Spanish, French and Portuguese: which parts of a line are spoken.

A dash also opens the items of lists, so the line must say that somebody speaks: "—Me voy —dijo Ruiz—.", "— Je pars,
dit-elle."
"""

import re

_OPENING = re.compile(r"[—–]\s?(?=[¿¡«“A-ZÀ-Þ])")
_SPANISH = (
    r"(?:dijo|dice|cont[óa]|relat[óa]|explic[óa]|respond(?:ió|e)|afirm[óa]|asegur[óa]|añad(?:ió|e)|record[óa]|pregunt[óa]"
    r"|reconoc(?:ió|e)|grit[óa]|susurr[óa]|coment[óa]|insist(?:ió|e)|admit(?:ió|e)|señal[óa]|resum(?:ió|e)|lament[óa])"
)
_FRENCH = (
    r"(?:dit|a-t-(?:il|elle)|lance|répond(?:it)?|raconte|explique|souffle|ajoute|assure|soupire|crie|reconnaît|résume"
    r"|confie|insiste|affirme|poursuit|glisse|lâche|tranche)"
)
_PORTUGUESE = (
    r"(?:disse|diz|contou|conta|explicou|explica|respondeu|afirmou|afirma|acrescentou|lembrou|reconheceu|perguntou"
    r"|gritou|comentou|insistiu|admitiu|resumiu|lamentou|relatou)"
)
_WITHIN_DASHES = r"\s[—–]\s?(?:\w+ ){{0,3}}?{says}\b[^—–]*(?:[—–](?=[.,;:\s])|$)"
# What the narrator puts in: between dashes, or in French between a comma and the next stop or comma.
_ASIDE = {
    "es": re.compile(_WITHIN_DASHES.format(says=_SPANISH)),
    "fr": re.compile(rf",\s(?:\w+ ){{0,2}}?{_FRENCH}\b[^.,;:!?]*(?=[.,;:!?]|$)"),
    "pt": re.compile(_WITHIN_DASHES.format(says=_PORTUGUESE)),
}


def dialogue(line: str, language: str | None) -> list[tuple[int, int]]:
    """Where the spoken parts of a line start and end; none if no dash opens it, or nobody is said to speak."""
    opening = _OPENING.match(line)
    asides = list(_ASIDE[language].finditer(line)) if opening and language in _ASIDE else []
    if not opening or not asides:
        return []
    starts = [opening.end(), *(aside.end() for aside in asides)]
    ends = [*(aside.start() for aside in asides), len(line)]
    return [(start, end) for start, end in zip(starts, ends, strict=True) if start < end]
