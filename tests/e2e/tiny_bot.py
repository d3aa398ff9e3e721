"""A bot of a few lines, with one of each thing that the double must carry, and the world it is tested in."""

import asyncio
from typing import Any

import discord
from discord import app_commands, ui
from discord.http import Route

from e2e.discord_double import DiscordDouble
from e2e.discord_world import Channel, User


class NoteModal(ui.Modal, title="A note"):
    note: ui.Label["NoteModal"] = ui.Label(text="Note", component=ui.TextInput(custom_id="note"))

    async def on_submit(self, interaction: discord.Interaction) -> None:
        field = self.note.component
        assert isinstance(field, ui.TextInput)
        await interaction.response.send_message(f"noted: {field.value}", ephemeral=True)


class Card(ui.LayoutView):
    def __init__(self) -> None:
        super().__init__(timeout=None)
        row: ui.ActionRow[Card] = ui.ActionRow()
        claims: ui.Button[Card] = ui.Button(label="Claims", custom_id="claims:1")
        note: ui.Button[Card] = ui.Button(label="Note", custom_id="note:1")
        claims.callback = self.show_claims
        note.callback = self.open_note
        self.add_item(ui.Container(ui.TextDisplay("the card"), row.add_item(claims).add_item(note)))

    async def show_claims(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_message("three claims", ephemeral=True)

    async def open_note(self, interaction: discord.Interaction) -> None:
        await interaction.response.send_modal(NoteModal())


sites = app_commands.Group(name="sites", description="sites")


@sites.command()
async def allow(interaction: discord.Interaction, site: str, where: discord.TextChannel) -> None:
    await interaction.response.send_message(f"{site} in {where.name}", ephemeral=True)


@allow.autocomplete("site")
async def complete_site(_: discord.Interaction, current: str) -> list[app_commands.Choice[str]]:
    known = ["herald.example", "post.example"]
    return [app_commands.Choice(name=site, value=site) for site in known if site.startswith(current)]


class TinyBot(discord.AutoShardedClient):
    """Answers `card` with a card, and anything else with an echo."""

    def __init__(self, *, message_content: bool = True) -> None:
        intents = discord.Intents(guilds=True, guild_messages=True, message_content=message_content)
        super().__init__(intents=intents, guild_ready_timeout=0.0)
        self.tree = app_commands.CommandTree(self)
        self.tree.command(name="summary")(self.summary)
        self.tree.command(name="slow")(self.slow)
        self.tree.command(name="silent")(self.silent)
        self.tree.add_command(sites)
        self.may_finish = asyncio.Event()
        self.unanswered = asyncio.Queue[discord.Interaction]()
        self.tree.context_menu(name="Read this article")(self.read_this)

    async def setup_hook(self) -> None:
        await self.tree.sync()

    async def before_identify_hook(self, shard_id: int | None, *, initial: bool = False) -> None:
        """Without the five seconds that discord.py waits before it identifies again."""

    async def on_message(self, message: discord.Message) -> None:
        if message.author.bot:
            return
        if message.content == "card":
            await message.reply(view=Card())
        else:
            await message.reply(f"heard {message.content!r}")

    async def summary(self, interaction: discord.Interaction, url: str) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        await interaction.followup.send(f"summary of {url}")

    async def slow(self, interaction: discord.Interaction) -> None:
        await interaction.response.defer()
        await self.may_finish.wait()
        await interaction.edit_original_response(content="at last")

    async def silent(self, interaction: discord.Interaction) -> None:
        """Leaves the interaction to the test, which answers it as it likes."""
        self.unanswered.put_nowait(interaction)

    async def read_this(self, interaction: discord.Interaction, message: discord.Message) -> None:
        await interaction.response.send_message(f"read {message.content}", ephemeral=True)


class TinyWorld:
    """A double with one channel and one member, and a bot connected to it."""

    def __init__(self, double: DiscordDouble, channel: Channel, member: User, bot: TinyBot) -> None:
        self.double = double
        self.channel = channel
        self.member = member
        self.bot = bot

    async def use_silent_command(self) -> discord.Interaction:
        """An interaction as discord.py sees it, that nobody has answered."""
        self._using = asyncio.create_task(self.double.slash("silent", {}, self.member, self.channel))
        return await self.bot.unanswered.get()

    async def callback(self, interaction: discord.Interaction, body: dict[str, Any]) -> None:
        """Answers an interaction with a body as given, past discord.py's own checks."""
        route = Route("POST", "/interactions/{i}/{token}/callback", i=interaction.id, token=interaction.token)
        await self.bot.http.request(route, json=body)

    async def send(self, body: dict[str, Any]) -> dict[str, Any]:
        route = Route("POST", "/channels/{channel_id}/messages", channel_id=self.channel.id)
        return await self.bot.http.request(route, json=body)
