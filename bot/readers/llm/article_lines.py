"""An article as the lines that the model is sent: what is known of it, then its numbered sentences."""

from collections.abc import Iterator

from bot.core.article import Article, Kind, Sentence, Voice


def article_lines(article: Article, ids: range) -> Iterator[str]:
    """What is known of the article, then those of its sentences with a blank line between blocks."""
    known = {
        "title": article.title,
        "outlet": article.site,
        "authors": ", ".join(article.authors),
        "published": article.published,
        "language": article.language,
        "completeness": article.completeness,
    }
    yield from (f"{name}: {one_line(value)}" for name, value in known.items() if value)
    for block in article.blocks:
        if lines := [_line(sentence, block.kind) for sentence in block.sentences if sentence.id in ids]:
            yield "\n" + "\n".join(lines)


def sentence_line(article: Article, n: int) -> str:
    """Sentence n as the model sees it."""
    return _line(article.sentences[n - 1], article.kinds[n - 1])


def one_line(text: str) -> str:
    """No text may begin a line of its own, and lone surrogates, which JSON-LD can hold, cannot be sent."""
    return " ".join(text.split()).encode("utf-8", "replace").decode()


def _line(sentence: Sentence, kind: Kind) -> str:
    marks = [str(sentence.id)]
    marks += [kind] if kind is not Kind.PARAGRAPH else []
    marks += [sentence.voice] if sentence.voice is not Voice.AUTHOR else []
    return f"[{' '.join(marks)}] {one_line(sentence.text)}"
