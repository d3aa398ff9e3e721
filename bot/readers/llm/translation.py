"""Says a reading in another language: only its texts are asked for, so that nothing else about it can change."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import cast

from pydantic import Field
from pydantic_core import from_json

from bot.core.article import Frozen
from bot.core.grounding import Failure
from bot.core.language.lexicon import knows
from bot.core.reading import LONGEST_LINE, Reading, SpeakerKind
from bot.readers.extractive.lexicon import language_of
from bot.readers.llm.article_lines import one_line
from bot.readers.llm.fidelity import changed
from bot.readers.llm.prompt import Prompt, Prompts, fenced
from bot.readers.llm.tokens import Tokens

TEXTS = frozenset({"gist", "text", "thesis", "name", "role", "via", "why_check", "how_to_check", "due", "questions"})
"""The fields that are translated. Loaded terms stay as they are: the author's own words."""

MOST_LINES = 120
"""A reading that fills every list has 110 texts."""

_MISSING = 0  # no text: the Reading type refuses it, and so names the place to the model


class Line(Frozen):
    n: int
    text: str = Field(min_length=1, max_length=LONGEST_LINE)


class Translation(Frozen):
    """Each line in the other language, by its number."""

    lines: list[Line] = Field(max_length=MOST_LINES)


@dataclass(frozen=True, slots=True)
class TranslationPrompt(Prompt[Reading]):
    """Asks for the texts of a reading; the reply becomes the same reading with other texts."""

    known: Reading = field(repr=False, kw_only=True)
    language: str = field(kw_only=True)

    def parse(self, reply: str) -> Reading:
        """A line that is missing, or too long for its place, is not our schema."""
        lines = {line.n: line.text for line in Translation.model_validate(from_json(reply)).lines}
        translated = {text: lines.get(n, _MISSING) for n, text in enumerate(_unique(self.known), 1)}
        return Reading.model_validate(_with_texts(self.known.model_dump(), lambda _, text: translated[text]))

    def failures(self, filled: Reading) -> list[Failure]:
        """The figures, people and negations that a text has gained or lost."""
        spoken = [*self.known.claims, *self.known.predictions]
        people = {item.speaker.name for item in spoken if item.speaker.kind is SpeakerKind.NAMED}
        known, now = _texts(self.known), _texts(filled)
        return [
            Failure(_item(place), rule, word)
            for place, text in known.items()
            for rule, word in changed(text, now[place], people, negations=self._negations_are_known)
        ]

    @property
    def _negations_are_known(self) -> bool:
        """Not out of Portuguese, where "no" is no negation."""
        return knows(self.language) and language_of(" ".join(_unique(self.known))) not in (None, "pt")


class TranslationPrompts(Prompts[Translation]):
    def __init__(self, tokens: Tokens, model: str, *, lengths: bool = True) -> None:
        super().__init__(tokens, model, Translation, ("translation", "repair"), lengths=lengths)

    def of_reading(self, known: Reading, language: str, ids: range) -> TranslationPrompt:
        """Asks for this reading in `language`; `ids` are the sentences of its article, which is not sent."""
        lines = [f"[{n} {place}] {one_line(text)}" for n, (text, place) in enumerate(_unique(known).items(), 1)]
        asked = self._prompt([fenced(language, lines)], range(1, len(lines) + 1))
        return TranslationPrompt(
            asked.messages,
            asked.schema,
            asked.tokens,
            asked.tokens_are_estimated,
            ids,
            Reading,
            known=known,
            language=language,
        )


def _unique(reading: Reading) -> dict[str, str]:
    """Each text once, so that it is translated once, with the place where it stands first."""
    unique: dict[str, str] = {}
    for place, text in _texts(reading).items():
        unique.setdefault(text, place)
    return unique


def _texts(reading: Reading) -> dict[str, str]:
    """Every text by its place, such as "claims[2].speaker.role"."""
    texts: dict[str, str] = {}
    _with_texts(reading.model_dump(), lambda place, text: texts.setdefault(place, text))
    return texts


def _with_texts(value: object, text_at: Callable[[str, str], object], key: str = "", place: str = "") -> object:
    """The same JSON with each text replaced by what `text_at` makes of its place and itself."""
    if isinstance(value, dict):
        fields = cast("dict[str, object]", value)
        return {name: _with_texts(item, text_at, name, f"{place}.{name}".lstrip(".")) for name, item in fields.items()}
    if isinstance(value, list):
        items = cast("list[object]", value)
        return [_with_texts(item, text_at, key, f"{place}[{n}]") for n, item in enumerate(items)]
    return text_at(place, value) if key in TEXTS and isinstance(value, str) and value else value


def _item(place: str) -> str:
    """The item that a place is in, as grounding names it: "claims[2]", "argument", "gist"."""
    return "".join(place.removesuffix(".thesis").partition("]")[:2])
