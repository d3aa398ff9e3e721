"""The routes by which a bot answers interactions: one callback in time, then follow-ups while the token lives."""

import time

from e2e.discord_channels import Channels
from e2e.discord_http import Call, Front
from e2e.discord_interactions import CallbackType, Interaction, InteractionType
from e2e.discord_message import EPHEMERAL, LOADING, Message
from e2e.discord_rules import Refusal, check_modal, refuse_form
from e2e.discord_world import Payload

# Which callbacks Discord takes for what; UPDATE and DEFERRED_UPDATE also need a message that was clicked.
ALLOWED = {
    InteractionType.COMMAND: {CallbackType.MESSAGE, CallbackType.DEFERRED_MESSAGE, CallbackType.MODAL},
    InteractionType.COMPONENT: set(CallbackType) - {CallbackType.CHOICES},
    InteractionType.AUTOCOMPLETE: {CallbackType.CHOICES},
    InteractionType.MODAL_SUBMIT: set(CallbackType) - {CallbackType.CHOICES, CallbackType.MODAL},
}
UPDATES = {CallbackType.UPDATE, CallbackType.DEFERRED_UPDATE}
CHAT_INPUT_REPLY = 20


class Callbacks:
    """The interactions sent to the bot, by token. An answer later than `acknowledge_within` seconds is refused."""

    def __init__(self, front: Front, channels: Channels, acknowledge_within: float) -> None:
        self._channels = channels
        self._within = acknowledge_within
        self._by_token: dict[str, Interaction] = {}
        webhook = "/webhooks/{application}/{token}"
        message = webhook + "/messages/{message}"
        front.route("POST", "/interactions/{interaction}/{token}/callback", self._callback, public=True)
        front.route("POST", webhook, self._follow_up, public=True)
        front.route("GET", message, self._show, public=True)
        front.route("PATCH", message, self._edit, public=True)
        front.route("DELETE", message, self._delete, public=True)

    def expect(self, interaction: Interaction) -> None:
        self._by_token[interaction.token] = interaction

    def _callback(self, call: Call) -> Payload | None:
        interaction = self._by_token.get(call.params["token"])
        seconds = time.monotonic() - interaction.sent_at if interaction else 0.0
        if interaction is None or seconds > self._within:
            raise Refusal(404, 10062, "Unknown interaction")
        if interaction.callback is not None:
            raise Refusal(400, 40060, "Interaction has already been acknowledged.")
        callback, data = _callback_type(interaction, call.body["type"]), call.body.get("data") or {}
        self._carry_out(interaction, callback, data, call.files)
        interaction.callback, interaction.callback_data = callback, data
        interaction.acknowledged_after = seconds
        wanted = call.query.get("with_response", "").lower() in ("1", "true")
        return _callback_answer(interaction) if wanted else None

    def _carry_out(
        self, interaction: Interaction, callback: CallbackType, data: Payload, files: dict[str, bytes]
    ) -> None:
        match callback:
            case CallbackType.MESSAGE:
                interaction.original = self._post(interaction, data, files)
                interaction.answers.append(interaction.original)
            case CallbackType.DEFERRED_MESSAGE:
                placeholder = {"flags": LOADING | data.get("flags", 0) & EPHEMERAL}
                interaction.original = self._post(interaction, placeholder, {})
            case CallbackType.DEFERRED_UPDATE:
                interaction.original = interaction.source
            case CallbackType.UPDATE:
                interaction.original = interaction.source
                self._write(interaction, _existing(interaction.source), data, files)
            case CallbackType.MODAL:
                check_modal(data)
            case CallbackType.CHOICES:
                _check_choices(data)

    def _post(self, interaction: Interaction, body: Payload, files: dict[str, bytes]) -> Message:
        ephemeral = body.get("flags", 0) & EPHEMERAL
        kind = CHAT_INPUT_REPLY if interaction.type is InteractionType.COMMAND else 0
        channel = interaction.channel
        return self._channels.post(channel, self._channels.bot, body, files, kind, extra_flags=ephemeral)

    def _write(self, interaction: Interaction, message: Message, body: Payload, files: dict[str, bytes]) -> None:
        """Edits a message of the answer; a deferral's placeholder stops loading with it."""
        done = {**body, "flags": body.get("flags", message.flags) & ~LOADING}
        self._channels.edit(message, done, files)
        if message not in interaction.answers:
            interaction.answers.append(message)

    def _interaction(self, call: Call) -> Interaction:
        """The interaction of a follow-up. Its token works once acknowledged, and for 15 minutes."""
        interaction = self._by_token.get(call.params["token"])
        if interaction is None or interaction.callback is None:
            raise Refusal(404, 10015, "Unknown Webhook")
        if interaction.expired:
            raise Refusal(401, 50027, "Invalid Webhook Token")
        return interaction

    def _message(self, call: Call) -> Message:
        interaction = self._interaction(call)
        if call.params["message"] == "@original":
            return _existing(interaction.original)
        answers = {message.id: message for message in interaction.answers}
        return _existing(answers.get(call.params["message"]))

    def _follow_up(self, call: Call) -> Payload:
        """A new message; the first one after a deferral takes the placeholder's place, as it does in Discord."""
        interaction = self._interaction(call)
        original = interaction.original
        if original and original.flags & LOADING:
            self._write(interaction, original, call.body, call.files)
            return original.payload()
        message = self._post(interaction, call.body, call.files)
        interaction.answers.append(message)
        return message.payload()

    def _show(self, call: Call) -> Payload:
        return self._message(call).payload()

    def _edit(self, call: Call) -> Payload:
        message = self._message(call)
        self._write(self._interaction(call), message, call.body, call.files)
        return message.payload()

    def _delete(self, call: Call) -> None:
        self._channels.delete(self._message(call))


def _callback_type(interaction: Interaction, number: int) -> CallbackType:
    known = number in set(CallbackType)
    allowed = known and CallbackType(number) in ALLOWED[interaction.type]
    if not allowed or (number in UPDATES and interaction.source is None):
        refuse_form([("type", "INTERACTION_CALLBACK_TYPE_INVALID", "Not a callback for this interaction.")])
    return CallbackType(number)


def _check_choices(data: Payload) -> None:
    if len(data.get("choices", ())) > 25:
        refuse_form([("choices", "BASE_TYPE_MAX_LENGTH", "Must be 25 or fewer in length.")])


def _existing(message: Message | None) -> Message:
    if message is None or message.deleted:
        raise Refusal(404, 10008, "Unknown Message")
    return message


def _callback_answer(interaction: Interaction) -> Payload:
    """What with_response asks for: the interaction, and the message that the callback made or changed."""
    original = interaction.original
    shown: Payload = {"id": interaction.id, "type": interaction.type}
    if original is None:
        return {"interaction": shown}
    loading, ephemeral = bool(original.flags & LOADING), original.ephemeral
    shown |= {"response_message_id": original.id, "response_message_loading": loading}
    resource = {"type": interaction.callback, "message": original.payload()}
    return {"interaction": {**shown, "response_message_ephemeral": ephemeral}, "resource": resource}
