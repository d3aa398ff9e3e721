"""The prompts that ask for a Reading: of an article or a part of one, and of the notes that join the parts."""

from collections.abc import Iterable

from bot.core.article import Article
from bot.core.ports import MOST_HINT
from bot.core.reading import Reading
from bot.readers.llm.article_lines import article_lines, one_line
from bot.readers.llm.filing import Filing
from bot.readers.llm.prompt import Prompt, Prompts, fenced, prompt_file
from bot.readers.llm.schema import JOINED_BY_CODE
from bot.readers.llm.tokens import Tokens


class ReadingPrompts(Prompts[Reading]):
    def __init__(self, tokens: Tokens, model: str, *, lengths: bool = True) -> None:
        super().__init__(tokens, model, Filing, ("reading", "repair", "join", "translation"), lengths=lengths)

    def of_article(self, article: Article, language: str | None, ids: range, hint: str = "") -> Prompt[Reading]:
        """Asks for a Reading of these sentences, in `language`, or the article's own when None."""
        return self._prompt(_asked(language, article_lines(article, ids), hint), ids)

    def of_notes(self, notes: str, language: str | None, ids: range, hint: str = "") -> Prompt[Reading]:
        """Asks to join the notes of several parts into one Reading, without the fields that code joins."""
        return self._prompt([prompt_file("join"), *_asked(language, [notes], hint)], ids, JOINED_BY_CODE)


def _asked(language: str | None, material: Iterable[str], hint: str) -> list[str]:
    """The material, and a moderator's hint where there is one, behind the same boundary."""
    if not hint:
        return [fenced(_named(language), material)]
    return [prompt_file("hint"), fenced(_named(language), material, [one_line(hint)[:MOST_HINT]])]


def _named(language: str | None) -> str:
    return language or "the language of the article"
