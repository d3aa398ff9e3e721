"""A small Discord on loopback sockets, for what an in-process double cannot show: drops, resets, restarts."""

import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from typing import Any, Literal, Self, TypeVar

from aiohttp import web

from e2e.discord_callbacks import Callbacks
from e2e.discord_channels import Channels
from e2e.discord_gateway import Gateway
from e2e.discord_http import API_PATH, Call, Fault, Front
from e2e.discord_interactions import (
    CallbackType,
    Interaction,
    InteractionType,
    click_data,
    command_data,
    menu_data,
    modal_data,
)
from e2e.discord_limits import Limit
from e2e.discord_message import Message
from e2e.discord_rest import Rest
from e2e.discord_rules import Refusal
from e2e.discord_watch import Watch
from e2e.discord_world import EVERYDAY, Channel, Guild, Payload, User, snowflake

T = TypeVar("T")
Until = Literal["acknowledged", "answered"]
PATIENCE = 10.0  # seconds that a wait lasts before it fails the test


class DiscordDouble:
    """One bot's Discord. Point a process at `api_base` (see launch.py) with `token`; every wait is for an event.

    What members do: `post_message`, `edit_message`, `delete_message`, `react`, `click`, `slash`, `use_menu`,
    `complete`, `submit`. What goes wrong: `drop`, `outage`, `invalidate`, `ask_to_reconnect`, `fail_next`. What the
    bot did: `wait_for_message`, `wait_for_call`, `wait_until`, `sent`, `calls`, `refused`, `commands`.
    """

    def __init__(
        self, *, shards: int = 1, acknowledge_within: float = 3.0, message_content_allowed: bool = True
    ) -> None:
        self.token = "token-of-the-double"
        self.bot = User("nutgraf", bot=True)
        self._watch = Watch()
        self._shards = shards
        self.gateway = Gateway(self.bot, self.token, self._watch.notify, message_content_allowed)
        self._channels = Channels(self.bot, self.gateway)
        self._front = Front(self.token, self._watch.notify)
        self._rest = Rest(self._front, self._channels, self.gateway, shards)
        self._callbacks = Callbacks(self._front, self._channels, acknowledge_within)
        self._front.route("*", "/{unknown:.*}", _refuse_unknown)
        self._front.app.router.add_get("/gateway", self.gateway.serve)
        self._runner = web.AppRunner(self._front.app, access_log=None, shutdown_timeout=1.0)
        self.port = 0

    async def __aenter__(self) -> Self:
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.port = self._runner.addresses[0][1]
        self.gateway.url = f"ws://127.0.0.1:{self.port}/gateway"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._front.ending.set()
        await self.gateway.drop(1001)
        await self._runner.cleanup()

    @property
    def api_base(self) -> str:
        return f"http://127.0.0.1:{self.port}{API_PATH}"

    def add_guild(self, name: str = "Skerra", bot_permissions: int = EVERYDAY) -> Guild:
        """A server with the bot in it, on each shard in turn; add its channels, roles and members before the bot
        connects."""
        shard = len(self.gateway.guilds) % self._shards
        guild = Guild(name, self.bot, bot_permissions, id=snowflake(shard, self._shards))
        self.gateway.guilds[guild.id] = guild
        return guild

    def dispatch(self, event: str, data: Payload, guild: Guild) -> None:
        """Sends any other event (GUILD_DELETE, CHANNEL_DELETE ...), as given."""
        self.gateway.dispatch(event, data, guild)

    async def post_message(
        self, channel: Channel, author: User, text: str, *, reply_to: Message | None = None
    ) -> Message:
        pointer = {"message_reference": {"message_id": reply_to.id}} if reply_to else {}
        return self._channels.post(channel, author, {"content": text, **pointer})

    async def edit_message(self, message: Message, changes: Payload) -> None:
        """An edit of some fields; one of the embeds alone is a link preview arriving."""
        self._channels.edit(message, changes)

    async def delete_message(self, message: Message) -> None:
        self._channels.delete(message)

    def repeat(self, message: Message) -> None:
        """Sends a message's MESSAGE_CREATE once more."""
        self._channels.repeat(message)

    def forget_nonces(self) -> None:
        """As Discord does after some minutes: a nonce used before makes a new message."""
        self._channels.forget_nonces()

    async def react(self, message: Message, emoji: str, user: User) -> None:
        self._channels.react(message, emoji, user)

    async def click(
        self, message: Message, custom_id: str, user: User, values: Sequence[str] = (), until: Until = "answered"
    ) -> Interaction:
        """A click on a button, or a choice of `values` in a select. Raises LookupError if there is none to click."""
        data = click_data(message, custom_id, values)
        interaction = Interaction(InteractionType.COMPONENT, data, message.channel, user, message)
        return await self._interact(interaction, until)

    async def slash(
        self, name: str, values: Mapping[str, Any], user: User, channel: Channel, until: Until = "answered"
    ) -> Interaction:
        """A slash command, with its subcommands in `name`. Raises LookupError for what the bot has not synced."""
        data = command_data(self.commands, name, values, channel)
        return await self._interact(Interaction(InteractionType.COMMAND, data, channel, user), until)

    async def use_menu(self, name: str, message: Message, user: User, until: Until = "answered") -> Interaction:
        """A message menu. Raises LookupError if the bot has not synced one of that name."""
        data = menu_data(self.commands, name, message)
        return await self._interact(Interaction(InteractionType.COMMAND, data, message.channel, user), until)

    async def complete(
        self, name: str, values: Mapping[str, Any], focused: str, user: User, channel: Channel
    ) -> list[Payload]:
        """The choices the bot offers while the option `focused` of a slash command is being typed."""
        data = command_data(self.commands, name, values, channel, focused)
        interaction = Interaction(InteractionType.AUTOCOMPLETE, data, channel, user)
        return (await self._interact(interaction, "answered")).callback_data["choices"]

    async def submit(self, opened: Interaction, values: Mapping[str, Any], until: Until = "answered") -> Interaction:
        """Submits the modal that the bot answered `opened` with; `values` are by custom_id."""
        if opened.callback is not CallbackType.MODAL:
            raise LookupError("the bot opened no modal")
        data = modal_data(opened.callback_data, values)
        kind = InteractionType.MODAL_SUBMIT
        return await self._interact(Interaction(kind, data, opened.channel, opened.user, opened.source), until)

    async def _interact(self, interaction: Interaction, until: Until) -> Interaction:
        self._callbacks.expect(interaction)
        self.dispatch("INTERACTION_CREATE", interaction.payload(), interaction.channel.guild)
        if until == "acknowledged":
            await self.wait_until(lambda: interaction.callback)
        else:
            await self.wait_until(lambda: interaction.answered)
        return interaction

    async def drop(self, code: int = 4000, shard: int | None = None) -> None:
        """Closes every gateway socket, or a shard's, with `code`; clients may RESUME, and are replayed what they
        missed."""
        await self.gateway.drop(code, shard)

    def outage(self, code: int = 4000) -> AbstractAsyncContextManager[None]:
        """`async with` it: sockets are dropped, and clients wait at the gateway's door until the block ends."""
        return self.gateway.outage(code)

    async def invalidate(self, shard: int | None = None) -> None:
        """Ends every session, or a shard's (op 9), so that clients must IDENTIFY afresh and are replayed nothing."""
        await self.gateway.invalidate(shard)

    async def ask_to_reconnect(self) -> None:
        """Asks clients to reconnect and resume (op 7)."""
        await self.gateway.ask_to_reconnect()

    def fail_next(
        self,
        method: str,
        path_pattern: str,
        *,
        status: int = 503,
        code: int = 0,
        retry_after: float = 0.0,
        reset: bool = False,
        after_work: bool = False,
        hang: bool = False,
        scope: str = "user",
        always: bool = False,
    ) -> None:
        """Fails the next call of `method` whose path (without /api/v10) matches; see Fault. Twice said, two fail."""
        fault = Fault(method, path_pattern, status, code, retry_after, reset, after_work, hang, scope, always)
        self._front.faults.append(fault)

    def limit(self, method: str, path_pattern: str, most: int, seconds: float) -> Limit:
        """Takes only so many calls of each such path within that time."""
        self._front.limits.append(Limit(method, path_pattern, most, seconds))
        return self._front.limits[-1]

    @property
    def sent(self) -> list[Message]:
        """Every message the bot made, ephemeral and deleted ones too, in order and as they now stand."""
        return self._channels.sent

    @property
    def calls(self) -> list[Call]:
        return self._front.calls

    @property
    def refused(self) -> list[Call]:
        return [call for call in self.calls if call.refusal]

    @property
    def commands(self) -> list[Payload]:
        return self._rest.commands

    async def wait_until(self, look: Callable[[], T | None], within: float = PATIENCE) -> T:
        """What `look` finds, once it is truthy; looked at after every call and every gateway event of the bot's."""
        try:
            return await self._watch.until(look, within)
        except TimeoutError:
            sent = [message.text for message in self.sent]
            refused = [f"{call.method} {call.path}: {call.refusal}" for call in self.refused]
            raise TimeoutError(f"not within {within} s; the bot sent {sent}; refused were {refused}") from None

    async def wait_until_connected(self, within: float = PATIENCE) -> None:
        await self.wait_until(lambda: self.gateway.connected, within)

    async def wait_for_message(self, matches: Callable[[Message], bool], within: float = PATIENCE) -> Message:
        """The bot's first message, past ones included, that matches as it now stands."""
        return await self.wait_until(lambda: next(filter(matches, self.sent), None), within)

    async def wait_for_call(self, method: str, path_pattern: str, within: float = PATIENCE) -> Call:
        """The first answered call, past ones included, whose path matches (a reaction, say, or typing)."""

        def matches(call: Call) -> bool:
            return call.method == method and bool(call.status) and re.search(path_pattern, call.path) is not None

        return await self.wait_until(lambda: next(filter(matches, self.calls), None), within)


def _refuse_unknown(call: Call) -> None:
    raise Refusal(404, 0, f"404: Not Found: {call.method} {call.path}")
