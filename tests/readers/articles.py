"""Articles for the model to read, and replies that hold against them."""

import re
from typing import Any

from bot.core.article import Article, Block, Kind, Sentence, Voice

Json = dict[str, Any]

FERRY = """
The council of Skerra cut the Monday ferry on 3 March 2026.
It said that 41 people used it in a week.
Ana Ruiz, the harbour master, called the figure wrong.
“We counted 212,” she said.
The council has not published its count.
"""


def article(text: str = FERRY, *, per_block: int = 5, title: str = "Monday ferry cut") -> Article:
    """One sentence a line, `per_block` lines a paragraph; a line in quotation marks is quoted."""
    lines = text.strip().splitlines()
    sentences = [
        Sentence(id=n, text=line, voice=Voice.QUOTED if line.startswith("“") else Voice.AUTHOR)
        for n, line in enumerate(lines, 1)
    ]
    blocks = tuple(
        Block(kind=Kind.PARAGRAPH, sentences=tuple(sentences[n : n + per_block]))
        for n in range(0, len(sentences), per_block)
    )
    url = "https://example.com/ferry"
    return Article(url=url, final_url=url, title=title, site="Skerra Herald", language="en", blocks=blocks)


def log_book(entries: int) -> Article:
    """A long article whose sentence n is about entry n."""
    return article("\n".join(f"Entry {n} was late." for n in range(1, entries + 1)), title="The log book")


def point(text: str, *evidence: int) -> Json:
    return {"text": text, "evidence": list(evidence)}


def claim(text: str, *evidence: int) -> Json:
    return {
        **point(text, *evidence),
        "speaker": {"name": "", "role": "", "kind": "author"},
        "via": None,
        "stance": "asserts",
        "type": "number",
        "why_check": "The cut rests on it.",
        "how_to_check": "The harbour's passenger counts.",
    }


def reply(**changes: object) -> Json:
    """A reading of the ferry article that holds, with these fields changed."""
    return {
        "kind": "report",
        "gist": "Skerra's council cut the Monday ferry; the harbour master disputes its figure.",
        "summary": [point("The council cut the Monday ferry.", 1), point("Ana Ruiz counted 212 people.", 3, 4)],
        "argument": None,
        "claims": [claim("The council said 41 people used the Monday ferry in a week.", 1, 2)],
        "predictions": [],
        "tensions": [],
        "questions": ["When will the council publish its count?"],
        **changes,
    }


def entries_given(request: Json) -> list[int]:
    """The ids of the sentences in a request."""
    return [int(n) for n in re.findall(r"^\[(\d+)", request["messages"][1]["content"], re.MULTILINE)]


def is_join(request: Json) -> bool:
    return "claims" not in request["response_format"]["json_schema"]["schema"]["properties"]


def reply_from_what_was_given(request: Json) -> Json:
    """A model that knows the entries in its own request alone, or when it joins, what the notes say."""
    text = request["messages"][1]["content"]
    given = (
        [int(n) for n in re.findall(r"summary\[0\]: .* \[(\d+)\]", text)]
        if is_join(request)
        else entries_given(request)
    )
    return reply(
        gist="Entries in the log book were late.",
        summary=[point(f"Entry {n} was late.", n) for n in given[:6]],
        claims=[claim(f"Entry {n} was late.", n) for n in given[:3]],
        questions=[],
    )
