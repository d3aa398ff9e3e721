"""The pictures in docs/: each scene still comes about, has its picture, and is shown with a text beside it."""

import re
from pathlib import Path

import pytest

from pictures.camera import NoBrowser, open_camera
from pictures.page import PAGE, file_of, page
from pictures.scenes import SCENES, Scene, title_of
from pictures.stage import ROOT, stage

LARGEST = 120_000  # bytes of one picture: a page of them opens at once on a phone
SHOWN = re.compile(r"!\[(.*?)\]\((.*?)\)", re.DOTALL)


@pytest.mark.parametrize("act", SCENES, ids=title_of)
async def test_a_scene_ends_with_something_of_ours_to_see(act: Scene, database_url: str) -> None:
    async with stage(database_url) as world:
        viewer = await act(world)
        seen = world.channel.history(viewer=viewer)[-1]
        assert seen.author.bot or any(reaction.me for reaction in seen.reactions)


def test_every_scene_has_its_picture_and_no_picture_is_left_over() -> None:
    assert {file_of(act) for act in SCENES} == set(file_of(SCENES[0]).parent.iterdir())


def test_pictures_are_small() -> None:
    assert [path.name for path in map(file_of, SCENES) if path.stat().st_size > LARGEST] == []


def test_the_page_says_what_the_scenes_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run `make pictures`"


@pytest.mark.parametrize("text", [ROOT / "README.md", PAGE], ids=lambda path: path.name)
def test_a_shown_picture_is_there_and_says_what_it_shows(text: Path) -> None:
    shown = SHOWN.findall(text.read_text(encoding="utf-8"))
    assert shown
    assert [picture for alt, picture in shown if not alt or not (text.parent / picture).is_file()] == []


async def test_without_a_browser_it_is_said_which_would_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(NoBrowser, match="install one of chromium, "):
        async with open_camera():
            pass
