"""Pages that are no article and mean to be none: galleries, videos, lists of articles, searches, feeds.

Told by what they declare (schema.org, Open Graph) and by what they are made of: links, pictures, players, running text.
"""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

from bot.core.article import Kind
from bot.core.errors import LinkList, NotAnArticle, PictureGallery, SearchPage, VideoPage
from bot.core.text import clean
from bot.web.extraction.about.metadata import Metadata
from bot.web.extraction.passages import Passage, words
from bot.web.extraction.tree import Element, all_text, remove_unread

A_TEXT = 100  # words that run on without a headline between: enough for an article
_PICTURES, _WORDS_A_PICTURE = 6, 10  # what a piece with pictures says beside their captions is longer
_A_LINE = 50  # words that may stand below a video
_HEADLINES = 5  # that lead elsewhere
_LINKS, _LINKED = 20, 0.6  # share of a page's characters; an article with a large menu stays below
_GALLERY_TYPES = {"ImageGallery", "MediaGallery"}
_VIDEO_TYPES = {"VideoObject", "AudioObject", "PodcastEpisode", "Movie", "TVEpisode", "Episode", "Clip"}
_LIST_TYPES = {"CollectionPage", "ItemList"}
_SEARCH_TYPE = "SearchResultsPage"
_PLAYER = re.compile(r"youtube(?:-nocookie)?\.com/embed|player\.vimeo\.com|dailymotion\.com|jwplayer|brightcove", re.I)
_SEARCH_PATH = re.compile(r"/(?:search|suche|recherche|buscar|busqueda|busca|pesquisa)(?:[/.]|$)", re.IGNORECASE)
_SEARCH_KEYS = {"q", "query", "search", "s", "search_query"}
_FIRST_TAG = re.compile(r"<([a-z][a-z:]*)", re.IGNORECASE)
_FEEDS = {"rss", "feed", "rdf:rdf"}
_OPENING = 5_000  # characters of a page in which its first element is looked for
_A_LABEL = re.compile(r"search|such|recherch|chercher|busc|busqueda|pesquis|cerca", re.I)  # in a field nobody filled
_HEADINGS = ("h2", "h3", "h4")
_CHARACTERS_A_WORD = 8  # for text that has no spaces


@dataclass(frozen=True, slots=True)
class _Made:
    """What a page is made of: headlines that lead elsewhere; the longest text between two of them, in words; links, and
    their share of all characters; pictures that are no links; whether there is a player;
    what fields for a search hold."""

    headlines: int
    stretch: int
    links: int
    linked: float
    pictures: int
    player: bool
    searched: tuple[str, ...]


def is_feed(source: str) -> bool:
    """Whether it is RSS or Atom, whatever the site calls it."""
    start = source[:_OPENING].lstrip("\ufeff \t\r\n")
    first = _FIRST_TAG.search(start) if start.startswith("<") else None
    return bool(first and first[1].lower() in _FEEDS)


def other_kind(tree: Element, known: Metadata, url: str, passages: list[Passage]) -> NotAnArticle | None:
    """What the page is instead of an article, if it is anything of these. `passages`: what was extracted from it.

    A page that says that it is an article may be a gallery or a video all the same. Changes the tree.
    """
    remove_unread(tree)
    made = _made_of(tree)
    told = [passage for passage in passages if passage.kind is not Kind.CAPTION]
    if not known.is_article and _shows_results(known, made) and not _has_text(told, but=Kind.LIST):
        return SearchPage()
    if made.stretch >= A_TEXT or _has_text(told):
        return None
    if _is_video(known, made, words(passages)):
        return VideoPage()
    if known.types & _GALLERY_TYPES or _is_gallery(made, told):
        return PictureGallery()
    if known.is_article:
        return None
    if _is_search(url, made):
        return SearchPage()
    return LinkList() if _is_list(known, made) else None


def _is_video(known: Metadata, made: _Made, length: int) -> bool:
    """Declared as one, or a player with a line or two; articles often declare the videos in them."""
    declared = known.types & _VIDEO_TYPES and not known.is_article
    whole = any(kind.startswith(("video", "music")) for kind in known.types)
    return bool(declared) or whole or (length < _A_LINE and (made.player or bool(known.types & _VIDEO_TYPES)))


def _has_text(told: list[Passage], but: Kind | None = None) -> bool:
    """Whether one passage is enough for an article; what a search found may stand in one list."""
    return any(_length(passage.text) >= A_TEXT for passage in told if passage.kind is not but)


def _is_gallery(made: _Made, told: list[Passage]) -> bool:
    return made.pictures >= _PICTURES and words(told) < _WORDS_A_PICTURE * made.pictures


def _shows_results(known: Metadata, made: _Made) -> bool:
    """Declared as such, or a search is filled in and the page is called by what it asks; links lead on from either."""
    named = f"{known.title} {known.heading}".casefold()
    asked = any(one and not _A_LABEL.match(one) and one.casefold() in named for one in made.searched)
    return (_SEARCH_TYPE in known.types or asked) and made.links >= _HEADLINES


def _is_search(url: str, made: _Made) -> bool:
    try:
        parts = urlsplit(url)
        asked = _SEARCH_KEYS & parse_qs(parts.query).keys()
    except ValueError:
        return False
    return bool(_SEARCH_PATH.search(parts.path) or asked) and made.links >= _HEADLINES


def _is_list(known: Metadata, made: _Made) -> bool:
    if made.headlines >= _HEADLINES:
        return True
    return (bool(known.types & _LIST_TYPES) or made.linked >= _LINKED) and made.links >= _LINKS


def _made_of(tree: Element) -> _Made:
    headlines = stretch = longest = 0
    for element in tree.iter("p", *_HEADINGS):
        if element.tag == "p":
            in_picture = any(True for _ in element.iterancestors("figure"))
            stretch += 0 if in_picture else _length(clean(all_text(element)))
        elif element.find(".//a") is not None or any(True for _ in element.iterancestors("a")):
            headlines, stretch = headlines + 1, 0
        longest = max(longest, stretch)
    links = [clean(all_text(link)) for link in tree.iter("a")]
    return _Made(
        headlines=headlines,
        stretch=longest,
        links=len(links),
        linked=sum(map(len, links)) / (len(clean(all_text(tree))) or 1),
        pictures=sum(not _is_ornament(picture) for picture in tree.iter("img")),
        player=any(_is_player(element) for element in tree.iter("video", "audio", "iframe")),
        searched=tuple(clean(field.get("value", "")) for field in tree.iter("input") if _is_search_field(field)),
    )


def _is_search_field(field: Element) -> bool:
    kind = field.get("type", "text").lower()
    if kind == "search":
        return True
    return kind == "text" and any(above.get("role", "") == "search" for above in field.iterancestors())


def _is_ornament(picture: Element) -> bool:
    """A picture that leads elsewhere, or stands around the page's own matter."""
    return any(True for _ in picture.iterancestors("a", "nav", "header", "footer", "aside"))


def _is_player(element: Element) -> bool:
    return element.tag != "iframe" or bool(_PLAYER.search(element.get("src", "")))


def _length(text: str) -> int:
    """In words, however the script writes them."""
    return max(len(text.split()), len(text) // _CHARACTERS_A_WORD)
