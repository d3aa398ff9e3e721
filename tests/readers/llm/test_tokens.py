"""Tokens are counted without the network in tests, and without waiting for it elsewhere."""

import os
import threading
from pathlib import Path

import pytest
import tiktoken

from bot.readers.llm.tokens import Tokens


def bytes_as_tokens() -> tiktoken.Encoding:
    """A real tiktoken vocabulary, in which each byte is a token."""
    return tiktoken.Encoding(
        "bytes",
        pat_str=r"[\s\S]",
        mergeable_ranks={bytes([n]): n for n in range(256)},
        special_tokens={"<|endoftext|>": 256},
    )


@pytest.fixture(autouse=True)
def no_cache_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", "")


@pytest.mark.parametrize(("text", "tokens"), [("", 0), ("a", 1), ("abc", 1), ("abcd", 2), ("渡船停航", 4)])
def test_before_it_is_warm_a_count_is_an_estimate_of_bytes_over_three(text: str, tokens: int, tmp_path: Path) -> None:
    counter = Tokens("gpt-4o-mini", tmp_path)
    assert not counter.exact
    assert counter.count(text) == tokens


async def test_once_warm_the_vocabulary_of_the_model_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, str]] = []

    def load(model: str) -> tiktoken.Encoding:
        asked.append((model, os.environ["TIKTOKEN_CACHE_DIR"]))
        return bytes_as_tokens()

    monkeypatch.setattr(tiktoken, "encoding_for_model", load)
    counter = Tokens("gpt-4o-mini", tmp_path)
    await counter.warm()
    assert counter.exact
    assert counter.count("abcd") == 4
    assert asked == [("gpt-4o-mini", str(tmp_path))]


async def test_a_page_that_writes_a_control_token_is_counted_as_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tiktoken, "encoding_for_model", lambda model: bytes_as_tokens())
    counter = Tokens("gpt-4o-mini", tmp_path)
    await counter.warm()
    assert counter.count("<|endoftext|>") == 13


async def test_a_model_that_tiktoken_does_not_know_stays_with_the_estimate(tmp_path: Path) -> None:
    counter = Tokens("smollm2", tmp_path)
    await counter.warm()
    assert not counter.exact


async def test_a_failed_download_stays_with_the_estimate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(path: str) -> bytes:
        raise OSError(f"no network for {path}")

    monkeypatch.setattr("tiktoken.load.read_file", fail)
    monkeypatch.setattr("tiktoken.registry.ENCODINGS", {})
    counter = Tokens("gpt-4o-mini", tmp_path)
    await counter.warm()
    assert not counter.exact


async def test_a_download_without_end_is_waited_for_no_longer_than_the_deadline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrives = threading.Event()
    loaders: list[threading.Thread] = []

    def load(model: str) -> tiktoken.Encoding:
        loaders.append(threading.current_thread())
        arrives.wait()
        return bytes_as_tokens()

    monkeypatch.setattr(tiktoken, "encoding_for_model", load)
    counter = Tokens("gpt-4o-mini", tmp_path)
    await counter.warm(seconds=0.05)
    assert not counter.exact
    assert loaders[0].daemon
    arrives.set()
    loaders[0].join()
    assert counter.exact
