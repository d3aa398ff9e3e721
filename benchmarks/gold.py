"""Gold notes: what careful reading finds in an article, sentence by sentence, and the article that they belong to.

Notes are a JSON file beside the article's page: `ferry.json` beside `ferry.html` or `ferry.txt`. A sentence is named
by words of it that stand in no other sentence of the article.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from pydantic import Field, ValidationError

from bot.core.article import Article, Frozen, Voice
from bot.core.errors import NutgrafError, PageError
from bot.core.ports import Page
from bot.core.reading import ArticleKind, Grounds, SpeakerKind, Stance
from bot.web.extraction.assemble import article_of

GOLD = Path(__file__).parent / "gold"
TYPES = {".html": "text/html", ".txt": "text/plain"}
Ids = frozenset[int]
Form = TypeVar("Form", bound=Frozen)


class GoldError(NutgrafError):
    """The folder or its notes cannot be used; the text says which and what to do."""


class Noted(Frozen):
    """Something that the article says, in our own words; `sentences` name those that carry it."""

    text: str = Field(min_length=1, max_length=320)
    sentences: tuple[str, ...] = Field(min_length=1, max_length=6)


class NotedClaim(Noted):
    """A factual statement worth checking; `must`: one that no fact-checker would pass over.

    `speaker` is empty for the author and where the article leaves it unclear.
    """

    must: bool = False
    speaker: str = ""
    role: str = ""
    speaker_kind: SpeakerKind = SpeakerKind.AUTHOR
    via: str | None = None
    stance: Stance = Stance.ASSERTS


class NotedPrediction(Noted):
    speaker: str = ""
    speaker_kind: SpeakerKind = SpeakerKind.AUTHOR


class NotedReason(Noted):
    rests_on: Grounds


class NotedArgument(Noted):
    """The author's; `text` and `sentences` are the thesis."""

    reasons: tuple[NotedReason, ...] = ()
    concessions: tuple[Noted, ...] = ()
    loaded_terms: tuple[str, ...] = ()


class Notes(Frozen):
    """All that is noted of one article.

    `about`: what makes it hard. `key_facts`: what a summary should tell, the most important first; any one of a
    fact's sentences will do. `tensions` need all of their sentences. `opinions`: every sentence, whoever's, that
    judges, urges, jokes or asks for effect and states no fact to check. `promotions`: words on the page that are not
    the article.
    """

    about: str
    kind: ArticleKind
    key_facts: tuple[Noted, ...]
    argument: NotedArgument | None = None
    claims: tuple[NotedClaim, ...] = ()
    predictions: tuple[NotedPrediction, ...] = ()
    tensions: tuple[Noted, ...] = ()
    opinions: tuple[str, ...] = ()
    promotions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Gold:
    """One article with its notes; sentences are named by their ids from here on."""

    name: str
    article: Article
    notes: Notes

    def ids(self, references: Iterable[str]) -> Ids:
        """The sentences that these words stand in. Raises GoldError for words that stand in none, or in several."""
        return frozenset(self._id(reference) for reference in references)

    @cached_property
    def claims(self) -> list[tuple[NotedClaim, Ids]]:
        return [(claim, self.ids(claim.sentences)) for claim in self.notes.claims]

    @cached_property
    def facts(self) -> list[Ids]:
        return [self.ids(fact.sentences) for fact in self.notes.key_facts]

    @cached_property
    def predictions(self) -> list[Ids]:
        return [self.ids(prediction.sentences) for prediction in self.notes.predictions]

    @cached_property
    def tensions(self) -> list[Ids]:
        return [self.ids(tension.sentences) for tension in self.notes.tensions]

    @cached_property
    def opinions(self) -> Ids:
        return self.ids(self.notes.opinions)

    @cached_property
    def argued(self) -> Ids:
        """The sentences of the author's argument: thesis, reasons and concessions."""
        argument = self.notes.argument
        points = [argument, *argument.reasons, *argument.concessions] if argument else []
        return self.ids(reference for point in points for reference in point.sentences)

    @cached_property
    def others(self) -> Ids:
        """The sentences that are somebody else's: by their marks on the page, or as the notes tell; not the author's
        argument, which may rest on what a study found."""
        marked = {sentence.id for sentence in self.article.sentences if sentence.voice is Voice.QUOTED}
        said = (ids for claim, ids in self.claims if claim.speaker_kind is not SpeakerKind.AUTHOR)
        return frozenset(marked).union(*said) - self.argued

    def problems(self) -> Iterator[str]:
        """What is wrong with the notes, one line each."""
        for reference in self._references():
            try:
                self._id(reference)
            except GoldError as error:
                yield str(error)

    @cached_property
    def _texts(self) -> list[str]:
        return [_plain(sentence.text) for sentence in self.article.sentences]

    def _id(self, reference: str) -> int:
        found = [n for n, text in enumerate(self._texts, 1) if _plain(reference) in text]
        exact = [n for n in found if self._texts[n - 1] == _plain(reference)]
        if len(found) != 1 and len(exact) != 1:
            raise GoldError(f"{self.name}: {len(found)} sentences hold “{reference}”; name one by words of its own")
        return (exact or found)[0]

    def _references(self) -> Iterator[str]:
        notes = self.notes
        noted: list[Noted] = [*notes.key_facts, *notes.claims, *notes.predictions, *notes.tensions]
        if notes.argument:
            noted += [notes.argument, *notes.argument.reasons, *notes.argument.concessions]
        for item in noted:
            yield from item.sentences
        yield from notes.opinions


def gold_in(folder: Path) -> list[Gold]:
    """Every article of a folder that has notes, by name. Raises GoldError."""
    found = [gold_of(path) for path in sorted(folder.glob("*.json"))]
    if not found:
        raise GoldError(f"there are no notes (.json) in {folder}")
    return found


def gold_of(notes: Path) -> Gold:
    """The article beside a file of notes. Raises GoldError."""
    page = next((path for suffix in TYPES if (path := notes.with_suffix(suffix)).is_file()), None)
    if page is None:
        raise GoldError(f"{notes.name} has no page beside it ({' or '.join(TYPES)})")
    return Gold(notes.stem, _article(page), read_notes(notes, Notes))


def read_notes(path: Path, form: type[Form]) -> Form:
    """Notes of a form. Raises GoldError."""
    try:
        return form.model_validate_json(path.read_bytes())
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False)[0]
        raise GoldError(f"{path.name}: {'.'.join(map(str, first['loc']))}: {first['msg']}") from None


def pages_in(folder: Path) -> list[Page]:
    """Every page of a folder, by name."""
    return [_page(path) for path in sorted(folder.iterdir()) if path.suffix in TYPES]


def _page(path: Path) -> Page:
    return Page(path.name, path.name, TYPES[path.suffix], None, path.read_bytes())


def _article(path: Path) -> Article:
    try:
        return article_of(_page(path))
    except PageError as error:
        raise GoldError(f"{path.name}: {error}") from None


def _plain(text: str) -> str:
    return " ".join(text.replace("\u202f", " ").replace("\u00a0", " ").split())
