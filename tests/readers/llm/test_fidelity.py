"""A translated text keeps figures, people and negations, in whatever form its language gives them."""

from pathlib import Path

import pytest

from bot.core.reading import Reading
from bot.readers.llm.fidelity import changed
from bot.readers.llm.tokens import Tokens
from bot.readers.llm.translation import TranslationPrompts
from readers.articles import reply

PEOPLE = {"Ana Ruiz", "Vladimir Putin", "Volodymyr Zelensky", "Boris Yeltsin"}


@pytest.mark.parametrize(
    ("text", "translated"),
    [
        ("It cost €4.2 million in 2025.", "Es kostete 2025 4,2 Mio. Euro."),
        ("It cost €4.2 million.", "Kosztowało 4,2 miliona euro."),
        ("1,140 trains were cancelled.", "1.140 Züge fielen aus."),
        ("41 people used it.", "Einundvierzig Menschen nutzten sie."),
        ("Nine of them came.", "Przyszło dziewięciu."),
        ("Ana Ruiz's count", "Die Zählung von Ana Ruiz"),
        ("Ana Ruiz counted.", "Анна Руис посчитала."),
        ("Ana Ruiz counted.", "Liczyła Ana Ruizowa."),
        ("The ferry stops.", "Die Fähre hält."),
        ("Twenty-five people came.", "Przyszło dwadzieścia pięć osób."),
        ("Three of the seven boats", "Trzy z siedmiu łodzi"),
        ("Three boats left.", "3 Boote legten ab."),
        ("The seventh of nine boats", "O sétimo de nove barcos"),
        ("Putin said so.", "Poutine l'a dit."),
        ("Zelensky said so.", "Selenskyj sagte das."),
        ("Yeltsin said so.", "Jelzin sagte das."),
        ("The minister did not rule out a strike.", "Le ministre n'exclut pas une grève."),
        ("The ferry no longer sails.", "Le bac ne navigue plus."),
        ("The plan is not clear.", "Der Plan ist unklar."),
    ],
)
def test_what_survives_in_another_form_is_no_loss(text: str, translated: str) -> None:
    assert list(changed(text, translated, PEOPLE)) == []


@pytest.mark.parametrize(
    ("text", "translated", "rule"),
    [
        ("41 people used it.", "Menschen nutzten sie.", "figure lost in translation"),
        ("The council's accounts", "Der Haushalt 2025 des Rats", "figure that the original does not have"),
        ("Ana Ruiz counted.", "Die Hafenmeisterin zählte.", "name lost in translation"),
        ("Ana Ruiz counted.", "Ana Brandt zählte.", "name lost in translation"),
        ("Putin said so.", "Trump l'a dit.", "name lost in translation"),
        ("The plan was not ruled out.", "Der Plan ist vom Tisch.", "negation lost in translation"),
        ("The bridge isn’t safe.", "Die Brücke und der Kai sind sicher.", "negation lost in translation"),
    ],
)
def test_a_figure_or_a_person_that_is_not_there_any_more_is_a_loss(text: str, translated: str, rule: str) -> None:
    assert [found for found, _ in changed(text, translated, PEOPLE)] == [rule]


def test_a_number_in_words_that_becomes_another_is_both_lost_and_gained() -> None:
    found = list(changed("Three people died, nine were hurt.", "Vier Menschen starben, neun wurden verletzt.", PEOPLE))
    assert found == [("figure lost in translation", "Three"), ("figure that the original does not have", "Vier")]


def test_negations_are_not_looked_for_where_the_language_is_not_known() -> None:
    assert list(changed("It is not published.", "To się ukaże.", PEOPLE, negations=False)) == []


def test_a_name_without_a_letter_is_no_loss() -> None:
    assert list(changed("Somebody counted.", "Jemand zählte.", {" ", "—"})) == []


def test_a_negation_that_is_lost_is_named_except_out_of_portuguese_or_into_a_language_we_do_not_know(
    tmp_path: Path,
) -> None:
    prompts = TranslationPrompts(Tokens("local", tmp_path), "local")
    english = Reading.model_validate(reply(gist="The council of Skerra has not said what it is for."))
    portuguese = Reading.model_validate(reply(gist="A câmara está no porto, e os barcos são da cidade de que falou."))
    lost = {"gist": "Der Rat von Skerra hat es gesagt."}
    for known, language, named in ((english, "de", 1), (english, "pl", 0), (portuguese, "de", 0)):
        known = known.model_copy(update={"summary": [], "claims": [], "questions": []})
        failures = prompts.of_reading(known, language, range(1, 6)).failures(known.model_copy(update=lost))
        assert [str(failure) for failure in failures] == ["gist: negation lost in translation: not"] * named
