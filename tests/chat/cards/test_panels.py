"""The buttons under a card: they open for the clicker alone, turn their pages, and outlive a restart."""

import pytest

from bot.chat.cards.redraw import redraw
from bot.core import words
from bot.core.errors import ReadingHidden, StoreUnavailable
from bot.core.guild import Mode
from bot.core.kept import Shown
from bot.core.review import Status, Verdict
from builders import claim, reading
from chat_world import FERRY, OPINION, URL, Play, World, buttons_of, text_of

MANY = reading(
    gist="A columnist says the council withheld its own figures.",
    claims=[claim(f"Claim {n}: {'the council spent money ' * 10}", [1]) for n in range(1, 8)],
    predictions=[
        {
            "text": "The quay will close.",
            "evidence": [2],
            "speaker": {"name": "Ana Ruiz", "role": "mayor", "kind": "named"},
            "due": "2030",
        }
    ],
)


async def card_in(world: World) -> int:
    await world.alice.send(world.channel, URL)
    return world.replies[0].id


async def test_a_panel_opens_for_the_clicker_alone(play: Play) -> None:
    async with play() as world:
        await card_in(world)
        result = await world.alice.click(world.replies[0], label="Claims")

        assert result.response is not None
        assert result.response.ephemeral
        said = text_of(result.response.message)
        assert "**1 of 1 · number**" in said
        assert "> The council spent €4.2 million on the quay in 2025." in said
        assert "Said by Ana Ruiz." in said
        assert "-# Why: It matters." in said.splitlines()
        assert "-# How: Accounts." in said.splitlines()
        assert len(world.replies) == 1


async def test_the_only_link_is_the_posters_own_and_opens_at_the_sentence(play: Play) -> None:
    posted = f"{URL}?ref=alice"
    async with play(pages={posted: FERRY}) as world:
        await world.alice.send(world.channel, posted)
        result = await world.alice.click(world.replies[0], label="Claims")

        assert result.response is not None
        [link] = [button["url"] for button in buttons_of(result.response.message) if "url" in button]
        start = "The%20council%20spent%20%E2%82%AC4.2%20million%20on%20the%20quay"
        assert link == f"{posted}#:~:text={start}"


async def test_summary_and_argument_have_panels_of_their_own(play: Play) -> None:
    async with play() as world:
        await card_in(world)
        summary = await world.alice.click(world.replies[0], label="Summary")
        argument = await world.alice.click(world.replies[0], label="Argument")

        assert summary.response is not None
        assert "**1** The council spent 4.2 million euros on the quay." in text_of(summary.response.message)
        assert argument.response is not None
        assert words.readings.thesis() in text_of(argument.response.message)


async def test_an_empty_panel_says_that_there_is_nothing(play: Play) -> None:
    async with play(read_as=reading(gist="Nothing much.")) as world:
        await card_in(world)
        for label, said in (
            ("Summary", "Nothing to sum up."),
            ("Argument", "A straight report: no argument of its own."),
            ("Claims", "No claims to check."),
        ):
            result = await world.alice.click(world.replies[0], label=label)
            assert result.response is not None
            assert said in text_of(result.response.message)


async def test_extracts_are_not_quoted_a_second_time(play: Play) -> None:
    extract = reading(gist="x", summary=[{"text": FERRY.sentences[0].text, "evidence": [1]}])
    async with play(read_as=extract, engine="extractive") as world:
        await card_in(world)
        result = await world.alice.click(world.replies[0], label="Summary")

        assert result.response is not None
        assert text_of(result.response.message).count("€4.2 million") == 1


async def test_pages_turn_in_place(play: Play) -> None:
    async with play(read_as=MANY) as world:
        await card_in(world)
        opened = await world.alice.click(world.replies[0], label="Claims")
        assert opened.response is not None
        panel = opened.response.message
        first = text_of(panel)
        assert "page 1 of" in first
        assert [b["label"] for b in buttons_of(panel) if b.get("disabled")] == ["‹"]

        turned = await world.alice.click(panel, label="›")
        assert turned.response is None or turned.response.id == panel.id
        second = text_of(world.channel.history(viewer=world.alice)[-1])
        assert "page 2 of" in second
        assert "**1 of 7" in first
        assert "**1 of 7" not in second

        await world.alice.click(world.channel.history(viewer=world.alice)[-1], label="‹")
        assert text_of(world.channel.history(viewer=world.alice)[-1]) == first
        assert len(world.channel.history(viewer=world.alice)) == 3


async def test_an_old_button_works_after_a_restart(play: Play) -> None:
    async with play() as world:
        await card_in(world)
        old = world.replies[0]
        await world.restart()
        result = await world.alice.click(old, label="Claims")

        assert result.response is not None
        assert "**1 of 1 · number**" in text_of(result.response.message)


