"""Article, Block, Sentence: what was read, as numbered text in which every voice is kept apart."""

import hashlib
import re
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from functools import cached_property

from pydantic import BaseModel, ConfigDict


class Kind(StrEnum):
    """What a block is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    EMBED = "embed"
    LIST = "list"
    TABLE = "table"
    CAPTION = "caption"


class Voice(StrEnum):
    """Whose words a sentence is: the article's own, wholly somebody else's, or some of both."""

    AUTHOR = "author"
    QUOTED = "quoted"
    MIXED = "mixed"


class Completeness(StrEnum):
    """How much of the article we were given. `truncated`: longer than we keep."""

    FULL = "full"
    TEASER = "teaser"
    TRUNCATED = "truncated"


class Frozen(BaseModel):
    """Data that does not change and takes no field it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Sentence(Frozen):
    """One sentence; `id` counts from 1 over the whole article."""

    id: int
    text: str
    voice: Voice


class Block(Frozen):
    """A paragraph, quote, heading … of the page, in the page's order."""

    kind: Kind
    sentences: tuple[Sentence, ...]


class Article(Frozen):
    """An article and what is known of it; unknown fields are None or empty, never guessed.

    `url` is what was asked for (a URL, a file name, or "-"); `final_url` where that led after redirects, or the page's
    canonical URL where it names the same site. `labels` are the page's own words for what it is: its section, its tags,
    its type in schema.org's words ("OpinionNewsArticle"). `published` and `modified` are ISO 8601 dates or date-times,
    the second None where it is no later than the first; `language` a BCP 47 primary subtag ("en"). `speaks_to_models`:
    the page holds, seen or unseen, lines that are meant for a language model (prompt injection); moderators are told.
    `live_entries`: how many entries of a live blog, the newest, are here; None for all else. `archive_copy`: where the
    web archive's copy stands that was read in the page's place, or None. Sentence ids run 1…n without gaps.
    """

    url: str
    final_url: str
    title: str
    site: str | None = None
    authors: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    live_entries: int | None = None
    archive_copy: str | None = None
    language: str | None = None
    completeness: Completeness = Completeness.FULL
    speaks_to_models: bool = False
    blocks: tuple[Block, ...]

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in order: the one with id n stands at index n - 1."""
        return tuple(sentence for block in self.blocks for sentence in block.sentences)

    @cached_property
    def kinds(self) -> tuple[Kind, ...]:
        """The kind of block in which each sentence stands, in the same order as `sentences`."""
        return tuple(block.kind for block in self.blocks for _ in block.sentences)

    @cached_property
    def words(self) -> int:
        """Words of the article, split at white space."""
        return sum(len(sentence.text.split()) for sentence in self.sentences)

    @property
    def archived_on(self) -> date | None:
        """The day of the archive's copy, where its address tells it, as the Wayback Machine's do: /web/20260314…/."""
        stamp = re.search(r"/(\d{8})\d{0,6}(?:id_)?/", self.archive_copy or "")
        try:
            return date.fromisoformat(stamp[1]) if stamp else None
        except ValueError:
            return None

    @cached_property
    def text_hash(self) -> str:
        """SHA-256 over what a reader is given: the title, and each sentence with its kind of block and voice."""
        digest = hashlib.sha256(self.title.encode())
        for sentence, kind in zip(self.sentences, self.kinds, strict=True):
            digest.update(f"\n{kind}|{sentence.voice}|{sentence.text}".encode())
        return digest.hexdigest()

    def is_in(self, language: str) -> bool:
        """Whether this is the article's own language, as far as is known; whatever the region ("pt-BR")."""
        return self.language == language.partition("-")[0].lower()

    def quotes(self, ids: Iterable[int]) -> list[str]:
        """The sentences with these ids, in the given order; ids that do not exist are passed over."""
        return [self.sentences[n - 1].text for n in ids if 1 <= n <= len(self.sentences)]
