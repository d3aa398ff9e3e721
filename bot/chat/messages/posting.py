"""Posts the card that answers a message, and remembers where it stands."""

from collections.abc import Awaitable, Callable, Sequence

import discord
import structlog
from discord.ui import LayoutView

from bot.chat.also_posted import naming_another
from bot.chat.cards.card import card
from bot.chat.cards.redraw import keep_up
from bot.chat.invalid_requests import ChannelClosed
from bot.chat.languages import card_language
from bot.chat.messages.outcomes import is_malformed, outcome_of
from bot.chat.messages.threads import open_thread
from bot.chat.parts import Parts
from bot.chat.permissions import permissions_in
from bot.chat.sending import persist
from bot.core.errors import NutgrafError
from bot.core.guild import Threads
from bot.core.kept import Place, Shown
from bot.core.words.catalogue import speaking

log = structlog.get_logger()

ANSWERED = "answered"
WITHDRAWN = "withdrawn"
MALFORMED = "malformed"

Failures = Sequence[tuple[str, NutgrafError]]


def may_post(client: discord.Client, place: Place) -> bool:
    """In a channel that we do not know, such as an archived thread, we try: what Discord refuses has an outcome."""
    channel = client.get_channel(place.channel_id)
    return channel is None or permissions_in(channel).send


async def unasked() -> bool:
    """The `sending` of what waits in no inbox."""
    return True


async def post(
    client: discord.Client,
    parts: Parts,
    place: Place,
    shown: Sequence[Shown],
    nonce: str,
    failures: Failures = (),
    sending: Callable[[], Awaitable[bool]] = unasked,
) -> str:
    """One reply to the message at `place`; gives ANSWERED, or why Discord does not take it.

    `nonce`, at most 25 characters, keeps a reply sent again from standing there twice, for the few minutes that Discord
    remembers it. `sending` is called right before the request: where it gives False the answer is WITHDRAWN. Raises a
    StoreError, or what `persist` raises when Discord stays out of reach: trying later may help.
    """
    known = client.get_channel(place.channel_id)
    settings = await parts.settings_at(place, known)
    shown = await naming_another(parts, known, shown)
    with speaking(card_language(settings, client.get_guild(place.server_id))):
        view = card(shown, failures, settings.style)
    if not await sending():
        return WITHDRAWN
    try:
        reply = await send_reply(client, place, view, nonce)
    except (discord.HTTPException, ChannelClosed) as error:
        return _refused(error)
    await remember(client, parts, place, reply.id, shown)
    return ANSWERED


def _refused(error: discord.HTTPException | ChannelClosed) -> str:
    """The outcome of a reply that Discord does not take. Raises the error where trying later may help."""
    if outcome := outcome_of(error):
        log.info("reply_refused", outcome=outcome)
        return outcome
    if is_malformed(error):
        log.exception("reply_malformed")
        return MALFORMED
    raise error


async def remember(client: discord.Client, parts: Parts, place: Place, reply_id: int, shown: Sequence[Shown]) -> None:
    """What follows on a reply of ours that shows these. Doing it again changes nothing. Raises a StoreError."""
    await parts.store.replied(place, reply_id, [one.id for one in shown])
    await keep_up(client, parts, place.server_id, shown)
    known = client.get_channel(place.channel_id)
    settings = await parts.settings_at(place, known)
    if settings.threads is Threads.ALWAYS:
        await open_thread(known, reply_id, shown[0].article.title)


async def send_reply(client: discord.Client, place: Place, view: LayoutView, nonce: str) -> discord.Message:
    """A quiet reply to the message at `place`, without a ping. Raises what `persist` does."""
    # Not from the cache: an archived thread leaves it, and can still be written to.
    channel = client.get_partial_messageable(place.channel_id, guild_id=place.server_id)
    source = discord.MessageReference(message_id=place.message_id, channel_id=place.channel_id)
    return await persist(
        lambda: channel.send(view=view, reference=source, mention_author=False, nonce=nonce, silent=True)
    )
