"""What stands in a page and is not shown: taken out of the tree before anything reads it.

Only what an element says of itself is looked at: style sheets are not applied.
"""

import re

from bot.web.extraction.tree import Element, remove

_NEVER_SHOWN = {"script", "style", "template", "noscript", "iframe", "object", "svg", "canvas", "head", "dialog"}
_WHOLE = {"html", "body"}  # hidden on many sites until a script has run
_END = r"(?:;|$|!)"
_HIDING_STYLE = re.compile(
    rf"display:none|visibility:(?:hidden|collapse)|opacity:0(?:\.0+)?{_END}|font-size:0(?:px|r?em|pt|%)?{_END}"
    rf"|(?:^|;)(?:max-)?(?:height|width):[01](?:px)?{_END}"
    r"|(?:left|top|right|bottom|text-indent|margin-left):-(?:\d{4,}|999|\d{3,}r?em)"
    r"|clip:rect\((?:0|1px)|clip-path:inset\((?:50|100)%|transform:scale\(0\)|content-visibility:hidden"
)
_COLOUR = re.compile(r"(?:^|;)color:([^;!]+)")
_BACKGROUND = re.compile(r"(?:^|;)background(?:-color)?:([^;!]+)")
_WHITE = {"#fff", "#ffffff", "white", "rgb(255,255,255)", "#fefefe", "transparent", "rgba(0,0,0,0)"}


def remove_unseen(tree: Element) -> None:
    """Take out of `tree` every element that a reader cannot see."""
    for element in [*tree.iter()]:
        if element.tag not in _WHOLE and _is_unseen(element):
            remove(element)


def _is_unseen(element: Element) -> bool:
    return (
        element.tag in _NEVER_SHOWN
        or "hidden" in element.attrib
        or element.get("aria-hidden", "").strip().lower() == "true"
        or _style_hides(element.get("style", ""))
    )


def _style_hides(style: str) -> bool:
    """Hidden, off the screen, of no size, or in the colour of its ground (white where no ground is named)."""
    style = re.sub(r"\s+", "", style).lower()
    if not style:
        return False
    if _HIDING_STYLE.search(style):
        return True
    colour, ground = _COLOUR.search(style), _BACKGROUND.search(style)
    return colour is not None and (colour[1] == ground[1] if ground else colour[1] in _WHITE)
