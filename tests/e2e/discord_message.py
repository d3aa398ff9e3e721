"""A message of the double, as it now stands and as API JSON."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from e2e.discord_world import Channel, Payload, User, now, snowflake

EPHEMERAL, LOADING, COMPONENTS_V2 = 1 << 6, 1 << 7, 1 << 15
TEXT_DISPLAY = 10
# A message shown inside another does not show the one that it replies to in its turn.
UNLINKED: Payload = {"referenced_message": None}


def walk(components: Iterable[Payload]) -> Iterator[Payload]:
    """Every component, the nested ones too (rows, containers, a section's accessory, a label's field)."""
    for component in components:
        yield component
        yield from walk(component.get("components", ()))
        yield from walk(component[key] for key in ("accessory", "component") if key in component)


@dataclass(eq=False)
class Message:
    """One message; `sent` is the last request body that made or changed it, `files` are what it uploaded."""

    channel: Channel
    author: User
    sent: Payload
    files: dict[str, bytes] = field(default_factory=dict[str, bytes])
    type: int = 0
    id: str = field(default_factory=snowflake)
    content: str = ""
    embeds: list[Payload] = field(default_factory=list[Payload])
    components: list[Payload] = field(default_factory=list[Payload])
    attachments: list[Payload] = field(default_factory=list[Payload])
    flags: int = 0
    reference: "Message | None" = None
    reactions: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    timestamp: str = field(default_factory=now)
    edited: str | None = None
    deleted: bool = False

    @property
    def ephemeral(self) -> bool:
        return bool(self.flags & EPHEMERAL)

    @property
    def text(self) -> str:
        """All a reader sees: the content and every text display, in order, a line each."""
        displays = [part["content"] for part in walk(self.components) if part["type"] == TEXT_DISPLAY]
        return "\n".join(filter(None, [self.content, *displays]))

    def button(self, label: str) -> str:
        """The custom_id of the button that says `label`.

        Raises LookupError when there is none.
        """
        labels = {part["label"]: part["custom_id"] for part in walk(self.components) if part.get("label")}
        return labels[label]

    def mentions(self) -> list[User]:
        members = self.channel.guild.members.values()
        return [user for user in members if f"<@{user.id}>" in self.content or f"<@!{user.id}>" in self.content]

    def payload(self) -> Payload:
        guild, reference = self.channel.guild, self.reference
        linked: Payload = {}
        if reference:
            pointer = {"message_id": reference.id, "channel_id": self.channel.id, "guild_id": guild.id, "type": 0}
            linked = {"message_reference": pointer, "referenced_message": {**reference.payload(), **UNLINKED}}
        return {
            "id": self.id,
            "channel_id": self.channel.id,
            "author": self.author.payload(),
            "type": self.type,
            "content": self.content,
            "embeds": self.embeds,
            "components": self.components,
            "attachments": self.attachments,
            "flags": self.flags,
            "timestamp": self.timestamp,
            "edited_timestamp": self.edited,
            "mentions": [user.payload() for user in self.mentions()],
            "mention_roles": [],
            "mention_everyone": False,
            "pinned": False,
            "tts": False,
            "reactions": [self._reaction_payload(emoji) for emoji in self.reactions],
            **({"nonce": self.sent["nonce"]} if "nonce" in self.sent else {}),
            **linked,
        }

    def _reaction_payload(self, emoji: str) -> Payload:
        users = self.reactions[emoji]
        mine = self.channel.guild.bot.id in users
        return {"emoji": {"id": None, "name": emoji}, "count": len(users), "me": mine, "me_burst": False}
