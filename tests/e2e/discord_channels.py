"""What happens in channels, whoever does it: messages and reactions come and go, each announced as an event."""

from collections import defaultdict
from itertools import count

from e2e.discord_gateway import Gateway
from e2e.discord_message import COMPONENTS_V2, EPHEMERAL, Message, walk
from e2e.discord_rules import Refusal, check_message
from e2e.discord_world import Channel, Guild, Payload, User, now, snowflake

DEFAULT, REPLY = 0, 19


class Channels:
    """The servers' channels and all that was said in them; `sent` holds every message of the bot's, in order."""

    def __init__(self, bot: User, gateway: Gateway) -> None:
        self.bot = bot
        self.guilds: dict[str, Guild] = gateway.guilds
        self.sent: list[Message] = []
        self._gateway = gateway
        self._history: defaultdict[str, dict[str, Message]] = defaultdict(dict)
        self._by_nonce: dict[tuple[Channel, str], Message] = {}

    def channel(self, channel_id: str) -> Channel:
        for guild in self.guilds.values():
            if channel_id in guild.channels:
                return guild.channels[channel_id]
        raise Refusal(404, 10003, "Unknown Channel")

    def history(self, channel: Channel) -> dict[str, Message]:
        """The channel's messages that all its members see, by id, oldest first."""
        return self._history[channel.id]

    def post(
        self,
        channel: Channel,
        author: User,
        body: Payload,
        files: dict[str, bytes] | None = None,
        kind: int = DEFAULT,
        extra_flags: int = 0,
    ) -> Message:
        """Posts a message; an enforced nonce that was used there before gives that message again, and no new one.

        An ephemeral message is kept out of the channel and announced to nobody.
        """
        nonce = (channel, str(body.get("nonce")))
        if body.get("enforce_nonce") and nonce in self._by_nonce:
            return self._by_nonce[nonce]
        message = Message(channel, author, body, type=kind, flags=extra_flags)
        self._write(message, body, files or {})
        message.reference = self._referenced(channel, body)
        if message.reference:
            message.type = REPLY
        if body.get("enforce_nonce"):
            self._by_nonce[nonce] = message
        if author is self.bot:
            self.sent.append(message)
        if not message.ephemeral:
            self.history(channel)[message.id] = message
            channel.last_message_id = message.id
        self._announce("MESSAGE_CREATE", message)
        return message

    def repeat(self, message: Message) -> None:
        self._announce("MESSAGE_CREATE", message)

    def forget_nonces(self) -> None:
        self._by_nonce.clear()

    def edit(self, message: Message, body: Payload, files: dict[str, bytes] | None = None) -> None:
        self._write(message, body, files or {})
        message.edited = now()
        self._announce("MESSAGE_UPDATE", message)

    def delete(self, message: Message) -> None:
        message.deleted = True
        self.history(message.channel).pop(message.id, None)
        if not message.ephemeral:
            self._gateway.dispatch("MESSAGE_DELETE", _place(message), message.channel.guild)

    def react(self, message: Message, emoji: str, user: User) -> None:
        users = message.reactions.setdefault(emoji, [])
        if user.id not in users:
            users.append(user.id)
            self._announce_reaction("MESSAGE_REACTION_ADD", message, emoji, user)

    def unreact(self, message: Message, emoji: str, user: User) -> None:
        if user.id in message.reactions.get(emoji, []):
            message.reactions[emoji].remove(user.id)
            if not message.reactions[emoji]:
                del message.reactions[emoji]
            self._announce_reaction("MESSAGE_REACTION_REMOVE", message, emoji, user)

    def _write(self, message: Message, body: Payload, files: dict[str, bytes]) -> None:
        """Changes what `body` names, if Discord would take the message that comes of it. Raises Refusal otherwise."""
        kept = message.flags & (EPHEMERAL | COMPONENTS_V2)
        after = {key: body.get(key, getattr(message, key)) for key in ("content", "embeds", "components")}
        after |= {"flags": body.get("flags", message.flags) | kept, "attachments": _attachments(message, body, files)}
        check_message(after)
        message.sent = body
        message.files |= files
        for key, value in after.items():
            setattr(message, key, value or type(getattr(message, key))())
        _number(message.components)

    def _referenced(self, channel: Channel, body: Payload) -> Message | None:
        """The message that `body` replies to; Discord refuses a reply to a deleted one unless told not to."""
        pointer = body.get("message_reference")
        if not pointer:
            return None
        found = self.history(channel).get(str(pointer["message_id"]))
        if found is None and pointer.get("fail_if_not_exists", True):
            errors = {"_errors": [{"code": "MESSAGE_REFERENCE_UNKNOWN_MESSAGE", "message": "Unknown message"}]}
            raise Refusal(400, 50035, "Invalid Form Body", {"message_reference": errors})
        return found

    def _announce(self, event: str, message: Message) -> None:
        if message.ephemeral:
            return
        guild = message.channel.guild
        author = {key: value for key, value in guild.member_payload(message.author).items() if key != "user"}
        payload = {**message.payload(), "guild_id": guild.id, "member": author}
        self._gateway.dispatch(event, payload, guild)

    def _announce_reaction(self, event: str, message: Message, emoji: str, user: User) -> None:
        guild = message.channel.guild
        member = {"member": guild.member_payload(user)} if event == "MESSAGE_REACTION_ADD" else {}
        about = {"message_id": message.id, "user_id": user.id, "emoji": {"id": None, "name": emoji}, "burst": False}
        payload = {**_place(message), **about, **member, "message_author_id": message.author.id, "type": 0}
        self._gateway.dispatch(event, payload, guild)


def _place(message: Message) -> Payload:
    return {"id": message.id, "channel_id": message.channel.id, "guild_id": message.channel.guild.id}


def _attachments(message: Message, body: Payload, files: dict[str, bytes]) -> list[Payload]:
    """Those of the message that `body` keeps (all, if it names none), and one for each file uploaded with it."""
    kept_ids = {str(part["id"]) for part in body.get("attachments", message.attachments)}
    kept = [part for part in message.attachments if part["id"] in kept_ids]
    for name, content in files.items():
        url = f"https://cdn.example/{name}"
        kept.append({"id": snowflake(), "filename": name, "size": len(content), "url": url, "proxy_url": url})
    return kept


def _number(components: list[Payload]) -> None:
    """Gives ids to the components that were sent without one, passing over those that are taken, as Discord does."""
    taken = {component.get("id") for component in walk(components)}
    free = (number for number in count(1) if number not in taken)
    for component in walk(components):
        if "id" not in component:
            component["id"] = next(free)
