"""What a reading is told that does not hold."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """One item that does not hold. `place` is like "claims[2]"; str() is the line that a model is told."""

    place: str
    rule: str
    detail: str

    def __str__(self) -> str:
        return f"{self.place}: {self.rule}: {self.detail}"
