"""What was posted, and what became of it: by what Discord saw, and by the database after each death."""

import re
import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from chaos.stories import heading
from e2e.discord_message import Message

ANSWERED_ELSEWHERE = ("answered", "held")
COLUMNS = ("once", "twice", "lost", "in words", "deleted", "left", "missed")
FAULTS = ("twice", "lost", "left")
WAL = ("", "-wal")  # the -shm file is made anew from these, as after a crash of the machine


@dataclass(eq=False)
class Post:
    """A message with the stories that its links lead to, as they now stand in it."""

    scenario: str
    message: Message
    stories: list[str]
    changed: bool = False
    accepted: set[str] = field(default_factory=set[str])
    late: bool = False  # the life in which it was posted ended before it was accepted

    @property
    def deleted(self) -> bool:
        return self.message.deleted


class Ledger:
    """`sent` are the bot's messages, kept by the double; `kills` counts them by scenario."""

    def __init__(self, database: Path, sent: list[Message]) -> None:
        self.posts: list[Post] = []
        self.kills: Counter[str] = Counter()
        self.complaints: list[str] = []
        self.outcomes: dict[tuple[int, str], str | None] = {}
        self.looks = 0
        self._database = database
        self._sent = sent

    def replies(self, post: Post, story: str) -> list[Message]:
        """That answer the story's link; of a message that was never changed also those that were taken back."""
        named = re.compile(rf"^\*\*{heading(story)}", re.MULTILINE)
        here = [reply for reply in self._sent if reply.reference is post.message and named.search(reply.text)]
        return [reply for reply in here if not (post.changed and reply.deleted)]

    def is_answered(self, post: Post) -> bool:
        return all(self.replies(post, story) for story in post.stories)

    def look(self) -> None:
        """At a copy of the dead program's files, so that the next life finds them as they were left."""
        aside = self._database.with_name("aside.db")
        for suffix in WAL:
            file = Path(f"{self._database}{suffix}")
            Path(f"{aside}{suffix}").unlink(missing_ok=True)
            if file.exists():
                shutil.copy(file, f"{aside}{suffix}")
        with closing(sqlite3.connect(aside)) as connection:
            [(whole,)] = connection.execute("PRAGMA integrity_check").fetchall()
            rows = connection.execute("SELECT message_id, url, outcome FROM inbox").fetchall()
        self.looks += 1
        if whole != "ok":
            self.complaints.append(f"integrity_check after look {self.looks}: {whole}")
        self.outcomes = {(message_id, url.rpartition("/")[2]): outcome for message_id, url, outcome in rows}
        for post in self.posts:
            post.accepted |= {story for story in post.stories if self._key(post, story) in self.outcomes}
            post.late = post.late or len(post.accepted) < len(post.stories)

    @property
    def unfinished(self) -> int:
        """Links that waited when the program last died."""
        return sum(outcome is None for outcome in self.outcomes.values())

    def outcome(self, post: Post, story: str) -> str:
        """One of COLUMNS; "left": our reply still stands where its message is gone."""
        replies = self.replies(post, story)
        if post.deleted:
            return "left" if any(not reply.deleted for reply in replies) else "deleted"
        if replies:
            return "once" if len(replies) == 1 else "twice"
        if story not in post.accepted:
            return "missed"
        closed = self.outcomes.get(self._key(post, story))
        return "lost" if closed is None or closed in ANSWERED_ELSEWHERE else "in words"

    def count(self, scenario: str) -> Counter[str]:
        """Links by outcome, and how many there are, were accepted, and were accepted late."""
        counts: Counter[str] = Counter()
        for post in self.posts:
            if post.scenario == scenario:
                counts.update(self.outcome(post, story) for story in post.stories)
                counts.update(links=len(post.stories), accepted=len(post.accepted))
                counts["caught up"] += len(post.accepted) if post.late else 0
        return counts

    @property
    def scenarios(self) -> list[str]:
        return list(dict.fromkeys([*(post.scenario for post in self.posts), *self.kills]))

    @property
    def total(self) -> Counter[str]:
        return sum(map(self.count, self.scenarios), Counter())

    @staticmethod
    def _key(post: Post, story: str) -> tuple[int, str]:
        return int(post.message.id), story

    @property
    def failed(self) -> bool:
        """Something that must not happen did."""
        return bool(self.complaints) or any(self.total[fault] for fault in FAULTS)
