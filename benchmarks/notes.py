"""For who writes notes: `python -m benchmarks.notes FILE.json …` prints the numbered sentences and what is wrong."""

import sys
from pathlib import Path

from benchmarks.gold import Gold, gold_of
from bot.core.errors import NutgrafError


def main(paths: list[str]) -> int:
    """0 when all notes fit their articles."""
    bad = 0
    for path in paths:
        try:
            gold = gold_of(Path(path))
        except NutgrafError as error:
            print(error)
            bad += 1
            continue
        problems = list(gold.problems())
        print("\n".join([*_lines(gold), *(f"WRONG {problem}" for problem in problems)]))
        bad += bool(problems)
    return min(bad, 1)


def _lines(gold: Gold) -> list[str]:
    article = gold.article
    lines = [f"# {gold.name}: {article.title} | {article.site} | {article.authors} | {article.published}"]
    lines += [f"# {article.words} words, {article.language}, {article.completeness}"]
    for sentence, kind in zip(article.sentences, article.kinds, strict=True):
        lines.append(f"[{sentence.id} {kind} {sentence.voice}] {sentence.text}")
    return lines


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
