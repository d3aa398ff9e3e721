"""The JSON objects of `nutgraf read --json` and `nutgraf ask --json`: a public interface, described in docs/json.md."""

from typing import Any

from bot.core import words
from bot.core.answer import Answer
from bot.core.article import Article
from bot.core.question import Asked

Json = dict[str, Any]


def to_json(answer: Answer) -> Json:
    """One object with `article`, `reading`, `engine` and `notes`; every key is always there."""
    engine = answer.draft.engine.model_dump()
    return {
        "article": _article(answer.article, answer.url),
        "reading": _with_quotes(answer.draft.reading.model_dump(mode="json"), answer.article),
        "engine": {**engine, "cached": answer.cached},
        "notes": words.readings.notes(answer),
    }


def reply_to_json(asked: Asked, target: str) -> Json:
    """One object with `article`, `question`, `reply`, `engine` and `notes`; `target` is what the asker named."""
    return {
        "article": _article(asked.article, target),
        "question": asked.question,
        "reply": _with_quotes(asked.draft.reply.model_dump(mode="json"), asked.article),
        "engine": {**asked.draft.engine.model_dump(), "cached": asked.cached},
        "notes": words.asking.notes(asked),
    }


def _article(article: Article, url: str) -> Json:
    facts = article.model_dump(mode="json", exclude={"blocks"})
    sentences = [
        {"id": sentence.id, "text": sentence.text, "voice": sentence.voice.value, "block": kind.value}
        for sentence, kind in zip(article.sentences, article.kinds, strict=True)
    ]
    return {**facts, "url": url, "words": article.words, "sentences": sentences}


def _with_quotes(value: Any, article: Article) -> Any:  # noqa: ANN401 - JSON is of any shape
    """The same, with `quotes` beside each `evidence`: the sentences, cut from the article by their ids."""
    if isinstance(value, list):
        return [_with_quotes(item, article) for item in value]  # pyright: ignore[reportUnknownVariableType]
    if not isinstance(value, dict):
        return value
    whole: Json = {key: _with_quotes(item, article) for key, item in value.items()}  # pyright: ignore[reportUnknownVariableType]
    return {**whole, "quotes": article.quotes(whole["evidence"])} if "evidence" in whole else whole
