"""Whatever an endpoint answers, there is a reading or a ModelError; and no reading is too odd to be held against it."""

import json
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from bot.core import grounding
from bot.core.errors import ModelError, ModelReplyUnsafe
from bot.core.reading import Reading
from bot.readers.llm import outcomes
from bot.readers.llm.filing import Filing
from bot.readers.llm.leaks import refuse_leak
from chat.cards.test_card import arguments, bounded, claims, evidence
from readers.articles import FERRY, article

ARTICLE = article(FERRY)
json_values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from([*Filing.model_fields, "text", "evidence", "choices", "message", "content"]), inner
        )
    ),
    max_leaves=20,
)
points = st.fixed_dictionaries({"text": bounded(320), "evidence": evidence})
readings = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["report", "opinion", "interview"]),
        "gist": bounded(200),
        "summary": st.lists(points, max_size=6),
        "argument": st.none() | arguments,
        "claims": st.lists(claims, max_size=4),
        "predictions": st.just([]),
        "tensions": st.lists(points, max_size=4),
        "questions": st.lists(bounded(320), max_size=4),
    }
)


@given(st.binary(max_size=300) | json_values.map(lambda value: json.dumps(value).encode()))
def test_any_body_is_a_completion_or_a_model_error(body: bytes) -> None:
    try:
        completion = outcomes.of_reply(body)
    except ModelError:
        return
    assert completion.text


@given(json_values.map(json.dumps) | st.text(max_size=200))
def test_any_text_is_a_reading_or_not_our_schema(text: str) -> None:
    with suppress(ValidationError):
        Filing.model_validate_json(text)


@given(st.text(max_size=200) | json_values.map(json.dumps), st.text("abcXYZ-019", min_size=8, max_size=20))
def test_looking_for_a_leak_takes_any_text_and_finds_what_is_there(text: str, secret: str) -> None:
    messages = [{"content": "Be brief."}]
    with suppress(ModelReplyUnsafe):
        refuse_leak(text, messages, [secret])
    with pytest.raises(ModelReplyUnsafe):
        refuse_leak(json.dumps({"gist": f"{text} {secret}\u200b"}), messages, [secret])


@settings(max_examples=60)
@given(readings, st.booleans(), st.booleans())
def test_any_reading_can_be_held_against_its_article_and_what_is_left_holds(
    parts: dict[str, Any], translated: bool, extracts: bool
) -> None:
    filed = Reading.model_validate(parts)
    failures = grounding.check(filed, ARTICLE, translated=translated, extracts=extracts)
    left, dropped = grounding.drop(filed, failures)
    assert dropped == len({failure.place for failure in failures})
    Reading.model_validate(left.model_dump())
