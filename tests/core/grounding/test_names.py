"""Names: one in another spelling or form is the same, a namesake is somebody else."""

import pytest

from bot.core.article import Article
from bot.core.grounding import check
from builders import article, reading

ARTICLE = article("The Skerra council spent €4.2 million on the quay.", site="Skerra Herald", authors=("Tom Hale",))


def unknown(text: str, source: Article = ARTICLE) -> list[str]:
    found = check(reading(summary=[{"text": text, "evidence": [1]}]), source)
    return [failure.detail for failure in found if failure.rule == "name not in the article"]


@pytest.mark.parametrize(
    ("evidence", "text"),
    [
        ("Jean-Luc Mélenchon of Sinn Féin spoke.", "A speech by Jean-Luc Melenchon of Sinn Fein was given."),
        ("Britain, France and China signed.", "It was signed by British, French and Chinese leaders."),
        ("The EU signed.", "It was signed by the European Union."),
        ("The European Union signed.", "It was signed by the EU."),
        ("The European Union signed.", "It was in the EU’s name."),
        ("The visit of the U.N. command ended.", "It was the visit of a UN command."),
        ("Ms. Baerbock-Weber met J. K. Rowling.", "The guest of Baerbock was J.K. Rowling."),
        ("La visite d’Emmanuel Macron a commencé.", "Le visiteur est Emmanuel Macron."),
        ("Olena Kovalenko of Ukraine spoke.", "In Kovalenko's words the Ukrainian side agrees."),
        ("James’ boat sank.", "It was the boat of James."),
        ("President Zelensky spoke in Kiev.", "The speech of Zelenskyy was given in Kyiv."),
        ("Selenskyj sprach.", "The speech was by Zelensky."),
        ("The forces of Gaddafi fled.", "It was Qaddafi who fled, as Kadhafi’s men did."),
        ("Mohammed Hussein left Odesa.", "In Odessa it was Muhammad Hussain who left."),
        ("Navalny was held.", "It was Nawalny who was held."),
        ("Ms Müller and Mr Ødegård spoke.", "The speeches were by Mrs Mueller and Mr Odegard."),
        ("The prime minister, Ana Ruiz, spoke.", "The PM spoke, and so did Dr Ruiz."),
        ("Sen. Lee met Gov. Ortiz.", "It was Governor Ortiz who met Senator Lee."),
        ("The G7 met.", "It was the G7."),
    ],
)
def test_a_name_in_another_spelling_or_form_is_the_same_name(evidence: str, text: str) -> None:
    assert unknown(text, article(evidence)) == []


@pytest.mark.parametrize(
    ("evidence", "text", "name"),
    [
        ("Johnson spoke.", "The speech was by Johnston.", "Johnston"),
        ("Robertson spoke.", "The speech was by Roberts.", "Roberts"),
        ("Alan spoke.", "The speech was by Alia.", "Alia"),
        ("Ms O’Brien spoke.", "The speech was by O’Neill.", "O’Neill"),
        ("The president spoke.", "The speech was by President Trump.", "Trump"),
        ("The mayor spoke.", "The speech was by Governor Ruiz.", "Governor Ruiz"),
        ("El diario El País informó.", "La noticia es de El Mundo.", "Mundo"),
        ("Zelensky spoke.", "The speech was by Yermak.", "Yermak"),
        ("The G7 met.", "It was the G20.", "G20"),
        ("The European Union signed.", "It was in the UN’s name.", "UN’s"),
    ],
)
def test_a_namesake_is_somebody_else(evidence: str, text: str, name: str) -> None:
    assert " ".join(unknown(text, article(evidence))) == name


GERMAN = article("Die Bundeskanzlerin lobte Außenminister Jonas Brandt und die Stadt Holm.", language="de")


@pytest.mark.parametrize(
    "text",
    [
        "Für das Vorhaben zahlt die Gemeinde 1,5 Mio Euro.",
        "Der Erlös geht an die Gemeinde Holm.",
        "Die Kanzlerin sprach mit Bundesaußenminister Jonas Brandt.",
        "Es ging um Brandts Fall und die Millionen Euro.",
    ],
)
def test_german_nouns_are_no_names(text: str) -> None:
    assert unknown(text, GERMAN) == []


def test_german_names_are_two_unknown_words_in_a_row_or_one_behind_a_title() -> None:
    assert unknown("Das Geld kommt von Petra Sommer.", GERMAN) == ["Petra", "Sommer"]
    assert unknown("Es reiste Finanzminister Jonas Brandt ab.", GERMAN) == ["Finanzminister"]


def test_names_are_not_compared_in_a_translation() -> None:
    translated = reading(summary=[{"text": "The Council of Escerra paid €4.2 million.", "evidence": [1]}])
    assert check(translated, ARTICLE, translated=True) == []
