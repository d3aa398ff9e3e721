"""The prompts that ask for a Reply: the article and the conversation, each fenced, for both are material."""

from collections.abc import Iterator, Sequence

from bot.core.article import Article
from bot.core.question import Exchange, Reply
from bot.readers.llm.article_lines import article_lines, one_line
from bot.readers.llm.prompt import Prompt, Prompts, fenced
from bot.readers.llm.tokens import Tokens


class QuestionPrompts(Prompts[Reply]):
    def __init__(self, tokens: Tokens, model: str, *, lengths: bool = True) -> None:
        super().__init__(tokens, model, Reply, ("question", "repair"), lengths=lengths)

    def of_question(
        self, article: Article, question: str, earlier: Sequence[Exchange], language: str | None, ids: range
    ) -> Prompt[Reply]:
        """Asks for a Reply from these sentences, in `language`, or the question's own when None."""
        written_in = language or "the language of the question"
        return self._prompt([fenced(written_in, article_lines(article, ids), _conversation(question, earlier))], ids)


def _conversation(question: str, earlier: Sequence[Exchange]) -> Iterator[str]:
    """Earlier answers without their evidence: whoever leans on them has to look into the article again."""
    for exchange in earlier:
        yield f"asked before: {one_line(exchange.question)}"
        for statement in exchange.reply.statements:
            yield f"answered: {one_line(statement.text)}"
        if not exchange.reply.statements:
            yield "answered: the article does not say"
    yield f"question: {one_line(question)}"
