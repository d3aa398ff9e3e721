"""Dialogue set off by dashes is somebody else's words; a list and a dateline that open with a dash are not."""

import pytest

from bot.core.article import Kind, Voice
from bot.web.extraction.numbering import numbered
from bot.web.extraction.passages import Passage

A, Q, M = Voice.AUTHOR, Voice.QUOTED, Voice.MIXED


def voices(line: str, language: str) -> list[Voice]:
    blocks, _ = numbered([Passage(Kind.PARAGRAPH, (line,))], language)
    return [sentence.voice for block in blocks for sentence in block.sentences]


@pytest.mark.parametrize(
    ("language", "line", "expected"),
    [
        ("es", "—La torre se cayó de noche —contó la farera Una Brandt—. Nadie vino. Hacía frío.", [M, Q, Q]),
        ("es", "—¿Quién paga la lámpara? —preguntó el piloto.", [Q, A]),
        ("fr", "— Je n’ai rien vu cette nuit, dit-elle. Rien du tout.", [M, Q]),
        ("fr", "— Il faut payer la lampe, répond Odile Marin, la gardienne. Personne ne veut.", [M, Q]),
        ("pt", "— A torre caiu de noite — disse ela. — Ninguém veio.", [M, Q]),
        ("es", "—La torre mide 31 metros y no tiene lámpara.", [A]),
        ("fr", "— un rapport sur la lampe, que dit connaître le port ;", [A]),
        ("en", "—The tower fell at night —said Una Brandt.", [A]),
        ("es", "La torre —dijo Una Brandt— se cayó de noche.", [A]),
    ],
)  # fmt: skip
def test_a_dash_and_a_word_of_saying_make_a_line_dialogue(language: str, line: str, expected: list[Voice]) -> None:
    assert voices(line, language) == expected


@pytest.mark.parametrize("line", ["PORTO VELHO. — A torre caiu.", "SAN TELMO.— La torre se cayó."])
def test_a_dateline_is_no_sentence_of_its_own(line: str) -> None:
    blocks, _ = numbered([Passage(Kind.PARAGRAPH, (line + " Hacía frío.",))], "es")
    assert [sentence.text for sentence in blocks[0].sentences] == [line, "Hacía frío."]
