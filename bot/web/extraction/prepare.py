"""The page's tree before trafilatura sees it: the unseen and boxes go, quotations, posts and captions are marked.

trafilatura loses figures and the class of an embedded post. What a block is travels through it as one private-use
character at the start of its text; page text cannot hold such a character, for parsing takes it out.
"""

import re

from bot.core.article import Kind
from bot.core.text import clean
from bot.web.extraction.layout import paragraph_after, untangle
from bot.web.extraction.tree import Element, all_text, described, new, remove
from bot.web.extraction.trimming.credits import without_credit
from bot.web.extraction.visible.unseen import remove_unseen

MARKS = {Kind.EMBED: "\ue000", Kind.CAPTION: "\ue001"}
PARAGRAPH_BREAK = "\ue002"  # two <br> in a row, which trafilatura makes into one
# The classes of embedded posts; text-post-media is Threads.
_POST = re.compile(
    r"twitter-tweet|twitter-video|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed|fb-post|text-post-media"
    r"|reddit-embed|telegram-post"
)
_QUOTE_CLASS = re.compile(r"(?:^|[\s_-])block-?quote(?:$|[\s_-])", re.IGNORECASE)
_PULL_QUOTE = re.compile(r"pull-?_?quote", re.IGNORECASE)
# Boxes within an article's own markup that are not its text; in small letters.
_BOX = re.compile(
    r"newsletter|sign-?up|promo|related|read-?more|see-?also|also-?read|recommend|share|social-|sharing"
    r"|auth?or(?:en)?[-_]?(?:bio|box|card|info)|(?:^|[\s_-])bio(?:$|[\s_-])|about-?author|advert|(?:^|[\s_-])ads?(?:$|[\s_-])"
    r"|cookie|consent|comment|donat|key-?events|membership|tags(?:$|[\s_-])|breadcrumb|skip-link"
)
# A list of the main points over an article, which trafilatura would lose with its surroundings.
_KEY_POINTS = re.compile(
    r"(?:^|[\s_-])(?:summary|key-?(?:points|takeaways)|takeaways|highlights|claves|puntos-clave|points-cles|destaques|kernpunkte)"
    r"(?:$|[\s_-])",
    re.IGNORECASE,
)
_WALL = re.compile(
    r"paywall|regwall|subscri|(?:^|[\s_-])offers?(?:$|[\s_-])", re.IGNORECASE
)  # sites call the text behind the wall so, too
BOX_WORDS = 80  # a larger element is no box, whatever its class says
OFFER_WORDS = 120  # one that lists what a subscription holds, with a button
_CREDIT = re.compile(r"credit|copyright|source|attribution", re.IGNORECASE)
_BOX_TAGS = ("div", "section", "aside")
_CREDITED = ("span", "small", "cite", "div", "p", "i", "em")
_SHAPED = ("figure", "blockquote", "div", "section", "aside", "p", "ul", "pre", "q")


def prepare(tree: Element) -> None:
    """Changes the tree; what a block is stands as one of MARKS at the start of its text."""
    remove_unseen(tree)
    untangle(tree)
    _mark_paragraph_breaks(tree)
    for element in [*tree.iter(*_SHAPED)]:
        if element.getparent() is None:
            continue
        if _is_box(element) or _is_pull_quote(element):
            remove(element)
        elif element.tag == "figure":
            _keep_caption(element)
        elif element.tag == "ul" and _KEY_POINTS.search(described(element)):
            _keep_key_points(element)
        elif element.tag == "blockquote" or _QUOTE_CLASS.search(described(element)):
            _keep_quote(element)
        elif element.tag == "pre":
            element.tag = "p"
        elif element.tag == "q":
            _keep_marks(element)


def _mark_paragraph_breaks(tree: Element) -> None:
    for line_break in tree.iter("br"):
        following = next(line_break.itersiblings(), None)
        if following is not None and following.tag == "br" and not (line_break.tail or "").strip():
            following.tail = PARAGRAPH_BREAK + (following.tail or "")


def _is_box(element: Element) -> bool:
    named = described(element)
    if element.tag in ("blockquote", "q") or _POST.search(named) or not _is_named_box(element, named):
        return False
    sells = element.find(".//button") is not None and _WALL.search(named) is not None
    return len(all_text(element).split()) <= (OFFER_WORDS if sells else BOX_WORDS)


def _is_pull_quote(element: Element) -> bool:
    """One that a figure sets off; a block quote is looked at later, and other elements are boxes by their text."""
    return element.tag == "figure" and _PULL_QUOTE.search(described(element)) is not None


def _is_named_box(element: Element, named: str) -> bool:
    """A box by its class, or by the form in it; a wall is one only where it holds something to click."""
    if _BOX.search(named.lower()):
        return True
    if element.tag not in _BOX_TAGS:
        return False
    if element.find(".//form") is not None:
        return True
    return element.find(".//a") is not None and _WALL.search(named) is not None


def _keep_caption(figure: Element) -> None:
    """A figure becomes the text of its caption, its credit left out; a figure around a quotation becomes that."""
    if figure.find(".//blockquote") is not None or figure.find(".//table") is not None:
        figure.tag = "div"
        return
    caption = figure.find(".//figcaption")
    for part in [] if caption is None else [*caption.iter(*_CREDITED)]:
        if _CREDIT.search(described(part)):
            remove(part)
    text = "" if caption is None or _is_teaser(figure) else without_credit(clean(all_text(caption)))
    if text:
        following = paragraph_after(figure)
        place = figure if following is None else following
        place.addprevious(new("p", MARKS[Kind.CAPTION] + text))
    remove(figure)


def _keep_key_points(points: Element) -> None:
    following = paragraph_after(points)
    if following is not None:
        following.addprevious(points)


def _is_teaser(figure: Element) -> bool:
    """A picture that leads to another article: it stands in a link, or its caption is one."""
    caption = figure.find(".//figcaption")
    link = None if caption is None else caption.find(".//a")
    is_link = caption is not None and link is not None and clean(all_text(link)) == clean(all_text(caption))
    return is_link or any(True for _ in figure.iterancestors("a"))


def _keep_quote(quote: Element) -> None:
    """A block quote keeps its attribution line; an embedded post is marked; a pull quote goes, for it repeats."""
    if _PULL_QUOTE.search(described(quote)):
        remove(quote)
    elif _POST.search(described(quote)):
        _keep_post(quote)
    else:
        quote.tag = "blockquote"
        for line in [*quote.iter("footer"), *(child for child in quote if child.tag == "cite")]:
            line.tag = "p"


def _keep_post(post: Element) -> None:
    """The post takes the place of the wrappers around it, whose class would have trafilatura drop it."""
    text = clean(all_text(post))
    outer = post
    for wrapper in post.iterancestors("div", "figure", "section"):
        if clean(all_text(wrapper)) != text:
            break
        outer = wrapper
    outer.addprevious(new("blockquote", new("p", MARKS[Kind.EMBED] + text)))
    remove(outer)


def _keep_marks(q: Element) -> None:
    """An inline <q> says by markup what others say with quotation marks."""
    q.text = "“" + (q.text or "").lstrip()
    if len(q):
        q[-1].tail = (q[-1].tail or "").rstrip() + "”"
    else:
        q.text = q.text.rstrip() + "”"
    q.tag = "span"
