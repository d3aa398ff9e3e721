"""What members do to a bot: the payloads of slash commands, menus, clicks and modals, and the record of each answer."""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from e2e.discord_message import Message, walk
from e2e.discord_world import Channel, Payload, Role, User, snowflake

CHAT_INPUT, MESSAGE_MENU = 1, 3
ROW, TEXT_INPUT, LABEL, RADIO_GROUP = 1, 4, 18, 21
SELECTS = {3, 5, 6, 7, 8}


class InteractionType(IntEnum):
    COMMAND = 2
    COMPONENT = 3
    AUTOCOMPLETE = 4
    MODAL_SUBMIT = 5


class CallbackType(IntEnum):
    MESSAGE = 4
    DEFERRED_MESSAGE = 5
    DEFERRED_UPDATE = 6
    UPDATE = 7
    CHOICES = 8
    MODAL = 9


@dataclass(eq=False)
class Interaction:
    """One thing a member did, and all that the bot answered.

    `callback` and `callback_data` are the bot's first answer and `acknowledged_after` its seconds; `answers` are the
    messages it wrote or edited in reply, the first answer included, in order and each once.
    """

    type: InteractionType
    data: Payload
    channel: Channel
    user: User
    source: Message | None = None
    id: str = field(default_factory=snowflake)
    token: str = field(default_factory=lambda: f"interaction-{snowflake()}")
    sent_at: float = field(default_factory=time.monotonic)
    callback: CallbackType | None = None
    callback_data: Payload = field(default_factory=Payload)
    acknowledged_after: float | None = None
    original: Message | None = None
    answers: list[Message] = field(default_factory=list[Message])
    expired: bool = False

    @property
    def answered(self) -> bool:
        """Whether the member sees an answer: a deferral alone is none."""
        return bool(self.answers) or self.callback in (CallbackType.CHOICES, CallbackType.MODAL)

    @property
    def message(self) -> Message:
        """The first message of the answer."""
        return self.answers[0]

    @property
    def text(self) -> str:
        return self.message.text

    @property
    def ephemeral(self) -> bool:
        return self.message.ephemeral

    def payload(self) -> Payload:
        guild, bot = self.channel.guild, self.channel.guild.bot
        permissions = guild.permissions_of(self.user, self.channel)
        member = {**guild.member_payload(self.user), "permissions": str(permissions)}
        return {
            "id": self.id,
            "application_id": bot.id,
            "type": self.type,
            "data": self.data,
            "token": self.token,
            "version": 1,
            "guild_id": guild.id,
            "guild": {"id": guild.id, "locale": "en-US", "features": []},
            "channel_id": self.channel.id,
            "channel": self.channel.payload(),
            "member": member,
            "app_permissions": str(guild.permissions_of(bot, self.channel)),
            "locale": "en-US",
            "guild_locale": "en-US",
            "entitlements": [],
            "authorizing_integration_owners": {"0": guild.id},
            "context": 0,
            "attachment_size_limit": 10 * 1024 * 1024,
            **({"message": self.source.payload()} if self.source else {}),
        }


def command_data(
    commands: Sequence[Payload], name: str, values: Mapping[str, Any], channel: Channel, focused: str | None = None
) -> Payload:
    """The data of `/name` (with its subcommands: "review approve"); users, roles and channels may be values.

    Raises LookupError for a command or an option that the bot has not synced: nobody could choose it.
    """
    first, *rest = name.split()
    path = [_named(commands, first)]
    for word in rest:
        path.append(_named(path[-1]["options"], word))
    options = [_option(path[-1], key, value, key == focused) for key, value in values.items()]
    for node in reversed(path[1:]):
        options = [{"type": node["type"], "name": node["name"], "options": options}]
    resolved = _resolved(values, channel)
    return {"id": path[0]["id"], "name": first, "type": CHAT_INPUT, "options": options, "resolved": resolved}


def menu_data(commands: Sequence[Payload], name: str, target: Message) -> Payload:
    """The data of a message menu. Raises LookupError if the bot has not synced one of that name."""
    command = _named([command for command in commands if command["type"] == MESSAGE_MENU], name)
    resolved = {"messages": {target.id: target.payload()}}
    return {
        "id": command["id"],
        "name": name,
        "type": MESSAGE_MENU,
        "target_id": target.id,
        "resolved": resolved,
    }


def click_data(message: Message, custom_id: str, values: Sequence[str]) -> Payload:
    """The data of a click, or of `values` chosen. Raises LookupError if the message has no such live component."""
    live = {part["custom_id"]: part for part in walk(message.components) if "custom_id" in part}
    component = live.get(custom_id)
    if message.deleted or component is None or component.get("disabled"):
        raise LookupError(f"nothing to click as {custom_id!r}; there are {sorted(live)}")
    chosen = {"values": list(values)} if component["type"] in SELECTS else {}
    return {"custom_id": custom_id, "component_type": component["type"], "id": component["id"], **chosen}


def modal_data(modal: Payload, values: Mapping[str, Any]) -> Payload:
    """The data of a modal submitted with `values` by custom_id: text, a radio group's choice, or for a select a list.

    Raises LookupError for a value whose field the modal has not.
    """
    missing = set(values) - {part.get("custom_id") for part in walk(modal["components"])}
    if missing:
        raise LookupError(f"the modal has no {sorted(missing)}")
    return {"custom_id": modal["custom_id"], "components": list(_filled(modal["components"], values))}


def _filled(components: Sequence[Payload], values: Mapping[str, Any]) -> Iterator[Payload]:
    for number, component in enumerate(components, start=1):
        filled: Payload = {"type": component["type"], "id": component.get("id", number)}
        if component["type"] == ROW:
            filled["components"] = list(_filled(component["components"], values))
        elif component["type"] == LABEL:
            (filled["component"],) = _filled([component["component"]], values)
        elif component["type"] == TEXT_INPUT:
            given = values.get(component["custom_id"], component.get("value") or "")
            filled |= {"custom_id": component["custom_id"], "value": given}
        elif component["type"] == RADIO_GROUP:
            filled |= {"custom_id": component["custom_id"], "value": values.get(component["custom_id"])}
        elif "custom_id" in component:
            filled |= {"custom_id": component["custom_id"], "values": list(values.get(component["custom_id"], ()))}
        yield filled


def _named(nodes: Sequence[Payload], name: str) -> Payload:
    for node in nodes:
        if node["name"] == name:
            return node
    raise LookupError(f"no {name!r} among {[node['name'] for node in nodes]}")


def _option(command: Payload, name: str, value: object, focused: bool) -> Payload:
    option = _named(command["options"], name)
    given = value.id if isinstance(value, User | Role | Channel) else value
    return {"name": name, "type": option["type"], "value": given, **({"focused": True} if focused else {})}


def _resolved(values: Mapping[str, Any], channel: Channel) -> Payload:
    """The users, roles and channels among the values of options, spelled out as Discord sends them along."""
    guild = channel.guild
    resolved: dict[str, Payload] = {}
    for value in values.values():
        if isinstance(value, User):
            resolved.setdefault("users", {})[value.id] = value.payload()
            resolved.setdefault("members", {})[value.id] = {**guild.member_payload(value), "permissions": "0"}
        elif isinstance(value, Role):
            resolved.setdefault("roles", {})[value.id] = value.payload()
        elif isinstance(value, Channel):
            resolved.setdefault("channels", {})[value.id] = {**value.payload(), "permissions": "0"}
    return resolved
