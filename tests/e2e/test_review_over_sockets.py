"""Moderators over real sockets: the process ends while they work, and two of them judge at once."""

import asyncio
from pathlib import Path

from bot.core import words
from bot.core.errors import ReadingHidden
from e2e.connected import Connected, connected
from e2e.discord_double import DiscordDouble
from e2e.discord_interactions import Interaction
from e2e.discord_message import Message, walk
from e2e.discord_world import User

MANAGE_MESSAGES = 1 << 13
HIDDEN = words.failures.of_error(ReadingHidden())


def moderator(here: Connected, name: str) -> User:
    guild = here.channel.guild
    role = guild.add_role(name, MANAGE_MESSAGES)
    here.discord.dispatch("GUILD_ROLE_CREATE", {"guild_id": guild.id, "role": role.payload()}, guild)
    return guild.add_member(name, role)


def select(message: Message, kind: str) -> str:
    ids = [part["custom_id"] for part in walk(message.components) if "custom_id" in part]
    return next(one for one in ids if one.startswith(f"nutgraf:{kind}"))


async def item(here: Connected, mod: User) -> Message:
    """What this moderator has open about the only reading."""
    queue = (await here.discord.slash("review queue", {}, mod, here.channel)).message
    before = len(here.discord.sent)
    await here.discord.click(queue, select(queue, "queue:open"), mod, ["1"])
    await here.discord.wait_until(lambda: len(here.discord.sent) > before)
    return here.discord.sent[-1]


async def correction(here: Connected, mod: User) -> Interaction:
    """The form for the first sentence, open."""
    opened = await item(here, mod)
    return await here.discord.click(opened, select(opened, "correct"), mod, ["0"])


async def saying(here: Connected, message: Message, text: str) -> None:
    await here.discord.wait_until(lambda: text in message.text)


async def test_the_card_of_yesterday_and_the_moderators_panel_work_after_a_restart(
    double: DiscordDouble, database_file: Path
) -> None:
    async with connected(double, database_file) as here:
        card, mod = await here.card(), moderator(here, "Mo")
        opened = await item(here, mod)
        form = await here.discord.click(opened, opened.button("Hide"), mod)
    async with connected(double, database_file):
        panel = await double.click(card, card.button("Claims"), here.member)
        assert panel.text.startswith("**Claims**")
        await double.submit(form, {"reason": "accuracy", "note": "It was 4.2."})
        await saying(here, card, HIDDEN)
        await double.click(opened, opened.button("Restore"), mod)
        await saying(here, card, "A columnist says")


async def test_two_moderators_correct_at_once_and_one_is_told_with_the_text_given_back(
    double: DiscordDouble, database_file: Path
) -> None:
    async with connected(double, database_file) as here:
        card, texts = await here.card(), ("Mended by one.", "Mended by the other.")
        forms = [await correction(here, moderator(here, name)) for name in ("Mo", "Di")]
        fields = [{"text": text, "reason": "context", "note": ""} for text in texts]
        await asyncio.gather(*(double.submit(form, given) for form, given in zip(forms, fields, strict=True)))
        panels = [form.source for form in forms if form.source]
        await double.wait_until(lambda: any("Changed meanwhile" in panel.text for panel in panels))
        [lost] = [n for n, panel in enumerate(panels) if "Changed meanwhile" in panel.text]
        assert texts[lost] in panels[lost].text
        await saying(here, card, texts[1 - lost])
        assert texts[lost] not in card.text
        assert len(await here.store.verdicts(int(here.channel.guild.id), 1)) == 1
