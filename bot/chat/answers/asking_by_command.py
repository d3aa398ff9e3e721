"""/ask: a question about the article behind a link, which need not have been posted here."""

from typing import Any

from discord import Interaction

from bot.chat.answers.answering import explain_off, settings_here
from bot.chat.answers.asking import ask, reply_view
from bot.chat.answers.pasting import PasteButton, may_be_pasted
from bot.chat.answers.publishing import publish_reply
from bot.chat.answers.stage_line import stage_line
from bot.chat.languages import card_language
from bot.chat.notice import failure, row_of
from bot.chat.parts import parts_of, turn_for
from bot.chat.reading import article_in
from bot.chat.sending import acknowledge, answer, answer_alone
from bot.core.errors import NutgrafError
from bot.core.guild import GuildSettings, Review, answers_privately
from bot.core.progress import Stage, Step
from bot.core.question import Asked
from bot.core.words.catalogue import current, speaking


async def answer_question(interaction: Interaction[Any], url: str, question: str, *, private: bool) -> None:
    """Private also where Nutgraf is off, and where moderators look at everything before it is posted."""
    settings = await settings_here(interaction)
    off = interaction.guild_id is not None and answers_privately(settings)
    alone = private or off or settings.review is Review.HOLD
    if not await acknowledge(interaction, ephemeral=alone):
        return
    everybodys = card_language(settings, interaction.guild) if interaction.guild and not alone else current()
    try:
        with speaking(everybodys):
            asked = await _asked(interaction, url, question)
            view = reply_view(asked, url)
    except NutgrafError as error:
        view = failure(error)
        if may_be_pasted(error):
            view.add_item(row_of(PasteButton()))
        await (answer if alone else answer_alone)(interaction, view)
        return
    if off:
        await explain_off(interaction, view)
    await (answer(interaction, view) if alone else publish_reply(interaction, view, asked.article))


async def _asked(interaction: Interaction[Any], url: str, question: str) -> Asked:
    """Settings are looked up again, for as long as it takes: a site that is blocked must be known to be."""
    parts, server_id = parts_of(interaction), interaction.guild_id
    settings: GuildSettings = await parts.settings_in(interaction.channel)
    line = stage_line(interaction)
    progress = line.about(url)
    try:
        async with turn_for(interaction, progress):
            article = (await article_in(server_id, settings, parts, url, progress)).article
            progress(Stage(Step.READING))
            return await ask(interaction, article, question)
    finally:
        await line.close()
