"""Counts tokens before they are paid for: exactly where the model's vocabulary is at hand, else by an estimate."""

import asyncio
import concurrent.futures
import os
import threading
from pathlib import Path

import structlog
import tiktoken

MESSAGE_TOKENS = 4
"""What a chat format adds around one message; OpenAI's own count is 3 or 4, depending on the model."""

log = structlog.get_logger()


class Tokens:
    """Counts for one model. Until `warm` has succeeded, and for models tiktoken does not know, counts are estimates."""

    def __init__(self, model: str, cache: Path) -> None:
        """`cache`: the folder that keeps the vocabulary between runs.

        tiktoken deletes a file there whose hash it does not like, so the folder must be its own.
        """
        self._model = model
        self._vocabulary: tiktoken.Encoding | None = None
        os.environ["TIKTOKEN_CACHE_DIR"] = str(cache)

    @property
    def exact(self) -> bool:
        return self._vocabulary is not None

    def count(self, text: str) -> int:
        """Tokens in this text. The estimate is UTF-8 bytes / 3, rounded up, which errs to the high side."""
        if self._vocabulary is None:
            return -(-len(text.encode()) // 3)
        return len(self._vocabulary.encode_ordinary(text))

    async def warm(self, seconds: float = 20) -> None:
        """Load the vocabulary, fetching it at first use; give up waiting after `seconds`. Never raises.

        tiktoken fetches without a time limit, so it does so in a daemon thread, which cannot hold up the loop or the
        exit. A vocabulary that arrives late is used from then on.
        """
        loaded: concurrent.futures.Future[None] = concurrent.futures.Future()
        threading.Thread(target=self._load, args=(loaded,), name="tokens", daemon=True).start()
        await asyncio.wait([asyncio.wrap_future(loaded)], timeout=seconds)
        log.info("tokens_warmed", exact=self.exact)

    def _load(self, loaded: concurrent.futures.Future[None]) -> None:
        loaded.set_running_or_notify_cancel()
        try:
            self._vocabulary = tiktoken.encoding_for_model(self._model)
        except Exception as error:  # KeyError for an unknown model; network, disk and hash errors of any kind
            log.info("tokens_estimated", reason=type(error).__name__)
        loaded.set_result(None)
