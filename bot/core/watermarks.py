"""Watermarks: up to which message each channel's links are accepted or not wanted; what comes after is caught up on."""

from asyncio import CancelledError
from collections import defaultdict
from collections.abc import Generator
from contextlib import contextmanager

from bot.core.errors import DiscordUnreachable, StoreError
from bot.core.kept import Place

# Whoever meets one of these has decided nothing; after any other failure a second try would end as the first.
UNDECIDED = (StoreError, DiscordUnreachable, CancelledError)


class Watermarks:
    """What holds them back, and which of them are to be written down anew; in memory."""

    def __init__(self) -> None:
        self.behind: dict[int, Place] = {}
        """By channel: the first message that has to be read again, with all after it."""
        self._moved: dict[int, int] = {}
        self._undecided: defaultdict[int, list[int]] = defaultdict(list)

    def moved(self, server_id: int, channel_id: int) -> None:
        """A message has come there, or whether links are answered there has changed. Called for every message."""
        self._moved[channel_id] = server_id

    def take_moved(self) -> dict[int, int]:
        """The channels, with their servers, that moved since this was last asked."""
        moved, self._moved = self._moved, {}
        return moved

    def fall_behind(self, place: Place) -> None:
        """This message and what follows it in its channel have to be read again."""
        known = self.behind.get(place.channel_id, place)
        self.behind[place.channel_id] = min(known, place, key=lambda one: one.message_id)

    @contextmanager
    def deciding(self, place: Place) -> Generator[None]:
        """Meanwhile the watermark stays before this message; afterwards too, where nothing was decided."""
        undecided = self._undecided[place.channel_id]
        undecided.append(place.message_id)
        try:
            yield
        except UNDECIDED:
            self.fall_behind(place)
            raise
        finally:
            undecided.remove(place.message_id)
            if not undecided:
                self._undecided.pop(place.channel_id, None)
            self.moved(place.server_id, place.channel_id)

    def up_to(self, channel_id: int, newest: int) -> int:
        """The watermark of a channel whose newest message is this."""
        first = [message_id - 1 for message_id in self._undecided.get(channel_id, ())]
        if channel_id in self.behind:
            first.append(self.behind[channel_id].message_id - 1)
        return min(newest, *first) if first else newest
