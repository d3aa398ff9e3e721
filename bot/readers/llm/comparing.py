"""Compares two articles with a language model, which is sent both, numbered through, in one prompt."""

from collections.abc import Iterator

from bot.core import grounding
from bot.core.article import Article
from bot.core.comparison import Comparison, DraftComparison, moved_behind, numbered_through
from bot.core.errors import ModelTruncated
from bot.core.grounding import Failure
from bot.core.language.lexicon import knows
from bot.readers.llm.article_lines import article_lines
from bot.readers.llm.checked import CheckedModel, strays
from bot.readers.llm.completion import Endpoint, ModelSettings
from bot.readers.llm.prompt import Prompt, Prompts, fenced
from bot.readers.llm.tokens import Tokens


class ComparisonPrompts(Prompts[Comparison]):
    def __init__(self, tokens: Tokens, model: str, *, lengths: bool = True) -> None:
        super().__init__(tokens, model, Comparison, ("comparison", "repair"), lengths=lengths)

    def of_articles(self, first: Article, second: Article, language: str | None) -> Prompt[Comparison]:
        """Asks for a Comparison in `language`, or the first article's own when None."""
        last = len(first.sentences)
        ids = range(1, last + len(second.sentences) + 1)
        parts = article_lines(first, ids), article_lines(moved_behind(last, second), ids)
        return self._prompt([fenced(language or first.language or "the first article's", *parts)], ids)


class Comparisons:
    """What ModelReader does with two articles."""

    def __init__(self, settings: ModelSettings, tokens: Tokens, endpoint: Endpoint) -> None:
        self._settings = settings
        self._endpoint = endpoint
        self._prompts = ComparisonPrompts(tokens, settings.model, lengths=not settings.is_openai)

    @property
    def fingerprint(self) -> str:
        return self._prompts.fingerprint

    async def compare(self, first: Article, second: Article, language: str | None) -> DraftComparison:
        """Every line holds. Raises a ModelError; ModelTruncated where the two do not fit the window together."""
        prompt = self._prompts.of_articles(first, second, language)
        if prompt.tokens > self._settings.window:
            raise ModelTruncated("the two articles do not fit the model's window together")
        written_in = language or first.language
        model = CheckedComparisons(
            self._endpoint,
            self._prompts,
            self._settings,
            numbered_through(first, second),
            translated=not (_is_in(first, written_in) and _is_in(second, written_in)),
            hedges=written_in is not None and knows(written_in),
        )
        model.first_ids = range(1, len(first.sentences) + 1)
        with model.tallying():
            comparison = await model.held(prompt)
        return DraftComparison(comparison=comparison, engine=model.engine(), dropped=model.dropped)


class CheckedComparisons(CheckedModel[Comparison]):
    """Files Comparisons; one in which nothing holds has no lines."""

    first_ids = range(0)
    """The sentences of the first article; all others are the second's."""

    def _failures(self, filled: Comparison, ids: range) -> list[Failure]:
        lines = list(filled.lines())
        return [
            *strays(((place, point.evidence) for place, point in lines), ids),
            *self._wrong_sides(filled),
            *grounding.check_points(lines, self._article, translated=self._translated, hedges=self._hedges),
        ]

    def _without(self, filled: Comparison, failures: list[Failure]) -> tuple[Comparison, int]:
        failed = {failure.place for failure in failures}
        return filled.without(failed), len(failed)

    def _wrong_sides(self, filled: Comparison) -> Iterator[Failure]:
        """What both report rests on both, and what one alone reports on that one."""
        for place, point in filled.lines():
            sides = {n in self.first_ids for n in point.evidence}
            wanted = {"only_first": {True}, "only_second": {False}}.get(place.partition("[")[0], {True, False})
            if sides != wanted:
                yield Failure(place, "evidence of the wrong article", str(point.evidence))


def _is_in(article: Article, language: str | None) -> bool:
    return language is not None and article.is_in(language)
