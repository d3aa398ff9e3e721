"""The JSON of `nutgraf read --json` and `nutgraf ask --json`: the shapes that docs/json.md promises."""

import json
from typing import Any

from bot.core import words
from bot.core.answer import Answer
from bot.core.question import Asked, DraftReply, Reply
from bot.core.reading import Draft, Engine, Fallback, Point
from bot.interchange import reply_to_json, to_json
from builders import article, claim, reading

ARTICLE = article(
    "The quay cost €4.2 million, the council's accounts show.",
    ("quote", ["“It was nearer six,” said the harbour master, Ana Ruiz."]),
    "The crossing should reopen.",
    site="Skerra Herald",
    authors=("Tom Hale",),
    published="2026-03-14",
)
READING = reading(
    kind="opinion",
    gist="A columnist wants the crossing back.",
    summary=[{"text": "The quay cost €4.2 million.", "evidence": [1]}],
    argument={
        "thesis": "The crossing should reopen.",
        "evidence": [3],
        "reasons": [{"text": "It cost too much.", "evidence": [1, 3], "rests_on": "data"}],
        "concessions": [],
        "loaded_terms": [],
    },
    claims=[claim("The quay cost nearly six million.", [2], speaker="Ana Ruiz", kind="named")],
)
ENGINE = Engine(name="model", model="m", fingerprint="f", tokens_in=10, tokens_out=5, seconds=1.5)
ANSWER = Answer(
    "https://news.example/a?x",
    1,
    ARTICLE,
    2,
    Draft(reading=READING, engine=ENGINE),
    True,
    fallback=Fallback.MODEL_FAILED,
)


def shape() -> dict[str, Any]:
    return json.loads(json.dumps(to_json(ANSWER)))


def test_the_object_has_exactly_the_four_documented_keys() -> None:
    assert set(shape()) == {"article", "reading", "engine", "notes"}
    assert shape()["notes"] == [words.readings.fallen_back(Fallback.MODEL_FAILED)]


def test_the_article_is_told_with_every_sentence_its_voice_and_its_block() -> None:
    told = shape()["article"]
    assert set(told) == {
        "url", "final_url", "title", "site", "authors", "labels", "published", "modified", "live_entries",
        "archive_copy", "language", "completeness", "speaks_to_models", "words", "sentences",
    }  # fmt: skip
    assert told["url"] == "https://news.example/a?x"
    assert told["words"] == ARTICLE.words
    assert told["sentences"][1] == {
        "id": 2,
        "text": "“It was nearer six,” said the harbour master, Ana Ruiz.",
        "voice": "quoted",
        "block": "quote",
    }


def test_whatever_rests_on_sentences_carries_them_as_quotes() -> None:
    told = shape()["reading"]
    first, second, third = (sentence.text for sentence in ARTICLE.sentences)
    assert told["summary"][0]["quotes"] == [first]
    assert told["claims"][0]["quotes"] == [second]
    assert told["argument"]["quotes"] == [third]
    assert told["argument"]["reasons"][0]["quotes"] == [first, third]


def test_a_reading_without_its_quotes_is_the_designs_reading() -> None:
    def bare(value: Any) -> Any:
        if isinstance(value, list):
            return [bare(item) for item in value]
        if isinstance(value, dict):
            return {key: bare(item) for key, item in value.items() if key != "quotes"}
        return value

    assert bare(shape()["reading"]) == READING.model_dump(mode="json")


def test_the_engine_says_who_read_it_at_what_price_and_whether_it_was_there_already() -> None:
    assert shape()["engine"] == {
        "name": "model", "model": "m", "fingerprint": "f", "tokens_in": 10, "tokens_out": 5, "seconds": 1.5,
        "cached": True,
    }  # fmt: skip


def test_a_reply_to_a_question_carries_its_quotes_beside_the_same_article_and_engine() -> None:
    draft = DraftReply(reply=Reply(statements=[Point(text="€4.2 million.", evidence=[1])]), engine=ENGINE)
    asked = Asked(ARTICLE, "What did it cost?", 1, draft, cached=True)
    told = json.loads(json.dumps(reply_to_json(asked, "https://news.example/a?x")))
    assert set(told) == {"article", "question", "reply", "engine", "notes"}
    assert told["question"] == "What did it cost?"
    assert told["reply"] == {
        "statements": [{"text": "€4.2 million.", "evidence": [1], "quotes": [ARTICLE.sentences[0].text]}]
    }
    assert (told["article"], told["engine"], told["notes"]) == (shape()["article"], shape()["engine"], [])
