"""The REST routes that a bot uses of its own accord: itself, its commands, messages and reactions."""

from urllib.parse import unquote

from e2e.discord_channels import Channels
from e2e.discord_gateway import Gateway
from e2e.discord_http import Call, Front
from e2e.discord_message import Message
from e2e.discord_rules import Refusal
from e2e.discord_world import (
    ADD_REACTIONS,
    CREATE_PUBLIC_THREADS,
    MANAGE_MESSAGES,
    READ_HISTORY,
    SEND_MESSAGES,
    VIEW_CHANNEL,
    Channel,
    Payload,
    User,
    now,
    snowflake,
)

PUBLIC_THREAD = 11
GATEWAY_MESSAGE_CONTENT_LIMITED = 1 << 19


class Rest:
    """The bot's own calls. `commands` are the application commands as last synced."""

    def __init__(self, front: Front, channels: Channels, gateway: Gateway, shards: int) -> None:
        self.commands: list[Payload] = []
        self._threads: dict[str, Payload] = {}
        self._channels = channels
        self._gateway = gateway
        self._bot = channels.bot
        self._owner = User("owner")
        self._shards = shards
        self._add_routes(front)

    def _add_routes(self, front: Front) -> None:
        messages = "/channels/{channel}/messages"
        message = messages + "/{message}"
        reaction = message + "/reactions/{emoji}"
        front.route("GET", "/users/@me", lambda _: self._bot.payload())
        front.route("GET", "/applications/@me", self._application)
        front.route("GET", "/oauth2/applications/@me", self._application)
        front.route("GET", "/gateway/bot", self._gateway_bot)
        front.route("GET", "/applications/{application}/commands", self._list_commands)
        front.route("PUT", "/applications/{application}/commands", self._sync_commands)
        front.route("GET", "/channels/{channel}", self._show_channel)
        front.route("POST", "/channels/{channel}/typing", self._type)
        front.route("GET", messages, self._history)
        front.route("POST", messages, self._post)
        front.route("GET", message, self._show)
        front.route("PATCH", message, self._edit)
        front.route("DELETE", message, self._delete)
        front.route("POST", message + "/threads", self._open_thread)
        front.route("PUT", reaction + "/@me", self._react)
        front.route("DELETE", reaction + "/@me", self._unreact)

    def _application(self, _: Call) -> Payload:
        flags = GATEWAY_MESSAGE_CONTENT_LIMITED if self._gateway.message_content_allowed else 0
        return {
            "id": self._bot.id,
            "name": self._bot.name,
            "description": "",
            "icon": None,
            "bot_public": True,
            "bot_require_code_grant": False,
            "owner": self._owner.payload(),
            "verify_key": "",
            "flags": flags,
        }

    def _gateway_bot(self, _: Call) -> Payload:
        limit = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 1}
        return {"url": self._gateway.url, "shards": self._shards, "session_start_limit": limit}

    def _list_commands(self, call: Call) -> list[Payload]:
        """Without their translations, unless they are asked for."""
        return self.commands if call.query.get("with_localizations") else [_in_english(one) for one in self.commands]

    def _sync_commands(self, call: Call) -> list[Payload]:
        """Replaces all commands; one that keeps its name and type keeps its id."""
        known = {(command["name"], command["type"]): command["id"] for command in self.commands}
        self.commands = [self._command(given, known) for given in call.body]
        return self.commands

    def _command(self, given: Payload, known: dict[tuple[str, int], str]) -> Payload:
        command: Payload = {"type": 1, "description": "", "options": [], **given}
        command_id = known.get((command["name"], command["type"])) or snowflake()
        return {**command, "id": command_id, "application_id": self._bot.id, "version": snowflake()}

    def _channel(self, call: Call, permissions: int = 0) -> Channel:
        """The channel of a call. Raises Refusal if the bot may not see it, or lacks `permissions` there."""
        channel = self._channels.channel(call.params["channel"])
        allowed = channel.guild.permissions_of(self._bot, channel)
        if not allowed & VIEW_CHANNEL:
            raise Refusal(403, 50001, "Missing Access")
        if allowed & permissions != permissions:
            raise Refusal(403, 50013, "Missing Permissions")
        return channel

    def _message(self, call: Call, permissions: int = 0) -> Message:
        message = self._channels.history(self._channel(call, permissions)).get(call.params["message"])
        if message is None:
            raise Refusal(404, 10008, "Unknown Message")
        return message

    def _show_channel(self, call: Call) -> Payload:
        return self._channel(call).payload()

    def _type(self, call: Call) -> None:
        self._channel(call, SEND_MESSAGES)

    def _history(self, call: Call) -> list[Payload]:
        """Newest first, as Discord answers whether asked for what came before or after a message."""
        messages = list(self._channels.history(self._channel(call, READ_HISTORY)).values())
        limit = int(call.query.get("limit", 50))
        if "after" in call.query:
            messages = [message for message in messages if int(message.id) > int(call.query["after"])][:limit]
        if "before" in call.query:
            messages = [message for message in messages if int(message.id) < int(call.query["before"])]
        return [message.payload() for message in reversed(messages[-limit:])]

    def _post(self, call: Call) -> Payload:
        channel = self._channel(call, SEND_MESSAGES)
        return self._channels.post(channel, self._bot, call.body, call.files).payload()

    def _show(self, call: Call) -> Payload:
        return self._message(call, READ_HISTORY).payload()

    def _edit(self, call: Call) -> Payload:
        """Edits the bot's own message; of another's it may only change the flags (to hide its embeds)."""
        message = self._message(call)
        if message.author is not self._bot:
            if set(call.body) - {"flags"}:
                raise Refusal(403, 50005, "Cannot edit a message authored by another user")
            self._channel(call, MANAGE_MESSAGES)
        self._channels.edit(message, call.body, call.files)
        return message.payload()

    def _delete(self, call: Call) -> None:
        message = self._message(call)
        if message.author is not self._bot:
            self._channel(call, MANAGE_MESSAGES)
        self._channels.delete(message)

    def _open_thread(self, call: Call) -> Payload:
        """On a message; a message has one at most, whose id is the message's."""
        message = self._message(call, CREATE_PUBLIC_THREADS)
        if message.id in self._threads:
            raise Refusal(400, 160004, "A thread has already been created for this message")
        state = {"archived": False, "auto_archive_duration": 1440, "archive_timestamp": now(), "locked": False}
        self._threads[message.id] = {
            "id": message.id,
            "guild_id": message.channel.guild.id,
            "parent_id": message.channel.id,
            "owner_id": self._bot.id,
            "name": call.body["name"],
            "type": PUBLIC_THREAD,
            "message_count": 0,
            "member_count": 1,
            "rate_limit_per_user": 0,
            "thread_metadata": state,
        }
        return self._threads[message.id]

    def _react(self, call: Call) -> None:
        self._channels.react(self._message(call, ADD_REACTIONS), unquote(call.params["emoji"]), self._bot)

    def _unreact(self, call: Call) -> None:
        self._channels.unreact(self._message(call), unquote(call.params["emoji"]), self._bot)


def _in_english(command: Payload) -> Payload:
    """A command, or an option of one, without its translations."""
    kept = {key: value for key, value in command.items() if not key.endswith("_localizations")}
    return {**kept, "options": [_in_english(option) for option in command.get("options", [])]}
