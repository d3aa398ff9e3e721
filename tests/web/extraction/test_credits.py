"""A caption loses its credit and nothing else."""

import pytest

from bot.web.extraction.trimming.credits import without_credit
from made_pages import story, texts


@pytest.mark.parametrize(
    "credit",
    [
        " Photograph: Mal Orme",
        " Photo by Mal Orme/Skarn Herald",
        " Foto: Renate Orme",
        " Crédit : Y. Orme",
        " (Mal Orme)",
        " (Skarn Herald file photo)",
        " (Foto: Divulgação/Skarn FC)",
        " Y. Orme / La Dépêche du Val",
        " / Mal Orme, El Faro",
        " Mal Orme/Skarn Herald",
    ],
)
def test_the_credit_at_a_captions_end_is_left_out(credit: str) -> None:
    assert without_credit("The tower in May." + credit) == "The tower in May."


@pytest.mark.parametrize(
    "caption",
    [
        "The keeper and her son (left) in the photo.",
        "She took the photo: it shows the tower.",
        "The wreck off Skarn (Low Marsh)",
        "Crews at Pine St. / Oak Ave. after the storm.",
        "The tower, seen from the quay. Keeper Una Brandt",
    ],
)
def test_a_caption_without_a_credit_stays_whole(caption: str) -> None:
    assert without_credit(caption) == caption


def test_a_caption_that_is_only_a_credit_is_no_sentence() -> None:
    article = story('<figure><img src="a.jpg"><figcaption>Photo: Mal Orme</figcaption></figure>')
    assert not [text for text in texts(article) if "Orme" in text]
