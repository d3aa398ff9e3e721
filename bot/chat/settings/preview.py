"""An example card, as members would see one in a place; nothing is read for it, and nothing kept."""

from datetime import UTC, datetime

from discord.ui import DynamicItem, LayoutView, TextDisplay

from bot.chat.cards.card import card
from bot.chat.languages import card_language
from bot.chat.settings.scope import Scope
from bot.core import words
from bot.core.article import Article, Block, Kind, Sentence, Voice
from bot.core.kept import Kept, Shown
from bot.core.reading import Draft, Engine, Reading
from bot.core.words.catalogue import speaking

ADDRESS = "https://example.com/the-old-bridge"
NO_ROW = 0


def preview(scope: Scope) -> LayoutView:
    """In the style and the language of the place; its buttons are there and cannot be clicked."""
    settings = scope.settings
    with speaking(card_language(settings, scope.guild)):
        view = card([_example()], style=settings.style)
    for item in view.walk_children():
        if isinstance(item, DynamicItem):
            item.item.disabled = True  # pyright: ignore[reportUnknownMemberType, reportAttributeAccessIssue] - buttons
    view.add_item(TextDisplay(words.settings.example(settings.mode)))
    return view


def _example() -> Shown:
    draft = Draft(
        reading=_reading(), engine=Engine(name="model", model=words.example.model(), fingerprint="example"), dropped=0
    )
    kept = Kept(NO_ROW, draft, datetime.min.replace(tzinfo=UTC))
    return Shown(NO_ROW, ADDRESS, _article(), kept)


def _article() -> Article:
    spoken = enumerate(words.example.sentences(), 1)
    blocks = tuple(
        Block(kind=Kind.PARAGRAPH, sentences=(Sentence(id=n, text=text, voice=Voice.AUTHOR),)) for n, text in spoken
    )
    title, site = words.example.title(), words.example.site()
    return Article(
        url=ADDRESS, final_url=ADDRESS, title=title, site=site, published="2026-03-14", language="en", blocks=blocks
    )


def _reading() -> Reading:
    name, role = words.example.speaker()
    why, how = words.example.checking()
    claim = {
        "text": words.example.claim(),
        "evidence": [1],
        "speaker": {"name": name, "role": role, "kind": "named"},
        "via": None,
        "stance": "reports",
        "type": "number",
        "why_check": why,
        "how_to_check": how,
    }
    return Reading.model_validate(
        {
            "kind": "opinion",
            "gist": words.example.gist(),
            "summary": [{"text": text, "evidence": [n]} for n, text in enumerate(words.example.summary(), 1)],
            "argument": {
                "thesis": words.example.thesis(),
                "evidence": [3],
                "reasons": [],
                "concessions": [],
                "loaded_terms": [],
            },
            "claims": [claim],
            "predictions": [],
            "tensions": [],
            "questions": [],
        }
    )
