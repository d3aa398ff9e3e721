"""Where the doubled Discord takes place: users, roles, servers and channels, each able to show itself as API JSON."""

import itertools
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

Payload = dict[str, Any]

DISCORD_EPOCH_MS = 1_420_070_400_000
ADMINISTRATOR, MANAGE_MESSAGES = 1 << 3, 1 << 13
VIEW_CHANNEL, SEND_MESSAGES, READ_HISTORY, ADD_REACTIONS = 1 << 10, 1 << 11, 1 << 16, 1 << 6
CREATE_PUBLIC_THREADS = 1 << 35
# What a member usually has: the four above, embed links, attach files, create threads and send in them.
EVERYDAY = (
    VIEW_CHANNEL | SEND_MESSAGES | READ_HISTORY | ADD_REACTIONS | 1 << 14 | 1 << 15 | CREATE_PUBLIC_THREADS | 1 << 38
)
ALL_PERMISSIONS = (1 << 50) - 1

_serial = itertools.count()


def snowflake(shard: int = 0, shards: int = 1) -> str:
    """A new id: as in Discord, the bits from the 22nd up are milliseconds since 2015, so later ids are larger.

    That of a server also says to which of so many shards it belongs.
    """
    milliseconds = time.time_ns() // 1_000_000 - DISCORD_EPOCH_MS
    milliseconds = milliseconds // shards * shards + shard
    return str((milliseconds << 22) | (next(_serial) & 0x3FFFFF))


def now() -> str:
    """The time as Discord writes it: ISO 8601 with an offset."""
    return datetime.now(UTC).isoformat()


@dataclass(eq=False)
class User:
    name: str
    bot: bool = False
    id: str = field(default_factory=snowflake)

    def payload(self) -> Payload:
        return {
            "id": self.id,
            "username": self.name,
            "global_name": self.name,
            "discriminator": "0",
            "avatar": None,
            "bot": self.bot,
            "public_flags": 0,
        }


@dataclass(eq=False)
class Role:
    name: str
    permissions: int
    id: str = field(default_factory=snowflake)

    def payload(self) -> Payload:
        colors = {"primary_color": 0, "secondary_color": None, "tertiary_color": None}
        shown = {"hoist": False, "managed": False, "mentionable": False, "position": 1, "flags": 0, "color": 0}
        return {
            "id": self.id,
            "name": self.name,
            "permissions": str(self.permissions),
            "colors": colors,
            **shown,
        }


@dataclass(eq=False)
class Guild:
    """A server. Its roles, members and channels are shown to the bot when the bot connects: add them before."""

    name: str
    bot: User
    bot_permissions: int = EVERYDAY
    owner: User = field(default_factory=lambda: User("owner"))
    id: str = field(default_factory=snowflake)
    roles: dict[str, Role] = field(default_factory=dict[str, Role])
    members: dict[str, User] = field(default_factory=dict[str, User])
    member_roles: dict[str, list[str]] = field(default_factory=dict[str, list[str]])
    channels: dict[str, "Channel"] = field(default_factory=dict[str, "Channel"])

    def __post_init__(self) -> None:
        self.roles[self.id] = Role("@everyone", EVERYDAY, self.id)
        self.join(self.owner)
        self.join(self.bot, self.add_role("bot", self.bot_permissions))

    def add_role(self, name: str, permissions: int = 0) -> Role:
        role = Role(name, permissions)
        self.roles[role.id] = role
        return role

    def join(self, user: User, *roles: Role) -> User:
        self.members[user.id] = user
        self.member_roles[user.id] = [role.id for role in roles]
        return user

    def add_member(self, name: str, *roles: Role, bot: bool = False) -> User:
        return self.join(User(name, bot), *roles)

    def add_channel(self, name: str, denied: int = 0) -> "Channel":
        """A text channel; `denied` are the permissions that @everyone, and so the bot, lacks there."""
        channel = Channel(self, name, denied)
        self.channels[channel.id] = channel
        return channel

    def permissions_of(self, user: User, channel: "Channel") -> int:
        """What `user` may do in `channel`: the roles' permissions less what the channel denies."""
        if user is self.owner:
            return ALL_PERMISSIONS
        granted = self.roles[self.id].permissions
        for role in self.member_roles[user.id]:
            granted |= self.roles[role].permissions
        return ALL_PERMISSIONS if granted & ADMINISTRATOR else granted & ~channel.denied

    def member_payload(self, user: User) -> Payload:
        quiet = {"nick": None, "deaf": False, "mute": False, "pending": False, "flags": 0, "avatar": None}
        return {
            "user": user.payload(),
            "roles": self.member_roles.get(user.id, []),
            "joined_at": "2024-01-01T00:00:00+00:00",
            **quiet,
        }

    def payload(self) -> Payload:
        """The GUILD_CREATE payload; of the members it names the bot alone, as Discord does without that intent."""
        return {
            "id": self.id,
            "name": self.name,
            "owner_id": self.owner.id,
            "unavailable": False,
            "large": False,
            "member_count": len(self.members),
            "joined_at": now(),
            "roles": [role.payload() for role in self.roles.values()],
            "channels": [channel.payload() for channel in self.channels.values()],
            "members": [self.member_payload(self.bot)],
            "preferred_locale": "en-US",
            "features": [],
            **{key: [] for key in ("emojis", "stickers", "threads", "presences", "voice_states")},
            **{key: [] for key in ("stage_instances", "guild_scheduled_events", "soundboard_sounds")},
        }


@dataclass(eq=False)
class Channel:
    guild: Guild
    name: str
    denied: int = 0
    id: str = field(default_factory=snowflake)
    last_message_id: str | None = None

    def payload(self) -> Payload:
        overwrite = {"id": self.guild.id, "type": 0, "allow": "0", "deny": str(self.denied)}
        return {
            "id": self.id,
            "guild_id": self.guild.id,
            "type": 0,
            "name": self.name,
            "position": 0,
            "nsfw": False,
            "parent_id": None,
            "last_message_id": self.last_message_id,
            "topic": None,
            "rate_limit_per_user": 0,
            "permission_overwrites": [overwrite],
        }
