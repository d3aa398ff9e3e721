"""A rate limit as Discord sets it: so many calls of a route in a while, told by headers, and a 429 above it."""

import re
import time
from collections import defaultdict
from dataclasses import dataclass, field


@dataclass
class Limit:
    """`most` calls of `method` within `seconds`, for each path that matches `path_pattern`, from the first on."""

    method: str
    path_pattern: str
    most: int
    seconds: float
    refused: int = 0
    _taken: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list[float]))

    def meets(self, method: str, path: str) -> bool:
        return method == self.method and re.search(self.path_pattern, path) is not None

    def take(self, path: str) -> tuple[dict[str, str], float]:
        """The headers of the answer; and in how many seconds to come again, 0 if the call is let through."""
        now, taken = time.monotonic(), self._taken[path]
        if taken and now - taken[0] >= self.seconds:
            taken.clear()
        allowed = len(taken) < self.most
        if allowed:
            taken.append(now)
        else:
            self.refused += 1
        left = taken[0] + self.seconds - now
        headers = {
            "X-RateLimit-Limit": str(self.most),
            "X-RateLimit-Remaining": str(self.most - len(taken)),
            "X-RateLimit-Reset-After": f"{left:.3f}",
            "X-RateLimit-Bucket": f"{self.method} {self.path_pattern}",
        }
        return headers, 0.0 if allowed else left