async def test_a_card_whose_row_is_gone_says_so(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async def nothing(_shown_id: int) -> Shown | None:
        return None

    async with play() as world:
        await card_in(world)
        monkeypatch.setattr(world.store, "shown", nothing)
        result = await world.alice.click(world.replies[0], label="Summary")

        assert result.response is not None
        assert text_of(result.response.message) == words.chat.card_expired()


async def test_a_database_that_fails_is_said_in_words(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(_shown_id: int) -> Shown | None:
        raise StoreUnavailable("locked")

    async with play() as world:
        await card_in(world)
        monkeypatch.setattr(world.store, "shown", broken)
        result = await world.alice.click(world.replies[0], label="Summary")

        assert result.response is not None
        assert result.response.ephemeral
        assert "out of order right now" in text_of(result.response.message)


async def test_a_disputed_claim_and_its_way_here_are_named(play: Play) -> None:
    disputed = claim("Costs rose.", [1], speaker="Ana Ruiz", kind="named", via="the Harbour Post", stance="disputes")
    async with play(read_as=OPINION.model_copy(update={"claims": [disputed]})) as world:
        await card_in(world)
        result = await world.alice.click(world.replies[0], label="Claims")

        assert result.response is not None
        assert "Said by Ana Ruiz, through the Harbour Post. The author disputes it." in text_of(result.response.message)


async def test_predictions_are_kept_apart_from_the_claims(play: Play) -> None:
    async with play(read_as=MANY.model_copy(update={"claims": MANY.claims[:1]})) as world:
        await card_in(world)
        result = await world.alice.click(world.replies[0], label="Claims")

        assert result.response is not None
        said = text_of(result.response.message)
        assert "**1 of 1 · number**" in said
        assert "**A prediction, which nothing can check yet · due 2030**" in said


async def test_where_an_article_pulls_against_itself_both_sentences_stand_side_by_side(play: Play) -> None:
    tension = {"text": "Two figures for the same thing.", "evidence": [2, 1]}
    sentences = [FERRY.sentences[n - 1].text for n in (2, 1)]
    tensions = reading(claims=MANY.claims[:1], tensions=[tension, {"text": sentences[0], "evidence": [2, 1]}])
    async with play(read_as=tensions) as world:
        await card_in(world)
        result = await world.alice.click(world.replies[0], label="Claims")

        assert result.response is not None
        lines = text_of(result.response.message).splitlines()
        at = lines.index("Two figures for the same thing.")
        assert lines[at - 1] == "**Where the article pulls against itself**"
        assert lines[at + 1 : at + 3] == [f"> [2] {sentences[0]}", f"> [1] {sentences[1]}"]
        assert lines.count(f"> [2] {sentences[0]}") == 2  # also where the tension repeats it


async def test_a_panel_that_everybody_sees_is_turned_for_the_clicker_alone(play: Play) -> None:
    async with play(mode=Mode.REQUEST, read_as=MANY) as world:
        await world.alice.slash(world.channel, "claims", url=URL)
        bob = world.server.add_member(world.env.create_user("bob"))
        turned = await bob.click(world.replies[0], label="›")

        assert turned.ephemeral
        assert turned.response is not None
        assert "page 2 of" in text_of(turned.response.message)
        assert "page 1 of" in text_of(world.replies[0])


async def test_a_panel_that_everybody_sees_gives_way_to_the_card_after_a_verdict(play: Play) -> None:
    async with play(mode=Mode.REQUEST) as world:
        await world.alice.slash(world.channel, "claims", url=URL, private=True)
        await world.alice.slash(world.channel, "claims", url=URL)
        for version, status in enumerate((Status.HIDDEN, Status.APPROVED), 1):
            await world.store.judge(world.server.id, Verdict(version, status, 1, 9, world.clock.now()))
            await redraw(world.client, world.client.parts, world.server.id, 1)
            hidden = text_of(world.replies[0]) == words.failures.of_error(ReadingHidden())
            assert hidden is (status is Status.HIDDEN)

        assert [button["label"] for button in buttons_of(world.replies[0])][:3] == ["Summary", "Argument", "Claims"]


async def test_reasons_are_numbered_with_what_they_rest_on_in_small_print(play: Play) -> None:
    assert OPINION.argument is not None
    reasons = [{"text": f"Reason {n}.", "evidence": [1], "rests_on": "value"} for n in (1, 2)]
    argument = {**OPINION.argument.model_dump(), "reasons": reasons}
    async with play(read_as=reading(gist="x", argument=argument)) as world:
        await card_in(world)
        result = await world.alice.click(world.replies[0], label="Argument")

        assert result.response is not None
        said = text_of(result.response.message).splitlines()
        assert [line for line in said if line.startswith("**") and "Reason" in line] == [
            "**1** Reason 1.",
            "**2** Reason 2.",
        ]
        assert said.count("-# A reason · rests on a value") == 2
