"""Articles longer than the window: read in parts at block borders; nothing is left out unsaid."""

from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence

import structlog

from bot.core.article import Article
from bot.core.errors import ModelError, ModelMisconfigured, ModelRefused, ModelReplyInvalid, ModelTruncated
from bot.core.progress import Progress, Stage, Step, unwatched
from bot.readers.llm.article_lines import sentence_line
from bot.readers.llm.completion import ModelSettings
from bot.readers.llm.prompt import Filled, Prompt
from bot.readers.llm.tokens import Tokens

log = structlog.get_logger()


def whole_or_parts(
    article: Article, prompt_of: Callable[[range], Prompt[Filled]], settings: ModelSettings, tokens: Tokens
) -> list[Prompt[Filled]]:
    """One prompt for the whole article where that fits the window, else one for each part.

    `prompt_of` asks about the sentences with these ids. Raises ModelMisconfigured when the window has no room for an
    article beside the instructions.
    """
    whole = prompt_of(range(1, len(article.sentences) + 1))
    if whole.tokens <= settings.window:
        return [whole]
    room = settings.window - prompt_of(range(1, 1)).tokens
    found = parts(article, room, lambda n: tokens.count(f"{sentence_line(article, n)}\n\n"))
    if not found:
        raise ModelMisconfigured(f"a context of {settings.context_tokens} tokens has no room for an article")
    return [prompt_of(ids) for ids in found]


async def each(
    prompts: Sequence[Prompt[Filled]],
    ask: Callable[[Prompt[Filled]], Awaitable[Filled]],
    progress: Progress = unwatched,
) -> list[tuple[Prompt[Filled], Filled]]:
    """The parts that the model could manage, in order; raises when there is none.

    A part that it could not manage is left out, which `coverage` then shows. An endpoint that is down, busy or
    misconfigured ends it all instead: a later try can have the whole.
    """
    managed: list[tuple[Prompt[Filled], Filled]] = []
    failed: ModelError | None = None
    for part, prompt in enumerate(prompts, 1):
        progress(Stage(Step.READING, part, len(prompts)))
        try:
            managed.append((prompt, await ask(prompt)))
        except (ModelRefused, ModelTruncated, ModelReplyInvalid) as error:
            log.warning(
                "model.part_failed", part=f"{prompt.ids.start}-{prompt.ids.stop - 1}", reason=type(error).__name__
            )
            failed = error
    if failed and not managed:
        raise failed
    return managed


def coverage(managed: Iterable[tuple[Prompt[Filled], Filled]], article: Article) -> float:
    """The share of the article's sentences that were given to the model, 0…1."""
    return sum(len(prompt.ids) for prompt, _ in managed) / len(article.sentences)


def parts(article: Article, room: int, size: Callable[[int], int]) -> list[range]:
    """The article's sentence ids as runs of at most `room` tokens; `size` gives the tokens of one sentence.

    Runs end where a block ends, unless the block alone is too long. A sentence longer than `room` is in no part.
    """
    found: list[range] = []
    used = room
    for unit in _units(article, room, size):
        tokens = sum(map(size, unit))
        if tokens > room:
            used = room
        elif used + tokens > room:
            found.append(unit)
            used = tokens
        else:
            found[-1] = range(found[-1].start, unit.stop)
            used += tokens
    return found


def _units(article: Article, room: int, size: Callable[[int], int]) -> Iterator[range]:
    """Blocks; a block that is too long alone, as its sentences."""
    for block in article.blocks:
        ids = range(block.sentences[0].id, block.sentences[-1].id + 1) if block.sentences else range(0)
        if sum(map(size, ids)) <= room:
            yield from [ids] if ids else []
        else:
            yield from (range(n, n + 1) for n in ids)
