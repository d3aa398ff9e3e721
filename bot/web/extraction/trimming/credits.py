"""The credit at the end of a picture's caption: whose picture it is tells nothing about the story."""

import re

_NAME = r"[A-ZÀ-Þ][\w.’'-]*"
_NAMES = rf"{_NAME}(?:,? (?:(?:de|du|des|del|da|do|dos|di|van|von|der|la|le|of|the|and|und|et|y|e) )*{_NAME}){{0,5}}"
_PICTURE = r"(?:[Pp]hoto|[Ff]oto|[Ii]mage|[Ii]magen|[Ii]magem|[Pp]icture|[Bb]ild|[Cc]rédito?|[Cc]ourtesy)"
_LABEL = (
    r"(?:Composite|Illustration|Photo|Foto|Image|Imagen|Imagem|Picture|Bild|Crédito?)"
    r"(?:s|graphs?|graphies?|graf[íi]as?)?"
)
_WHOSE = r"(?:[^.:]|\b[A-ZÀ-Þ]\.){2,60}\.?"
_AFTER_STOP = r"(?<=[.!?…”»])\s+"
_CREDIT = re.compile(
    rf"\s*\((?:[^()]*\b)?{_PICTURE}[^()]{{0,60}}\)$"  # (Foto: Divulgação), (Herald file photo)
    rf"|(?:^|\s+){_LABEL}\s?[:/] ?{_WHOSE}$|(?:^|{_AFTER_STOP}){_LABEL} by {_WHOSE}$"  # Photograph: Mal Pascoe
    rf"|{_AFTER_STOP}\({_NAMES}\)$"  # (Yolanda Prewitt)
    rf"|{_AFTER_STOP}(?:{_NAMES} ?)?/ ?{_NAMES}$"  # Y. Ferhat / La Dépêche, / Ramiro Tello, El Heraldo
)


def without_credit(caption: str) -> str:
    """The caption without its credit; empty if it says nothing else. A credit is known by its form."""
    return _CREDIT.sub("", caption).rstrip()
