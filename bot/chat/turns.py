"""What is done about one message is done in the order in which it was begun, one thing after the other."""

from asyncio import Lock
from weakref import WeakValueDictionary


class Turns:
    """An edit that overtook the one before it would leave answers to links that are gone."""

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[int, Lock] = WeakValueDictionary()  # each gone with its last user

    def of(self, message_id: int) -> Lock:
        """To be held meanwhile; whoever asks first has it first."""
        return self._locks.setdefault(message_id, Lock())
